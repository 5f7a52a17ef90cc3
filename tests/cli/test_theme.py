"""Themes: the rebrand that docs/theming.md shows, built."""
import re
import unittest

from support import CLEAN, ROOT, ProgramTest, snapshot

SITE = {**CLEAN, "guidepost.yml": CLEAN["guidepost.yml"] + "theme: look\n"}


def rebrand():
    """The style sheet of the guide's section about a rebrand."""
    guide = (ROOT / "docs/theming.md").read_text(encoding="utf-8")
    return re.search(r"## A rebrand in ten lines\n.*?```css\n(.*?)```", guide, re.S).group(1)


class Themes(ProgramTest):
    def build(self):
        self.expect(0, "build", "site", "--output", "out", "--quiet")
        return snapshot(self.folder / "out")

    def sheet(self, site):
        [path] = [path for path in site if re.fullmatch(r"assets/guidepost\.[0-9a-f]{8}\.css", path)]
        return path, site[path].decode()

    def test_the_rebrand_of_the_guide_has_ten_lines_and_ends_the_sheet_of_all_pages(self):
        self.assertLessEqual(len(rebrand().splitlines()), 10)
        self.write(CLEAN)
        plain, embedded = self.sheet(self.build())
        self.write({**SITE, "look/assets/tokens.css": rebrand()})
        site = self.build()
        path, sheet = self.sheet(site)

        self.assertEqual(sheet, embedded.rstrip() + re.sub(r"\s*([{};,])\s*", r"\1", rebrand()) + "\n")
        self.assertNotEqual(path, plain)
        pages = [text.decode() for name, text in site.items() if name.endswith(".html")]
        self.assertTrue(pages)
        for page in pages:
            self.assertEqual(page.count('rel="stylesheet"'), 1)
            self.assertIn(path, page)
        self.assertNotIn("assets/tokens.css", site)

    def test_the_rebrand_changes_only_tokens_that_the_sheet_has(self):
        self.write(CLEAN)
        _, embedded = self.sheet(self.build())
        names = re.findall(r"(--[\w-]+):", rebrand())
        self.assertTrue(names)
        for name in names:
            self.assertRegex(embedded, f"[{{;]{name}:")

    def test_a_theme_may_replace_a_template_a_text_and_the_sheet(self):
        self.write({**SITE,
                    "look/partials/footer.mustache": "<footer>{{t.nav.home}}</footer>\n",
                    "look/strings/sv.yml": "nav.home: Lobbyn\n",
                    "look/assets/guidepost.css": "body { color: red }\n",
                    "look/assets/logo.svg": "<svg/>"})
        site = self.build()

        self.assertEqual(self.sheet(site)[1], "body{color: red}\n")
        self.assertIn(b"<footer>Lobbyn</footer>", site["sv/index.html"])
        self.assertIn(b"<footer>Home</footer>", site["en/index.html"])
        self.assertEqual(site["assets/logo.svg"], b"<svg/>")


if __name__ == "__main__":
    unittest.main()
