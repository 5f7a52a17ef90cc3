// What pictures are taken of: ten kinds of page in six languages, wide and narrow, light and dark.
import { normalize } from 'node:path/posix';

const openBothLanguages = async (page) => {
  for (const [button, done] of [['.show-original', '.is-bilingual'], ['.mark-older', '.is-marked']]) {
    // Not by the mouse, which would stay where it was.
    await page.$eval(button, (element) => element.click());
    await page.waitForSelector(done);
  }
};

// `source`: what is looked at in the source language, which has no such page. `height`: where more than the usual one is to be seen.
const KINDS = [
  { name: 'start', path: 'index' },
  { name: 'alerts', path: 'ride/report-damage', height: 2700 },
  { name: 'tabs', path: 'ride/unlock-a-bike' },
  { name: 'faq', path: 'help/questions' },
  { name: 'tables', path: 'fees/prices' },
  { name: 'fallback', path: 'fees/business-accounts', source: { name: 'contents', path: 'contents' } },
  { name: 'machine', path: 'ride/park-a-bike', source: { name: 'recent', path: 'recent' } },
  { name: 'bilingual', path: 'help/after-an-accident', prepare: openBothLanguages, source: { name: 'not-found', path: '404' } },
  { name: 'a-z', path: 'a-z' },
  { name: 'status', path: 'status', source: { name: 'status', path: '../status' } },
];
const LOCALES = ['en', 'de', 'hu', 'sv', 'zh', 'ar'];
// A screen and a half each: what stands there is seen before anybody scrolls far.
const SIZES = [
  { size: 'wide', width: 1280, height: 1200 },
  { size: 'narrow', width: 390, height: 1266 },
];
export const SCHEMES = ['light', 'dark'];

/// All pages in all sizes: {name, path, locale, width, height, prepare?}. Each has a picture for each of SCHEMES.
export function allViews() {
  const kindsOf = (locale) => KINDS.map((kind) => (locale === 'en' && kind.source) || kind);
  return LOCALES.flatMap((locale) =>
    kindsOf(locale).flatMap(({ name, path, prepare, height }) =>
      SIZES.map((size) => ({ ...size, name: `${locale}/${name}.${size.size}`, path: normalize(`${locale}/${path}.html`), locale, prepare, ...(height && { height }) })),
    ),
  );
}

// Letters and lines are put where every machine puts them.
export const BROWSER_ARGUMENTS = ['--font-render-hinting=none', '--disable-lcd-text'];

/// Opens the page of a view as its reader sees it. `scale`: pixels of the picture for one of the page; `style`: rules of a test.
export async function openView(reading, { path, locale, width, height, prepare }, { scale, style }) {
  const page = await reading.open(path, {
    viewport: { width, height },
    deviceScaleFactor: scale,
    locale,
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    bypassCSP: Boolean(style),
  });
  if (style) await page.addStyleTag({ content: style });
  await prepare?.(page);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/// A picture in one of SCHEMES, as the bytes of a PNG file.
export async function photograph(page, scheme) {
  await page.emulateMedia({ colorScheme: scheme });
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}
