// Pages look as they did: 240 pictures are held against those in stored/. What differs is written to build/looks/, once as it is now
// and once with the differences in red. GUIDEPOST_UPDATE=1 rewrites the stored pictures: look at all that git calls changed.
//
// usage: node looks/compare.mjs
//        node looks/compare.mjs --pictures FOLDER [WORD...]    only writes pictures of full size, for people to look at
//                                                              (with words: those whose names have one of them)
//
// Stored pictures have one pixel for each four of the page, so that all of them are 4 MB: letters are small but there.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inTabs } from '../chromium.mjs';
import { startReading } from '../reading/browser.mjs';
import { difference, shrink, TOLERANCE } from './pictures.mjs';
import { newSite } from './site.mjs';
import { allViews, BROWSER_ARGUMENTS, openView, photograph, SCHEMES } from './views.mjs';

const STORED = join(import.meta.dirname, 'stored');
const DIFFERENCES = resolve(import.meta.dirname, '../../../build/looks');
const { values: options, positionals: words } = parseArgs({ options: { pictures: { type: 'string' } }, allowPositionals: true });

const put = (folder, name, bytes) => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
};

const findings = [];
function judge(name, now) {
  const path = join(STORED, name);
  if (!existsSync(path)) {
    findings.push(`${name}: there is no stored picture`);
    return;
  }
  const { share, picture } = difference(readFileSync(path), now);
  if (share <= TOLERANCE) return;
  put(DIFFERENCES, name.replace('.png', '.now.png'), now);
  put(DIFFERENCES, name.replace('.png', '.differences.png'), picture);
  findings.push(`${name}: ${(100 * share).toFixed(2)} % of its pixels differ`);
}

let use = judge;
let scale = 0.5;
if (options.pictures) {
  use = (name, now) => put(options.pictures, name, now);
  scale = 1;
} else if (process.env.GUIDEPOST_UPDATE === '1') {
  rmSync(STORED, { recursive: true, force: true });
  use = (name, now) => put(STORED, name, shrink(now));
} else {
  rmSync(DIFFERENCES, { recursive: true, force: true });
}

const site = newSite();
site.build();
const reading = await startReading(site.folder, ...BROWSER_ARGUMENTS);
const views = allViews().filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
const names = new Set();
await inTabs(2, views, async (view) => {
  if (!existsSync(join(site.folder, view.path))) findings.push(`${view.path}: the site has no such page`);
  const page = await openView(reading, view, { scale });
  for (const scheme of SCHEMES) {
    const name = `${view.name}.${scheme}.png`;
    names.add(name);
    use(name, await photograph(page, scheme));
  }
  await page.context().close();
});
await reading.close();
site.remove();

if (use === judge) {
  const stored = readdirSync(STORED, { recursive: true }).filter((name) => name.endsWith('.png'));
  findings.push(...stored.filter((name) => !names.has(name)).map((name) => `${name}: stored, but no page has it`));
}
findings.push(...reading.complaints);
for (const finding of findings.sort()) console.log(finding);
console.log(`${names.size} pictures, ${findings.length} findings${findings.length > 0 && use === judge ? `; look at ${DIFFERENCES}` : ''}`);
process.exitCode = names.size > 0 && findings.length === 0 ? 0 : 1;
