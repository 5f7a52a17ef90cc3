#!/usr/bin/env node
// Measures what a reader with a slow processor waits for between data and results: from the arrival of the last file of the index that
// a list needs to the list on the screen, in a browser whose processor is slowed down. The list in the field of the header and that of
// search.html are asked for what titles are, for words of them and for their first two letters, each on a page of its own.
// usage: search_render.mjs [--locales en,hu,zh] [--queries 40] [--slower 4] [--processor-time] SITE...
//
// --processor-time is for machines that have other work to do, which a clock would measure too: the browser is not slowed down, and what
// is measured is how long its main thread was busy (RunTask of a trace, in time of the thread), times --slower.
//
// `last file`: responseEnd of the last file of search/ that had come when the list stood in the document (PerformanceResourceTiming: the
// network's process sets it, which is not slowed down). `painted`: a message that was sent from requestAnimationFrame arrives, behind
// style, layout and paint of the frame that shows the list; the wait for that frame, up to 17 ms, is in it but for --processor-time.
// Event timing would not do: a list is shown long after the key was pressed. `again`: the same query once more in the field, all files
// being there, from the end of the field's pause. Exit code 1: the 90th percentile from the last file is above LIMIT in some locale.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from '../browser/chromium.mjs';
import { serve } from '../browser/server.mjs';

const LIMIT = 50; // milliseconds
const PAUSE = 60; // milliseconds that the field waits: `pause` in templates/assets/search-box.js
const STRINGS_PER_RECORD = 5;
const LISTED = '.search-panel [role=option].search-article, .search-results ol > li';

/// The titles of the articles that a locale's search finds.
function titlesOf(site, locale) {
  const folder = join(site, 'search', locale);
  const records = readdirSync(folder).filter((name) => /^r\d/.test(name)).sort();
  return records.flatMap((name) => {
    const strings = readFileSync(join(folder, name), 'utf8').split('\t').slice(1).map((text) => text.replace(/\\(.)/g, '$1'));
    return strings.filter((_, at) => at % STRINGS_PER_RECORD === 0);
  });
}

/// Titles, words of titles and first letters of words, in turn; always the same ones.
function queriesFor(titles, count) {
  const queries = new Set();
  for (let turn = 0; queries.size < count && turn < 20 * count; turn += 1) {
    const title = titles[(turn * 7919) % titles.length];
    const words = title.match(/[\p{L}\p{N}]{2,}/gu);
    if (!words) continue;
    const word = words[turn % words.length];
    queries.add([title, word, [...word].slice(0, 2).join('')][turn % 3]);
  }
  return [...queries];
}

/// In the page: `whenListed` and `watchList()` wait until results stand there, and say when they did, when they were painted and when the
/// last file had come; `typeQuery(text)` types into the field.
function watchList(listed_selector) {
  window.watchList = () =>
    new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('no list')), 60_000);
      const observer = new MutationObserver(() => {
        if (!document.querySelector(listed_selector)) return;
        observer.disconnect();
        const listed = performance.mark('listed').startTime;
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            const painted = performance.mark('painted').startTime;
            const files = performance.getEntriesByType('resource').filter(({ name, responseEnd }) => name.includes('/search/') && responseEnd > 0 && responseEnd <= listed);
            const arrived = Math.max(...files.map(({ responseEnd }) => responseEnd));
            performance.mark('arrived', { startTime: arrived });
            resolve({ arrived, listed, painted });
          };
          port2.postMessage('');
        });
      });
      observer.observe(document, { childList: true, subtree: true });
    });
  window.whenListed = window.watchList();
  window.typeQuery = (text) => {
    const field = document.querySelector('.search input');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
}

/// How long the main thread was busy from the mark `arrived` of a trace to `listed` and to `painted`, in milliseconds.
function busyTimes({ traceEvents }) {
  const marks = Object.fromEntries(traceEvents.filter(({ cat }) => cat === 'blink.user_timing').map((event) => [event.name, event]));
  const tasks = traceEvents.filter(({ name, tid, pid, dur }) => name === 'RunTask' && dur && tid === marks.painted.tid && pid === marks.painted.pid);
  const busyUntil = (end) =>
    tasks.reduce((sum, { ts, dur, tdur = 0 }) => sum + tdur * Math.max(0, (Math.min(ts + dur, end) - Math.max(ts, marks.arrived.ts)) / dur), 0) / 1000;
  return { arrived: 0, listed: busyUntil(marks.listed.ts), painted: busyUntil(marks.painted.ts) };
}

async function slow(page, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

async function askField(page, address, query, rate) {
  await page.goto(address, { waitUntil: 'load' });
  await slow(page, rate);
  await page.focus('.search input');
  await page.waitForSelector('.search [role=combobox]');
  await page.evaluate((text) => window.typeQuery(text), query);
  const first = await page.evaluate(() => window.whenListed);
  if (isTraced) return first;
  const again = await page.evaluate(async (text) => {
    window.typeQuery('');
    while (document.querySelector('.search-article')) await new Promise((resolve) => setTimeout(resolve, 100));
    const shown = window.watchList();
    const begin = performance.now();
    window.typeQuery(text);
    return (await shown).painted - begin;
  }, query);
  return { ...first, again: again - PAUSE };
}

async function askPage(page, address, query, rate) {
  await slow(page, rate);
  await page.goto(`${address}?${new URLSearchParams({ q: query })}`, { waitUntil: 'commit' });
  return page.evaluate(() => window.whenListed);
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const milliseconds = (number) => number.toFixed(1).padStart(7);

/// Prints a line, and returns the 90th percentile.
function report(name, times) {
  const sorted = times.toSorted((a, b) => a - b);
  console.log(`${name.padEnd(34)}${[at(sorted, 0.5), at(sorted, 0.9), sorted.at(-1)].map(milliseconds).join('')}${String(sorted.length).padStart(6)}`);
  return at(sorted, 0.9);
}

const { values, positionals: sites } = parseArgs({
  allowPositionals: true,
  options: {
    locales: { type: 'string' },
    queries: { type: 'string', default: '40' },
    slower: { type: 'string', default: '4' },
    'processor-time': { type: 'boolean', default: false },
  },
});
const isTraced = values['processor-time'];
const rate = isTraced ? 1 : Number(values.slower);
const browser = await launch();
let worst = 0;
console.log(`${'milliseconds'.padEnd(34)} median    90%    max     n`);
for (const site of sites) {
  const server = await serve(site, {}, { compress: true });
  const all = readdirSync(join(site, 'search')).filter((name) => name.endsWith('.js')).map((name) => name.slice(0, -'.js'.length));
  for (const locale of values.locales?.split(',').filter((name) => all.includes(name)) ?? all) {
    const queries = queriesFor(titlesOf(site, locale), Number(values.queries));
    for (const [place, ask, path] of [['field', askField, 'index.html'], ['page', askPage, 'search.html']]) {
      const found = [];
      for (const query of queries) {
        const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
        const page = await context.newPage();
        await page.addInitScript(watchList, LISTED);
        if (isTraced) await browser.startTracing(page, { categories: ['blink.user_timing', 'disabled-by-default-devtools.timeline'] });
        const times = await ask(page, `${server.origin}/${locale}/${path}`, query, rate);
        found.push(isTraced ? busyTimes(JSON.parse((await browser.stopTracing()).toString())) : times);
        await context.close();
      }
      const factor = isTraced ? Number(values.slower) : 1;
      worst = Math.max(worst, report(`${locale} ${place}: last file to painted`, found.map(({ arrived, painted }) => factor * (painted - arrived))));
      report(`${locale} ${place}: last file to listed`, found.map(({ arrived, listed }) => factor * (listed - arrived)));
      if (ask === askField && !isTraced) report(`${locale} ${place}: again`, found.map(({ again }) => again));
    }
  }
  server.close();
}
await browser.close();
console.log(`${worst > LIMIT ? 'above' : 'within'} ${LIMIT} ms`);
process.exitCode = worst > LIMIT ? 1 : 0;
