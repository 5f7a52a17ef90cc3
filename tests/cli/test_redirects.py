"""Every redirect of real repositories is a page that leads where its entry says, or a finding that names it.

The expectation is computed here from the JSON files and the file tree alone, with json.loads and os.path."""
import html.parser
import json
import os
import pathlib
import re
import unittest
import urllib.parse

import support

CORPUS = pathlib.Path(os.environ.get("GUIDEPOST_CORPUS", support.ROOT / "../shared/corpus")).resolve()
ENDINGS = (".md", ".yml")


class RedirectPage(html.parser.HTMLParser):
    """The address of the refresh, the canonical link, the robots and the links of <main>."""

    def __init__(self, text):
        super().__init__()
        self.refresh = self.canonical = self.robots = None
        self.links, self.scripts, self.in_main = [], 0, False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "meta" and values.get("http-equiv") == "refresh":
            self.refresh = re.fullmatch(r"0; url=(.+)", values["content"])[1]
        if tag == "meta" and values.get("name") == "robots":
            self.robots = values["content"]
        if tag == "link" and values.get("rel") == "canonical":
            self.canonical = values["href"]
        self.scripts += tag == "script" and not values.get("src")
        self.in_main = self.in_main or tag == "main"
        if self.in_main and tag == "a":
            self.links.append(values.get("href"))

    def handle_endtag(self, tag):
        self.in_main = self.in_main and tag != "main"


class Repository:
    """One locale's clone: its redirects, and the articles it has."""

    def __init__(self, folder):
        self.folder = folder
        self.entries = json.loads((folder / ".openpublishing.redirection.json").read_text("utf-8-sig"))["redirections"]
        self.articles = {os.path.splitext(path.relative_to(folder).as_posix())[0].lower(): path
                         for path in folder.rglob("*") if path.suffix in ENDINGS}
        self.moved = {os.path.splitext(entry["source_path"])[0].lower(): entry["redirect_url"] for entry in self.entries}

    def end_of(self, url, seen=()):
        """(article, bookmark) of this locale, or the URL itself. In these repositories a docset's folder is its address."""
        path, _, bookmark = url.partition("#")
        if not path.startswith("/"):
            return url
        for name in (path.strip("/").lower(), path.strip("/").lower() + "/index"):
            if name in self.moved and name not in self.articles:
                assert name not in seen, f"a ring: {seen}"
                end = self.end_of(self.moved[name], (*seen, name))
                return (end[0], end[1] or bookmark) if isinstance(end, tuple) else end
            if name in self.articles:
                return os.path.splitext(self.articles[name].relative_to(self.folder).as_posix())[0], bookmark
        return url


@unittest.skipUnless((CORPUS / "partner-center").exists(), f"no corpus at {CORPUS}: set GUIDEPOST_CORPUS")
class RealRedirects(support.ProgramTest):
    def check_repository(self, site, repository, findings):
        """How many of its redirects are pages, and how many only findings."""
        locale, pages, reported = repository.folder.name, 0, 0
        for entry in repository.entries:
            old = os.path.splitext(entry["source_path"])[0]
            page = site / locale / (old + ".html")
            with self.subTest(locale=locale, source=entry["source_path"]):
                if old.lower() in repository.articles or not page.exists():
                    self.assertTrue(any(entry["source_path"] in message or entry["redirect_url"] in message
                                        for message in findings), "neither a page nor a finding")
                    reported += 1
                    continue
                pages += 1
                shown = RedirectPage(page.read_text("utf-8"))
                self.assertEqual([shown.refresh], shown.links)
                self.assertEqual((shown.robots, shown.scripts), ("noindex", 0))
                self.assertTrue(shown.canonical)
                self.check_target(site, locale, page, shown.refresh, repository.end_of(entry["redirect_url"]), entry,
                                  findings)
        return pages, reported

    def check_target(self, site, locale, page, refresh, expected, entry, findings):
        if isinstance(expected, tuple):
            article, bookmark = expected
            path, _, fragment = refresh.partition("#")
            target = (page.parent / urllib.parse.unquote(path)).resolve()
            self.assertEqual(target, (site / locale / (article + ".html")).resolve())
            self.assertTrue(target.exists())
            self.assertEqual(fragment, bookmark)
        elif expected.startswith("/") and not refresh.startswith("https://learn.microsoft.com/"):
            # Another locale has the article.
            target = (page.parent / refresh.partition("#")[0]).resolve()
            self.assertTrue(target.exists())
        elif expected.startswith("/"):
            self.assertEqual(refresh, "https://learn.microsoft.com" + expected)
            own = expected.split("/")[1] in ("partner-center", "marketplace")
            named = any(f"'{expected}'" in message for message in findings)
            self.assertEqual(named, own, "only what should be an article here is reported")
        else:
            self.assertEqual(refresh, expected)

    def check_corpus(self, name):
        report = self.folder / "report.json"
        done = self.run_program("build", CORPUS / name, "--output", self.folder / "site", "--report", f"json:{report}")
        self.assertLess(done.returncode, 2, done.stderr)
        report = json.loads(report.read_text("utf-8"))
        total = 0
        for folder in sorted((CORPUS / name).iterdir()):
            if not (folder / ".openpublishing.redirection.json").exists():
                continue
            findings = [found["message"] for found in report["diagnostics"]
                        if found["file"].startswith(folder.name + "/.openpublishing.redirection")]
            repository = Repository(folder)
            pages, reported = self.check_repository(self.folder / "site", repository, findings)
            self.assertEqual(pages + reported, len(repository.entries))
            self.assertGreater(pages, 80)
            total += pages
        self.assertGreater(total, 250)
        self.assertLessEqual(total, report["summary"]["redirects"])

    def test_each_redirect_of_the_translations(self):
        self.check_corpus("partner-center")

    def test_each_redirect_of_the_bilingual_translations(self):
        self.check_corpus("partner-center-bilingual")


if __name__ == "__main__":
    unittest.main()
