// guidepost: tabs, the switch of zones, players of videos, the ways to the original, the language switch's section. Without this file, pages show
// everything one below the other and the language switch leads to the top of the article.
(() => {
  "use strict";

  const storage_key = "guidepost-choices";
  const words = (text) => (text || "").split(" ").filter(Boolean);
  const element = (name, attributes) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };

  // The ids of tabs and pivots that the reader chose on any page, the latest first. Private windows and pages from the
  // disk may have no storage.
  let chosen = [];
  try {
    const saved = JSON.parse(localStorage.getItem(storage_key));
    if (Array.isArray(saved)) chosen = saved.filter((id) => typeof id === "string");
  } catch {}

  const choose = (ids) => {
    chosen = [...new Set([...ids, ...chosen])].slice(0, 50);
    try {
      localStorage.setItem(storage_key, JSON.stringify(chosen));
    } catch {}
  };
  const rank = (ids) => Math.min(...ids.map((id) => (chosen.includes(id) ? chosen.indexOf(id) : Infinity)));

  // Tabs: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/

  const groups = [];
  for (const root of document.querySelectorAll(".tabs")) {
    const panels = [...root.children].filter((child) => child.matches(".tab[data-tab]"));
    if (panels.length === 0) continue;
    const list = element("div", { class: "tab-list", role: "tablist" });
    const group = { root, last: null };
    group.tabs = panels.map((panel, index) => {
      const id = `guidepost-tab-${groups.length}-${index}`;
      const title = panel.querySelector(":scope > .tab-title");
      const button = element("button", { type: "button", role: "tab", id, "aria-controls": `${id}-panel` });
      button.append(...title.cloneNode(true).childNodes);
      for (const copy of button.querySelectorAll("[id]")) copy.removeAttribute("id");
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
      const forward = getComputedStyle(list).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
      const next = { [forward]: at + 1, Home: 0, End: -1, [forward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft"]: at - 1 };
      if (!(event.key in next) || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      const tab = shown.at(next[event.key] % shown.length);
      select(group, tab);
      tab.button.focus();
    });
  }

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
    }
  };

  const select = (group, tab) => {
    const top = tab.button.getBoundingClientRect().top;
    group.last = tab;
    choose(tab.ids);
    update();
    scrollBy(0, tab.button.getBoundingClientRect().top - top); // groups above may have other heights now
  };

  // Zones.

  const zones = [...document.querySelectorAll(".zone[data-pivot]")];
  const pivots = [...new Set(zones.flatMap((zone) => words(zone.dataset.pivot)))];
  const bar = document.querySelector(".pivots");
  const pivot_buttons = [];
  if (bar && pivots.length > 1) {
    bar.setAttribute("role", "group");
    bar.firstElementChild.id = "guidepost-pivots";
    bar.setAttribute("aria-labelledby", "guidepost-pivots");
    for (const pivot of pivots) {
      const button = element("button", { type: "button" });
      button.textContent = pivot;
      button.addEventListener("click", () => {
        choose([pivot]);
        update();
      });
      bar.append(button);
      pivot_buttons.push(button);
    }
    for (const title of document.querySelectorAll(".zone > .zone-title")) title.hidden = true;
    bar.closest(".article-body")?.prepend(bar);
    bar.hidden = false;
  }

  const update_zones = () => {
    if (pivot_buttons.length === 0) return;
    const current = pivots.reduce((best, pivot) => (rank([pivot]) < rank([best]) ? pivot : best));
    pivots.forEach((pivot, at) => pivot_buttons[at].setAttribute("aria-pressed", String(pivot === current)));
    for (const zone of zones) zone.hidden = !words(zone.dataset.pivot).includes(current);
  };

  const update = () => {
    update_tabs();
    update_zones();
  };

  // A link to a place that is hidden shows it.
  const reveal = () => {
    let target = null;
    try {
      target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    } catch {}
    if (!target || !target.closest(".tab, .zone")) return;
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

  // Videos: the reader asks for what another site sends. Other addresses stay links, and so do all on pages from the disk,
  // whose players refuse to run.

  const player = (href) => {
    const url = new URL(href);
    const host = url.hostname.replace(/^www\./, "");
    const id = host === "youtu.be" ? url.pathname.slice(1) : url.pathname.match(/^\/embed\/([^/]+)/)?.[1] || url.searchParams.get("v");
    if (/^youtube(-nocookie)?\.com$|^youtu\.be$/.test(host)) {
      return /^[\w-]+$/.test(id || "") ? `https://www.youtube-nocookie.com/embed/${id}?autoplay=1` : null;
    }
    const is_known = /^((learn|docs)\.)?microsoft\.com$|^channel9\.msdn\.com$|^learn-video\.azurefd\.net$/.test(host);
    return is_known && /\/(embed|player|videoplayer)\b/.test(url.pathname) ? `https://${url.host}${url.pathname}${url.search}` : null;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(".video-link[href]");
    const is_plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const src = link?.hostname && is_plain && location.protocol !== "file:" && player(link.href);
    if (!src) return;
    event.preventDefault();
    const frame = element("iframe", {
      class: "video-frame",
      title: link.textContent,
      allow: "autoplay; encrypted-media; fullscreen; picture-in-picture",
      referrerpolicy: "strict-origin-when-cross-origin",
      src,
    });
    link.hidden = true;
    link.after(frame);
    frame.focus();
  });

  // A site's policy may forbid frames: then the link leads to the video after all.
  document.addEventListener("securitypolicyviolation", (event) => {
    if (!/^(frame|child|default)-src$/.test(event.effectiveDirective)) return;
    for (const frame of document.querySelectorAll(".video-frame")) {
      const link = frame.previousElementSibling;
      frame.remove();
      link.hidden = false;
      location.assign(link.href);
    }
  });

  // The original beside its translation: a script of its own, fetched when the reader asks for it, or asked for it on
  // another page. Pages from the disk may fetch nothing.

  const show_original = document.querySelector(".show-original[data-script]");
  if (show_original && location.protocol !== "file:") {
    const tools = show_original.parentElement;
    const buttons = tools.querySelectorAll("button");
    const load = (event) => {
      for (const button of buttons) button.removeEventListener("click", load);
      const script = element("script", { src: show_original.dataset.script });
      script.addEventListener("load", () => event?.target.click());
      script.addEventListener("error", () => {
        const status = tools.querySelector("[role=status]");
        status.textContent = status.dataset.failed;
      });
      document.head.append(script);
    };
    for (const button of buttons) {
      button.hidden = false;
      button.addEventListener("click", load);
    }
    try {
      if (localStorage.getItem("guidepost-bilingual") === "on") load();
    } catch {}
  }

  // The language switch leads to the section that is being read: anchors are the same words in every translation.

  const section_in_view = () => {
    const headings = [...document.querySelectorAll(".article-body :is(h2, h3, h4)[id]")];
    const passed = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    return passed.at(-1)?.id;
  };

  for (const link of document.querySelectorAll(".languages a[href], .read-original")) {
    const page = link.getAttribute("href");
    const aim = () => {
      const section = section_in_view() || decodeURIComponent(location.hash.slice(1));
      link.setAttribute("href", section ? `${page}#${encodeURIComponent(section)}` : page);
    };
    // Before any way to follow or copy it: pointer, keyboard, touch.
    for (const event of ["pointerdown", "focus", "pointerenter"]) link.addEventListener(event, aim);
  }
})();
