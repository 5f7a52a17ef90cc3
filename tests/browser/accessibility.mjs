// axe-core finds no barrier on pages of a site: light, dark, narrow, and mirrored for languages that run from right to left.
//
// usage: node accessibility.mjs SITE PAGE...     PAGE: path below SITE
import { createRequire } from 'node:module';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from './chromium.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
// Rules that are left out, and why.
const LEFT_OUT = {
  'scrollable-region-focusable': 'browsers let the keyboard reach code and tables that scroll, without a tabindex for each',
};
const WAYS = [
  { name: 'light', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' } },
  { name: 'dark', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' } },
  { name: 'narrow', options: { viewport: { width: 360, height: 700 }, colorScheme: 'light' } },
  { name: 'right to left', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }, dir: 'rtl' },
];

const [site, ...paths] = process.argv.slice(2);
const browser = await launch();
let judged = 0;
let failed = 0;
for (const { name, options, dir } of WAYS) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(pathToFileURL(join(realpathSync(site), path)).href);
    if (dir) await page.evaluate((value) => document.documentElement.setAttribute('dir', value), dir);
    await page.addScriptTag({ path: AXE });
    const result = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
    const violations = result.violations.filter(({ id }) => !(id in LEFT_OUT));
    const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    if (scrolls) violations.push({ id: 'page-scrolls-sideways', nodes: [{ target: ['html'] }] });
    for (const { id, nodes } of violations) console.log(`${name}: ${path}: ${id}: ${nodes.map(({ target }) => target).slice(0, 3).join(' | ')}`);
    judged += 1;
    failed += violations.length;
  }
  await context.close();
}
await browser.close();
console.log(`${judged} views of ${paths.length} pages, ${failed} barriers`);
process.exitCode = judged > 0 && failed === 0 ? 0 : 1;
