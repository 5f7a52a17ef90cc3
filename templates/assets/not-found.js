// Suggests the articles whose addresses resemble the one that was asked for.
(() => {
  "use strict";

  const { all, element, load, script } = guidepost;
  const most = 5;
  const least = 0.4;
  const site = new URL("../", script.src).pathname;
  const asked = decodeURI(location.pathname).slice(site.length).toLowerCase();
  const plain = (path) => path.replace(/(\/|\/index)?(\.\w+)?$/, "").split(/[\W_]+/u).join(" ").trim();
  const pairs = (text) => new Set([...text].slice(1).map((letter, at) => text[at] + letter));
  // The share of pairs of letters that two texts have in common (Dice's coefficient).
  const likeness = (a, b) => {
    const [x, y] = [pairs(a), pairs(b)];
    return (2 * [...x].filter((pair) => y.has(pair)).length) / (x.size + y.size || 1);
  };
  const name = (path) => path.split("/").at(-1);

  for (const box of all(".suggestions")) {
    const list = new URL(box.dataset.titles, document.baseURI);
    const folder = list.pathname.slice(site.length).replace(/[^/]*$/, "").toLowerCase();
    // The page for the whole site speaks all languages: the one of the address comes first and has suggestions.
    if (!asked.startsWith(folder)) continue;
    const section = box.closest("main > section");
    section?.parentElement.querySelector("section").before(section);
    const wanted = plain(asked.slice(folder.length));
    load(list.href).then(() => {
      const near = guidepost.titles
        .map(([href, title, hreflang]) => {
          const path = plain(href.replace(/\/$/, ""));
          return { href, title, hreflang, rank: Math.max(likeness(wanted, path), 0.9 * likeness(plain(name(asked)), plain(name(href)))) };
        })
        .filter(({ rank }) => rank >= least)
        .sort((a, b) => b.rank - a.rank)
        .slice(0, most);
      for (const { href, title, hreflang } of near) {
        const other = hreflang ? { hreflang, lang: hreflang } : {};
        box.querySelector("ul").append(element("li", {}, element("a", { href: new URL(href, list), ...other }, title)));
      }
      box.hidden = near.length === 0;
    });
  }
})();
