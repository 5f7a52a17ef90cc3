// Copies a block of code, or the address of a heading.
(() => {
  "use strict";

  const { element, say, strings } = guidepost;

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // Sites without https have no clipboard of the other kind.
      const focused = document.activeElement;
      const area = document.body.appendChild(element("textarea"));
      area.value = text;
      area.select();
      document.execCommand("copy");
      area.remove();
      focused?.focus({ preventScroll: true });
    }
    say(strings.copied);
  };

  guidepost.copy_code = (button) => copy(button.previousElementSibling.textContent.trimEnd());
  guidepost.copy_link = (link) => copy(link.href);
})();
