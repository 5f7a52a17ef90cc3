// Players of videos: the reader asks for what another site sends. Other addresses stay links.
(() => {
  "use strict";

  const player = (href) => {
    const url = new URL(href);
    const host = url.hostname.replace(/^www\./, "");
    const id = host === "youtu.be" ? url.pathname.slice(1) : url.pathname.match(/^\/embed\/([^/]+)/)?.[1] || url.searchParams.get("v");
    if (/^youtube(-nocookie)?\.com$|^youtu\.be$/.test(host)) {
      return /^[\w-]+$/.test(id || "") ? `https://www.youtube-nocookie.com/embed/${id}?autoplay=1` : null;
    }
    const is_known = /^((learn|docs)\.)?microsoft\.com$|^channel9\.msdn\.com$|^learn-video\.azurefd\.net$/.test(host);
    return is_known && /\/(embed|player|videoplayer)\b/.test(url.pathname) ? `https://${url.host}${url.pathname}${url.search}` : null;
  };

  guidepost.play = (link) => {
    const src = player(link.href);
    if (!src) return location.assign(link.href);
    const frame = guidepost.element("iframe", {
      class: "video-frame",
      title: link.textContent,
      allow: "autoplay; encrypted-media; fullscreen; picture-in-picture",
      referrerpolicy: "strict-origin-when-cross-origin",
      src,
    });
    link.hidden = true;
    link.after(frame);
    frame.focus();
  };

  // A site's policy may forbid frames: then the link leads to the video after all.
  document.addEventListener("securitypolicyviolation", (event) => {
    if (!/^(frame|child|default)-src$/.test(event.effectiveDirective)) return;
    for (const frame of guidepost.all(".video-frame")) {
      const link = frame.previousElementSibling;
      frame.remove();
      link.hidden = false;
      location.assign(link.href);
    }
  });
})();
