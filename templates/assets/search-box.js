// What the field in the header finds while somebody types: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
(() => {
  "use strict";

  const { all, element, language, results, strings } = guidepost;
  const most_articles = 5;
  const most_sections = 2;
  const pause = 60; // milliseconds without a key before a query

  const field = document.querySelector(".search input");
  const form = field.form;
  const list = element("div", { role: "listbox", id: "guidepost-found", "aria-label": strings.search_results });
  const clear = element("button", { type: "button", class: "search-clear" }, strings.search_clear);
  const note = element("p", { class: "search-status" });
  const panel = element("div", { class: "search-panel", hidden: "", ...language }, note, list, clear);
  // What is announced is there before its text is: in the panel it would come with it.
  const status = element("p", { class: "visually-hidden", role: "status", ...language });
  const say = (text) => (status.textContent = note.textContent = text);
  form.append(status, panel);
  const combobox = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id, autocapitalize: "none", spellcheck: "false" };
  for (const name in combobox) field.setAttribute(name, combobox[name]);

  // The option that arrows have led to; the focus stays in the field.
  let active;
  const activate = (option) => {
    active?.setAttribute("aria-selected", "false");
    active = option;
    active?.setAttribute("aria-selected", "true");
    active?.scrollIntoView({ block: "nearest", behavior: "instant" });
    if (active) field.setAttribute("aria-activedescendant", active.id);
    else field.removeAttribute("aria-activedescendant");
  };

  const options = () => all("[role=option]", list);
  const show = (is_open) => {
    panel.hidden = !is_open;
    list.hidden = options().length === 0;
    field.setAttribute("aria-expanded", String(is_open && !list.hidden));
    if (!is_open) activate();
  };
  const fill = (...groups) => {
    activate();
    list.replaceChildren(...groups);
    options().forEach((option, at) => (option.id = `guidepost-found-${at}`));
    show(true);
  };

  const option = (href, kind, ...children) => element("a", { role: "option", "aria-selected": "false", tabindex: "-1", class: kind, href }, ...children);
  const title = (text) => element("span", { class: "search-title" }, text);
  const article = (hit) => {
    const group = element("div", { role: "group", "aria-label": hit.title, ...results.language(results.own) });
    group.append(option(results.href(hit), "search-article", title(hit.title), results.trail(hit), ...results.notices(hit), results.excerpt(results.summary(hit))));
    for (const { id, heading, excerpt } of hit.sections.filter(({ id }) => id).slice(0, most_sections)) {
      group.append(option(results.href(hit, id), "search-section", title(heading || hit.title), results.excerpt(excerpt)));
    }
    return group;
  };
  const to_page = (text, kind, label) => option(`${form.action}?${new URLSearchParams({ q: text })}`, kind, label);

  const show_kept = () => {
    const kept = results.kept();
    say(kept.length > 0 ? strings.search_recent : "");
    clear.hidden = false;
    fill(...kept.map((text) => to_page(text, "search-kept", text)));
    show(kept.length > 0);
  };

  const draw = (hit) => {
    const drawn = element("div", { class: "search-panel" }, article(hit));
    form.append(drawn);
    return drawn;
  };

  let turn = 0;
  const update = async () => {
    const mine = ++turn;
    const text = field.value.trim();
    if (!text) return show_kept();
    clear.hidden = true;
    try {
      const found = await results.find(results.own, text, most_articles);
      if (mine !== turn) return;
      const { hits, total } = found;
      const spelling = results.spelling(found);
      say(hits.length > 0 ? results.counted(strings.search_found, hits.length < most_articles ? hits.length : total) : strings.search_nothing);
      fill(
        ...(spelling ? [to_page(spelling, "search-more", `${strings.search_spelling} ${spelling}`)] : []),
        ...hits.map(article),
        ...(hits.length > 0 || results.others.length > 0 ? [to_page(text, "search-more", hits.length > 0 ? strings.search_all : strings.search_others)] : []),
      );
    } catch {
      say(strings.search_failed);
      fill();
    }
  };

  let wait;
  const ask = ({ isComposing }) => {
    activate();
    clearTimeout(wait);
    if (!isComposing) wait = setTimeout(update, pause);
  };
  for (const event of ["input", "compositionend"]) field.addEventListener(event, ask);
  for (const event of ["focus", "click"]) field.addEventListener(event, () => panel.hidden && update());

  field.addEventListener("keydown", (event) => {
    const { key } = event;
    // Keys that write with an input method are its own.
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (panel.hidden) return update();
      const shown = options();
      const at = shown.indexOf(active);
      activate(shown.at(key === "ArrowDown" ? (at + 1) % shown.length : Math.max(at, 0) - 1));
    } else if (key === "Enter" && active) {
      event.preventDefault();
      active.click();
    } else if (key === "Escape" && !panel.hidden) {
      event.preventDefault();
      turn += 1;
      show(false);
    }
  });

  clear.addEventListener("click", () => {
    results.forget();
    field.focus();
    show(false);
  });
  panel.addEventListener("mousedown", (event) => event.preventDefault()); // the focus stays in the field
  panel.addEventListener("click", ({ target }) => {
    if (!target.closest("[role=option]")) return;
    results.keep(field.value.trim());
    show(false);
  });
  form.addEventListener("submit", () => results.keep(field.value.trim()));
  form.addEventListener("focusout", ({ relatedTarget }) => form.contains(relatedTarget) || show(false));
  addEventListener("pagehide", () => show(false));

  results.prepare(draw);
  if (document.activeElement === field) update();
})();
