"""guidepost search, and the index of a site: what is found in which language, and that the program and the script of the
site's pages answer alike."""
import json
import pathlib
import random
import re
import shutil
import subprocess
import unicodedata
import unittest

from support import ROOT, ProgramTest, search_titles, snapshot

UNTRANSLATED = "You will have all of it on the day when the bank has told us that it is there.\n"
SITE = {
    "guidepost.yml": "source_locale: en\nlocales: {en: {}, de: {}, sv: {}, hu: {}, tr: {}, ar: {}, he: {}, th: {}, ja: {}, zh: {}, zh-tw: {}}\nsearch: on\n",
    "search-synonyms.yml": "all:\n  - [paragliding, soaring]\nen:\n  - [settings, options]\n  - [cancel a subscription, terminate]\n"
                           "de: [[Haus, Immobilie]]\nzh: [[订阅, 套餐]]\nja: [[請求書, インボイス]]\nth: [[ยกเลิก, เพิกถอน]]\n",
    "en/index.md": "---\ntitle: Start\n---\n# Start\n\nWelcome.\n",
    "en/billing.md": "---\ntitle: Billing\ndescription: Pay and be paid\nms.date: 05/20/2026\nkeywords: [invoices]\n---\n# Billing\n\nHow to pay.\n\n"
                     "## Cancel a subscription\n\nOpen the settings, then cancel.\n",
    "en/refunds.md": "---\ntitle: Refund policy\n---\n# Money back\n\nAsk for it.\n\n" + UNTRANSLATED,
    "en/hidden.md": "---\ntitle: Hidden\nrobots: noindex\n---\n# Hidden\n\nsecretword\n",
    "en/only.md": "---\ntitle: Only in English\n---\n# Only in English\n\nuntranslatedword\n",
    "de/billing.md": "---\ntitle: Jahresrechnung\nms.translationtype: MT\n---\n# Jahresrechnung\n\nDie Straße zur Änderung der Häuser.\n",
    "de/houses.md": "---\ntitle: Haus\n---\n# Haus\n\nEin Haus.\n",
    "sv/billing.md": "---\ntitle: Lösenord\n---\n# Lösenord\n\nByt ditt lösenord.\n",
    "sv/refunds.md": "---\ntitle: Återbetalning\nms.translationtype: HT\n---\n# Återbetalning\n\nDu får pengarna tillbaka.\n\n" + UNTRANSLATED,
    "sv/other.md": "---\ntitle: Losenord\n---\n# Losenord\n\nUtan prickar.\n",
    "hu/billing.md": "---\ntitle: Szolgáltatásállapot\nms.date: 01/02/2026\nms.translationtype: MT\n---\n# Szolgáltatásállapot\n\nAz előfizetések lemondása.\n",
    "tr/billing.md": "---\ntitle: Işık ayarları\n---\n# Işık ayarları\n\nİstanbul ve ışık.\n",
    "ar/billing.md": "---\ntitle: الكتاب\n---\n# الكتاب\n\nمُحَمَّد يقرأ الفاتورة.\n",
    "he/billing.md": "---\ntitle: חשבונית\n---\n# חשבונית\n\nשָׁלוֹם לכולם.\n",
    "th/billing.md": "---\ntitle: ใบแจ้งหนี้\n---\n# ใบแจ้งหนี้\n\nเปิดการตั้งค่าแล้วเลือกยกเลิกการสมัครสมาชิก\n",
    "ja/billing.md": "---\ntitle: 請求書\n---\n# 請求書\n\nサブスクリプションをキャンセルする。ｶﾀｶﾅとＯｆｆｉｃｅ。\n",
    "zh/billing.md": "---\ntitle: 合作伙伴中心\n---\n# 合作伙伴中心\n\n取消订阅，请打开设置。\n",
    "zh-tw/billing.md": "---\ntitle: 服務健康\n---\n# 服務健康\n\n取消訂閱，請開啟設定。發送郵件。\n",
    "zh-tw/hair.md": "---\ntitle: 髮型\n---\n# 髮型\n\n頭髮，髮色，髮長，髮型。發展 Office 服務。\n",
    "zh/other.md": "---\ntitle: 中心伙伴\n---\n# 中心伙伴\n\n伙伴合作。订阅中心。\n",
}

# locale, what is typed, the articles that are found, best first.
FOUND = [
    ("en", "billing", ["billing"]),
    ("en", "BILLING", ["billing"]),
    ("en", "cancel subscription", ["billing"]),
    ("en", "subscriptions", ["billing"]),
    ("en", "cancelling", ["billing"]),
    ("en", "bi", ["billing"]),
    ("en", "biling", ["billing"]),
    ("en", "how do I cancel", ["billing"]),
    ("en", "subscirption", ["billing"]),
    ("en", "invoices", ["billing"]),
    ("en", "paid", ["billing"]),
    ("en", "money back", ["refunds"]),
    ("en", "refund", ["refunds"]),
    ("en", "options", ["billing"]),
    ("en", "open options", ["billing"]),
    ("en", "option", ["billing"]),
    ("en", "terminate", ["billing"]),
    ("en", "soaring", []),
    ("en", "secretword", []),
    ("de", "untranslatedword", []),
    ("de", "rechnung", ["billing"]),
    ("de", "strasse", ["billing"]),
    ("de", "anderung", ["billing"]),
    ("de", "aenderung", ["billing"]),
    ("de", "Häuser", ["houses", "billing"]),
    ("de", "Immobilie", ["houses", "billing"]),
    ("sv", "losenord", ["other", "billing"]),
    ("sv", "lösenord", ["billing", "other"]),
    ("hu", "szolgaltatas", ["billing"]),
    ("hu", "állapot", ["billing"]),
    ("hu", "előfizetés lemondás", ["billing"]),
    ("tr", "ışık", ["billing"]),
    ("tr", "isik", ["billing"]),
    ("tr", "istanbul", ["billing"]),
    ("ar", "محمد", ["billing"]),
    ("ar", "كتاب", ["billing"]),
    ("he", "שלום", ["billing"]),
    ("th", "ยกเลิก", ["billing"]),
    ("th", "สมัคร", ["billing"]),
    ("ja", "キャンセル", ["billing"]),
    ("ja", "カタカナ", ["billing"]),
    ("ja", "office", ["billing"]),
    ("zh", "合作伙伴", ["billing"]),
    ("zh", "订阅", ["other", "billing"]),
    ("zh", "阅", ["billing", "other"]),
    ("zh", "伙伴中心", ["billing"]),
    ("zh", "如何取消订阅", ["billing"]),
    ("zh", "套餐", ["billing", "other"]),
    ("zh", "合作夥伴", ["billing"]),
    ("zh", "訂閱", ["other", "billing"]),
    ("zh", "訂阅", ["other", "billing"]),
    ("zh", "如何取消訂閱", ["billing"]),
    ("zh", "打開設置", ["billing"]),
    ("zh-tw", "服务健康", ["billing"]),
    ("zh-tw", "订阅", ["billing"]),
    ("zh-tw", "订閱", ["billing"]),
    ("zh-tw", "office 服务", ["hair"]),
    ("zh-tw", "头发", ["hair"]),
    ("zh-tw", "髮", ["hair"]),
    ("ja", "书", []),
    ("ja", "インボイス", ["billing"]),
    ("th", "เพิกถอน", ["billing"]),
]


def parts(output):
    """What the program prints for each of several queries."""
    return re.split(r"^== .*\n", output, flags=re.M)[1:]


def answers(output):
    """[address, score] of each article, for each query."""
    return [[[address, int(score)] for address, score in re.findall(r"^  (\S+)  \((\d+)\)", part, re.M)] for part in parts(output)]


def folded(text):
    """As substring truth compares."""
    return unicodedata.normalize("NFKC", text).lower()


class Found(ProgramTest):
    def setUp(self):
        super().setUp()
        self.write(SITE)

    def search(self, locale, *queries):
        done = self.run_program("search", "--site", "site", "--locale", locale, *queries, "== ")
        return answers(done.stdout)[:len(queries)]

    def test_in_every_language(self):
        for locale in {row[0] for row in FOUND}:
            rows = [row for row in FOUND if row[0] == locale]
            for (_, query, expected), hits in zip(rows, self.search(locale, *(row[1] for row in rows))):
                with self.subTest(locale=locale, query=query):
                    self.assertEqual([address for address, _ in hits], [f"{locale}/{name}.html" for name in expected])

    def test_prints_the_section_and_marks(self):
        done = self.expect(0, "search", "--site", "site", "cancel a subscription")
        self.assertRegex(done.stdout, r"""\ABilling
  en/billing\.html  \(\d+\)
  #cancel-a-subscription  Open the settings, then \[cancel\]\.
""")

    def test_says_what_pages_say_of_a_translation(self):
        for locale, query, expected in (
            ("en", "billing", ""), ("zh", "合作伙伴", ""), ("de", "rechnung", "  machine translated"), ("sv", "återbetalning", "  partly translated"),
            ("hu", "szolgáltatásállapot", "  outdated, machine translated"),
        ):
            done = self.expect(0, "search", "--site", "site", "--locale", locale, query)
            self.assertRegex(done.stdout.split("\n")[1], rf"\A  {locale}/\w+\.html  \(\d+\){expected}\Z")

    def test_nothing_found_is_exit_code_1(self):
        self.assertEqual(self.expect(1, "search", "--site", "site", "xyzzy").stdout, "")

    def test_an_unknown_locale_is_a_slip(self):
        self.assertIn("the site has no locale 'xx'", self.expect(2, "search", "--site", "site", "-l", "xx", "a").stderr)

    def test_an_index_is_written_where_it_is_asked_for(self):
        self.write({"guidepost.yml": SITE["guidepost.yml"].replace("search: on", "search: off")})
        self.expect(0, "build", "site", "-o", "out", "--fail-on", "never", "-q")
        self.assertFalse((self.folder / "out/search").exists())

    def test_an_index_has_no_fallback_text_and_no_hidden_article(self):
        self.expect(0, "build", "site", "-o", "out", "--fail-on", "never", "-q")
        for locale, word in (("de", b"untranslatedword"), ("en", b"secretword")):
            for path, content in snapshot(self.folder / "out/search").items():
                if path.startswith(locale):
                    self.assertNotIn(word, content, path)

    def test_the_same_bytes_for_any_number_of_threads(self):
        for jobs in ("1", "8"):
            self.expect(0, "build", "site", "-o", f"out{jobs}", "--fail-on", "never", "-q", "-j", jobs)
        self.assertEqual(snapshot(self.folder / "out1/search"), snapshot(self.folder / "out8/search"))


@unittest.skipUnless(shutil.which("node"), "needs node")
class Engines(ProgramTest):
    """The program and the script on our own guides and the languages above."""

    QUERIES = 2000

    def setUp(self):
        super().setUp()
        self.write(SITE)
        for folder in (ROOT / "content").iterdir():
            if folder.is_dir() and (self.folder / "site" / folder.name).is_dir():
                shutil.copytree(folder, self.folder / "site" / folder.name, dirs_exist_ok=True)
        self.expect(0, "build", "site", "-o", "out", "--fail-on", "never", "-q")
        self.locales = sorted(path.stem for path in (self.folder / "out/search").glob("*.js"))
        self.texts = {}
        for locale in self.locales:
            sources = sorted((self.folder / "site" / locale).rglob("*.md"))
            self.texts[locale] = [source.read_text("utf-8") for source in sources] + [SITE["search-synonyms.yml"]]

    def script(self, locale, queries, limit=10):
        done = subprocess.run(["node", ROOT / "tests/browser/search-queries.mjs", self.folder / f"out/search/{locale}.js", str(limit)],
                              input=json.dumps(queries).encode(), stdout=subprocess.PIPE, check=True, timeout=300)
        return json.loads(done.stdout)

    def draw_query(self, text, chance):
        """Some neighbouring words, as they are, cut off, in capitals, with a slip or a blank behind them."""
        words = re.findall(r"\w+", text)
        at = chance.randrange(len(words))
        query = list(" ".join(words[at:at + chance.randint(1, 3)])[:60])
        change = chance.randrange(6)
        place = chance.randrange(len(query))
        if change == 0:
            del query[place + 1:]
        if change == 1:
            del query[place]
        if change == 2:
            query[place:place + 2] = reversed(query[place:place + 2])
        if change == 3:
            query.append(" ")
        return "".join(query).upper() if change == 4 else "".join(query)

    def test_rank_and_show_alike(self):
        chance = random.Random(20261121)
        share = self.QUERIES // len(self.locales)
        for locale in self.locales:
            queries = [self.draw_query(chance.choice(self.texts[locale]), chance) for _ in range(share)]
            done = self.run_program("search", "--site", "site", "--locale", locale, "--", *queries)
            for query, ours, theirs in zip(queries, parts(done.stdout), self.script(locale, queries), strict=True):
                self.assertEqual(ours, theirs["shown"], f"{locale}: {query!r}")

    def test_every_article_is_found_first_by_its_title(self):
        for locale in self.locales:
            addresses = {}
            for address, title in search_titles(self.folder / "out/search" / locale).items():
                addresses.setdefault(title, []).append(address)
            # One article is hidden.
            self.assertGreaterEqual(sum(map(len, addresses.values())), len(list((self.folder / "site" / locale).rglob("*.md"))) - 1)
            for title, answer in zip(addresses, self.script(locale, list(addresses), 1), strict=True):
                self.assertIn(answer["hits"][0][0], addresses[title], f"{locale}: {title!r}")

    def test_suggests_words_that_are_there(self):
        self.assertEqual([answer["suggestion"] for answer in self.script("en", ["subscirption", "subscription"])], ["subscription", ""])

    def test_a_query_loads_little(self):
        for locale in self.locales:
            words = sorted(set(re.findall(r"\w{4,}", " ".join(self.texts[locale]))))
            queries = random.Random(7).sample(words, min(20, len(words)))
            for query, answer in zip(queries, self.script(locale, queries), strict=True):
                self.assertLessEqual(answer["first"], 45_000, f"{locale}: {query}")
                self.assertLessEqual(answer["bytes"], 20_000, f"{locale}: {query}")

    def test_a_query_waits_for_few_files_in_turn(self):
        titles = {locale: re.findall(r"^title: (.*)$", "\n".join(self.texts[locale]), re.M) for locale in ("en", "zh")}
        for locale, most in (("en", 3), ("zh", 5)):
            for query, answer in zip(titles[locale], self.script(locale, titles[locale]), strict=True):
                self.assertLessEqual(answer["rounds"], most, f"{locale}: {query}")

    def test_files_of_an_index_are_small(self):
        for path in (self.folder / "out/search").rglob("*.js"):
            self.assertLessEqual(path.stat().st_size, 40_000, path)


if __name__ == "__main__":
    unittest.main()
