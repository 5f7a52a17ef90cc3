"""Whole builds: the same bytes for any number of threads and any order, little work when little changed."""
import os
import random
import unittest

from support import CLEAN, ROOT, ProgramTest, snapshot, without

# Names that sort differently by bytes, by case and by normalization form.
NAMES = ["a", "B", "b2", "z", "ä", "e\u0301", "10", "9", "deep/er/c", "deep/d"]


def many():
    """A site of several folders with links, fallbacks and findings."""
    files = {"guidepost.yml": "title: Guides\nlocales: {en: {}, sv: {}, zh: {tag: zh-Hans}}\n"}
    for locale in ("en", "sv", "zh"):
        for number, name in enumerate(NAMES * 3):
            path = f"part{number // len(NAMES)}/{name}"
            if locale != "en" and number % 4 == len(locale) % 4:
                continue
            files[f"{locale}/{path}.md"] = (f"---\ntitle: {locale} {path}\n---\n# {path}\n\n> [!NOTE]\n> Text {number}.\n\n"
                                            f"[a](a.md) [b](../part1/B.md#none) [gone](gone{number}.md)\n\n## Two\n\n## Two\n")
    return files


class Determinism(ProgramTest):
    def test_one_thread_and_eight(self):
        self.write(many())
        results = []
        for jobs in (1, 8, 8, 3):
            output = f"out{len(results)}"
            done = self.expect(0, "build", "site", "--output", output, "--jobs", jobs, "--report", "json:report.json")
            results.append((snapshot(self.folder / output), (self.folder / "report.json").read_bytes(), done.stderr))
        self.assertGreater(len(results[0][0]), 90)
        for other in results[1:]:
            self.assertEqual(other, results[0])

    def test_any_order_of_creation_and_any_place(self):
        files = list(many().items())
        results = []
        for seed in (1, 2, 3):
            random.Random(seed).shuffle(files)
            self.write(dict(files), below=f"elsewhere{seed}/site")
            self.expect(0, "build", f"elsewhere{seed}/site", "--output", f"out{seed}")
            results.append(snapshot(self.folder / f"out{seed}"))
        self.assertEqual(results[0], results[1])
        self.assertEqual(results[0], results[2])

    def test_clock_and_environment_do_not_show(self):
        site = self.write(many())
        self.expect(0, "build", "site", "--output", "out1")
        for path in site.rglob("*.md"):
            os.utime(path, (0, 10**9))
        environment = {"PATH": os.environ["PATH"], "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"}
        self.expect(0, "build", "site", "--output", "out2", env=environment)
        self.assertEqual(snapshot(self.folder / "out1"), snapshot(self.folder / "out2"))

    def test_the_way_to_the_folder_does_not_show(self):
        self.write(many())
        self.expect(0, "build", "site", "--output", "out1")
        self.expect(0, "build", self.folder / "site", "--output", self.folder / "out2")
        self.expect(0, "build", "./site/../site/", "--output", "./out3/")
        self.assertEqual(snapshot(self.folder / "out1"), snapshot(self.folder / "out2"))
        self.assertEqual(snapshot(self.folder / "out1"), snapshot(self.folder / "out3"))


class Increments(ProgramTest):
    def written(self, *arguments):
        """(written, unchanged, removed) as the program says."""
        output = self.expect(0, "build", "site", "--output", "out", *arguments).stdout
        words = output.splitlines()[-1].removeprefix("out: ").replace(",", "").split()
        return int(words[0]), int(words[2]), int(words[4])

    def test_nothing_changed_writes_nothing(self):
        self.write(CLEAN)
        self.assertGreater(self.written()[0], 6)
        before = {path: path.stat().st_mtime_ns for path in (self.folder / "out").rglob("*")}
        self.assertEqual(self.written()[0], 0)
        self.assertEqual({path: path.stat().st_mtime_ns for path in (self.folder / "out").rglob("*")}, before)

    def test_a_changed_article_leaves_other_pages_alone(self):
        site = self.write(CLEAN)
        self.written()
        other = self.folder / "out/sv/index.html"
        before = (other.stat().st_mtime_ns, other.stat().st_ino)
        article = site / "en/orders/returns.md"
        article.write_text(article.read_text() + "\nNew words here.\n")
        self.assertGreater(self.written()[0], 0)
        self.assertIn("New words here.", (self.folder / "out/en/orders/returns.html").read_text())
        self.assertEqual((other.stat().st_mtime_ns, other.stat().st_ino), before)

    def test_every_way_ends_in_the_same_site(self):
        """Old site + change = fresh build of the changed sources, byte for byte."""
        site = self.write(many())
        self.expect(0, "build", "site", "--output", "out")
        moments = random.Random(7)
        for step in range(6):
            files = sorted(path for path in site.rglob("*.md"))
            for path in moments.sample(files, 5):
                action = moments.choice(["change", "remove", "move"])
                if action == "change":
                    path.write_text(path.read_text() + f"\nStep {step}.\n")
                elif action == "remove":
                    path.unlink()
                else:
                    path.rename(path.with_name(f"moved{step}-{path.name}"))
            self.expect(0, "build", "site", "--output", "out")
            self.expect(0, "build", "site", "--output", f"fresh{step}")
            self.assertEqual(snapshot(self.folder / "out"), snapshot(self.folder / f"fresh{step}"), f"step {step}")

    def test_what_is_stale_goes(self):
        site = self.write(CLEAN)
        self.written()
        for locale in ("en", "sv"):
            (site / locale / "orders/returns.md").unlink()
        self.assertGreaterEqual(self.written()[2], 2)
        self.assertFalse((self.folder / "out/en/orders").exists())

    def test_a_page_that_somebody_changed_is_mended(self):
        self.write(CLEAN)
        self.written()
        page = self.folder / "out/en/index.html"
        right = page.read_bytes()
        page.write_text("<p>edited by hand")
        self.written()
        self.assertEqual(page.read_bytes(), right)


class Pages(ProgramTest):
    def test_the_site_has_a_page_for_each_article_and_locale(self):
        self.write(without(CLEAN, "sv/orders/returns.md"))
        self.expect(0, "build", "site", "--output", "out")
        pages = snapshot(self.folder / "out")
        for path in ("index.html", "404.html", "en/index.html", "en/orders/returns.html", "sv/index.html",
                     "sv/orders/returns.html", "en/contents.html", "sv/a-z.html", "sv/404.html"):
            self.assertIn(path, pages)
        self.assertIn(b"Within 30 days.", pages["sv/orders/returns.html"], "the fallback page has the source's text")

    def test_no_page_holds_markup_of_the_dialect(self):
        self.expect(0, "build", ROOT / "content", "--output", "out", "--quiet")
        pages = {path: text for path, text in snapshot(self.folder / "out").items() if path.endswith(".html")}
        self.assertGreater(len(pages), 50)
        for path, text in pages.items():
            for markup in (b"sxs-lookup", b"data-ttu-id", b"data-stu-id", b":::", b"[!"):
                self.assertNotIn(markup, text, path)



class WhatDecidesABuild(ProgramTest):
    """Changes outside the articles, and inputs that must not cost readers their site."""

    def build(self, code=0):
        return self.expect(code, "build", "site", "--output", "out")

    def test_a_changed_style_sheet_of_the_theme_is_published(self):
        self.write({**CLEAN, "guidepost.yml": CLEAN["guidepost.yml"] + "theme: theme\n",
                    "theme/assets/guidepost.css": "a { color: red }\n"})
        self.build()
        self.write({"theme/assets/guidepost.css": "a { color: lime }\n"})
        self.build()
        sheets = list((self.folder / "out/assets").glob("guidepost.*.css"))
        self.assertEqual([sheet.read_text() for sheet in sheets], ["a{color: lime}\n"])

    def test_a_new_locale_is_seen_without_configuration(self):
        self.write(without(CLEAN, "guidepost.yml"))
        self.build()
        (self.folder / "site/fr").mkdir()
        self.assertIn("'fr'", self.build().stdout)

    def test_a_site_without_articles_does_not_replace_the_published_one(self):
        self.write(CLEAN)
        self.build()
        before = snapshot(self.folder / "out")
        for path in (self.folder / "site").rglob("*.md"):
            path.unlink()
        self.build(2)
        self.build(2)
        self.assertEqual(snapshot(self.folder / "out"), before)

    def test_a_damaged_saved_report_is_made_again(self):
        self.write(without(CLEAN, "sv/orders/returns.md"))
        first = self.build().stdout
        report = self.folder / "out/.guidepost/report"
        times = os.stat(report)
        report.write_bytes(b"\xc1" + report.read_bytes()[1:])
        os.utime(report, ns=(times.st_atime_ns, times.st_mtime_ns))
        self.assertEqual(self.build().stdout.split("out:")[0], first.split("out:")[0])

    def test_names_with_line_feeds_do_not_break_the_next_build(self):
        self.write({**CLEAN, "en/new\nline %41.md": "---\ntitle: T\n---\n# T\n"})
        self.build()
        self.write({"en/extra.md": "---\ntitle: E\n---\n# E\n"})
        self.build()
        self.assertTrue((self.folder / "out/en/new\nline %41.html").exists())


if __name__ == "__main__":
    unittest.main()
