"""Nothing is missed: a word, or a string of a script without blanks, finds every article whose page shows it."""
import html
import os
import pathlib
import random
import re
import unicodedata

from search_texts import ARABIC, JAPANESE, THAI
from support import ROOT, ProgramTest, search_titles

CORPUS = pathlib.Path(os.environ.get("GUIDEPOST_CORPUS", ROOT / "../shared/corpus")).resolve()
SEED = 20261121
ALL = "10000"  # articles


def shown(page):
    """What a page shows of its article as search compares it: its heading and its text, a line for each block."""
    heading = re.search(r"<h1\b.*?</h1>", page, re.S)
    body = re.search(r'<div class="article-body">(.*?)</article>', page, re.S)
    markup = (heading[0] if heading else "") + "\n" + (body[1] if body else "")
    # What a theme adds: the address of a link without text, the titles of alerts, code and descriptions, kinds of links.
    markup = re.sub(r'<a\b[^>]*href="([^"]*)"[^>]*>\1</a>|<summary.*?</summary>', " ", markup, flags=re.S)
    markup = re.sub(r'<(p|div|span|button)\b[^>]*class="[^"]*(title|kind|language|hint|copy)[^"]*"[^>]*>.*?</\1>', " ", markup, flags=re.S)
    text = re.sub(r"</?(strong|em|code|a|span|b|i|del|kbd|sub|sup)\b[^>]*>", "", markup)
    text = html.unescape(re.sub(r"<[^>]*>", "\n", text)).replace("\u00ad", "")
    return unicodedata.normalize("NFKC", text).lower()


def draw_words(texts, count):
    """Words of at least four letters, three where the script has no small ones."""
    words = sorted({word for text in texts for word in re.findall(r"\w+", text)
                    if word.isalpha() and len(word) > (2 if word.upper() == word else 3)})
    return random.Random(SEED).sample(words, count)


def draw_strings(texts, letters, count):
    """Two to six characters that stand side by side, the first one no mark."""
    chance = random.Random(SEED)
    runs = sorted({run for text in texts for run in re.findall(f"[{letters}]+", text) if len(run) > 1})
    drawn = set()
    while len(drawn) < count:
        run = chance.choice(runs)
        begin = chance.randrange(len(run) - 1)
        string = run[begin:begin + chance.randint(2, 6)]
        if len(string) > 1 and unicodedata.category(string[0]) != "Mn":
            drawn.add(string)
    return sorted(drawn)


class Recall(ProgramTest):
    def build(self, site, *arguments):
        self.expect(0, "build", site, "-o", "out", "--fail-on", "never", "-q", *arguments)

    def titles(self, locale):
        """Address -> title of the articles that the search of a locale finds."""
        return search_titles(self.folder / "out/search" / locale)

    def pages(self, locale):
        """Address -> text of the same articles."""
        return {address: shown((self.folder / "out" / address).read_text("utf-8")) for address in self.titles(locale)}

    def answers(self, site, locale, limit, queries, *arguments):
        done = self.run_program("search", "--site", site, "--locale", locale, "--limit", limit, *arguments, "--", *queries, "== ")
        parts = re.split(r"^== .*\n", done.stdout, flags=re.M)[1:]
        return [re.findall(r"^  (\S+)  \(\d+\)", part, re.M) for part in parts[:len(queries)]]

    def check(self, site, locale, pages, terms, *arguments):
        for term, found in zip(terms, self.answers(site, locale, ALL, terms, *arguments), strict=True):
            missed = {address for address, text in pages.items() if term in text} - set(found)
            self.assertEqual(missed, set(), f"{locale}: {term!r}")

    def test_words_of_our_guides(self):
        self.build(ROOT / "content")
        for locale in ("en", "de", "hu", "sv"):
            pages = self.pages(locale)
            self.check(ROOT / "content", locale, pages, draw_words(pages.values(), 50))

    def test_strings_of_our_guides(self):
        self.build(ROOT / "content")
        pages = self.pages("zh")
        self.check(ROOT / "content", "zh", pages, draw_strings(pages.values(), "\u4e00-\u9fff", 50))

    def test_other_languages(self):
        files = {"guidepost.yml": "source_locale: none\nlocales: {ar: {}, ja: {}, th: {}}\nsearch: on\n"}
        for locale, articles in (("ar", ARABIC), ("ja", JAPANESE), ("th", THAI)):
            for name, (title, text) in articles.items():
                files[f"{locale}/{name}.md"] = f"---\ntitle: {title}\n---\n# {title}\n\n{text}\n"
        self.write(files)
        self.build("site")
        arabic, japanese, thai = (self.pages(locale) for locale in ("ar", "ja", "th"))
        self.check("site", "ar", arabic, draw_words(arabic.values(), 30))
        self.check("site", "ja", japanese, draw_strings(japanese.values(), "\u3041-\u30ff\u4e00-\u9fff", 30))
        self.check("site", "th", thai, draw_strings(thai.values(), "\u0e01-\u0e4e", 30))

    def test_the_corpus(self):
        site = CORPUS / "partner-center"
        if not site.is_dir():
            self.skipTest(f"no corpus at {CORPUS}: set GUIDEPOST_CORPUS to run this test")
        self.write({"guidepost.yml": "source_locale: en-us\nsearch: on\n"})
        config = ("--config", "site/guidepost.yml")
        self.build(site, *config)
        for locale in ("en-us", "hu-hu", "sv-se"):
            pages = self.pages(locale)
            self.check(site, locale, pages, draw_words(pages.values(), 50), *config)
        pages = self.pages("zh-cn")
        self.check(site, "zh-cn", pages, draw_strings(pages.values(), "\u4e00-\u9fff", 50), *config)
        for locale in ("en-us", "hu-hu", "sv-se", "zh-cn"):
            self.check_titles(site, locale, *config)

    def check_titles(self, site, locale, *arguments):
        """Articles with one title stand for each other. One title in two hundred may come later: "What is Partner Center?" has only
        function words and words that hundreds of titles have."""
        titles = self.titles(locale)
        asked = sorted(set(titles.values()))
        answers = self.answers(site, locale, "1", asked, *arguments)
        others = [title for title, found in zip(asked, answers, strict=True) if [titles[address] for address in found] != [title]]
        self.assertLessEqual(len(others) * 200, len(asked), f"{locale}: {others}")
