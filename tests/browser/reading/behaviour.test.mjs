// What scripts do for readers, and that everything is there without them. usage: node --test behaviour.test.mjs
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { newSite } from './site.mjs';
import { focused, readNewSite } from './browser.mjs';

const ARTICLE = 'en/billing/read-your-invoice.html';
const made = readNewSite({ offline: true });
const { open } = made;

for (const path of [ARTICLE, 'en/tabs.html', 'en/contents.html', 'de/a-z.html']) {
  test(`nothing moves while ${path} is read`, async () => {
    const page = await open(path);
    await page.addInitScript(() => {
      window.moved = [];
      new PerformanceObserver((list) => moved.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
    });
    await page.reload({ waitUntil: 'networkidle' });
    assert.deepEqual(await page.evaluate(() => moved), []);
  });
}

describe('theme', () => {
  const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

  test('goes from the system through light to dark, and is remembered', async () => {
    const page = await open(ARTICLE, { colorScheme: 'dark' });
    const dark = await ground(page);
    await page.click('.theme-button');
    const light = await ground(page);
    assert.notEqual(light, dark);
    await page.reload();
    assert.equal(await ground(page), light);
    await page.getByRole('button', { name: 'Colors: Light' }).click();
    assert.equal(await ground(page), dark);
    await page.getByRole('status').filter({ hasText: 'Colors: Dark' }).waitFor();
    await page.getByRole('button', { name: 'Colors: Dark' }).click();
    assert.equal(await page.getAttribute('html', 'data-theme'), 'system');
  });

  test('is set before the first paint', async () => {
    const page = await open(ARTICLE, { storage: { 'guidepost-theme': 'dark' } });
    // A blocking script in the head, which waits for the style sheet, so that the page is not laid out without it.
    assert.equal(await page.evaluate(() => document.querySelector('script').matches('head > link[rel=stylesheet] ~ script:not([defer], [async], [type])')), true);
    assert.equal(await page.getAttribute('html', 'data-theme'), 'dark');
  });

  test('changes in all open windows', async () => {
    const page = await open(ARTICLE);
    const other = await page.context().newPage();
    await other.goto(page.url());
    await page.click('.theme-button');
    await other.waitForFunction(() => document.documentElement.dataset.theme === 'light');
  });

  test('works where nothing can be stored', async () => {
    const page = await open(ARTICLE);
    await page.context().addInitScript(() => Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('no', 'SecurityError'); } }));
    await page.reload();
    await page.click('.theme-button');
    assert.equal(await page.getAttribute('html', 'data-theme'), 'light');
  });
});

describe('copying', () => {
  const clipboard = (page) => page.evaluate(() => navigator.clipboard.readText());
  const permissions = ['clipboard-read', 'clipboard-write'];

  test('a block of code, and it is announced', async () => {
    const page = await open(ARTICLE, { permissions });
    await page.locator('.copy').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    assert.match(await clipboard(page), /^Get-PartnerInvoice -Id 42\n\$next = "long [^\n]*"$/);
    await focused(page, '.copy');
  });

  test('the address of a heading', async () => {
    const page = await open(ARTICLE, { permissions });
    await page.click('#part-2 .anchor');
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    assert.equal(await clipboard(page), `${made.reading.server.origin}/${ARTICLE}#part-2`);
    assert.equal(new URL(page.url()).hash, '#part-2');
  });

  test('in the words of the language', async () => {
    const page = await open('ja/billing/read-your-invoice.html', { permissions });
    await page.getByRole('button', { name: 'コピー' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'コピーしました' }).waitFor();
  });

  test('where there is no clipboard, and the focus stays', async () => {
    const page = await open(ARTICLE);
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.evaluate(() => document.addEventListener('copy', () => (window.copied = document.activeElement.value)));
    await page.locator('.copy').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    assert.match(await page.evaluate(() => window.copied), /^Get-PartnerInvoice/);
    await focused(page, '.copy');
  });
});

describe('contents', () => {
  test('of the page follow the scroll', async () => {
    const page = await open(ARTICLE);
    const current = page.locator('.on-this-page [aria-current]');
    await page.locator('#part-3').evaluate((heading) => heading.scrollIntoView());
    await page.waitForFunction(() => document.querySelector('.on-this-page [aria-current]')?.hash === '#part-3');
    assert.equal(await current.count(), 1);
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForFunction(() => !document.querySelector('.on-this-page [aria-current]'));
  });

  test('lead back to the top', async () => {
    const page = await open(`${ARTICLE}#part-4`);
    await page.locator('.to-top').click();
    await page.waitForFunction(() => scrollY === 0);
  });

  for (const [path, query, expected] of [
    ['en/billing/read-your-invoice.html', 'SUPP', ['Get support']],
    ['en/contents.html', 'invoice read', ['Read your invoice']],
    ['de/index.html', 'gerat', ['Gerät verbinden']],
    ['ar/tabs.html', 'الفاتورة', ['قراءة الفاتورة']],
    ['ja/index.html', '請求', ['請求書の見方']],
  ]) {
    test(`are filtered by title: ${query} in ${path}`, async () => {
      const page = await open(path);
      await page.fill('.filter', query);
      await page.locator('.filter-results a').first().waitFor();
      assert.deepEqual(await page.locator('.filter-results a').allTextContents(), expected);
      assert.match(await page.locator('.filter-count').textContent(), /1|١/);
      assert.equal(await page.locator('.sidebar > .tree:not(.filter-results), .contents-section').first().isVisible(), false);
      await page.fill('.filter', '');
      await page.locator('.filter-results a').first().waitFor({ state: 'detached' });
      assert.equal(await page.locator('.sidebar > .tree:not(.filter-results), .contents-section').first().isVisible(), true);
      await page.fill('.filter', query);
      await page.locator('.filter-results a').first().click();
      assert.equal((await page.locator('h1').innerText()).trim(), expected[0]);
    });
  }
});

test('tables and code are stops for the keyboard only where they scroll', async () => {
  const page = await open(ARTICLE);
  await page.waitForFunction(() => document.querySelectorAll('.table[tabindex]').length === 1);
  assert.equal(await page.locator('.table').count(), 2);
  assert.equal(await page.locator('pre[tabindex]').count(), 1);
  await page.setViewportSize({ width: 3000, height: 800 });
  const plain = await open(ARTICLE, { javaScriptEnabled: false });
  assert.equal(await plain.locator('.table[tabindex]').count(), 2);
});

test('an image opens large, and the focus comes back', async () => {
  const page = await open(ARTICLE);
  await page.locator('.lightbox').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Image' });
  await dialog.waitFor();
  await focused(page, 'dialog .dialog-close');
  assert.equal(await dialog.locator('img').getAttribute('alt'), await page.locator('.lightbox img').getAttribute('alt'));
  await page.waitForFunction(() => document.querySelector('dialog img').naturalWidth === 1600);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await focused(page, '.lightbox');
  await page.click('.lightbox');
  await page.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
});

describe('keys', () => {
  const press = (page, key) => page.keyboard.press(key);

  test('are listed under ?', async () => {
    const page = await open(ARTICLE);
    await press(page, '?');
    await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
    assert.deepEqual(await page.locator('.keys dt').allTextContents(), ['/', 'n', 'p', 'm', 't', '?']);
    await press(page, 'Escape');
    assert.equal(await page.getByRole('dialog').count(), 0);
  });

  test('lead to the next and the previous article', async () => {
    const page = await open('en/tabs.html');
    await press(page, 'n');
    await page.waitForURL('**/read-your-invoice.html');
    await press(page, 'p');
    await page.waitForURL('**/tabs.html');
  });

  test('lead to the search, but not while somebody types', async () => {
    const page = await open(ARTICLE);
    await press(page, '/');
    await focused(page, '.search input');
    await page.keyboard.type('n?m/t');
    assert.equal(await page.inputValue('.search input'), 'n?m/t');
    assert.equal(await page.getByRole('dialog').count(), 0);
    assert.match(page.url(), /read-your-invoice/);
  });

  test('open the menu of narrow windows', async () => {
    const page = await open(ARTICLE, { viewport: { width: 320, height: 600 } });
    await press(page, 'm');
    await focused(page, '.sidebar [aria-current]');
    await press(page, 'Escape');
    assert.equal(await page.locator('.sidebar').isVisible(), false);
    await press(page, '/');
    await page.waitForURL('**/en/search.html?q=');
  });

  test('change the theme', async () => {
    const page = await open(ARTICLE);
    await press(page, 't');
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
  });

  test('count by their place on keyboards of other scripts', async () => {
    const page = await open('ar/tabs.html');
    await page.evaluate(() => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'ى', code: 'KeyN', bubbles: true })));
    await page.waitForURL('**/read-your-invoice.html');
  });

  test('can be switched off, and on again', async () => {
    const page = await open(ARTICLE);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await page.getByRole('checkbox', { name: 'Use single-key shortcuts' }).uncheck();
    await page.getByRole('button', { name: 'Close' }).click();
    await focused(page, '.shortcuts');
    await press(page, 't');
    await press(page, '?');
    assert.equal(await page.getAttribute('html', 'data-theme'), 'system');
    assert.equal(await page.getByRole('dialog').count(), 0);
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
    await page.getByRole('checkbox').check();
    await press(page, 'Escape');
    await press(page, 't');
    await page.waitForFunction(() => document.documentElement.dataset.theme === 'light');
  });
});

describe('languages', () => {
  const offer = (page) => page.locator('.offer');

  test('keep article, section and tab', async () => {
    const page = await open('en/tabs.html');
    await page.getByRole('tab', { name: 'Linux' }).click();
    await page.locator('#then').evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
    await page.click('.languages summary');
    await page.click('.languages a[hreflang=de]');
    await page.waitForURL('**/de/tabs.html?tabs=linux#then');
    assert.equal(await page.getByRole('tab', { selected: true }).textContent(), 'Linux');
  });

  test('keep the tab where nothing can be stored', async () => {
    const page = await open('de/tabs.html?tabs=linux');
    assert.equal(await page.getByRole('tab', { selected: true }).textContent(), 'Linux');
  });

  test('close when the focus leaves them', async () => {
    const page = await open(ARTICLE);
    await page.click('.languages summary');
    await page.keyboard.press('Escape');
    await focused(page, '.languages summary');
    assert.equal(await page.locator('.languages[open]').count(), 0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await page.locator('.languages[open]').count(), 0);
  });

  test('are offered in the language that the browser asks for', async () => {
    const page = await open(ARTICLE, { locale: 'de-AT' });
    await offer(page).waitFor();
    assert.equal(await offer(page).getAttribute('lang'), 'de');
    assert.match(await offer(page).innerText(), /Diese Seite gibt es in Ihrer Sprache:/);
    await offer(page).getByRole('button', { name: 'Schließen' }).click();
    await page.reload();
    await page.waitForLoadState('networkidle');
    assert.equal(await offer(page).count(), 0);
  });

  test('are offered from right to left', async () => {
    const page = await open('ja/tabs.html', { locale: 'ar-EG' });
    await offer(page).waitFor();
    assert.equal(await offer(page).getAttribute('dir'), 'rtl');
    await offer(page).getByRole('link', { name: 'العربية' }).click();
    await page.waitForURL('**/ar/tabs.html');
    // What was chosen counts more than what the browser says.
    await page.goto(`${made.reading.server.origin}/en/tabs.html`);
    await offer(page).waitFor();
    assert.equal(await offer(page).getAttribute('lang'), 'ar');
  });

  for (const [what, path, locale] of [
    ['where the page is in that language', 'de/tabs.html', 'de-DE'],
    ['where it is not translated', 'en/only.html', 'de-DE'],
    ['where the site does not have it', 'en/tabs.html', 'fi-FI'],
  ]) {
    test(`are not offered ${what}`, async () => {
      const page = await open(path, { locale });
      // They would be offered a second after the page is there.
      await page.waitForTimeout(1500);
      await page.waitForLoadState('networkidle');
      assert.equal(await offer(page).count(), 0);
    });
  }

  test('stand first on the start page of the site, and are remembered', async () => {
    const page = await open('index.html', { locale: 'ja-JP' });
    assert.equal(await page.locator('.choices li').first().getAttribute('lang'), 'ja');
    await page.locator('.choices a').nth(1).click();
    assert.equal(await page.evaluate(() => localStorage.getItem('guidepost-language')), 'en');
  });
});

describe('not found', () => {
  const names = (page) => page.locator('.suggestions a').allTextContents();

  test('suggests the nearest articles of the language of the address', async () => {
    const page = await open('de/billing/read-invoice');
    await page.locator('.suggestions a').first().waitFor();
    assert.equal((await names(page))[0], 'Rechnung lesen');
    assert.equal(await page.locator('main > section').first().getAttribute('lang'), 'de');
    await page.locator('.suggestions a').first().click();
    assert.equal((await page.locator('h1').innerText()).trim(), 'Rechnung lesen');
  });

  test('suggests nothing that is far away', async () => {
    const page = await open('en/zzzz');
    await page.waitForLoadState('networkidle');
    assert.equal(await page.locator('.suggestions').first().isVisible(), false);
  });

  test('leads to the start pages without a script', async () => {
    const page = await open('de/gone.html', { javaScriptEnabled: false });
    assert.equal(await page.locator('main a').count(), 8);
    assert.equal(await page.locator('.suggestions').first().isVisible(), false);
  });
});

describe('offline', () => {
  test('keeps what has been opened, and says what it has not', async () => {
    const page = await open('de/index.html');
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.goto(`${made.reading.server.origin}/de/tabs.html`);
    for (const kept of ['/de/index.html', '/de/tabs.html', '/de/offline.html', '.css'])
      await page.waitForFunction(async (end) => (await (await caches.open('guidepost-1')).keys()).some(({ url }) => url.endsWith(end)), kept);
    await page.context().setOffline(true);
    await page.goto(`${made.reading.server.origin}/de/index.html`);
    assert.equal((await page.locator('h1').innerText()).trim(), 'Willkommen');
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.body).display), 'block'); // the style sheet is there
    await page.goto(`${made.reading.server.origin}/de/billing/get-support.html`);
    assert.equal((await page.locator('h1').innerText()).trim(), 'Sie sind offline');
    assert.equal(await page.locator('.retry').evaluate((link) => link.pathname), '/de/billing/get-support.html');
    await page.context().setOffline(false);
    await page.waitForURL('**/de/billing/get-support.html');
  });

  test('is not there unless the configuration asks for it', async () => {
    const plain = newSite({ locales: ['en'] });
    try {
      plain.build();
      const page = await open('en/index.html', { origin: pathToFileURL(plain.folder).href });
      assert.equal(await page.evaluate(() => document.querySelector('script').dataset.offline), undefined);
      await page.context().close(); // before its files are gone: it may still be loading some
    } finally {
      plain.remove();
    }
  });
});

describe('from the disk', () => {
  test('everything that needs no server works', async () => {
    const page = await open(ARTICLE, { origin: pathToFileURL(made.site.folder).href, locale: 'de-DE' });
    await page.locator('.offer').waitFor();
    await page.locator('.offer button').click();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.fill('.filter', 'support');
    await page.locator('.filter-results a').first().waitFor();
    await page.click('.lightbox');
    await page.getByRole('dialog').waitFor();
  });
});

describe('without scripts', () => {
  const options = { javaScriptEnabled: false };

  test('all tabs are shown, and nothing that would do nothing', async () => {
    const page = await open('en/tabs.html', options);
    assert.equal(await page.locator('.tab').count(), 2);
    for (const tab of await page.locator('.tab').all()) assert.equal(await tab.isVisible(), true);
    for (const idle of ['.theme-button', '.shortcuts']) assert.equal(await page.locator(idle).isVisible(), false);
    assert.equal(await page.locator('.copy, .filter, .offer, .toast').count(), 0);
  });

  test('the language switch and the images lead on', async () => {
    const page = await open(ARTICLE, options);
    await page.click('.languages summary');
    await page.click('.languages a[hreflang=ja]');
    await page.waitForURL('**/ja/billing/read-your-invoice.html');
    await page.click('.lightbox');
    await page.waitForURL(/large\.[0-9a-f]{8}\.svg$/);
  });

  test('the menu of narrow windows opens', async () => {
    const page = await open(ARTICLE, { ...options, viewport: { width: 320, height: 600 } });
    await page.locator('.site-header .menu-button').click();
    assert.equal(await page.locator('.sidebar').isVisible(), true);
  });
});
