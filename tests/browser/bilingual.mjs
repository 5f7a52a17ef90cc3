// The view of originals beside translations: opened by keyboard, in both languages, on wide and narrow screens, remembered,
// without a barrier or a message; a page has no word of its source before; hostile source text is text.
//
// usage: node bilingual.mjs SITE PAGE               PAGE: path below SITE of an article with segments
//        node bilingual.mjs --every N SITE...       how many of the segments are found on each N-th page: 97 % at least
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { htmlPages, launch } from './chromium.mjs';
import { serve } from './server.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
// Missing images show their alternative text by an empty one of the scheme data.
const POLICY = {
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
};
// Browsers let the keyboard reach code that scrolls.
const LEFT_OUT = { 'scrollable-region-focusable': { enabled: false } };
const LEAST_FOUND = 0.97;
const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 390, height: 800 };
const OPEN = '.article.is-bilingual';
const STOP_FIRST = /^\s*[\p{Pe}\p{Pf}.,:;!?。，：；！？]/u;

const segmentsOf = (path) => path.replace(/\.html$/, '.segments.js');
const readSegments = (site, path) => JSON.parse(readFileSync(join(site, segmentsOf(path)), 'utf8').replace(/^guidepost\.segments=|;\n$/g, ''));
const addressOf = (origin, folder, path) => `${origin}/${relative(folder, path).split('/').map(encodeURIComponent).join('/')}`;

/// A page that collects what it should not say.
async function newPage(browser, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.said = [];
  page.on('console', (message) => page.said.push(message.text()));
  page.on('pageerror', (error) => page.said.push(error.message));
  return page;
}

async function barriers(page) {
  // The policy forbids inline scripts; the one of the test comes in beside it.
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const result = await page.evaluate((rules) => axe.run(document, { resultTypes: ['violations'], rules }), LEFT_OUT);
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0].target}`);
}

/// Moves the focus by the Tab key alone.
async function tabTo(page, selector) {
  for (let presses = 0; presses < 200; ++presses) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  assert.fail(`the Tab key never reaches ${selector}`);
}

const pairs = (page) =>
  page.$$eval('.bilingual-pair', (all) =>
    all.map((pair) => {
      const [target, source] = ['.bilingual-target', '.bilingual-source'].map((part) => pair.querySelector(part));
      const box = (element) => element.getBoundingClientRect();
      return {
        source: source.textContent,
        target: target.textContent,
        languages: [target.lang, target.dir, source.lang, source.dir],
        isBeside: box(source).left >= box(target).right && box(source).top < box(target).bottom,
        isBelow: box(source).top >= box(target).bottom - 1,
        inCell: pair.closest('td, th') !== null,
        isLast: source.compareDocumentPosition(target) === Node.DOCUMENT_POSITION_PRECEDING,
      };
    }),
  );

const tests = {
  async 'nothing is fetched, and no source text is there, before a reader asks'(browser, { origin, path, segments }) {
    const page = await newPage(browser, { viewport: WIDE });
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${origin}/${path}`);
    const text = await page.content();
    const shown = segments.filter(({ source, target }) => source !== target && source.length > 12 && text.includes(source));
    assert.deepEqual(shown, []);
    assert.deepEqual(asked.filter((url) => /bilingual|segments/.test(url)), []);
    assert.deepEqual(page.said, []);
  },

  async 'by keyboard, side by side on wide screens, remembered'(browser, { origin, path, file }) {
    const page = await newPage(browser, { viewport: WIDE });
    await page.goto(`${origin}/${path}`);
    const before = await page.$eval('.article-body', (body) => body.innerText);
    await tabTo(page, '.show-original');
    assert.equal(await page.getAttribute('.show-original', 'aria-pressed'), 'false');
    await page.keyboard.press('Enter');
    await page.waitForSelector(OPEN);
    assert.equal(await page.getAttribute('.show-original', 'aria-pressed'), 'true');
    assert.ok(await page.evaluate(() => document.activeElement.matches('.show-original')), 'the focus stays on the switch');

    const shown = await pairs(page);
    const spoken = [file.target.lang, file.target.dir, file.source.lang, file.source.dir ?? ''];
    assert.ok(shown.length > 10);
    for (const pair of shown) {
      assert.deepEqual(pair.languages, spoken, pair.source);
      assert.doesNotMatch(pair.target, STOP_FIRST, 'a stop stands with the sentence before it');
      assert.ok(pair.isLast, `the source follows its translation: ${pair.source}`);
      assert.ok(pair.inCell ? pair.isBelow : pair.isBeside, `side by side: ${pair.source}`);
    }
    assert.deepEqual(await barriers(page), []);

    await page.reload();
    await page.waitForSelector(OPEN);
    await page.focus('.show-original');
    await page.keyboard.press('Space');
    await page.waitForSelector(`.article:not(.is-bilingual)`);
    assert.equal(await page.$eval('.article-body', (body) => body.innerText), before, 'closed, the page is what it was');
    await page.reload();
    await page.waitForLoadState('networkidle');
    assert.equal(await page.$(OPEN), null, 'closed stays closed');
    assert.deepEqual(page.said, []);
  },

  async 'by touch, in turn on narrow screens, in the dark'(browser, { origin, path }) {
    const page = await newPage(browser, { viewport: NARROW, hasTouch: true, colorScheme: 'dark' });
    await page.goto(`${origin}/${path}`);
    await page.tap('.show-original');
    await page.waitForSelector(OPEN);
    for (const pair of await pairs(page)) assert.ok(pair.isBelow, `below its translation: ${pair.source}`);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing scrolls sideways');
    assert.deepEqual(await barriers(page), []);
    assert.deepEqual(page.said, []);
  },

  async 'the way to the original keeps the section'(browser, { origin, path }) {
    // Else it would still be on its way to the section.
    const page = await newPage(browser, { viewport: WIDE, reducedMotion: 'reduce' });
    await page.goto(`${origin}/${path}`);
    const id = await page.$eval('.article-body h2:nth-of-type(2)', (heading) => heading.id);
    await page.goto(`${origin}/${path}#${encodeURIComponent(id)}`);
    await page.focus('.read-original', { preventScroll: true });
    await page.$eval('.read-original', (link) => link.click());
    await page.waitForURL((url) => decodeURIComponent(url.hash) === `#${id}` && !url.pathname.endsWith(path));
  },

  async 'without scripts there is no switch'(browser, { path, origin }) {
    const page = await newPage(browser, { javaScriptEnabled: false });
    await page.goto(`${origin}/${path}`);
    assert.ok(await page.isHidden('.show-original'));
    assert.ok(await page.isVisible('.read-original'));
    assert.deepEqual(page.said, []);
  },

  async 'the view opens from the disk too'(browser, { site, path, segments }) {
    const page = await newPage(browser, { viewport: WIDE });
    await page.goto(pathToFileURL(join(site, path)).href);
    await page.click('.show-original');
    await page.waitForSelector(OPEN);
    assert.equal(await page.textContent('.bilingual-source >> nth=0'), segments[0].source);
    assert.deepEqual(page.said, []);
  },

  async 'a file that is not there is told, and the page stays whole'(browser, { origin, path }) {
    const page = await newPage(browser, { viewport: WIDE });
    await page.route('**/*.segments.js', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${origin}/${path}`);
    await page.click('.show-original');
    const status = page.locator('.translation-tools [role=status]');
    await status.filter({ hasText: /\S/ }).waitFor();
    assert.equal(await status.textContent(), await status.getAttribute('data-failed'));
    assert.equal(await page.getAttribute('.show-original', 'aria-pressed'), 'false');
    assert.equal(await page.$('.bilingual-pair'), null);
  },

  async 'hostile source text is text, and older passages are marked on demand'(browser, { site, path, file }) {
    const copy = mkdtempSync(join(tmpdir(), 'guidepost-bilingual-'));
    cpSync(site, copy, { recursive: true });
    const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const labels = { older: hostile, now: hostile, removed: hostile };
    const segments = file.segments.map((segment, i) => ({ ...segment, source: hostile, ...(i % 3 ? {} : { now: i % 2 ? hostile : '' }) }));
    writeFileSync(join(copy, segmentsOf(path)), `guidepost.segments=${JSON.stringify({ ...file, labels, segments })};\n`);
    const page = join(copy, path);
    const button = '<button class="mark-older" type="button" aria-pressed="false" hidden>M</button><span role="status"';
    writeFileSync(page, readFileSync(page, 'utf8').replace('<span role="status"', button));
    const server = await serve(copy, POLICY);
    try {
      const opened = await newPage(browser, { viewport: NARROW });
      await opened.goto(`${server.origin}/${path}`);
      const title = await opened.title();
      const elements = await opened.$$eval('img, script', (all) => all.length);
      await opened.click('.mark-older');
      await opened.waitForSelector('.article.is-marked');
      assert.equal(await opened.$(OPEN), null, 'marks do not open the view');
      assert.ok(await opened.isVisible('.older-label >> nth=0'));
      await opened.click('.show-original');
      await opened.waitForSelector(OPEN);
      assert.equal(await opened.textContent('.bilingual-source >> nth=0'), hostile);
      assert.equal(await opened.$$eval('img, script', (all) => all.length), elements + 2, 'the two scripts are all that came');
      assert.equal(await opened.title(), title);
      assert.deepEqual(await barriers(opened), []);
      assert.deepEqual(opened.said, []);
    } finally {
      server.close();
      rmSync(copy, { recursive: true });
    }
  },
};

async function judgeView(site, path) {
  const server = await serve(site, POLICY);
  const browser = await launch();
  const file = readSegments(site, path);
  let failed = 0;
  for (const [name, test] of Object.entries(tests)) {
    try {
      await test(browser, { site, path, file, segments: file.segments, origin: server.origin });
    } catch (error) {
      failed += 1;
      console.log(`${name}: ${error.message}`);
    }
  }
  await browser.close();
  server.close();
  console.log(`${Object.keys(tests).length} tests of ${path}, ${failed} failed`);
  return failed === 0;
}

/// How many of the sentences of `paths` are found, {segments, found}, and what the pages said.
async function count(browser, site, paths) {
  const server = await serve(site, POLICY);
  const page = await newPage(browser, { viewport: WIDE });
  await page.addInitScript(() => localStorage.setItem('guidepost-bilingual', 'on'));
  const sum = { segments: 0, found: 0 };
  for (const path of paths) {
    await page.goto(addressOf(server.origin, site, path));
    await page.waitForSelector(OPEN, { state: 'attached' });
    const data = await page.$eval('.article', ({ dataset }) => ({ ...dataset }));
    sum.segments += Number(data.segments);
    sum.found += Number(data.found);
  }
  server.close();
  return { ...sum, said: page.said };
}

async function judgeShare(every, sites) {
  const browser = await launch();
  let isGood = true;
  for (const site of sites) {
    const paths = htmlPages(site).filter((path) => existsSync(segmentsOf(path)));
    const { segments, found, said } = await count(browser, site, paths.filter((_, i) => i % every === 0));
    const share = segments === 0 ? 0 : found / segments;
    console.log(`${site}: ${found} of ${segments} sentences found, ${(100 * share).toFixed(2)} %, on each ${every}. of ${paths.length} pages`);
    for (const message of said) console.log(`  ${message}`);
    isGood &&= share >= LEAST_FOUND && said.length === 0;
  }
  await browser.close();
  return isGood;
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { every: { type: 'string' } } });
const [site, path] = positionals;
const isGood = values.every ? await judgeShare(Number(values.every), positionals.map((folder) => realpathSync(folder))) : await judgeView(realpathSync(site), path);
process.exitCode = isGood ? 0 : 1;
