"""The judge of what a site says to machines can fail: each seeded fault is told, and a right site has none."""
import pathlib
import re
import subprocess
import tempfile
import unittest

import check_machines

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "build" / "release" / "guidepost"
SPANS = '<span data-ttu-id="aaaaa-101">Ett helt annat språk, som alla ser.</span><span class="sxs-lookup">' \
        '<span data-stu-id="aaaaa-101">A whole sentence of the source language.</span></span>'
CONTENT = {
    "guidepost.yml": "source_locale: en\nlocales: [en, sv]\nbase_url: https://example.com/g/\n",
    "en/index.md": "---\ntitle: Start\nms.date: 2026-01-02\n---\n# Start\n\n[a](a.md#part) ![p](p.svg)\n",
    "en/a.md": "---\ntitle: A\nms.date: 2026-03-04\n---\n# A\n\n## Part\n",
    "en/only.md": "---\ntitle: O\n---\n# O\n\n![x](https://images.example/x.png)\n",
    "en/p.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    "en/.openpublishing.redirection.json": '{"redirections": {"old.md": "a.md"}}',
    "sv/index.md": "---\ntitle: Start\n---\n# Start\n",
    "sv/a.md": f"---\ntitle: A\n---\n# A\n\n## Del\n\n{SPANS}\n",
}
# Where, what is replaced (a pattern), by what, and the beginning of what the judge must say.
FAULTS = [
    ("sv/a.html", r'rel="canonical" href="[^"]*"', 'rel="canonical" href="https://example.com/g/en/a.html"', "sv/a.html: canonical"),
    ("sv/a.html", r'<link rel="canonical"[^>]*>', "", "sv/a.html: 0 canonical addresses"),
    ("sv/only.html", r'en/only.html">', 'sv/only.html">', "sv/only.html: a fallback page's canonical"),
    ("sv/a.html", r'<link rel="alternate" hreflang="en"[^>]*>', "", "en/a.html: alternate https://example.com/g/sv/a.html does not name"),
    ("sv/a.html", r'<link rel="alternate" hreflang="x-default"[^>]*>', "", "sv/a.html: no x-default"),
    ("sv/a.html", r'hreflang="sv" href="[^"]*"', 'hreflang="sv" href="https://example.com/g/sv/gone.html"', "sv/a.html: its alternates do not name itself"),
    ("en/only.html", r"(<link rel=\"alternate\" hreflang=\"x-default\")", r'<link rel="alternate" hreflang="sv" href="https://example.com/g/sv/only.html">\1', "en/only.html: alternate https://example.com/g/sv/only.html is a fallback"),
    ("sv/only.html", r"</head>", '<link rel="alternate" hreflang="sv" href="x"></head>', "sv/only.html: a page without translations"),
    ("en/404.html", r"noindex", "index", "en/404.html: a page that is not for search engines"),
    ("en/old.html", r"noindex", "index", "en/old.html: a redirect may be listed"),
    ("en/a.html", r"</main>", "<p style=\"color: red\">x</p></main>", "en/a.html: attribute style"),
    ("en/a.html", r"</main>", "<p onclick=\"x()\">x</p></main>", "en/a.html: attribute onclick"),
    ("en/a.html", r"</main>", "<script>x()</script></main>", "en/a.html: inline <script>"),
    ("en/a.html", r"</head>", "<style>p {}</style></head>", "en/a.html: inline <style>"),
    ("en/a.html", r"<meta http-equiv[^>]*>", "", "en/a.html: 0 policies"),
    ("en/a.html", r"script-src 'self'", "script-src 'self' 'unsafe-inline'", "en/a.html: the policy lets in"),
    ("en/a.html", r"</main>", '<img src="https://elsewhere.example/x.png" alt=""></main>', "en/a.html: <img> loads https://elsewhere"),
    ("en/index.html", r'src="p\.[0-9a-f]{8}\.svg', 'src="q.svg', "en/index.html: <img> loads q.svg, which does not exist"),
    ("en/index.html", r"en/p\.[0-9a-f]{8}\.svg", "en/q.svg", "en/index.html: link to https://example.com/g/en/q.svg"),
    ("en/a.html", r'og:url" content="[^"]*', 'og:url" content="x', "en/a.html: og:url"),
    ("en/a.html", r"guidepost\.[0-9a-f]{8}\.css", "guidepost.css", "en/a.html: <link> loads"),
    ("en/index.html", r'href="a.html#part"', 'href="b.html"', "en/index.html: link to b.html, which does not exist"),
    ("en/index.html", r"a.html#part", "a.html#gone", "en/index.html: link to a.html#gone: no such place"),
    ("en/a.html", r'<link rel="alternate" type="text/markdown"[^>]*>', "", "en/a.html: no twin"),
    ("sv/only.html", r"</head>", '<link rel="alternate" type="text/markdown" href="a.md"></head>', "sv/only.html: a page that is no article"),
    ("sitemap-sv.xml", r'<xhtml:link rel="alternate" hreflang="en"[^>]*>', "", "sitemap: https://example.com/g/sv/"),
    ("sitemap-sv.xml", r"(?s)<url>.*?</url>", "", "sitemap: https://example.com/g/sv/"),
    ("sitemap.xml", r"sitemap-sv", "sitemap-hu", "sitemap.xml: https://example.com/g/sitemap-hu.xml does not exist"),
    ("en/feed.xml", r"<updated>2026-03-04", "<updated>2025-03-04", "en/feed.xml: not the newest"),
    ("sv/a.html", r"</main>", "A whole sentence of <b>the</b> source language.</main>", "sv/a.html: source text"),
    ("sv/a.md", r"$", "A whole sentence of the source language.", "sv/a.md: source text"),
]


def problems_of(folder, content):
    site = check_machines.Site(folder)
    site.check()
    site.check_links(fragments=True)
    site.check_bilingual(content)
    return site.problems


class Judge(unittest.TestCase):
    def setUp(self):
        temp = tempfile.TemporaryDirectory()
        self.addCleanup(temp.cleanup)
        self.content, self.site = pathlib.Path(temp.name) / "content", pathlib.Path(temp.name) / "site"
        for path, text in CONTENT.items():
            (self.content / path).parent.mkdir(parents=True, exist_ok=True)
            (self.content / path).write_text(text, encoding="utf-8")

    def build(self, **extra):
        config = self.content / "guidepost.yml"
        config.write_text(CONTENT["guidepost.yml"] + "".join(f"{key}: {value}\n" for key, value in extra.items()))
        subprocess.run([PROGRAM, "build", self.content, "--output", self.site, "--quiet", "--fail-on", "never"], check=True,
                       stdout=subprocess.DEVNULL)

    def test_a_right_site_has_no_problem(self):
        for urls in ("html", "clean"):
            with self.subTest(urls=urls):
                self.build(urls=urls)
                self.assertEqual(problems_of(self.site, self.content), [])

    def test_each_fault_is_told(self):
        self.build()
        for path, pattern, text, expected in FAULTS:
            with self.subTest(path=path, pattern=pattern, text=text):
                right = (self.site / path).read_text(encoding="utf-8")
                wrong, count = re.subn(pattern, text, right, count=1)
                self.assertEqual(count, 1)
                (self.site / path).write_text(wrong, encoding="utf-8")
                problems = problems_of(self.site, self.content)
                (self.site / path).write_text(right, encoding="utf-8")
                self.assertTrue(any(problem.startswith(expected) for problem in problems), problems)


if __name__ == "__main__":
    unittest.main()
