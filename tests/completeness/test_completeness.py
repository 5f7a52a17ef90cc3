"""The checker of completeness can fail, knows what markup is, and finds nothing lost in our own guides."""
import pathlib
import shutil
import tempfile
import unittest

import completeness
import sites
import words

# What is markup and what is not: (Markdown, the words that the page owes).
SOURCES = [
    ("---\ntitle: Not text\n---\n# Heading\n\nText.", "Heading Text"),
    ("a**b**c *d* __e__ ~~f~~ snake_case", "abc d e f snakecase"),
    ("Link [text](a/b.md \"title\") and [text](<a b.md>) and [t](a_(b).md)s", "Link text and text and t s"),
    ("[a][ref] [ref] [b][none]\n\n[ref]: https://x.example \"t\"\n", "a ref b none"),
    ("![alternative](a.png \"title\") text", "alternative text"),
    (":::image type=\"content\" source=\"a.png\" alt-text=\"Words of it\":::", "Words of it"),
    (":::image type=\"complex\" source=\"a.png\" alt-text=\"One\":::\nLong one.\n:::image-end:::", "One Long one"),
    (":::row:::\n:::column span=\"2\":::\nCell\n:::column-end:::\n:::row-end:::", "Cell"),
    ("The :::no-loc text=\"Contoso One\"::: offer", "The Contoso One offer"),
    ("> [!NOTE]\n> Text\n\n> [!div class=\"nextstepaction\"]\n> [Go on](a.md)\n", "Text Go on"),
    ("[!VIDEO https://video.example/a]\n\n[!code-csharp[Main](a.cs?range=1)]\n", ""),
    ("# [Windows](#tab/windows)\nText\n***\n", "Windows Text"),
    ("<span data-ttu-id=\"1-1\">Mål</span><span class=\"sxs-lookup\"><span data-stu-id=\"1-1\">Target</span></span>", "Mål"),
    ("<span data-ttu-id=\"1-1\">2. Två</span><span class=\"sxs-lookup\"><span data-stu-id=\"1-1\">2. Two</span></span>", "Två"),
    ("<span data-ttu-id=\"1-1\">2020. maj</span>", "2020 maj"),
    ("<a name=\"x\"></a>A<br/>B <b title=\"no\">c</b>d &lt;e&gt; &copy; AT&T x<y", "A B cd e AT T x y"),
    ("<https://a.example/b> <mail@a.example> <xref:a.b> https://c.example", "https a example b mail a example https c example"),
    ("`<b>code</b>` ``a ` b``\n\n```html\n<i>more</i> &lt;\n# not\n```\n", "b code b a b i more i lt not"),
    ("- a\n1. ```\n   code\ntext [a](b)\n", "a code text a"),
    ("<!-- no\n\nno --> yes\n\n1. one\n2. - two\n- [x] three\n> 4. four\n", "yes one two three four"),
    ("|a|b|\n|:--|--:|\n|c `d`|e\\|f|\n", "a b c d e f"),
    ("注意：请 2020年", "注 意 请 2020 年"),
    ("a\\_b \\*c\\* C:\\\\d \\[e\\](f)", "ab c C d e f"),
]

PAGE = """<!doctype html><html lang="en"><head><title>No</title></head><body><nav>No</nav><main id="content">
<nav class="breadcrumbs"><ol><li>No</li></ol></nav><article><header><h1>Returns</h1><p class="article-facts">No</p></header>
<div class="article-body"><p>The <b>first</b> sentence.<br>The second<em>ly</em> one.</p><script>no()</script>
<p><img src="a.png" alt="An image">&lt;End&gt; <a href="no">here</a>.</p></div></article></main><footer>No</footer></body></html>"""
TEXT = "# Returns\n\nThe **first** sentence.\nThe second*ly* one.\n\n![An image](a.png)\\<End\\> [here](b.md).\n"


def lost(markdown, page):
    return words.lost_words(words.split_words(words.markdown_text(markdown)), words.page_words(page))


class SourceWords(unittest.TestCase):
    def test_markup_is_no_text(self):
        for markdown, expected in SOURCES:
            with self.subTest(markdown):
                self.assertEqual(" ".join(words.split_words(words.markdown_text(markdown))), expected)

    def test_included_text_counts_where_it_is_included(self):
        text = words.markdown_text("A\n\n[!INCLUDE [no](x.md)]\n\nB [!INCLUDE[no](y.md)] C",
                                   {"x.md": "from x", "y.md": "from y"}.get)
        self.assertEqual(words.split_words(text), "A from x B from y C".split())


class Comparison(unittest.TestCase):
    def test_a_whole_page_lacks_nothing(self):
        self.assertEqual(words.page_words(PAGE), "Returns The first sentence The secondly one An image End here".split())
        self.assertEqual(lost(TEXT, PAGE), [])

    def test_every_single_word_that_is_missing_is_found(self):
        page = words.page_words(PAGE)
        for i in range(len(page)):
            self.assertTrue(words.lost_words(page, page[:i] + page[i + 1:]), page[i])

    def test_the_missing_word_is_named_with_the_words_before_it(self):
        self.assertEqual(lost(TEXT, PAGE.replace("sentence", "")), [("Returns The first", "sentence")])
        self.assertEqual(lost(TEXT, PAGE.replace("here", "")), [("one An image End", "here")])

    def test_swapped_sentences_are_found(self):
        first, second = "The <b>first</b> sentence.", "The second<em>ly</em> one."
        swapped = PAGE.replace(first, "1").replace(second, first).replace("1", second)
        self.assertTrue(lost(TEXT, swapped))

    def test_text_beside_the_article_does_not_count(self):
        self.assertTrue(lost(TEXT + "\nNo\n", PAGE))

    def test_a_text_without_words_in_common_is_lost_as_a_whole(self):
        self.assertEqual(words.lost_words(["a", "b"], ["c"]), [("", "a b")])


class BuiltSites(unittest.TestCase):
    def build(self, source):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="guidepost-completeness-"))
        self.addCleanup(shutil.rmtree, folder)
        return sites.Site(source, folder / "pages")

    def check_all(self, site):
        compared, problems = completeness.missing_words(site)
        self.assertEqual(problems, [])
        for judge in (completeness.missing_documents, completeness.missing_toc_entries, completeness.missing_redirects):
            self.assertEqual(judge(site)[1], [])
        return compared

    def test_our_own_guides_are_complete(self):
        self.assertGreater(self.check_all(self.build(sites.ROOT / "content")), 30000)

    def test_a_built_site_that_lacks_something_is_found(self):
        source = pathlib.Path(tempfile.mkdtemp(prefix="guidepost-source-"))
        self.addCleanup(shutil.rmtree, source)
        files = {
            "en/a.md": "# A\n\nOne two three.\n",
            "en/faq.yml": "### YamlMime:FAQ\ntitle: Questions\nsections:\n- name: General\n  questions:\n"
                          "  - question: Why?\n    answer: |\n      Because *so*.\n",
            "en/TOC.yml": "- name: First article\n  href: a.md\n- name: Questions\n  href: faq.yml\n",
        }
        for path, text in files.items():
            (source / path).parent.mkdir(exist_ok=True)
            (source / path).write_text(text, "utf-8")
        site = self.build(source)
        self.check_all(site)

        page = site.pages / "en/a.html"
        page.write_text(page.read_text("utf-8").replace("One two three", "One three two"), "utf-8")
        self.assertEqual(completeness.missing_words(site)[1], ["en/a.md: lost after 'A One two': 'three'"])
        accepted = [{"sites": [site.name], "file": "en/a.md", "lost": ["three"], "why": "a test"}]
        self.assertEqual(completeness.missing_words(site, accepted)[1], [])
        other = [{"sites": [site.name], "file": "en/a.md", "lost": ["two"], "why": "a test"}]
        self.assertEqual(len(completeness.missing_words(site, other)[1]), 1)
        page.write_text(page.read_text("utf-8").replace("One three two", "One two three"), "utf-8")
        self.assertEqual(completeness.missing_words(site, accepted)[1],
                         ["en/a.md: nothing is lost any more: remove the exception"])

        (site.pages / "en/faq.html").unlink()
        self.assertEqual(completeness.missing_words(site)[1], ["en/faq.yml: has no page"])
        self.assertEqual(completeness.missing_documents(site)[1], ["en/faq.yml: neither a page nor a diagnostic"])
        contents = site.pages / "en/contents.html"
        contents.write_text(contents.read_text("utf-8").replace("First article", "Another"), "utf-8")
        self.assertEqual(len(completeness.missing_toc_entries(site)[1]), 1)
        (source / ".openpublishing.redirection.json").write_text(
            '{"redirections": [{"source_path": "en/old.md", "redirect_url": "/en/a"}]}', "utf-8")
        self.assertEqual(completeness.missing_redirects(site),
                         (1, [".openpublishing.redirection.json: 'en/old.md' is neither a page nor in a diagnostic"]))


if __name__ == "__main__":
    unittest.main()
