"""Every FAQ, Landing and Hub document and every entry of a table of contents of the real repositories is a page, a link
or a named finding. The documents are read here line by line, by a reader that shares nothing with the program's."""
import collections
import html.parser
import json
import os
import pathlib
import re
import unittest
import urllib.parse

from support import ROOT, ProgramTest

CORPUS = pathlib.Path(os.environ.get("GUIDEPOST_CORPUS", ROOT / "../shared/corpus")).resolve()
SITES = ("partner-center", "partner-center-bilingual")

FIELD = re.compile(r"^(?P<indent>[ ]*)(?:- +)?(?P<key>[A-Za-z]+):(?:\s+(?P<value>.*?))?\s*$")
TARGETS = ("href", "topichref", "tochref")


class Page(html.parser.HTMLParser):
    """What a page has: the hrefs of its links, its ids, the number of its FAQ entries, its JSON-LD and its visible text."""

    def __init__(self, text):
        super().__init__()
        self.hrefs, self.ids, self.entries, self.data, self.text = [], set(), 0, "", []
        self.hidden = None
        self.is_redirect = False
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "a" and attributes.get("href"):
            self.hrefs.append(attributes["href"])
        if "id" in attributes:
            self.ids.add(attributes["id"])
        self.is_redirect |= tag == "meta" and attributes.get("http-equiv") == "refresh"
        self.entries += attributes.get("class") == "faq-entry"
        if tag in ("script", "style"):
            self.hidden = tag

    def handle_endtag(self, tag):
        if tag == self.hidden:
            self.hidden = None

    def handle_data(self, data):
        if self.hidden == "script":
            self.data += data
        elif not self.hidden:
            self.text.append(data)


def lines_of(path):
    return path.read_text(encoding="utf-8-sig").splitlines()


def unquoted(value):
    value = (value or "").strip()
    return value[1:-1] if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"" else value


def toc_targets(path):
    """(line, href) of every entry of TOC.yml or TOC.md that leads somewhere."""
    for number, line in enumerate(lines_of(path), 1):
        if path.suffix == ".md":
            found = re.match(r"#+\s*\[.*\]\(\s*<?([^)\s>]+)>?.*\)", line)
            if found:
                yield number, found[1]
            continue
        found = FIELD.match(line)
        if found and found["key"].lower() in TARGETS and unquoted(found["value"]):
            yield number, unquoted(found["value"])


def documents(site, kind):
    for path in sorted(site.rglob("*.yml")):
        first = next(iter(lines_of(path)), "")
        if re.match(rf"#+\s*YamlMime:\s*{kind}\s*$", first):
            yield path


@unittest.skipUnless((CORPUS / SITES[0]).is_dir(), f"no corpus at {CORPUS}: set GUIDEPOST_CORPUS to run this test")
class DocumentsTest(ProgramTest):
    def setUp(self):
        super().setUp()
        self.pages = {}

    def build(self, name):
        """Builds a site of the corpus; sets where it is, where its pages are, and the codes found on each line."""
        self.site, self.output = CORPUS / name, self.folder / name
        report = self.folder / f"{name}.json"
        self.expect(0, "build", self.site, "--output", self.output, "--fail-on", "never", "--quiet",
                    "--report", f"json:{report}")
        self.found = collections.defaultdict(set)
        for finding in json.loads(report.read_text(encoding="utf-8"))["diagnostics"]:
            self.found[self.site / finding["file"], finding["line"]].add(finding["code"])

    def page(self, path):
        """The page of a source file, or of a path in the output."""
        target = self.output / path.relative_to(self.site).with_suffix(".html") if path.is_relative_to(self.site) else path
        if target not in self.pages:
            self.pages[target] = Page(target.read_text(encoding="utf-8"))
        return self.pages[target]

    def targets(self, page_path):
        """What the links of a page lead to: files of the output without bookmarks, and other addresses as they are."""
        found = set()
        for href in self.page(page_path).hrefs:
            url = urllib.parse.urlsplit(href)
            if url.scheme or href.startswith("/"):
                found.add(href)
            else:
                found.add(pathlib.Path(os.path.normpath(page_path.parent / urllib.parse.unquote(url.path))))
        return found

    def test_every_entry_and_question_is_a_page_a_link_or_a_finding(self):
        for name in SITES:
            self.build(name)
            self.check_tables_of_contents()
            self.check_questions()
            self.check_cards()

    def check_tables_of_contents(self):
        count = 0
        for toc in sorted(path for path in self.site.rglob("*") if path.name.lower() in ("toc.yml", "toc.md")):
            locale = toc.relative_to(self.site).parts[0]
            reached = self.targets(self.output / locale / "contents.html")
            for line, href in toc_targets(toc):
                count += 1
                with self.subTest(toc=str(toc.relative_to(self.site)), line=line, href=href):
                    self.assertTrue(self.is_accounted_for(toc, line, href, reached))
        self.assertGreater(count, 500)

    def is_accounted_for(self, toc, line, href, reached):
        if self.found[toc, line] - {"site-toc-duplicate", "loc-toc-missing", "loc-toc-orphan"}:
            return True
        if "breadcrumb" in toc.parts[-2]:
            if self.found[toc, line - 1]:  # the topicHref of an entry whose tocHref leads nowhere
                return True
            locale = toc.relative_to(self.site).parts[0]
            folder = self.output / locale / href.strip("/")
            return folder.is_dir() or folder.with_suffix(".html").is_file()
        url = urllib.parse.urlsplit(href)
        if url.scheme or href.startswith("/"):
            return href in reached
        target = pathlib.Path(os.path.normpath(toc.parent / urllib.parse.unquote(url.path)))
        if target.name.lower() in ("toc.yml", "toc.md"):
            return target.is_file()
        page = self.output / target.relative_to(self.site).with_suffix(".html")
        # An entry for an article that has moved leads straight to where its redirect ends.
        return page in reached or (page.is_file() and bool(self.targets(page) & reached) and self.page(page).is_redirect)

    def check_questions(self):
        for faq in documents(self.site, "FAQ"):
            questions = sum(bool(re.match(r"\s*(?:- )?question:", line)) for line in lines_of(faq))
            with self.subTest(faq=str(faq.relative_to(self.site))):
                page = self.page(faq)
                self.assertGreater(questions, 0)
                self.assertEqual(page.entries, questions)
                self.assertEqual(len(json.loads(page.data)["mainEntity"]), questions)
                self.assertNotIn("YamlMime", "".join(page.text))

    def check_cards(self):
        for document in [*documents(self.site, "Landing"), *documents(self.site, "Hub")]:
            text = " ".join(" ".join(self.page(document).text).split())
            reached = self.targets(self.output / document.relative_to(self.site).with_suffix(".html"))
            for number, line in enumerate(lines_of(document), 1):
                field = FIELD.match(line.split(" #")[0])
                value = unquoted(field["value"]) if field else ""
                if not value or line.lstrip().startswith("#"):
                    continue
                with self.subTest(document=str(document.relative_to(self.site)), line=number, value=value):
                    if field["key"] in ("text", "title") and field["indent"]:
                        shown = " ".join(value.replace("''", "'").split())
                        self.assertIn(shown, self.metadata_aside(document, number, text))
                    if field["key"] == "url" and not self.found[document, number]:
                        self.assertTrue(self.leads_to(document, value, reached))

    def metadata_aside(self, document, number, text):
        """The page's text; titles below `metadata:` stand in the head of the page."""
        head = [line for line in lines_of(document)[:number] if line and not line[0].isspace()]
        return text if not head or not head[-1].startswith("metadata:") else lines_of(document)[number - 1]

    def leads_to(self, document, href, reached):
        url = urllib.parse.urlsplit(href)
        if url.scheme or href.startswith("/"):
            return href in reached
        target = pathlib.Path(os.path.normpath(document.parent / urllib.parse.unquote(url.path)))
        page = self.output / target.relative_to(self.site).with_suffix(".html")
        return page in reached or target in reached


if __name__ == "__main__":
    unittest.main()
