// Pages of a site as a reader opens them; what the browser complains about is collected.
import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import { launch } from '../chromium.mjs';
import { serve } from '../server.mjs';
import { newSite } from './site.mjs';

export const POLICY = {
  'content-security-policy': "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
};

// Milliseconds; a machine with much to do is slow, but not that slow.
const LONGEST_WAIT = 30_000;

/// Opens pages of the site in `folder` under the strict policy, in a browser with these arguments.
export async function startReading(folder, ...browser_arguments) {
  const browser = await launch(...browser_arguments);
  const server = await serve(folder, POLICY, { notFound: '404.html' });
  const complaints = [];

  /// A page in a context of its own: `path` of the site, options of playwright's newContext.
  const open = async (path, { origin = server.origin, storage = {}, ...options } = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US', ...options });
    if (Object.keys(storage).length > 0) {
      await context.addInitScript((items) => {
        for (const [key, value] of Object.entries(items)) if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
      }, storage);
    }
    context.setDefaultTimeout(LONGEST_WAIT);
    const page = await context.newPage();
    watch(page, complaints);
    await page.goto(`${origin}/${path}`);
    return page;
  };
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { browser, server, complaints, open, close };
}

/// For the tests of a file: builds a site with these settings once, and after each test demands that the browser had nothing to say.
/// What it returns is filled in before the first test.
export function readNewSite(settings) {
  const made = {};
  before(async () => {
    made.site = newSite(settings);
    made.reading = await startReading(made.site.folder);
    made.site.build(made.reading.server.origin);
  });
  after(async () => {
    await made.reading.close();
    made.site.remove();
  });
  afterEach(async () => {
    for (const context of made.reading.browser.contexts()) await context.close();
    assert.deepEqual(made.reading.complaints.splice(0), []);
  });
  made.open = (path, options) => made.reading.open(path, options);
  return made;
}

/// Waits until what has the focus matches `selector`.
export const focused = (page, selector) => page.waitForFunction((wanted) => document.activeElement?.matches(wanted), selector);

/// Adds what the browser says about a page, violations of the policy among it, to `complaints`.
export function watch(page, complaints) {
  // An answer of 404 is what some tests ask for.
  page.on('console', (message) => /status of 404/.test(message.text()) || complaints.push(`${page.url()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error}`));
}
