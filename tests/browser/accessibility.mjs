// axe-core finds no barrier on any kind of page: WCAG 2.2 AA and best practice, in seven languages and both directions, each page in
// light, dark and forced colours at 320 px, 1280 px and 400 % zoom, and nothing makes a page scroll sideways. The keyboard reaches
// everything, in the order of the page, and what has the focus is seen.
//
// usage: node accessibility.mjs SITE     SITE: the built site of content/; a site with the other kinds of page is made here
import { createRequire } from 'node:module';
import { inTabs } from './chromium.mjs';
import { startReading, watch } from './reading/browser.mjs';
import { newSite } from './reading/site.mjs';
import { serve } from './server.mjs';
import { walk } from './reading/walk.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SCHEMES = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'dark', forcedColors: 'active' },
];
const SIZES = [
  { name: '320 px', width: 320, height: 640 },
  { name: '1280 px', width: 1280, height: 900 },
  { name: '400 %', width: 320, height: 225 },
];
// Pages of every template.
const MADE = ['index', 'contents', 'a-z', 'recent', 'status', '404', 'offline', 'search', 'old', 'tabs', 'billing/read-your-invoice', 'billing/get-support', 'only'];
const MADE_LOCALES = ['en', 'de', 'hu', 'sv', 'zh', 'ar', 'ja', 'fr'];
const WRITTEN = ['support/support-faq', 'billing/change-a-subscription', 'support/remote-session'];
const WRITTEN_LOCALES = ['en', 'de', 'hu', 'sv', 'zh'];
const WALKED_LOCALES = ['en', 'ar'];

const written = process.argv[2];
const made = newSite({ offline: true });
const reading = await startReading(made.folder);
made.build(reading.server.origin);
const own = await serve(written);

const pages = [];
for (const path of ['index.html', '404.html', 'status.html']) pages.push({ origin: reading.server.origin, locale: '', path });
for (const kind of MADE) for (const locale of MADE_LOCALES) pages.push({ origin: reading.server.origin, locale, path: `${locale}/${kind}.html` });
for (const kind of WRITTEN) for (const locale of WRITTEN_LOCALES) pages.push({ origin: own.origin, locale, path: `${locale}/${kind}.html` });

// On one of them the search shows what it finds.
const SEARCHED = 'ar/billing/get-support.html';
async function show_found(page) {
  await page.locator('.search input').fill('يشرح');
  await page.locator('.search-section').first().waitFor();
  await page.keyboard.press('ArrowDown');
}

let judged = 0;
const findings = [];
const tell = (way, path, what) => findings.push(`${way}: ${path}: ${what}`);

async function resize(page, { width, height }) {
  await page.setViewportSize({ width, height });
  // What scripts do after a change of size has been done.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));
}

async function judge(page, path, scheme, size) {
  const way = `${scheme.name}, ${size.name}`;
  await page.emulateMedia({ colorScheme: scheme.colorScheme, forcedColors: scheme.forcedColors });
  const { violations, excess } = await page.evaluate(async (tags) => {
    const { violations } = await axe.run(document, { resultTypes: ['violations'], runOnly: tags });
    return { violations, excess: document.documentElement.scrollWidth - document.documentElement.clientWidth };
  }, TAGS);
  for (const { id, nodes } of violations) tell(way, path, `${id}: ${nodes.map(({ target }) => target).slice(0, 3).join(' | ')}`);
  if (excess > 0) tell(way, path, `the page scrolls sideways by ${excess} px`);
  judged += 1;
}

await inTabs(2, pages, async ({ origin, locale, path }) => {
  const context = await reading.browser.newContext({ locale: locale || 'en', viewport: { width: 1280, height: 900 }, bypassCSP: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  watch(page, reading.complaints);
  // A page that leads on at once is looked at as a slow browser shows it.
  await page.route('**/old.html', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/<meta http-equiv="refresh"[^>]*>/, '') });
  });
  await page.goto(`${origin}/${path}`, { waitUntil: 'load' });
  if (path === SEARCHED) await show_found(page);
  await page.addScriptTag({ path: AXE });
  for (const size of SIZES) {
    await resize(page, size);
    for (const scheme of SCHEMES) await judge(page, path, scheme, size);
  }
  if (!locale || WALKED_LOCALES.includes(locale)) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    for (const size of SIZES) {
      await resize(page, size);
      for (const problem of await walk(page)) tell(`keyboard, ${size.name}`, path, problem);
    }
  }
  await context.close();
});

await reading.close();
await own.close();
made.remove();
findings.push(...reading.complaints);
for (const finding of findings) console.log(finding);
console.log(`${judged} views of ${pages.length} pages, ${findings.length} barriers`);
process.exitCode = judged > 0 && findings.length === 0 ? 0 : 1;
