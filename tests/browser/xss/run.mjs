// Nothing of a hostile site runs in a reader's browser: served with the policy `default-src 'self'`, without one, and from disk.
//
// usage: node run.mjs [--every N] PAGES     --every N: only each N-th page
import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { htmlPages, inTabs, isMain, launch } from '../chromium.mjs';
import { serve } from '../server.mjs';
import { newJudge } from './judge.mjs';

const POLICY = { 'content-security-policy': "default-src 'self'" };
const TABS = 3;
// From disk the same bytes are opened as without a policy; a part of the pages shows what differs there.
const EACH_FROM_DISK = 3;

/// The address of a file below a folder, under another base.
export function address(base, folder, path) {
  return `${base}/${relative(folder, path).split('/').map(encodeURIComponent).join('/')}`;
}

/// Judges pages of a folder below `base`; {path, problems} of those that did something. What pages hold must be safe in itself, so
/// `bypassCSP` opens them without the policy that they bring.
export async function judgePages(browser, base, folder, paths, { bypassCSP = false } = {}) {
  const context = await browser.newContext({ bypassCSP });
  const judges = await Promise.all(Array.from({ length: TABS }, () => newJudge(context, `${base}/`)));
  const findings = [];
  await inTabs(TABS, paths, async (path) => {
    const judge = judges.pop();
    const problems = await judge(address(base, folder, path));
    if (problems.length > 0) findings.push({ path: relative(folder, path), problems });
    judges.push(judge);
  });
  await context.close();
  return findings.sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function main() {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { every: { type: 'string', default: '1' } } });
  const folder = realpathSync(positionals[0]);
  const all = htmlPages(folder);
  const paths = all.filter((_, i) => i % Number(values.every) === 0);
  const browser = await launch();
  const withPolicy = await serve(folder, POLICY);
  const without = await serve(folder);
  let failed = paths.length === 0 ? 1 : 0;
  const ways = [
    { name: 'with a policy', base: withPolicy.origin, opened: paths },
    { name: 'without one', base: without.origin, opened: paths, bypassCSP: true },
    { name: 'from disk', base: pathToFileURL(folder).href, bypassCSP: true, opened: paths.filter((_, i) => i % EACH_FROM_DISK === 0) },
  ];
  for (const { name, base, opened, bypassCSP } of ways) {
    const findings = await judgePages(browser, base, folder, opened, { bypassCSP });
    for (const { path, problems } of findings) console.log(`${name}: ${path}: ${problems.join('; ')}`);
    failed += findings.length;
  }
  await browser.close();
  withPolicy.close();
  without.close();
  const counts = ways.map(({ name, opened }) => `${opened.length} ${name}`).join(', ');
  console.log(`of ${all.length} pages opened: ${counts}; ${failed} did something`);
  process.exitCode = failed === 0 ? 0 : 1;
}

if (isMain(import.meta.url)) await main();
