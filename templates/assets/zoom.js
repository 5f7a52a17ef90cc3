// Shows the large version of an image over the page. The browser keeps the focus in the dialog and gives it back.
(() => {
  "use strict";

  const { element, language, strings } = guidepost;

  guidepost.zoom = (link) => {
    const small = link.querySelector("img");
    const image = element("img", { src: link.href, alt: small?.alt || link.textContent.trim() });
    const close = element("button", { class: "dialog-close", type: "button", "aria-label": strings.close, ...language }, "\u2715");
    const dialog = element("dialog", { class: "zoom", "aria-label": strings.image, ...language }, close, image);
    if (small) image.lang = small.closest("[lang]").lang;
    dialog.addEventListener("click", () => dialog.close());
    dialog.addEventListener("close", () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  };
})();
