// The judge of hostile pages can fail: what each kind of unsafe page does is noticed, and a safe page does nothing. Most payloads are
// live: put into a page as they are, they do something in this browser.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after, before } from 'node:test';
import { pathToFileURL } from 'node:url';
import { htmlPages, launch } from '../chromium.mjs';
import { serve } from '../server.mjs';
import { judgePages } from './run.mjs';

const UNSAFE = [
  ['a script', '<script>alert(1)</script>', 'ran alert(1)'],
  ['a script that waits', '<script>setTimeout(() => alert(2), 5)</script>', 'ran alert(2)'],
  ['an image that fails', '<img src=x onerror=alert(1)>', 'ran alert(1)'],
  ['a click', '<p onclick=alert(1)>text</p>', 'ran alert(1)'],
  ['pointing at something', '<p onmouseover=alert(1)>text</p>', 'ran alert(1)'],
  ['focus', '<input onfocus=alert(1)>', 'ran alert(1)'],
  ['a disclosure that opens', '<details ontoggle=alert(1)><summary>a</summary></details>', 'ran alert(1)'],
  ['a link that runs', '<a href="javascript:alert(1)">a</a>', 'ran alert(1)'],
  ['a link that only a parser sees through', '<a href="java&Tab;script&colon;alert(1)">a</a>', 'ran alert(1)'],
  ['a link in a drawing', '<svg><a href="javascript:alert(1)"><text y=9>a</text></a></svg>', 'ran alert(1)'],
  ['a button of a form', '<form><button formaction="javascript:alert(1)">a</button></form>', 'formaction of <button>: javascript:alert(1)'],
  ['a link to data', '<a href="data:text/html,a">a</a>', 'href of <a>: data:text/html,a'],
  ['a handler that never runs', '<p onxyz=1>a</p>', 'attribute onxyz of <p>'],
  ['a script of a frame', '<iframe srcdoc="<script>alert(1)</script>"></iframe>', 'ran alert(1)'],
  ['a page that goes away', '<script>location = "x.html"</script>', 'went to '],
  ['a page that is sent away', '<meta http-equiv=refresh content="0;url=x.html">', 'went to '],
  ['a picture of a script', '<script>new Image().src = "http://foreign.example/a.png"</script>', 'request http://foreign.example/a.png'],
  ['a style from elsewhere', '<p style="background:url(http://foreign.example/b.png)">a</p>', 'request http://foreign.example/b.png'],
  ['a window', '<script>open("about:blank")</script>', 'ran open(about:blank)'],
  ['a frame', '<iframe src="x.html"></iframe>', '<iframe>'],
  ['an error of a script', '<script>nothing()</script>', 'script error '],
];
const SAFE = `<a href="safe.html">a</a> <a href="https://foreign.example/">b</a> <a href="mailto:a@b.example">c</a> <a href="#x">d</a>
<img src="none.png" alt="a"> <img src="http://foreign.example/a.png" alt="c"> <img src="data:," alt="b"> <details><summary>e</summary>f</details> <p title="<script>alert(1)</script>">
&lt;script&gt;alert(1)&lt;/script&gt;</p><form><button>g</button></form>`;

const page = (body) => `<!doctype html><html lang="en"><head><title>t</title></head><body><main>${body}</main></body></html>`;
let folder;
let browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guidepost-xss-'));
  browser = await launch();
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/// The problems of pages that are served: name -> sentences.
async function judged(bodies, headers = {}) {
  for (const path of htmlPages(folder)) rmSync(path);
  for (const [name, body] of bodies) writeFileSync(join(folder, `${name}.html`), page(body));
  const server = await serve(folder, headers);
  const findings = await judgePages(browser, server.origin, folder, htmlPages(folder));
  server.close();
  return new Map(findings.map(({ path, problems }) => [path.replace('.html', ''), problems]));
}

test('what an unsafe page does is noticed', async () => {
  const problems = await judged(UNSAFE.map(([, body], i) => [String(i), body]));
  UNSAFE.forEach(([name, , expected], i) => {
    const found = problems.get(String(i)) ?? [];
    assert.ok(found.some((problem) => problem.startsWith(expected)), `${name}: ${JSON.stringify(found)}`);
  });
});

test('what a policy stops is noticed', async () => {
  const problems = await judged([['a', '<script>alert(1)</script>']], { 'content-security-policy': "default-src 'self'" });
  assert.match(problems.get('a').join(), /console .*Content Security Policy/);
});

test('a safe page does nothing, served or from disk', async () => {
  assert.deepEqual(await judged([['safe', SAFE]]), new Map());
  assert.deepEqual(await judgePages(browser, pathToFileURL(folder).href, folder, htmlPages(folder)), []);
});

test('most payloads are live', async () => {
  const payloads = Object.values(JSON.parse(readFileSync(new URL('payloads.json', import.meta.url), 'utf8')).html).flat();
  const problems = await judged(payloads.map((payload, i) => [String(i), payload]));
  const calls = [...problems.values()].filter((found) => found.some((problem) => /^(ran|request)/.test(problem)));
  console.log(`${problems.size} of ${payloads.length} payloads do something in an unsafe page; ${calls.length} run or load something`);
  assert.ok(problems.size >= 200 && calls.length >= 150);
});
