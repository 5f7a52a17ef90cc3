// The articles whose titles hold what stands in the filter, in place of the contents below it.
(() => {
  "use strict";

  const { element, language, script, strings, titles } = guidepost;
  const base = new URL(script.dataset.titles, document.baseURI);
  const most = 50;
  // Without accents and letter case, so that "cote" finds "Côté".
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLocaleLowerCase(document.documentElement.lang);
  const known = titles.map(([href, title, hreflang]) => ({ href, title, hreflang, key: plain(title) }));

  const results = element("ul", { class: "filter-results tree" });
  const count = element("p", { class: "filter-count", role: "status", ...language });

  guidepost.filter = (input) => {
    if (!count.isConnected) input.after(count, results);
    const parts = plain(input.value).split(/\s+/).filter(Boolean);
    const found = parts.length === 0 ? [] : known.filter(({ key }) => parts.every((part) => key.includes(part)));
    results.replaceChildren(
      ...found.slice(0, most).map(({ href, title, hreflang }) => {
        const other = hreflang ? { hreflang, lang: hreflang } : {};
        return element("li", {}, element("a", { href: new URL(href, base), ...other }, title));
      }),
    );
    count.textContent = parts.length === 0 ? "" : `${strings.matches} ${found.length.toLocaleString(document.documentElement.lang)}`;
    for (let other = results.nextElementSibling; other; other = other.nextElementSibling) other.hidden = parts.length > 0;
  };
})();
