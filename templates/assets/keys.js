// What single keys do, and the list of them, where they can be switched off (WCAG 2.1.4).
(() => {
  "use strict";

  const { element, language, remember, remembered, strings } = guidepost;
  const one = (selector) => document.querySelector(selector);

  const show_menu = () => {
    const menu = one("#page-menu");
    const opener = one("[popovertarget=page-menu]");
    if (opener?.checkVisibility()) menu.togglePopover?.();
    if (menu?.checkVisibility()) (menu.querySelector(".tree [aria-current]") || menu.querySelector("a")).focus();
  };

  // Narrow windows have no field for the search, but its button.
  const find = () => {
    const search = one(".search");
    if (search) return search.requestSubmit();
    const filter = one(".filter");
    if (!filter) return one(".site-links a")?.click();
    if (!filter.checkVisibility()) show_menu();
    filter.focus();
  };

  const close = element("button", { class: "dialog-close", type: "button", "aria-label": strings.close }, "\u2715");
  const title = element("h2", { id: "guidepost-keys" }, strings.keys);
  const list = element("dl");
  const names = { "/": "find", n: "next", p: "previous", m: "menu", t: "theme", "?": "help" };
  for (const key in names) {
    list.append(element("div", {}, element("dt", {}, element("kbd", {}, key)), element("dd", {}, strings["key_" + names[key]])));
  }
  const on = element("input", { type: "checkbox" });
  on.addEventListener("change", () => remember("keys", on.checked ? "on" : "off"));
  const dialog = element("dialog", { class: "keys", "aria-labelledby": title.id, ...language }, close, title, list);
  dialog.append(element("label", {}, on, " ", strings.keys_on));
  close.addEventListener("click", () => dialog.close());
  document.body.append(dialog);

  const actions = {
    "/": find,
    n: () => one("a[rel=next]")?.click(),
    p: () => one("a[rel=prev]")?.click(),
    m: show_menu,
    t: guidepost.next_theme,
    "?": () => {
      on.checked = remembered("keys") !== "off";
      dialog.showModal();
    },
  };
  guidepost.press = (key) => actions[key]();
})();
