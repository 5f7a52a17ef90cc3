// guidepost: the original of a translation beside it, sentence by sentence, and marks on passages that are older. Loaded
// when the reader asks for it. The page has no source text: its file of segments does (see docs/formats/segments.md).
(() => {
  "use strict";

  const { file, load, remember, remembered } = guidepost;
  const article = document.querySelector(".article");
  const show = article.querySelector(".show-original");
  const mark = article.querySelector(".mark-older");
  const status = show.parentElement.querySelector("[role=status]");

  // What stands inside of a sentence, and what of that may be cut in two where a sentence ends in it.
  const inline = new Set("A ABBR B BDI BDO BR CITE CODE DEL DFN EM FONT I IMG INPUT INS KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR".split(" "));
  const divisible = new Set("B BDI DEL EM FONT I INS S SMALL SPAN STRONG U".split(" "));
  const no_text = "pre, button, svg, script, style, [role=tablist], [role=status]";
  // Sentences are compared by their letters and digits: what markup, blanks and marks become on the way does not matter.
  const letter = /[\p{L}\p{N}]/gu;
  const opening = /[\p{Ps}\p{Pi}\p{Sc}"'„+#@-]/u;

  const make = (name, class_name, { lang, dir } = {}, text = "") => {
    const made = document.createElement(name);
    made.className = class_name;
    if (lang !== undefined) made.lang = lang;
    if (dir) made.dir = dir;
    made.textContent = text;
    return made;
  };

  // The letters of the article in reading order, and where each of them stands.
  const read_letters = () => {
    const read = { text: "", nodes: [], offsets: [] };
    const parts = [];
    for (const root of article.querySelectorAll(".article-title, .article-body")) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) => {
        if (node.nodeType === Node.TEXT_NODE) return NodeFilter.FILTER_ACCEPT;
        return node.matches(no_text) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_SKIP;
      });
      while (walker.nextNode()) {
        const node = walker.currentNode;
        for (const found of node.data.matchAll(letter)) {
          parts.push(found[0]);
          for (let unit = 0; unit < found[0].length; ++unit) {
            read.nodes.push(node);
            read.offsets.push(found.index);
          }
        }
      }
    }
    read.text = parts.join("");
    return read;
  };

  // Each segment that the article shows, with the place of its first letter. What is short ("1", "OK") stands anywhere: it
  // counts near the last one only.
  const find_segments = (segments, read) => {
    const near = 200;
    const far = 20000;
    const found = [];
    let at = 0;
    for (const segment of segments) {
      const letters = (segment.target.match(letter) || []).join("");
      if (!letters) continue;
      const reach = letters.length < 8 ? near : far;
      const place = read.text.slice(at, at + reach + letters.length).indexOf(letters);
      if (place < 0) continue;
      found.push({ segment, node: read.nodes[at + place], offset: read.offsets[at + place] });
      at += place + letters.length;
    }
    return found;
  };

  const is_inline = (node) => node.nodeType !== Node.ELEMENT_NODE || inline.has(node.nodeName);
  const has_letters = (text) => text.search(letter) >= 0;

  // The ancestor that is a child of the block that a text stands in.
  const top_of = (node) => {
    while (inline.has(node.parentNode.nodeName)) node = node.parentNode;
    return node;
  };

  // Where a sentence begins whose first letter is at `offset`: with the quotation marks and brackets before it, which may
  // stand in front of the markup of its first word.
  const beginning = (node, offset) => {
    for (;;) {
      while (offset > 0 && opening.test(node.data[offset - 1])) --offset;
      if (offset > 0) return [node, offset];
      const walker = document.createTreeWalker(top_of(node).parentNode, NodeFilter.SHOW_TEXT);
      walker.currentNode = node;
      const before = walker.previousNode();
      if (!before || !opening.test(before.data.at(-1))) return [node, offset];
      [node, offset] = [before, before.data.length];
    }
  };

  const text_before = (top, node, offset) => {
    const range = document.createRange();
    range.setStartBefore(top);
    range.setEnd(node, offset);
    return range.toString();
  };

  // Cuts `top` where a sentence begins in it, and returns the part that begins with the sentence; null where it may not be
  // cut.
  const cut = (node, offset) => {
    const top = top_of(node);
    const before = text_before(top, node, offset);
    // What stands directly behind the sentence before (the stop after a word in bold) belongs to that.
    if (!has_letters(before) && (top !== node || !/^\S/.test(before))) return top;
    for (let part = node.parentNode; top !== node && part !== top.parentNode; part = part.parentNode) {
      if (!divisible.has(part.nodeName) || part.id) return null;
    }
    if (top === node) return node.splitText(offset);
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEndAfter(top);
    const rest = range.extractContents();
    const first = rest.firstChild;
    top.after(rest);
    return first;
  };

  // Wraps what stands from `first` to the next sentence, or to the end of its lines, and adds the sources.
  const wrap = (first, segments, file) => {
    const pair = make("span", "bilingual-pair");
    const target = make("span", "bilingual-target", file.target);
    // Marks that stand before the sentence belong to it.
    const before = first.previousSibling;
    if (before?.nodeType === Node.TEXT_NODE && !before.previousSibling && !has_letters(before.data)) first = before;
    first.before(pair);
    pair.append(target);
    for (let next = pair.nextSibling; next && is_inline(next) && !next.classList?.contains("bilingual-pair"); next = pair.nextSibling) {
      target.append(next);
    }
    for (const { source, now } of segments) {
      pair.append(make("span", "bilingual-source", file.source, source));
      if (now === undefined) continue;
      pair.classList.add("is-older");
      const remark = make("span", "older-remark", file.source, "");
      remark.append(make("span", "older-reason", file.labels, now ? file.labels.now : file.labels.removed), ` ${now}`);
      pair.append(remark);
    }
    if (pair.classList.contains("is-older")) target.prepend(make("span", "older-label", file.labels, file.labels.older), " ");
  };

  // From the last sentence to the first one: a cut leaves alone what stands before it.
  const build = (file) => {
    const found = find_segments(file.segments, read_letters());
    let waiting = [];
    for (let i = found.length - 1; i >= 0; --i) {
      const { segment, node, offset } = found[i];
      waiting.unshift(segment);
      const is_first = i === 0 || top_of(found[i - 1].node).parentNode !== top_of(node).parentNode;
      const first = is_first ? top_of(node) : cut(...beginning(node, offset));
      if (!first) continue;
      wrap(first, waiting, file);
      waiting = [];
    }
    article.dataset.segments = file.segments.filter(({ target }) => has_letters(target)).length;
    article.dataset.found = found.length;
  };

  // Changes the page without moving what the reader looks at.
  const keep_place = (change) => {
    const blocks = [...article.querySelectorAll("h1, h2, h3, h4, p, li, tr, pre")];
    const seen = scrollY > 0 && blocks.find((block) => block.getBoundingClientRect().top >= 0);
    const top = seen && seen.getBoundingClientRect().top;
    change();
    if (seen) scrollBy({ top: seen.getBoundingClientRect().top - top, behavior: "instant" });
  };

  let loading = null;
  const open = () => (loading ??= Promise.all([load(new URL(show.dataset.segments, document.baseURI).href), file("./bilingual.css")]).then(() => build(guidepost.segments)));

  const toggle = async (button, class_name) => {
    const is_on = button.getAttribute("aria-pressed") !== "true";
    try {
      await open();
    } catch {
      loading = null;
      status.textContent = status.dataset.failed;
      return false;
    }
    status.textContent = "";
    button.setAttribute("aria-pressed", String(is_on));
    keep_place(() => article.classList.toggle(class_name, is_on));
    return true;
  };

  show.addEventListener("click", async () => {
    if (await toggle(show, "is-bilingual")) remember("bilingual", show.getAttribute("aria-pressed") === "true" ? "on" : "off");
  });
  mark?.addEventListener("click", () => toggle(mark, "is-marked"));
  if (remembered("bilingual") === "on") toggle(show, "is-bilingual");
})();
