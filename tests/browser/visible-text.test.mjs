// The judge of visible text can fail: each kind of leak is found, where a reader sees it, and code is left alone.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { launch } from './chromium.mjs';
import { findMarkup } from './visible-text.mjs';

const CASES = [
  ['text of a paragraph', '<p>before</p><p>:::row-end:::</p>', [':::row-end:::']],
  ['an alert that is none', '<blockquote><p>[!NOTE] text</p></blockquote>', ['[!NOTE] text']],
  ['split over elements', '<p>[<b>!NOTE</b>]</p>', ['[!NOTE]']],
  ['written as entities', '<p>&#58;&#58;&#58; &lt;xref:a&gt;</p>', ['::: <xref:a>']],
  ['the target of a tab', '<p>Windows (#tab/windows)</p>', ['Windows (#tab/windows)']],
  ['the markup of a span', '<p>&lt;span class="sxs-lookup"&gt;</p>', ['<span class="sxs-lookup">']],
  ['the first line of a document', '<p>### YamlMime:FAQ</p>', ['### YamlMime:FAQ']],
  ['a closed disclosure', '<details><summary>More</summary><p>:::zone-end</p></details>', [':::zone-end']],
  ['what only a page without scripts shows', '<p>a</p><noscript><p>[!TIP]</p></noscript>', ['[!TIP]']],
  ['an image that is read aloud', '<p>a<img src="a.png" alt="[!TIP]"></p>', ['alt: [!TIP]']],
  ['no text at all', '<p></p>', ['no visible text']],
  ['code', '<p>a</p><pre><code>:::row</code></pre><p>Write <code>[!NOTE]</code>.</p>', []],
  ['a class', '<p class="sxs-lookup">a</p>', []],
];

test('lines with markup', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guidepost-visible-'));
  const browser = await launch();
  try {
    const paths = CASES.map(([, body], i) => {
      const path = join(folder, `${String(i).padStart(2, '0')}.html`);
      writeFileSync(path, `<!doctype html><html lang="en"><head><title>t</title></head><body>${body}</body></html>`);
      return path;
    });
    const findings = new Map((await findMarkup(browser, paths)).map(({ path, lines }) => [path, lines]));
    CASES.forEach(([name, , expected], i) => assert.deepEqual(findings.get(paths[i]) ?? [], expected, name));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
});
