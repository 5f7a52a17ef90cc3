// No markup of the dialect is left in what a reader sees: the text that Chromium lays out for each page, and its title.
// Code is not looked at: there a writer shows the markup. Nor are changed sentences on pages for translators: they are shown as written.
//
// usage: node visible-text.mjs [--every N] SITE...     --every N: only each N-th page of a site
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { htmlPages, inTabs, isMain, launch } from './chromium.mjs';

const MARKUP = [':::', '[!', '#tab/', 'sxs-lookup', '<xref:', 'YamlMime'];
const BATCH = 25;

/// Runs in the browser: for each page, its lines that hold markup. The pages are parsed as with JavaScript off, so that all
/// that a script would hide is visible, and without style sheets, so that nothing else is hidden either.
function linesWithMarkup({ pages, markup }) {
  return pages.map((html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    // A page of a moved article would go on to the next one.
    for (const element of parsed.querySelectorAll('base, meta[http-equiv="refresh"]')) element.remove();
    for (const code of parsed.querySelectorAll('pre, code, .status-changes')) code.replaceChildren('·');
    for (const shown of parsed.querySelectorAll('noscript')) shown.replaceWith(...shown.childNodes);
    for (const details of parsed.querySelectorAll('details')) details.open = true;
    document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
    const lines = [...document.body.innerText.split('\n'), document.title];
    for (const name of ['alt', 'title', 'aria-label', 'placeholder']) {
      for (const element of document.querySelectorAll(`[${name}]`)) lines.push(`${name}: ${element.getAttribute(name)}`);
    }
    return { words: document.body.innerText.length, found: lines.filter((line) => markup.some((mark) => line.includes(mark))) };
  });
}

/// Looks at pages and returns those with markup: {path, lines}. Fails when a page shows no text at all.
export async function findMarkup(browser, paths) {
  const batches = [];
  for (let i = 0; i < paths.length; i += BATCH) batches.push(paths.slice(i, i + BATCH));
  const context = await browser.newContext();
  // Nothing is fetched: only the text counts.
  await context.route('**', (route) => route.abort());
  const findings = [];
  const tabs = await Promise.all([context.newPage(), context.newPage()]);
  await inTabs(tabs.length, batches, async (batch) => {
    const tab = tabs.pop();
    const pages = batch.map((path) => readFileSync(path, 'utf8'));
    const results = await tab.evaluate(linesWithMarkup, { pages, markup: MARKUP });
    results.forEach(({ words, found }, i) => {
      if (words === 0) findings.push({ path: batch[i], lines: ['no visible text'] });
      if (found.length > 0) findings.push({ path: batch[i], lines: found });
    });
    tabs.push(tab);
  });
  await context.close();
  return findings.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { every: { type: 'string', default: '1' } } });
  const every = Number(values.every);
  const browser = await launch();
  let lines = 0;
  let seen = 0;
  for (const site of positionals) {
    const all = htmlPages(site);
    const paths = all.filter((_, i) => i % every === 0);
    if (paths.length === 0) throw new Error(`no page in ${site}`);
    seen += paths.length;
    for (const finding of await findMarkup(browser, paths)) {
      for (const line of finding.lines) {
        lines += 1;
        console.log(`${finding.path}: ${line.length > 200 ? `${line.slice(0, 200)}...` : line}`);
      }
    }
    if (paths.length < all.length) console.log(`${site}: ${all.length - paths.length} of ${all.length} pages skipped`);
  }
  await browser.close();
  console.log(`${lines} lines with markup on ${seen} pages`);
  process.exitCode = lines === 0 && seen > 0 ? 0 : 1;
}

if (isMain(import.meta.url)) await main();
