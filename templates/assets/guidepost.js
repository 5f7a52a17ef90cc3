// guidepost, the one script of every page: the theme before the first paint, then what changes how a page looks (tabs, zones,
// copy buttons, contents that follow, the filter). What a reader has to ask for stands in files of its own, which are loaded then.
// Each part finds markup that works without it. Texts come from the attributes of the script's element.
(() => {
  "use strict";

  const root = document.documentElement;
  const script = document.currentScript;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const words = (text) => (text || "").split(/[ ,]+/).filter(Boolean);
  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    made.append(...children);
    return made;
  };
  // A locale without interface texts shows English ones, and says so.
  const language = script.lang ? { lang: script.lang, dir: script.dir } : {};

  // What the reader has chosen. Private windows may have no storage.
  const remember = (key, value) => {
    try {
      localStorage.setItem("guidepost-" + key, value);
    } catch {}
  };
  const remembered = (key) => {
    try {
      return localStorage.getItem("guidepost-" + key);
    } catch {}
  };

  const show_theme = (theme) => (root.dataset.theme = /^(light|dark)$/.test(theme) ? theme : "system");
  show_theme(remembered("theme"));
  addEventListener("storage", ({ key, newValue }) => key === "guidepost-theme" && show_theme(newValue));

  // Other files. A failed one is asked for again the next time.

  const loads = {};
  const load = (href) =>
    (loads[href] ||= new Promise((resolve, reject) => {
      const is_sheet = href.endsWith(".css");
      const tag = is_sheet ? element("link", { rel: "stylesheet", href }) : element("script", { src: href });
      tag.async = false; // in this order
      tag.onload = resolve;
      tag.onerror = () => reject(delete loads[href]);
      document.head.append(tag);
    }));
  const file = (name) => load(new URL(name, script.src).href);
  // `strings`, `titles`: sets guidepost.strings, guidepost.titles.
  const data = (name) => load(new URL(script.dataset[name], document.baseURI).href);
  const overlay = (name) => Promise.all([file("./overlays.css"), script.dataset.strings && data("strings"), file(name)]);

  const search = (name) => Promise.all([file("./search.css"), data("strings"), ...["./search.js", "./search-results.js", name].map(file)]);
  addEventListener("focusin", ({ target }) => target.matches(".search input") && search("./search-box.js"));

  // Tells screen readers what has happened, and shows it for a while.
  let toast, toast_end;
  const say = (text) => {
    toast ||= document.body.appendChild(element("div", { class: "toast", role: "status", ...language }));
    const told = (text) => setTimeout(() => (toast.textContent = text), text ? 100 : 4000);
    toast.textContent = "";
    clearTimeout(toast_end);
    file("./overlays.css").then(() => told(text));
    toast_end = told("");
  };

  // A site's own scripts may use this too.
  const guidepost = (window.guidepost = { all, element, file, language, load, remember, remembered, say, script });

  guidepost.next_theme = () => {
    const themes = ["system", "light", "dark"];
    remember("theme", show_theme(themes[(themes.indexOf(root.dataset.theme) + 1) % 3]));
    say(one(".theme-button")?.innerText.trim());
  };

  // Clicks that ask for a part. Where it cannot be loaded, the link leads where it led without a script.

  const parts = {
    ".theme-button": () => guidepost.next_theme(),
    ".shortcuts": () => overlay("./keys.js").then(() => guidepost.press("?")),
    ".copy": (button) => overlay("./copy.js").then(() => guidepost.copy_code(button)),
    ".lightbox[href]": (link) => overlay("./zoom.js").then(() => guidepost.zoom(link)),
    // Players of other sites refuse to run on pages from the disk.
    ".video-link[href]": (link) => location.protocol !== "file:" && file("./video.js").then(() => guidepost.play(link)),
  };
  document.addEventListener("click", (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    if (button || ctrlKey || metaKey || shiftKey || altKey || event.defaultPrevented || !target.closest) return;
    const anchor = target.closest(".anchor");
    if (anchor) overlay("./copy.js").then(() => guidepost.copy_link(anchor));
    for (const selector in parts) {
      const found = target.closest(selector);
      const asked = found && parts[selector](found);
      if (!found || asked === false) continue;
      event.preventDefault();
      asked?.catch(() => found.href && location.assign(found.href));
    }
    const chosen = target.closest(".languages a, .choices a");
    if (chosen) remember("language", chosen.hreflang || chosen.querySelector("[lang]").lang);
  });

  // Single keys, but not while somebody types; keys.js says what they do. On keyboards of other scripts the places of the keys count.
  addEventListener("keydown", (event) => {
    let { key, code } = event;
    if (key > "~") key = code === "Slash" ? (event.shiftKey ? "?" : "/") : code.slice(3).toLowerCase();
    if (!/^[/?mnpt]$/.test(key) || event.ctrlKey || event.metaKey || event.altKey || remembered("keys") === "off") return;
    if (event.target.closest?.("input, select, textarea, dialog, [contenteditable]")) return;
    event.preventDefault();
    const field = key === "/" && all("[name=q]").find((input) => input.checkVisibility());
    if (field) return field.focus();
    overlay("./keys.js").then(() => guidepost.press(key));
  });

  // The ids of tabs and pivots that the reader chose on any page, the latest first; those of the address (?tabs=id,id) before them.
  let chosen = words(new URLSearchParams(location.search).get("tabs"));
  try {
    chosen.push(...JSON.parse(remembered("choices")).filter((id) => typeof id === "string"));
  } catch {}
  const choose = (ids) => {
    chosen = [...new Set([...ids, ...chosen])].slice(0, 50);
    remember("choices", JSON.stringify(chosen));
  };
  const rank = (ids) => Math.min(...ids.map((id) => (chosen.includes(id) ? chosen.indexOf(id) : Infinity)));

  // Tabs: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/

  const groups = [];
  const made = new Set();
  const make_tabs = (root) => {
    const panels = all(":scope > .tab[data-tab]", root);
    made.add(root);
    if (panels.length === 0) return;
    const list = element("div", { class: "tab-list", role: "tablist" });
    const group = { root, last: null };
    group.tabs = panels.map((panel, index) => {
      const id = `guidepost-tab-${groups.length}-${index}`;
      const title = panel.querySelector(":scope > .tab-title");
      const button = element("button", { type: "button", role: "tab", id, "aria-controls": `${id}-panel` });
      button.append(...title.cloneNode(true).childNodes);
      for (const copy of all("[id]", button)) copy.removeAttribute("id");
      title.hidden = true;
      panel.id = `${id}-panel`;
      panel.setAttribute("role", "tabpanel");
      panel.setAttribute("aria-labelledby", id);
      panel.tabIndex = 0;
      list.append(button);
      return { panel, button, ids: words(panel.dataset.tab), condition: panel.dataset.condition };
    });
    root.prepend(list);
    groups.push(group);
    list.addEventListener("click", (event) => {
      const tab = group.tabs.find(({ button }) => button.contains(event.target));
      if (tab) select(group, tab);
    });
    list.addEventListener("keydown", (event) => {
      const shown = group.tabs.filter(({ button }) => !button.hidden);
      const at = shown.findIndex(({ button }) => button === document.activeElement);
      const is_rtl = getComputedStyle(list).direction === "rtl";
      const next = { [is_rtl ? "ArrowLeft" : "ArrowRight"]: at + 1, [is_rtl ? "ArrowRight" : "ArrowLeft"]: at - 1, Home: 0, End: -1 };
      if (!(event.key in next) || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      const tab = shown.at(next[event.key] % shown.length);
      select(group, tab);
      tab.button.focus();
    });
  };

  // A tab with a condition is shown with the tab of that id in a group before it, if there is one.
  const update_tabs = () => {
    const active = new Set();
    const offered = new Set();
    for (const group of groups) {
      const met = group.tabs.filter((tab) => !tab.condition || active.has(tab.condition) || !offered.has(tab.condition));
      const shown = met.length > 0 ? met : group.tabs;
      let current = shown[0];
      for (const tab of shown) {
        const difference = rank(tab.ids) - rank(current.ids);
        if (difference < 0 || (rank(tab.ids) === rank(current.ids) && tab === group.last)) current = tab;
      }
      for (const tab of group.tabs) {
        tab.button.hidden = !shown.includes(tab);
        tab.button.setAttribute("aria-selected", String(tab === current));
        tab.button.tabIndex = tab === current ? 0 : -1;
        tab.panel.hidden = tab !== current;
        const condition = tab.button.querySelector(".tab-condition");
        if (condition) condition.hidden = offered.has(tab.condition);
      }
      for (const id of group.tabs.flatMap(({ ids }) => ids)) offered.add(id);
      for (const id of current.ids) active.add(id);
      group.current = current;
    }
  };

  let update_zones = () => {};
  const update = () => {
    update_tabs();
    update_zones();
  };

  const select = (group, tab) => {
    const top = tab.button.getBoundingClientRect().top;
    group.last = tab;
    choose(tab.ids);
    update();
    scrollBy(0, tab.button.getBoundingClientRect().top - top); // groups above may have other heights now
  };

  // All titles of the locale by a part of them.

  let filter;
  const add_filter = () => {
    const place = !filter && script.dataset.titles && one(".sidebar > .tree, .page-contents .list-header");
    if (!place) return;
    const label = script.dataset.filter;
    filter = element("input", { class: "filter", type: "search", autocomplete: "off", placeholder: label, "aria-label": label, ...language });
    if (place.matches(".tree")) place.before(filter);
    else place.after(filter);
    const find = () => Promise.all([data("titles"), overlay("./filter.js")]).then(() => guidepost.filter(filter));
    for (const event of ["focus", "input"]) filter.addEventListener(event, find);
  };

  // What moves the page is done as soon as its place has been read, before it is painted: not only when all has been read.

  const is_read = (node) => {
    if (document.readyState !== "loading") return true;
    while (node && !node.nextSibling) node = node.parentNode;
    return Boolean(node);
  };
  const read = () => {
    add_filter();
    const before = groups.length;
    for (const root of all(".tabs")) {
      if (made.has(root)) continue;
      if (!is_read(root)) break;
      make_tabs(root);
    }
    if (groups.length > before) update_tabs();
    const tools = one(".show-original")?.parentElement;
    if (tools && is_read(tools)) for (const button of all("button", tools)) button.hidden = false;
  };
  const reading = new MutationObserver(read);
  reading.observe(root, { childList: true, subtree: true });

  document.addEventListener("DOMContentLoaded", () => {
    reading.disconnect();
    read();

    // Zones.

    const zones = all(".zone[data-pivot]");
    const pivots = [...new Set(zones.flatMap((zone) => words(zone.dataset.pivot)))];
    const bar = one(".pivots");
    const pivot_buttons = [];
    if (bar && pivots.length > 1) {
      bar.setAttribute("role", "group");
      bar.firstElementChild.id = "guidepost-pivots";
      bar.setAttribute("aria-labelledby", "guidepost-pivots");
      for (const pivot of pivots) {
        const button = element("button", { type: "button" }, pivot);
        button.addEventListener("click", () => {
          choose([pivot]);
          update();
        });
        bar.append(button);
        pivot_buttons.push(button);
      }
      for (const title of all(".zone > .zone-title")) title.hidden = true;
      bar.closest(".article-body")?.prepend(bar);
      bar.hidden = false;
    }

    update_zones = () => {
      if (pivot_buttons.length === 0) return;
      const current = pivots.reduce((best, pivot) => (rank([pivot]) < rank([best]) ? pivot : best));
      pivots.forEach((pivot, at) => pivot_buttons[at].setAttribute("aria-pressed", String(pivot === current)));
      for (const zone of zones) zone.hidden = !words(zone.dataset.pivot).includes(current);
    };

    // A link to a place that is hidden shows it.
    const reveal = () => {
      let target = null;
      try {
        target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      } catch {}
      if (!target?.closest(".tab, .zone")) return;
      for (const group of groups) {
        const tab = group.tabs.find(({ panel }) => panel.contains(target));
        if (tab) {
          group.last = tab;
          choose(tab.condition ? [...tab.ids, tab.condition] : tab.ids);
        }
      }
      for (const zone of zones) {
        if (zone.hidden && zone.contains(target)) choose(words(zone.dataset.pivot).slice(0, 1));
      }
      update();
      (target.hidden ? target.closest(".tabs") : target).scrollIntoView();
    };

    update();
    reveal();
    addEventListener("hashchange", reveal);

    for (const pre of all(".article-body pre")) {
      const button = element("button", { class: "copy", type: "button", ...language }, script.dataset.copy);
      const block = element("div", { class: "code" });
      pre.replaceWith(block);
      block.append(pre, button);
    }

    // What does not scroll needs no stop for the keyboard.
    const sizes = new ResizeObserver((changes) => {
      for (const { target } of changes) {
        if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
        else target.removeAttribute("tabindex");
      }
    });
    for (const box of all(".table, .article-body pre")) sizes.observe(box);

    // The contents of the page follow the section that is being read.

    const headings = all(".article-body :is(h2, h3, h4)[id]");
    const section_in_view = () => {
      const passed = headings.filter((heading) => heading.offsetParent && heading.getBoundingClientRect().top < innerHeight * 0.4);
      return passed.at(-1)?.id || "";
    };
    const contents = one(".on-this-page");
    const links = contents ? all("ul a", contents) : [];
    const follow = () => {
      const section = section_in_view();
      const link = links.find(({ hash }) => hash.length > 1 && decodeURIComponent(hash.slice(1)) === section);
      if (!link && section) return; // a heading of a lower level
      for (const other of links) other.removeAttribute("aria-current");
      link?.setAttribute("aria-current", "true");
      if (link) contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
    };
    if (contents) {
      const passing = new IntersectionObserver(follow, { rootMargin: "0px 0px -60% 0px" });
      for (const heading of headings) passing.observe(heading);
    }

    // The original beside its translation: loaded when the reader asks for it, or has asked for it on another page.

    const show_original = one(".show-original");
    if (show_original) {
      const tools = show_original.parentElement;
      const buttons = all("button", tools);
      const open = (event) => {
        for (const button of buttons) button.removeEventListener("click", open);
        file("./bilingual.js").then(
          () => event?.target.click(),
          () => {
            const status = tools.querySelector("[role=status]");
            status.textContent = status.dataset.failed;
          },
        );
      };
      for (const button of buttons) button.addEventListener("click", open);
      if (remembered("bilingual") === "on") open();
    }

    // The language switch and the way to the original lead to the section and the tabs that are being read: anchors are the same
    // words in every translation.

    for (const link of all(".languages a[href], .read-original")) {
      const page = link.getAttribute("href");
      const aim = () => {
        const tabs = [...new Set(groups.map(({ current }) => current.ids[0]))].filter((id) => chosen.includes(id));
        const section = section_in_view() || decodeURIComponent(location.hash.slice(1));
        link.href = page + (tabs.length > 0 ? `?tabs=${tabs.map(encodeURIComponent)}` : "") + (section && "#" + encodeURIComponent(section));
      };
      // Before any way to follow or copy it: pointer, keyboard, touch.
      for (const event of ["pointerdown", "focus", "pointerenter"]) link.addEventListener(event, aim);
    }
    const menu = one(".languages");
    const close = (event) => {
      if (event.key ? event.key === "Escape" : !menu.contains(event.relatedTarget || event.target)) menu.open = false;
      else return;
      if (event.key) menu.firstElementChild.focus();
    };
    if (menu) {
      for (const event of ["keydown", "focusout"]) menu.addEventListener(event, close);
      document.addEventListener("click", close);
    }

    // A language that the reader chose before or that the browser asks for, if the page has been translated into it.

    const translations = all(":is(.languages, .choices) a[hreflang]");
    const likely = (tag) => new Intl.Locale(tag).maximize();
    const suits = (link, tag) => {
      try {
        const [a, b] = [likely(link.hreflang), likely(tag)];
        return a.language === b.language && a.script === b.script ? 1 + (a.region === b.region) : 0;
      } catch {
        return 0;
      }
    };
    const propose = () => {
      for (const tag of [remembered("language"), ...navigator.languages].filter(Boolean)) {
        const wanted = translations.filter((link) => suits(link, tag)).sort((a, b) => suits(b, tag) - suits(a, tag))[0];
        if (!wanted && !suits({ hreflang: root.lang }, tag)) continue;
        if (wanted?.closest(".choices")) wanted.closest("ul").prepend(wanted.closest("li"));
        else if (wanted && !wanted.matches("[aria-current]")) overlay("./offer.js").then(() => guidepost.offer(wanted));
        break;
      }
    };
    if (one(".choices")) propose();
    // Not before the page itself is there.
    else setTimeout(propose, 1000);

    if (one(".suggestions")) file("./not-found.js");
    if (one(".search-results")) search("./search-page.js");
    if (script.dataset.offline) file("./offline.js");
    else if (navigator.serviceWorker?.controller) {
      // The configuration asks for no worker any more. Another one on the same host is none of ours.
      navigator.serviceWorker.getRegistration().then((worker) => {
        if (worker?.scope === new URL("../", script.src).href) worker.unregister();
      });
    }
  });
})();
