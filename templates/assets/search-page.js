// The page of results: the query stands in its address, ?q=, so that Back works and a result list can be sent to others.
(() => {
  "use strict";

  const { element, language, results, strings } = guidepost;
  const step = 10;
  const most_of_others = 3;
  const pause = 150; // milliseconds without a key before a query

  const form = document.querySelector(".search-form");
  const field = form.elements.q;
  const box = document.querySelector(".search-results");
  const status = element("p", { class: "search-status", role: "status", ...language });
  const list = element("div");
  box.append(status, list);
  const page_title = document.title;

  const own_text = (name, attributes, ...children) => element(name, { ...language, ...attributes }, ...children);
  const link = (text) => element("a", { href: `?${new URLSearchParams({ q: text })}`, ...results.language(results.own || {}) }, text);

  const add_passages = (item, hit) => {
    const sections = hit.sections.filter(({ id }) => id);
    const links = sections.map(({ id, heading, excerpt }) => element("li", {}, element("a", { href: results.href(hit, id) }, heading || hit.title), results.excerpt(excerpt)));
    item.append(results.excerpt(results.summary(hit)));
    if (links.length > 0) item.append(element("ul", {}, ...links));
  };
  // Passages that the query did not bring along are loaded when they come into view, one after the other: each moves the next.
  let waiting = [];
  const coming = new IntersectionObserver((entries) => {
    if (!entries.at(-1).isIntersecting) return;
    coming.disconnect();
    const { item, hit } = waiting.shift();
    const next = () => waiting.length > 0 && coming.observe(waiting[0].item);
    hit.load().then((loaded) => add_passages(item, loaded), () => {}).then(next); // its title is there
  });
  const article = (hit, heading) => {
    const item = element("li", {}, element(heading, {}, element("a", { href: results.href(hit) }, hit.title)));
    if (hit.trail.length > 0) item.append(results.trail(hit));
    item.append(...results.notices(hit));
    if (hit.summary.length + hit.sections.length > 0) add_passages(item, hit);
    else {
      waiting.push({ item, hit });
      if (waiting.length === 1) coming.observe(item);
    }
    return item;
  };
  const articles = (place, hits, heading = "h2") => element("ol", { ...results.language(place) }, ...hits.map((hit) => article(hit, heading)));

  const draw = (hit) => {
    const drawn = articles(results.own, [hit]);
    list.append(drawn);
    return drawn;
  };

  const show_kept = () => {
    const kept = results.kept();
    if (kept.length === 0) return;
    const clear = own_text("button", { type: "button", class: "search-clear" }, strings.search_clear);
    clear.addEventListener("click", () => {
      results.forget();
      list.replaceChildren();
      field.focus();
    });
    list.append(own_text("h2", {}, strings.search_recent), element("ul", {}, ...kept.map((text) => element("li", {}, link(text)))), clear);
  };

  let turn = 0;

  // The indexes of other languages are loaded for those who ask, and for those who would find nothing.
  const show_others = async (text, mine) => {
    const found = await Promise.allSettled(results.others.map((place) => results.find(place, text, most_of_others)));
    if (mine !== turn) return;
    found.forEach(({ value }, at) => {
      const place = results.others[at];
      if (!value?.hits.length) return;
      const all = element("a", { href: results.address(place, text), hreflang: place.tag, ...results.language(place) }, place.name);
      list.append(element("section", {}, element("h2", {}, all), articles(place, value.hits, "h3")));
      status.textContent += `${status.textContent && " \u00B7 "}${place.name}: ${value.total.toLocaleString(place.tag)}`;
    });
  };

  const show_nearest = async ({ units }, mine) => {
    const known = units.filter(({ found }) => found).map(({ text }) => text);
    if (known.length === 0) return;
    const { hits } = await results.find(results.own, known.join(" "), step);
    if (mine === turn && hits.length > 0) list.append(own_text("h2", {}, strings.search_nearest), articles(results.own, hits, "h3"));
  };

  const show = async (text, limit = step) => {
    const mine = ++turn;
    document.title = text ? `${text} - ${page_title}` : page_title;
    if (!text) {
      status.textContent = "";
      list.replaceChildren();
      return show_kept();
    }
    try {
      const found = await results.find(results.own, text, limit);
      if (mine !== turn) return;
      const { hits, total } = found;
      const before = limit - step;
      coming.disconnect();
      waiting = [];
      list.replaceChildren();
      status.textContent = hits.length > 0 ? results.counted(strings.search_found, hits.length < limit ? hits.length : total) : strings.search_nothing;
      const spelling = results.spelling(found);
      if (spelling) list.append(own_text("p", {}, strings.search_spelling, " ", link(spelling)));
      if (hits.length > 0) list.append(articles(results.own, hits));
      if (before > 0) list.querySelectorAll(":scope > ol > li > h2 > a")[before]?.focus();
      if (hits.length === limit && total > limit) add_button(strings.search_more, () => show(text, limit + step));
      if (hits.length === 0) await show_nearest(found, mine);
      if (hits.length === 0) await show_others(text, mine);
      else if (results.others.length > 0) {
        add_button(strings.search_others, (button) => {
          button.remove();
          show_others(text, mine);
        });
      }
    } catch {
      if (mine === turn) status.textContent = strings.search_failed;
    }
  };
  const add_button = (label, act) => {
    const button = own_text("button", { type: "button", class: "search-button" }, label);
    button.addEventListener("click", () => act(button));
    list.append(button);
  };

  // While somebody types, the address follows; a query that stood still is one to come back to.
  const asked = () => new URLSearchParams(location.search).get("q")?.trim() || "";
  let is_settled = true;
  let wait;
  const ask = () => {
    clearTimeout(wait);
    const text = field.value.trim();
    if (text === asked()) return;
    history[is_settled ? "pushState" : "replaceState"](null, "", `?${new URLSearchParams({ q: text })}`);
    is_settled = false;
    show(text);
  };
  const settle = () => {
    ask();
    is_settled = true;
    results.keep(asked());
  };
  const read = () => {
    field.value = asked();
    is_settled = true;
    results.keep(asked());
    show(asked());
  };

  for (const event of ["input", "compositionend"]) {
    field.addEventListener(event, ({ isComposing }) => {
      clearTimeout(wait);
      if (!isComposing) wait = setTimeout(ask, pause);
    });
  }
  field.addEventListener("change", settle);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    settle();
  });
  addEventListener("popstate", read);
  // The query goes along into another language.
  document.addEventListener("click", ({ target }) => {
    const language = target.closest?.(".languages a");
    if (language) language.search = `?${new URLSearchParams({ q: asked() })}`;
  });

  results.prepare(draw);
  read();
  if (!asked()) field.focus();
})();
