// Goes through a page with the tabulator key alone.

const MOST_STEPS = 400;

/// In the page: what has the focus now, and what is wrong with it.
function look() {
  const here = document.activeElement;
  if (!here || here === document.body) return null;
  const problems = [];
  const name = `${here.tagName.toLowerCase()}${here.className ? `.${String(here.className).split(' ')[0]}` : ''} '${(here.textContent || here.value || '').trim().slice(0, 30)}'`;
  const style = getComputedStyle(here);
  // A link around a line that wraps has several boxes; one that can be seen is enough.
  const boxes = [...here.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  const is_seen = boxes.some(({ left, right, top, bottom }) =>
    [[left + right, top + bottom], [2 * left + 8, top + bottom], [2 * right - 8, top + bottom], [left + right, 2 * top + 4], [left + right, 2 * bottom - 4]].some(([x, y]) => {
      const there = document.elementFromPoint(x / 2, y / 2);
      return there && (here.contains(there) || there.contains(here) && there.closest('dialog, main, nav, header, footer, .offer') === here.closest('dialog, main, nav, header, footer, .offer'));
    }),
  );
  if (!is_seen) problems.push(`${name} has the focus but cannot be seen`);
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) === 0) problems.push(`${name} does not show that it has the focus`);
  const last = window.walked.at(-1);
  if (last && !(last.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING)) problems.push(`${name} comes too late`);
  window.walked.push(here);
  return problems;
}

/// In the page: what a reader could use but the walk has not reached.
function missed() {
  const usable = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled && element.tabIndex >= 0,
  );
  // One of a group of radio buttons stands for all: arrows reach the others.
  const groups = new Set(window.walked.map((element) => element.name).filter(Boolean));
  return usable.filter((element) => !window.walked.includes(element) && !(element.type === 'radio' && groups.has(element.name)));
}

/// Presses the key until the focus leaves the page. What is wrong, in words.
export async function walk(page) {
  const problems = [];
  await page.evaluate(() => {
    window.walked = [];
    scrollTo(0, 0);
    // Where the walk begins, also if the page has set the focus.
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const found = await page.evaluate(look);
    if (!found) break;
    problems.push(...found);
  }
  const left = await page.evaluate(`(${missed})().map((element) => element.outerHTML.slice(0, 80))`);
  problems.push(...left.map((html) => `the keyboard does not reach ${html}`));
  return problems;
}
