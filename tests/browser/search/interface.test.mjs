// The search as readers use it: the field in the header, the page of results, and both without a script, from the disk and against
// hostile texts. usage: node --test interface.test.mjs
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { focused, readNewSite } from '../reading/browser.mjs';
import { article, newSite } from '../reading/site.mjs';

const ARTICLE = 'en/billing/read-your-invoice.html';
const HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
const QUOTED = HOSTILE.replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const LAMPS = Object.fromEntries(
  Array.from({ length: 14 }, (_, n) => [`en/lamps/lamp-${n}.md`, article(`Lamp number ${n}`, `The lamp shines.\n\n## Change the bulb of lamp ${n}\n\nTurn the bulb.\n`)]),
);
const PAGES = {
  ...LAMPS,
  'en/hostile.md': article(`'Zebra ${HOSTILE}'`, `## <a name="zebra-part"></a>Zebra ${QUOTED}\n\nText about the zebra ${QUOTED} and more.\n`),
  'hu/passwords.md': article('Jelszócsere', 'A jelszó védi, ami az Öné.\n').replace('05/20/2026', '01/02/2026'),
  'en/passwords.md': article('Change your password', 'Passwords protect what is yours.\n\n## Forgotten passwords\n\nAsk for a new one.\n'),
};

const made = readNewSite({ pages: PAGES });
const { open } = made;
const box = (page) => page.getByRole('combobox', { name: 'Search' });
const options = (page) => page.locator('.search-panel [role=option]');
const titles = (page) => page.locator('.search-panel .search-article .search-title').allTextContents();
const found = (page) => page.locator('.search-results > div > ol > li > h2').allTextContents();
const says = (page, text) => page.getByRole('status').filter({ hasText: text }).waitFor();
/// Types into the field of the header, and waits for what it finds.
async function type(page, text, count = 1) {
  await page.locator('.search input').fill(text);
  await page.locator('.search-panel [role=option]:not(.search-kept)').nth(count - 1).waitFor();
}
const active = (page) => page.evaluate(() => document.getElementById(document.querySelector('.search input').getAttribute('aria-activedescendant'))?.textContent);

describe('the field', () => {
  test('loads nothing before the reader goes to it, then what each query needs', async () => {
    const page = await open(ARTICLE);
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.waitForLoadState('networkidle');
    assert.deepEqual(await page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /search/.test(name))), []);
    const directory = page.waitForResponse('**/search/en.js');
    await page.locator('.search input').focus();
    await page.waitForFunction(() => document.querySelector('.search input').getAttribute('role') === 'combobox');
    await directory;
    assert.ok(asked.some((url) => /\/search\.[0-9a-f]{8}\.js$/.test(url)));
    assert.deepEqual(asked.filter((url) => url.includes('/search/')).map((url) => url.replace(/.*\/search\//, '')), ['en.js']);
    await type(page, 'passw');
    assert.equal(asked.filter((url) => url.endsWith('/search/en.js')).length, 1);
  });

  test('finds articles while somebody types, with the words marked', async () => {
    const page = await open(ARTICLE);
    await type(page, 'passw');
    assert.deepEqual(await titles(page), ['Change your password']);
    assert.equal(await box(page).getAttribute('aria-expanded'), 'true');
    assert.equal(await page.getByRole('listbox', { name: 'Search results' }).getByRole('group', { name: 'Change your password' }).count(), 1);
    assert.match(await page.locator('.search-panel mark').first().textContent(), /^passw/i);
    await says(page, '1 article found');
    await type(page, 'lamp', 6);
    await says(page, '14 articles found');
  });

  test('shows where an article stands, and its sections', async () => {
    const page = await open('en/tabs.html');
    await type(page, 'forgotten passwords', 2);
    const section = page.locator('.search-panel .search-section');
    assert.equal(await section.locator('.search-title').textContent(), 'Forgotten passwords');
    await section.click();
    await page.waitForURL('**/en/passwords.html#forgotten-passwords');
    await type(page, 'get support');
    assert.deepEqual(await page.locator('.search-panel .search-trail').first().textContent(), 'Read your invoice');
  });

  test('says what the page says of a translation', async () => {
    const notices = (page) => page.locator('.search-notice').allTextContents();
    const page = await open('hu/tabs.html');
    await type(page, 'jelszócsere');
    assert.deepEqual(await notices(page), ['Elavult']);
    await type(page, 'támogatás kérése');
    await options(page).filter({ hasText: 'Gépi fordítás' }).filter({ hasText: 'Támogatás kérése' }).first().waitFor();
    await type(page, 'eszköz csatlakoztatása');
    const current = options(page).filter({ hasText: 'Eszköz csatlakoztatása' }).first();
    await current.waitFor();
    assert.equal(await current.locator('.search-notice').count(), 0);
    await page.goto(`${made.reading.server.origin}/en/search.html?q=jelszócsere`); // in the reader's language, also of other languages' articles
    await page.getByRole('heading', { name: 'Magyar' }).waitFor();
    assert.deepEqual(await notices(page), ['Outdated']);
    assert.equal(await page.locator('.search-notice').getAttribute('lang'), 'en');
    await page.goto(`${made.reading.server.origin}/ar/search.html?q=${encodeURIComponent('الحصول على الدعم')}`);
    const notice = page.locator('.search-notice').first();
    await notice.waitFor();
    assert.equal(await notice.textContent(), 'مترجمة آليًا');
    const [label, item] = [await notice.boundingBox(), await page.locator('.search-results li').first().boundingBox()];
    assert.ok(Math.abs(label.x + label.width - (item.x + item.width)) < 2, 'at the right edge');
  });

  test('is used with arrows, Enter and Escape', async () => {
    const page = await open(ARTICLE);
    await type(page, 'password');
    assert.equal(await active(page), undefined);
    await page.keyboard.press('ArrowDown');
    assert.match(await active(page), /^Change your password/);
    assert.equal(await page.locator('[aria-selected=true]').count(), 1);
    await focused(page, '.search input');
    await page.keyboard.press('ArrowUp');
    assert.equal(await active(page), 'All results');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    assert.equal(await box(page).getAttribute('aria-expanded'), 'false');
    assert.equal(await page.locator('.search-panel').isVisible(), false);
    assert.equal(await box(page).inputValue(), 'password');
    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/passwords.html');
  });

  test('leads to all results with Enter', async () => {
    const page = await open(ARTICLE);
    await page.locator('.search input').fill('lamp');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search.html?q=lamp');
    await says(page, '14 articles found');
  });

  test('shows what arrows lead to before the offer of another language', async () => {
    const page = await open(ARTICLE, { locale: 'de-DE', viewport: { width: 1280, height: 500 } });
    await page.locator('.offer').waitFor();
    await type(page, 'lamp', 6);
    await page.keyboard.press('ArrowUp');
    assert.equal(await active(page), 'All results');
    const { x, y, width, height } = await page.locator('[role=option][aria-selected=true]').boundingBox();
    const offer = await page.locator('.offer').boundingBox();
    const [left, middle] = [Math.max(x, offer.x) + 5, y + height / 2];
    assert.ok(left < Math.min(x + width, offer.x + offer.width) && middle > offer.y && middle < offer.y + offer.height, 'both are there');
    assert.equal(await page.evaluate(([left, top]) => document.elementFromPoint(left, top).closest('[role=option]')?.textContent, [left, middle]), 'All results');
  });

  test('has the key /, which writes nothing', async () => {
    const page = await open(ARTICLE);
    await page.keyboard.press('/');
    await focused(page, '.search input');
    assert.equal(await page.locator('.search input').inputValue(), '');
    await page.keyboard.type('a/b');
    assert.equal(await page.locator('.search input').inputValue(), 'a/b');
  });

  test('closes when the focus leaves it, and not while its own button has it', async () => {
    const page = await open(ARTICLE, { storage: { 'guidepost-searches': '["lamp"]' } });
    await page.locator('.search input').focus();
    await options(page).first().waitFor();
    await page.keyboard.press('Tab');
    await focused(page, '.search-clear');
    assert.equal(await page.locator('.search-panel').isVisible(), true);
    await page.keyboard.press('Tab');
    assert.equal(await page.locator('.search-panel').isVisible(), false);
  });

  test('leaves keys to an input method', async () => {
    const page = await open('ja/tabs.html');
    await type(page, '請求', 1);
    const kept = await page.evaluate(() => {
      const field = document.querySelector('.search input');
      const event = new KeyboardEvent('keydown', { key: 'ArrowDown', isComposing: true, bubbles: true, cancelable: true });
      field.dispatchEvent(event);
      return !event.defaultPrevented && !field.hasAttribute('aria-activedescendant');
    });
    assert.equal(kept, true);
  });

  test('asks once for what is typed at once', async () => {
    const page = await open(ARTICLE);
    await page.locator('.search input').pressSequentially('password');
    // A slow machine shows what the first letters find before.
    const found = options(page).filter({ hasText: 'Change your password' });
    for (let tries = 0; tries < 100 && (await options(page).count()) !== (await found.count()); tries += 1) await page.waitForTimeout(100);
    await found.first().waitFor();
    assert.deepEqual(await titles(page), ['Change your password']);
  });

  test('is a button where the window is narrow', async () => {
    const page = await open(ARTICLE, { viewport: { width: 320, height: 600 } });
    assert.equal(await page.locator('.search input').isVisible(), false);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL('**/en/search.html?q=');
    await focused(page, '.search-form input');
    await page.goto(`${made.reading.server.origin}/${ARTICLE}`);
    await page.keyboard.press('/');
    await page.waitForURL('**/en/search.html?q=');
  });
});

describe('recent searches', () => {
  const stored = (page) => page.evaluate(() => JSON.parse(localStorage.getItem('guidepost-searches')));

  test('are kept on the device, the latest first, and can be cleared', async () => {
    const page = await open('en/search.html?q=lamp');
    await says(page, '14 articles found');
    await page.goto(`${made.reading.server.origin}/${ARTICLE}`);
    await type(page, 'password');
    await options(page).first().click();
    await page.waitForURL('**/en/passwords.html');
    assert.deepEqual(await stored(page), ['password', 'lamp']);
    await page.locator('.search input').focus();
    await options(page).first().waitFor();
    assert.deepEqual(await options(page).allTextContents(), ['password', 'lamp']);
    await page.getByRole('button', { name: 'Clear recent searches' }).click();
    assert.deepEqual(await stored(page), []);
    assert.equal(await page.locator('.search-panel').isVisible(), false);
    await focused(page, '.search input');
  });

  test('stand on the page of results too', async () => {
    const page = await open('en/search.html', { storage: { 'guidepost-searches': '["lamp", "<b>x</b>", 7]' } });
    await page.getByRole('heading', { name: 'Recent searches' }).waitFor();
    assert.deepEqual(await page.locator('.search-results li').allTextContents(), ['lamp', '<b>x</b>']);
    await page.getByRole('link', { name: 'lamp' }).click();
    await says(page, '14 articles found');
  });

  test('are not needed', async () => {
    const page = await open(ARTICLE, { storage: { 'guidepost-searches': '{"not": "a list"}' } });
    await type(page, 'password');
    assert.deepEqual(await titles(page), ['Change your password']);
  });
});

describe('the page of results', () => {
  test('shows what its address asks for, and more of it', async () => {
    const page = await open('en/search.html?q=lamp');
    await says(page, '14 articles found');
    assert.equal(await page.inputValue('.search-form input'), 'lamp');
    assert.equal(await page.title(), 'lamp - Search - Guides');
    assert.equal((await found(page)).length, 10);
    await page.getByRole('button', { name: 'More results' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.search-results h2').length === 14);
    assert.equal(await page.evaluate(() => document.activeElement === document.querySelectorAll('.search-results h2 a')[10]), true);
    assert.equal(await page.getByRole('button', { name: 'More results' }).count(), 0);
  });

  test('follows what is typed, and Back comes back', async () => {
    const page = await open('en/search.html?q=lamp');
    await says(page, '14 articles found');
    const field = page.locator('.search-form input');
    await field.fill('passwo');
    await page.waitForURL('**/search.html?q=passwo');
    await field.fill('password');
    await page.waitForURL('**/search.html?q=password');
    await says(page, '1 article found');
    await field.press('Enter');
    await page.locator('.search-results h2 a').click();
    await page.waitForURL('**/en/passwords.html');
    await page.goBack();
    await says(page, '1 article found');
    assert.equal(await field.inputValue(), 'password');
    await page.goBack();
    await says(page, '14 articles found');
    assert.equal(await field.inputValue(), 'lamp');
    await page.goForward();
    await says(page, '1 article found');
  });

  test('leads to sections', async () => {
    const page = await open('en/search.html?q=forgotten+passwords');
    await page.getByRole('link', { name: 'Forgotten passwords' }).click();
    await page.waitForURL('**/en/passwords.html#forgotten-passwords');
  });

  test('goes along into another language', async () => {
    const page = await open('en/search.html?q=support');
    await says(page, 'found');
    await page.click('.languages summary');
    await page.click('.languages a[hreflang=sv]');
    await page.waitForURL('**/sv/search.html?q=support');
    await says(page, 'hittades');
    assert.equal((await found(page))[0], 'Få support');
  });

  test('finds in other languages what its own does not have', async () => {
    const page = await open('de/search.html?q=lamp');
    await page.getByRole('heading', { name: 'English' }).waitFor();
    const section = page.locator('.search-results section');
    assert.equal(await section.locator('ol').getAttribute('lang'), 'en');
    assert.equal(await section.locator('h3').count(), 3);
    await section.locator('h2 a').click();
    await page.waitForURL('**/en/search.html?q=lamp');
  });

  test('looks into other languages on demand', async () => {
    const page = await open('en/search.html?q=support');
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('button', { name: 'Search in other languages' }).click();
    await page.getByRole('heading', { name: 'Svenska' }).waitFor();
    assert.ok(asked.some((url) => url.endsWith('/search/sv.js')));
    assert.equal(await page.getByRole('button', { name: 'Search in other languages' }).count(), 0);
  });

  test('suggests a spelling', async () => {
    const page = await open('en/search.html?q=pasword');
    await page.getByText('Did you mean:').waitFor();
    assert.deepEqual(await found(page), ['Change your password']);
    await page.locator('.search-results p a').click();
    await page.waitForURL('**/search.html?q=password');
    const box = await open(ARTICLE);
    await type(box, 'pasword', 2);
    assert.equal(await options(box).first().textContent(), 'Did you mean: password');
  });

  test('says when nothing is found', async () => {
    const page = await open('fr/search.html?q=qqqqqq');
    await says(page, 'Nothing found'); // French has no texts of its own
    assert.equal(await page.getByRole('status').getAttribute('lang'), 'en');
    assert.equal(await page.locator('.search-results li').count(), 0);
    assert.equal(await page.locator('main a[href="a-z.html"]').count(), 1);
  });

  test('says so too where the index has no words of the script', async () => {
    const page = await open('zh/search.html?q=qqqqqq');
    await says(page, '未找到任何内容');
  });

  test('says when the index cannot be loaded', async () => {
    const page = await open('en/search.html');
    await page.route('**/search/en.js', (route) => route.fulfill({ status: 404, body: '' }));
    await page.reload();
    await page.fill('.search-form input', 'lamp');
    await says(page, 'The search could not be loaded.');
    await page.unroute('**/search/en.js');
    await page.fill('.search-form input', 'lamps');
    await says(page, 'found');
  });

  test('reads files, and runs them where they cannot be read', async () => {
    const page = await open('en/search.html?q=lamp');
    await says(page, 'found');
    const kinds = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /\/search\/en/.test(name)).map(({ initiatorType }) => initiatorType));
    assert.deepEqual([...new Set(await kinds())], ['fetch']);
    const titles = await found(page);
    await page.route('**/search/**', (route) => (route.request().resourceType() === 'fetch' ? route.fulfill({ status: 404, body: '' }) : route.continue()));
    await page.goto(`${made.reading.server.origin}/en/search.html?q=lamp+`);
    await says(page, 'found');
    assert.deepEqual(await found(page), titles);
    const [first, ...others] = await kinds(); // it tries once
    assert.equal(first, 'fetch');
    assert.deepEqual([...new Set(others)], ['script']);
  });
});

describe('other languages', () => {
  for (const [locale, query, title, counted] of [
    ['de', 'gerat', 'Gerät verbinden', '1 Artikel gefunden'],
    ['hu', 'szamla', 'Számla olvasása', 'cikk található'],
    ['zh', '账单', '阅读账单', '找到'],
    ['ar', 'الفاتورة', 'قراءة الفاتورة', 'عُثر على'],
    ['ja', '請求書', '請求書の見方', '件の記事が見つかりました'],
  ]) {
    test(`${locale}: ${query}`, async () => {
      const page = await open(`${locale}/tabs.html`);
      await type(page, query);
      assert.equal((await titles(page))[0], title);
      await says(page, counted);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/search.html?q=*');
      await page.locator('.search-results h2').first().waitFor();
      assert.equal((await found(page))[0], title);
    });
  }

  test('from right to left', async () => {
    const page = await open('ar/tabs.html');
    await type(page, 'الفاتورة');
    const [field, panel] = [await page.locator('.search').boundingBox(), await page.locator('.search-panel').boundingBox()];
    assert.ok(Math.abs(field.x - panel.x) < 1, 'the panel hangs from the end of the field');
    assert.equal(await page.locator('.search-panel [role=group]').first().getAttribute('dir'), 'rtl');
  });
});

describe('hostile texts', () => {
  const check = async (page) => {
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    assert.equal(await page.locator('.search-panel img, .search-panel script, .search-results img, .search-results script').count(), 0);
  };

  test('of articles stay text', async () => {
    const page = await open(ARTICLE);
    await type(page, 'zebra', 2);
    assert.match((await titles(page))[0], /^Zebra <img src=x onerror="/);
    await check(page);
    await page.keyboard.press('Enter');
    await page.locator('.search-results h2').waitFor();
    assert.match((await found(page))[0], /^Zebra <img src=x onerror="/);
    await check(page);
  });

  for (const query of [HOSTILE, '"><svg onload=window.hacked=1>', 'javascript:window.hacked=1', '\u202E\u0000%3Cb%3E&amp;', '( [ * \\ ^ $', 'x '.repeat(3000)]) {
    test(`of readers stay text: ${query.slice(0, 30)}`, async () => {
      const page = await open(`en/search.html?${new URLSearchParams({ q: query })}`);
      await says(page, /./);
      await check(page);
      await page.goto(`${made.reading.server.origin}/${ARTICLE}`);
      await page.locator('.search input').fill(query);
      await page.locator('.search-panel .search-status').filter({ hasText: /./ }).waitFor();
      await check(page);
      await page.locator('.search input').fill('');
      await options(page).first().waitFor(); // the query, as a recent search
      await check(page);
    });
  }
});

test('from the disk everything works', async () => {
  const origin = pathToFileURL(made.site.folder).href;
  const page = await open(ARTICLE, { origin });
  await type(page, 'password');
  await page.keyboard.press('Enter');
  await says(page, '1 article found');
  await page.fill('.search-form input', 'lamp');
  await says(page, '14 articles found');
  await page.goBack();
  await says(page, '1 article found');
  await page.getByRole('button', { name: 'Search in other languages' }).click();
  await page.locator('.search-results h2 a').first().click();
  await page.waitForURL('**/en/passwords.html');
});

describe('without scripts', () => {
  test('the field leads to the page, and that to the index', async () => {
    const page = await open(ARTICLE, { javaScriptEnabled: false });
    await page.fill('.search input', 'password');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/en/search.html?q=password');
    assert.match(await page.locator('main').innerText(), /Search needs scripts/);
    assert.equal(await page.locator('.search-form').isVisible(), false);
    await page.getByRole('link', { name: 'All articles from A to Z' }).click();
    await page.waitForURL('**/en/a-z.html');
  });
});

test('without a search there is no trace of it in pages, and / leads to the filter', async () => {
  const plain = newSite({ locales: ['en', 'de'], search: false });
  try {
    plain.build();
    const page = await open('en/tabs.html', { origin: pathToFileURL(plain.folder).href });
    assert.equal(await page.locator('.search').count(), 0);
    assert.doesNotMatch(await page.content(), /search\.html/);
    await page.keyboard.press('/');
    await focused(page, '.filter');
    await page.goto(`${pathToFileURL(plain.folder)}/en/search.html`).catch(() => {});
    assert.equal(await page.locator('.search-results').count(), 0);
    await page.context().close(); // before its files are gone: it may still be loading some
  } finally {
    plain.remove();
  }
});
