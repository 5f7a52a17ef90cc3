// Lets the site's service worker keep what the reader has opened; only where the configuration asks for it.
(() => {
  "use strict";

  const { all, script } = guidepost;
  const page = new URL(script.dataset.offline, document.baseURI).href;

  // On the page for those who are offline: the link to what they asked for.
  for (const link of all(".retry")) {
    const asked = new URL(decodeURIComponent(location.hash.slice(1)), location.origin);
    if (asked.origin === location.origin && location.hash.length > 1) link.href = asked.href;
    // Browsers say so before the first request gets through.
    addEventListener("online", () => setTimeout(() => link.click(), 1000));
  }

  if (!navigator.serviceWorker) return;
  navigator.serviceWorker.register(new URL("../service-worker.js", script.src)).catch(() => {});
  // This page and its files were loaded before the worker could see them.
  navigator.serviceWorker.ready.then(({ active }) => {
    const files = performance.getEntriesByType("resource").map(({ name }) => name);
    active.postMessage([location.href, page, ...files]);
  });
})();
