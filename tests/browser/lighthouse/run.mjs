// Lighthouse, as Google's tools run it for phones (a slow processor, a slow line, both simulated), finds nothing to better on ten
// kinds of page in three languages: 100 in all categories, the largest part there within a second, nothing moves, nothing blocks.
// Each page is judged several times; the medians are what counts.
//
// usage: node run.mjs [--runs N] [--quick]
//   --runs N   how often each page is judged (default: 3)
//   --quick    three pages once each: does it still work, and is nothing far off
import { parseArgs } from 'node:util';
import lighthouse from 'lighthouse';
import { launch } from '../chromium.mjs';
import { newSite } from '../looks/site.mjs';
import { serve } from '../server.mjs';

const { values: options } = parseArgs({ options: { runs: { type: 'string', default: '3' }, quick: { type: 'boolean', default: false } } });
const LOCALES = options.quick ? ['ar'] : ['en', 'zh', 'ar'];
const ALL_PAGES = ['index', 'ride/report-damage', 'ride/unlock-a-bike', 'help/questions', 'fees/prices', 'fees/business-accounts', 'ride/park-a-bike', 'help/after-an-accident', 'a-z', 'contents'];
const PAGES = options.quick ? ALL_PAGES.slice(0, 3) : ALL_PAGES;
const RUNS = options.quick ? 1 : Number(options.runs);

const SCORES = ['performance', 'accessibility', 'best-practices', 'seo'];
const LIMITS = { 'largest-contentful-paint': 1000, 'cumulative-layout-shift': 0, 'total-blocking-time': 0 };
const MEASURES = Object.keys(LIMITS);

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/// Judges a page once: {scores, measures, faults}: faults are the audits that are not perfect.
async function judge(url, port) {
  const { lhr } = await lighthouse(url, { port, output: 'json', logLevel: 'silent' });
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  return {
    scores: SCORES.map((category) => Math.round(100 * lhr.categories[category].score)),
    measures: MEASURES.map((audit) => lhr.audits[audit].numericValue),
    faults: SCORES.flatMap((category) => lhr.categories[category].auditRefs)
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => id),
  };
}

const site = newSite();
const server = await serve(site.folder, {}, { compress: true });
// Pages name the address that they are published at.
site.build(`${server.origin}/`);
const port = 9333;
const browser = await launch(`--remote-debugging-port=${port}`);

const rows = [];
const findings = [];
for (const locale of LOCALES) {
  for (const page of PAGES) {
    const path = `${locale}/${page}.html`;
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await judge(`${server.origin}/${path}`, port));
    const scores = SCORES.map((_, index) => median(runs.map((run) => run.scores[index])));
    const measures = MEASURES.map((_, index) => median(runs.map((run) => run.measures[index])));
    rows.push([path, ...scores, ...measures.map((value, index) => (MEASURES[index] === 'cumulative-layout-shift' ? value.toFixed(3) : Math.round(value)))]);
    const faults = [...new Set(runs.flatMap((run) => run.faults))];
    if (scores.some((score) => score < 100)) findings.push(`${path}: ${faults.join(', ')}`);
    MEASURES.forEach((audit, index) => measures[index] > LIMITS[audit] && findings.push(`${path}: ${audit}: ${measures[index]}`));
    console.log(rows.at(-1).join('\t'));
  }
}
await browser.close();
server.close();
site.remove();

console.log(`\n| Page | ${SCORES.join(' | ')} | LCP, ms | CLS | TBT, ms |\n|---|${'---:|'.repeat(7)}`);
for (const row of rows) console.log(`| ${row.join(' | ')} |`);
for (const finding of findings) console.log(finding);
console.log(`${rows.length} pages, ${RUNS} times each, ${findings.length} findings`);
process.exitCode = rows.length > 0 && findings.length === 0 ? 0 : 1;
