// The comparison of pictures can fail: what a reader would see as changed is told, what nobody sees is not. Run by self-test.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startReading } from '../reading/browser.mjs';
import { difference, shrink, TOLERANCE } from './pictures.mjs';
import { newSite } from './site.mjs';
import { allViews, BROWSER_ARGUMENTS, openView, photograph } from './views.mjs';

const SCALE = 0.5;
let site, reading;
before(async () => {
  site = newSite();
  site.build();
  reading = await startReading(site.folder, ...BROWSER_ARGUMENTS);
});
after(async () => {
  await reading.close();
  site.remove();
});

const viewOf = (name) => allViews().find((view) => view.name === name);

async function look(name, style) {
  const page = await openView(reading, viewOf(name), { scale: SCALE, style });
  const picture = await photograph(page, 'light');
  await page.context().close();
  return picture;
}

for (const name of ['de/tabs.wide', 'ar/tables.narrow', 'zh/bilingual.wide']) {
  test(`${name} looks the same twice, stored with fewer colours`, async () => {
    const { share } = difference(shrink(await look(name)), await look(name));
    assert.ok(share <= TOLERANCE, `${share}`);
  });
}

const CHANGES = {
  'another accent colour': ':root { --accent: #b02a6f; }',
  'a hidden sidebar': '.sidebar { display: none !important; }',
  'larger letters': 'body { font-size: 17px !important; }',
  'lines further apart': ':root { --leading: 1.75; } body { line-height: 1.75 !important; }',
  'a border that is gone': 'th, td { border: 0 !important; }',
  'a control that has moved': '.theme-button { margin-inline-end: 12px !important; }',
  'a heading that is gone': 'h1 { visibility: hidden; }',
};
for (const [name, style] of Object.entries(CHANGES)) {
  test(`${name} is told`, async () => {
    const { share } = difference(shrink(await look('de/tabs.wide')), await look('de/tabs.wide', style));
    assert.ok(share > TOLERANCE, `${share}`);
  });
}

test('a page of another size is told', async () => {
  const { share } = difference(shrink(await look('de/tabs.wide')), await look('de/tabs.narrow'));
  assert.equal(share, 1);
});
