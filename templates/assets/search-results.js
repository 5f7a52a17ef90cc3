// What the field of the search and its page share: the indexes, how something found looks, the searches of this device.
// Everything that comes from an index or from the reader is text, never markup.
(() => {
  "use strict";

  const { element, language, remember, remembered, script, search, strings } = guidepost;
  const most_kept = 5;
  const site = new URL("../", script.src);
  const reader = document.documentElement.lang;
  const own_language = { lang: reader, dir: document.documentElement.dir, ...language };
  const notices = { o: "outdated", p: "partial", m: "machine" };
  // Dear to make: browsers read what they know of a language.
  let known_forms;
  const forms = () => {
    known_forms ||= { plurals: new Intl.PluralRules(script.lang || reader), numbers: new Intl.NumberFormat(script.lang || reader) };
    return known_forms;
  };

  // What is drawn for the first time is slow, above all the first letters of a font: something like a result is laid out, and gone
  // before anybody can see it.
  const warm_up = (draw) => {
    const text = guidepost.results.counted(strings.search_found, 2);
    const excerpt = [false, true].map((mark) => ({ text, mark }));
    const hit = { title: text, address: "a", trail: [text], notice: "m", summary: excerpt, sections: [{ id: "a", heading: text, excerpt }] };
    const drawn = draw(hit);
    drawn.getBoundingClientRect();
    drawn.remove();
  };

  const opened = {};
  const open = ({ index }) => {
    opened[index] ||= search.open(new URL(index, site).href);
    opened[index].catch(() => delete opened[index]);
    return opened[index];
  };

  const kept = () => {
    try {
      return JSON.parse(remembered("searches")).filter((text) => typeof text === "string");
    } catch {
      return [];
    }
  };

  const address = ({ page }, text) => `${new URL(page, site)}?${new URLSearchParams({ q: text })}`;
  const path = (text) => text.split("/").map(encodeURIComponent).join("/");

  guidepost.results = {
    address,
    kept,
    own: strings.indexes.find(({ tag }) => tag === reader),
    others: strings.indexes.filter(({ tag }) => tag !== reader),

    /// Before anybody asks: the index of the page's own language comes, and what will show it is made ready. `draw` puts a hit into the
    /// page and returns the element.
    prepare: (draw) => {
      const { own } = guidepost.results;
      if (!own) return;
      open(own);
      warm_up(draw); // while it is on its way
    },
    /// What the locale of `place` has: as index.query of search.js. Nothing where there is no such index.
    find: async (place, text, limit) => {
      if (!place) return { total: 0, hits: [], units: [] };
      return (await open(place)).query(text, { limit });
    },
    /// The whole query in words that articles have; "" when all of its words are known.
    spelling: ({ units }) => (units.some((unit) => unit.spelling) ? units.map((unit) => unit.spelling || unit.text).join(" ") : ""),

    /// The pattern of the texts, {count, plural, one {# thing} other {# things}}, for a number.
    counted: (pattern, count) => {
      const texts = Object.fromEntries([...pattern.matchAll(/(=?\w+) ?\{([^{}]*)\}/g)].map(([, name, text]) => [name, text]));
      const { plurals, numbers } = forms();
      const text = texts["=" + count] ?? texts[plurals.select(count)] ?? texts.other ?? "#";
      return text.replaceAll("#", numbers.format(count));
    },

    keep: (text) => text && remember("searches", JSON.stringify([text, ...kept().filter((other) => other !== text)].slice(0, most_kept))),
    forget: () => remember("searches", "[]"),

    /// Attributes of an element with texts of a locale.
    language: ({ tag, dir }) => ({ lang: tag, dir }),
    href: (hit, id) => new URL(path(hit.address), site) + (id ? "#" + encodeURIComponent(id) : ""),
    trail: ({ trail }) => element("span", { class: "search-trail" }, trail.join(" \u203A ")),
    /// What the article's page says of its translation, in the reader's language. Mostly nothing.
    notices: ({ notice }) => [...notice].map((letter) => element("span", { class: "search-notice", ...own_language }, strings[notices[letter]])),
    excerpt: (pieces) => element("span", { class: "search-excerpt" }, ...pieces.map(({ text, mark }) => (mark ? element("mark", {}, text) : text))),
    /// The description where it has what was asked for, else the text above the first heading that has it, else the description.
    summary: ({ summary, sections }) => {
      const begin = sections.find(({ id, excerpt }) => !id && excerpt.length > 0);
      return begin && !summary.some(({ mark }) => mark) ? begin.excerpt : summary;
    },
  };
})();
