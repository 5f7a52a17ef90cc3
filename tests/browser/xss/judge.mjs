// Opens pages in Chromium, touches all of their elements, and tells what ran, what was asked for and where they went.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/// Runs in the page and its frames before anything of them: all that a payload calls is told.
function plant() {
  const tell = console.error.bind(console);
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    window[name] = (...values) => tell(`ran ${name}(${values.map(String).join(', ').slice(0, 40)})`);
  }
}

/// Runs in the page when it is loaded: notes what could run, then clicks, points at and focuses every element. A click on a link to
/// a page is held back, as going there is what a link is for; a click on any other link is not.
async function touch() {
  const found = [];
  const GOOD = ['http:', 'https:', 'mailto:', 'tel:', 'file:'];
  const LOADING = ['href', 'xlink:href', 'src', 'action', 'formaction', 'data', 'poster', 'background', 'cite', 'srcdoc', 'ping'];
  const EVENTS = ['pointerover', 'pointerenter', 'pointermove', 'mouseover', 'mouseenter', 'mousemove', 'mousedown', 'mouseup', 'mouseout',
    'focus', 'focusin', 'blur', 'wheel', 'copy', 'cut', 'paste', 'contextmenu', 'dblclick', 'input', 'change', 'toggle', 'beforetoggle',
    'animationstart', 'animationend', 'transitionend', 'keydown', 'keyup', 'load', 'error', 'begin', 'end', 'submit'];
  // What guidepost gives an image that is missing, so that its alternative text is shown.
  const NO_IMAGE = 'data:,';
  const urlOf = (value) => {
    try {
      return new URL(value, document.baseURI).protocol;
    } catch {
      return 'http:'; // no address at all: it leads nowhere
    }
  };
  // The page of an article that has moved sends readers on: to a page, and nowhere else.
  const isRedirect = (meta) => {
    const to = /^\d+; url=([^]+)$/.exec(meta.content)?.[1];
    return document.body.className === 'page-redirect' && meta.parentElement === document.head && meta.httpEquiv === 'refresh' &&
      document.querySelectorAll('meta[http-equiv="refresh" i]').length === 1 && Boolean(to) && ['http:', 'https:', 'file:'].includes(urlOf(to));
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a, area');
    const to = link?.href?.baseVal ?? link?.href ?? '';
    if (GOOD.includes(urlOf(to))) event.preventDefault();
  }, true);
  document.addEventListener('submit', (event) => event.preventDefault(), true);

  const elements = [...document.querySelectorAll('*')];
  for (const element of elements) {
    for (const { name, value } of [...element.attributes]) {
      if (name.startsWith('on')) found.push(`attribute ${name} of <${element.localName}>`);
      if (LOADING.includes(name) && value !== NO_IMAGE && !GOOD.includes(urlOf(value))) found.push(`${name} of <${element.localName}>: ${value.slice(0, 60)}`);
    }
    const refresh = element.localName === 'meta' && /^(refresh|set-cookie)$/i.test(element.getAttribute('http-equiv') ?? '');
    if ((refresh && !isRedirect(element)) || ['base', 'object', 'embed', 'frame', 'iframe', 'applet', 'portal'].includes(element.localName)) {
      found.push(`<${element.localName}>`);
    }
  }
  for (const element of document.body?.querySelectorAll('*') ?? []) {
    if (element.localName === 'details') element.open = true;
    element.focus?.();
    for (const name of EVENTS) element.dispatchEvent(new Event(name, { bubbles: false }));
    element.click?.();
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
  window.dispatchEvent(new Event('hashchange'));
  window.dispatchEvent(new Event('pageshow'));
  await new Promise((resolve) => setTimeout(resolve, 15));
  return found;
}

/// A redirect page that waits, so that it can be judged; nothing for any other page.
async function waitingRedirect(route) {
  const url = route.request().url();
  const isOnDisk = url.startsWith('file:');
  const response = isOnDisk ? undefined : await route.fetch();
  const body = isOnDisk ? await readFile(fileURLToPath(url), 'utf8') : await response.text();
  if (!body.includes('<body class="page-redirect">')) return undefined;
  const waiting = body.replace('<meta http-equiv="refresh" content="0; ', '<meta http-equiv="refresh" content="3600; ');
  return isOnDisk ? { contentType: 'text/html; charset=utf-8', body: waiting } : { response, body: waiting };
}

/// A tab that judges pages below `base`, one after the other.
export async function newJudge(context, base) {
  const page = await context.newPage();
  let problems = [];
  let pictures = [];
  let expected = '';
  await page.addInitScript(plant);
  await page.route('**', async (route) => {
    const request = route.request();
    const url = request.url();
    if (request.isNavigationRequest() && request.frame() === page.mainFrame() && url !== expected) {
      problems.push(`went to ${url.slice(0, 80)}`);
      return route.abort();
    }
    if (request.isNavigationRequest() && request.frame() === page.mainFrame() && url.startsWith(base)) {
      const redirect = await waitingRedirect(route);
      return redirect ? route.fulfill(redirect) : route.continue();
    }
    if (url.startsWith(base)) return route.continue(); // the same origin, or the same folder on disk
    if (request.resourceType() === 'image') pictures.push(url);
    else problems.push(`request ${url.slice(0, 80)}`);
    return route.abort();
  });
  page.on('dialog', (dialog) => {
    problems.push(`dialog ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('popup', (popup) => {
    problems.push(`window ${popup.url()}`);
    popup.close();
  });
  page.on('console', (message) => {
    // A picture that is not there is no harm.
    if (message.type() === 'error' && !/^(Failed to load resource|Loading the image '(data:,|https?:))/.test(message.text())) {
      problems.push(message.text().startsWith('ran ') ? message.text() : `console ${message.text().slice(0, 160)}`);
    }
  });
  page.on('pageerror', (error) => problems.push(`script error ${error.message.slice(0, 100)}`));
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && frame.url().split('#')[0] !== expected) problems.push(`went to ${frame.url().slice(0, 80)}`);
  });

  /// Judges one page: sentences about what it did; none when it did nothing.
  return async function judge(url) {
    problems = [];
    pictures = [];
    expected = url;
    try {
      await page.goto(url, { waitUntil: 'load', timeout: 20000 });
      // An article may show a picture of another site, as an image that everybody sees is one; it cannot run.
      const shown = await page.evaluate(() => [...document.images].map((image) => image.src));
      problems.push(...(await page.evaluate(touch)));
      problems.push(...pictures.filter((picture) => !shown.includes(picture)).map((picture) => `request ${picture.slice(0, 80)}`));
    } catch (error) {
      problems.push(`could not be judged: ${error.message.split('\n')[0]}`);
    }
    const found = [...new Set(problems)];
    // What a page began must not go on in the next one.
    expected = 'about:blank';
    for (let tries = 0; tries < 5 && page.url() !== expected; tries += 1) {
      await page.goto(expected).catch(() => page.waitForTimeout(50));
    }
    return found;
  };
}
