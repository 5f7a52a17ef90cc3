// Says, in another language, that the page exists in it. What the reader decides is remembered.
(() => {
  "use strict";

  const { element, remember, strings } = guidepost;

  guidepost.offer = (link) => {
    const { text, close, lang = link.hreflang } = strings.offers[link.hreflang];
    const { dir } = link.querySelector("[lang]");
    const name = link.textContent.trim();
    const button = element("button", { class: "dialog-close", type: "button", "aria-label": close, lang }, "\u2715");
    const go = element("a", { class: "button", href: link.href, hreflang: link.hreflang, lang: link.hreflang }, name);
    const offer = element("section", { class: "offer", lang: link.hreflang, dir, "aria-label": name });
    offer.append(element("p", { lang }, text), go, button);
    go.addEventListener("click", () => remember("language", link.hreflang));
    button.addEventListener("click", () => {
      remember("language", document.documentElement.lang);
      offer.remove();
    });
    document.body.append(offer);
  };
})();
