"""Out to translators and back: no byte changes unless a translator changed it, and nothing that came back breaks an article."""
import os
import pathlib
import re
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree

import schemas
from support import CLEAN, ROOT, ProgramTest, snapshot, without

XLIFF = "{urn:oasis:names:tc:xliff:document:2.0}"
XLIFF12 = "{urn:oasis:names:tc:xliff:document:1.2}"
SPAN = '<span data-ttu-id="12345-1{n}">{target}</span><span class="sxs-lookup"><span data-stu-id="12345-1{n}">{source}</span></span>'


def span(n, target, source):
    return SPAN.format(n=n, target=target, source=source)


# A missing article with every kind of unit, an article beside its source, and one with bilingual spans.
SITE = {
    **without(CLEAN, "sv/orders/returns.md"),
    "en/orders/returns.md": (
        "---\ntitle: Returns\ndescription: 'How it''s done'\nms.date: 05/13/2021\n---\n"
        "# <a name=\"returns\"></a>Returns\n\nSelect **Save** in the [list](../index.md \"Start\"), or run `save --all`.\n\n"
        "> [!NOTE]\n> Within 30 days,\n> not later.\n\n| Day | Price |\n|---|---|\n| Monday | 5 \\| 6 |\n\n"
        "1. First\n2. Second ![a picture](../media/a.png)\n\n:::image type=\"content\" source=\"../media/b.png\" alt-text=\"The list\":::\n\n"
        "<div>\n<p>Some <b>words</b></p>\n</div>\n\n```text\nno words for translators\n```\n"),
    "en/orders/faq.yml": (
        "### YamlMime:FAQ\nmetadata:\n  title: Questions\ntitle: \"Questions: all\"\nsummary: |\n  First.\n\n  - Second.\n"
        "sections:\n- name: General\n  questions:\n  - question: How?\n    answer: >\n      Like\n      this.\n\n      And that.\n"),
    "en/orders/spans.md": "# Spans\n\nOne sentence. Another sentence.\n",
    "sv/orders/spans.md": f"# {span(1, 'Spann', 'Spans')}\n\n{span(2, 'En mening.', 'One sentence.')} {span(3, '**Gammal** mening.', 'An **old** sentence.')}\n",
}


class Handoff(ProgramTest):
    def export(self, *arguments, site="site"):
        """The one file that an export for 'sv' writes."""
        self.expect(0, "export", site, "--locale", "sv", "-o", "out", *arguments)
        return next((self.folder / "out").iterdir())

    def translate(self, file, translate, namespace=XLIFF):
        """Gives each unit the target that `translate` makes of its source element; None leaves it alone."""
        tree = ElementTree.parse(file)
        ElementTree.register_namespace("", namespace.strip("{}"))
        for parent in tree.iter(namespace + ("segment" if namespace == XLIFF else "trans-unit")):
            source, target = parent.find(namespace + "source"), parent.find(namespace + "target")
            copy = ElementTree.fromstring(ElementTree.tostring(source))
            copy.tag = namespace + "target"
            copy.tail = None
            done = translate(copy)
            if done is not None:
                if target is not None:
                    parent.remove(target)
                parent.insert(list(parent).index(source) + 1, done)
        tree.write(file, encoding="utf-8", xml_declaration=True)

    def loud(self, element):
        """The words in upper case, the codes as they are."""
        element.text = element.text and element.text.upper()
        for child in element:
            self.loud(child)
            child.tail = child.tail and child.tail.upper()
        return element

    def edit(self, file, *changes):
        text = file.read_text(encoding="utf-8")
        for old, new in changes:
            self.assertIn(old, text)
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8")

    def codes(self, done):
        return re.findall(r"\[(loc-[\w-]+)\]: (.*)", done.stderr)


class RoundTrip(Handoff):
    def test_our_own_guides_come_back_byte_for_byte(self):
        site = shutil.copytree(ROOT / "content", self.folder / "guides")
        before = snapshot(site)
        for name in ("xliff", "xliff12"):
            self.expect(0, "export", site, "--format", name, "-o", name)
            files = sorted((self.folder / name).iterdir())
            self.assertEqual([file.name for file in files], ["de.xlf", "hu.xlf", "sv.xlf", "zh.xlf"])
            self.assertEqual(schemas.xliff_mistakes(*files), "")
            done = self.expect(0, "import", *files, "--site", site)
            self.assertEqual(done.stdout, "0 written, 56 unchanged, 0 without translation\n")
            self.assertEqual(snapshot(site), before)

    def test_the_real_bilingual_articles_come_back_byte_for_byte(self):
        corpus = pathlib.Path(os.environ.get("GUIDEPOST_CORPUS", ROOT / "../shared/corpus")).resolve()
        if not corpus.exists():
            self.skipTest(f"no corpus at {corpus}: set GUIDEPOST_CORPUS")
        for name, versions, articles in [("partner-center-bilingual", ["xliff", "xliff12"], 1008), ("partner-center", ["xliff"], 144)]:
            for version in versions:
                self.expect(0, "export", corpus / name, "--format", version, "-o", version)
                files = sorted((self.folder / version).iterdir())
                self.assertEqual(schemas.xliff_mistakes(files[0]), "")
                done = self.expect(0, "import", *files, "--site", corpus / name, "--dry-run")
                self.assertRegex(done.stdout, f"^0 would be written, {articles} unchanged")

    def test_a_translated_copy_of_a_source_is_the_source(self):
        self.write(SITE)
        for name, namespace in (("xliff", XLIFF), ("xliff12", XLIFF12)):
            file = self.export("--format", name, "--only", "missing")
            self.translate(file, lambda target: target, namespace)
            self.assertEqual(schemas.xliff_mistakes(file), "")
            self.expect(0, "import", file, "--site", "site")
            for path in ("orders/returns.md", "orders/faq.yml"):
                self.assertEqual((self.folder / "site/sv" / path).read_text(encoding="utf-8"), SITE["en/" + path])
                (self.folder / "site/sv" / path).unlink()
            shutil.rmtree(self.folder / "out")

    def test_only_words_change(self):
        self.write(SITE)
        file = self.export("--only", "missing")
        self.translate(file, self.loud)
        done = self.expect(0, "import", file, "--site", "site")
        self.assertEqual(done.stdout, "sv/orders/faq.yml: new, 7 units\nsv/orders/returns.md: new, 13 units\n"
                                      "2 written, 0 unchanged, 0 without translation\n")
        self.assertEqual((self.folder / "site/sv/orders/returns.md").read_text(encoding="utf-8"), (
            "---\ntitle: RETURNS\ndescription: 'HOW IT''S DONE'\nms.date: 05/13/2021\n---\n"
            "# <a name=\"returns\"></a>RETURNS\n\nSELECT **SAVE** IN THE [LIST](../index.md \"Start\"), OR RUN `save --all`.\n\n"
            "> [!NOTE]\n> WITHIN 30 DAYS,\n> NOT LATER.\n\n| DAY | PRICE |\n|---|---|\n| MONDAY | 5 \\| 6 |\n\n"
            "1. FIRST\n2. SECOND ![A PICTURE](../media/a.png)\n\n:::image type=\"content\" source=\"../media/b.png\" alt-text=\"THE LIST\":::\n\n"
            "<div>\n<p>SOME <b>WORDS</b></p>\n</div>\n\n```text\nno words for translators\n```\n"))
        self.assertEqual((self.folder / "site/sv/orders/faq.yml").read_text(encoding="utf-8"), (
            "### YamlMime:FAQ\nmetadata:\n  title: QUESTIONS\ntitle: \"QUESTIONS: ALL\"\nsummary: |\n  FIRST.\n\n  - SECOND.\n"
            "sections:\n- name: GENERAL\n  questions:\n  - question: HOW?\n    answer: |\n      LIKE THIS.\n      AND THAT.\n"))

    def test_a_bilingual_article_gets_new_targets_in_their_places(self):
        self.write(SITE)
        file = self.export()
        self.edit(file, ("En mening.", "En annan mening."))
        self.expect(0, "import", file, "--site", "site")
        self.assertEqual((self.folder / "site/sv/orders/spans.md").read_text(encoding="utf-8"),
                         SITE["sv/orders/spans.md"].replace("En mening.", "En annan mening."))

    def test_a_new_or_confirmed_translation_is_one_of_todays_sentence(self):
        target = '<target xml:space="preserve"><pc id="1" dataRefStart="d1a" dataRefEnd="d1z">Gammal</pc> mening.</target>'
        for changes, expected in [([], ("**Gammal** mening.", "An **old** sentence.")),
                                  ([(target, "<target>En till.</target>")], ("En till.", "Another sentence.")),
                                  ([('state="translated" subState="guidepost:outdated"', 'state="final"')],
                                   ("**Gammal** mening.", "Another sentence."))]:
            site = self.write(SITE)
            file = self.export("--only", "outdated")
            self.edit(file, *changes)
            self.expect(0, "import", file, "--site", "site")
            article = (site / "sv/orders/spans.md").read_text(encoding="utf-8")
            self.assertEqual(article, SITE["sv/orders/spans.md"].replace(
                span(3, "**Gammal** mening.", "An **old** sentence."), span(3, *expected)))
            outdated = "loc-segment-outdated" in self.run_program("check", "site").stdout
            self.assertEqual(outdated, not changes)
            shutil.rmtree(site)
            shutil.rmtree(self.folder / "out")

    def test_a_dry_run_writes_nothing(self):
        site = self.write(SITE)
        file = self.export("--only", "missing")
        self.translate(file, self.loud)
        before = snapshot(site)
        done = self.expect(0, "import", file, "--site", "site", "--dry-run")
        self.assertIn("2 would be written", done.stdout)
        self.assertEqual(snapshot(site), before)


class Exports(Handoff):
    def test_states_and_places(self):
        self.write(SITE)
        units = {}
        for unit in ElementTree.parse(self.export()).iter(XLIFF + "unit"):
            segment = unit.find(XLIFF + "segment")
            text = "".join(segment.find(XLIFF + "source").itertext())
            units[text] = (segment.get("state"), segment.get("subState"), unit.find(f".//{XLIFF}note").text)
        self.assertEqual(units["One sentence."], ("final", None, "sv/orders/spans.md:3"))
        self.assertEqual(units["Another sentence."], ("translated", "guidepost:outdated", "en/orders/spans.md:3"))
        self.assertEqual(units["First"], ("initial", None, "en/orders/returns.md:18"))

    def test_only_what_is_asked_for(self):
        self.write(SITE)
        for only, expected in [("missing", ["orders/faq.yml", "orders/returns.md"]), ("outdated", ["orders/spans.md"]),
                               ("missing,outdated", ["orders/faq.yml", "orders/returns.md", "orders/spans.md"])]:
            root = ElementTree.parse(self.export("--only", only)).getroot()
            self.assertEqual([file.get("original") for file in root], expected)

    def test_what_is_left_out_is_named(self):
        self.write({**SITE, "sv/orders/spans.md": "# Spann\n\nEn.\n\nTvå.\n"})
        done = self.expect(0, "export", "site", "-o", "out")
        self.assertIn("note: 1 articles are not exported for sv: its parts are not those of its source article\n"
                      "  sv/orders/spans.md\n", done.stderr)

    def test_one_file_for_one_locale(self):
        self.write({**SITE, "guidepost.yml": SITE["guidepost.yml"] + "  de: {}\n", "de/index.md": "# Start\n"})
        self.expect(0, "export", "site", "--locale", "sv", "-o", "a/b.xlf")
        self.assertEqual(sorted(path.name for path in (self.folder / "a").iterdir()), ["b.xlf"])
        done = self.expect(2, "export", "site", "-o", "a/b.xlf")
        self.assertIn("'a/b.xlf' is a file for one locale: name the locale with --locale", done.stderr)

    def test_wrong_arguments(self):
        self.write(SITE)
        self.expect(2, "export", "site", "--format", "doc")
        self.expect(2, "export", "site", "--only", "new")
        self.expect(2, "export", "site", "--locale", "xx")
        self.expect(2, "export", "nowhere")
        self.expect(2, "import")
        self.expect(3, "import", "nowhere.xlf")


class TranslateToolkit(Handoff):
    """Debian's translate-toolkit reads what we write, and what it writes is taken back."""

    def toolkit(self, *command):
        return subprocess.run([str(part) for part in command], check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              text=True, cwd=self.folder).stdout

    def setUp(self):
        super().setUp()
        shutil.copytree(ROOT / "content", self.folder / "guides")

    def test_xliff_through_po_and_back(self):
        file = self.export("--format", "xliff12", site="guides")
        self.toolkit("xliff2po", "--progress=none", file, "out.po")
        self.toolkit("po2xliff", "--progress=none", "out.po", "back.xlf")
        pairs = self.pairs("xliff", "xlifffile", file)
        self.assertEqual(len(pairs), 720)
        back = [pair for pair in self.pairs("xliff", "xlifffile", self.folder / "back.xlf")
                if not pair[0].startswith("Project-Id-Version:")]  # the head of the PO file
        self.assertEqual(back, pairs)

    def rewritten(self, file, change):
        """The file as the toolkit writes it after a change of `store`."""
        program = ("import sys\nfrom translate.storage import xliff\nstore = xliff.xlifffile.parsefile(sys.argv[1])\n"
                   f"{change}\nopen('back.xlf', 'wb').write(bytes(store))")
        self.toolkit(schemas.DEBIANS_PYTHON, "-W", "ignore", "-c", program, file)
        return self.folder / "back.xlf"

    def test_xliff_that_the_toolkit_has_written_comes_back_byte_for_byte(self):
        before = snapshot(self.folder / "guides")
        back = self.rewritten(self.export("--format", "xliff12", site="guides"), "pass")
        self.assertEqual(schemas.xliff_mistakes(back), "")
        done = self.expect(0, "import", back, "--site", "guides")
        self.assertEqual(done.stdout, "0 written, 14 unchanged, 0 without translation\n")
        self.assertEqual(snapshot(self.folder / "guides"), before)

    def test_a_target_that_the_toolkit_sets_arrives(self):
        article = self.folder / "guides/sv/billing/billing-disputes.md"
        before = article.read_text(encoding="utf-8")
        back = self.rewritten(self.export("--format", "xliff12", site="guides"),
                              "unit = next(u for u in store.units if u.source == 'Before you open a dispute')\n"
                              "unit.target = 'Innan du bestrider något'")
        self.expect(0, "import", back, "--site", "guides")
        old, new = before.splitlines(), article.read_text(encoding="utf-8").splitlines()
        self.assertEqual([line for line in new if line not in old], ['## <a name="before-you-open-a-dispute"></a>Innan du bestrider något'])
        self.assertEqual(len(new), len(old))

    def pairs(self, module, kind, file):
        """What the toolkit sees in a file: source and target of each unit; and again in what it writes itself."""
        program = (f"import sys\nfrom translate.storage import {module}\n"
                   f"def pairs(store): return sorted((u.source, u.target or '') for u in store.units if u.source)\n"
                   f"one = {module}.{kind}.parsefile(sys.argv[1])\n"
                   f"again = {module}.{kind}.parsestring(bytes(one))\n"
                   f"assert pairs(one) == pairs(again)\nprint(repr(pairs(one)))")
        return eval(self.toolkit(schemas.DEBIANS_PYTHON, "-W", "ignore", "-c", program, file))

    def test_tmx_and_po_hold_the_pairs_of_xliff(self):
        xliff = self.pairs("xliff", "xlifffile", self.export("--format", "xliff12", site="guides"))
        self.assertEqual(len(xliff), 720)
        shutil.rmtree(self.folder / "out")
        self.assertEqual(self.pairs("tmx", "tmxfile", self.export("--format", "tmx", site="guides")), xliff)
        shutil.rmtree(self.folder / "out")
        self.assertEqual(self.pairs("po", "pofile", self.export("--format", "po", site="guides")), xliff)


class Refusals(Handoff):
    """Each is a finding at its place; the article stays as it is, and the others are taken in."""

    def refused(self, changes, code, message, namespace=XLIFF, name="xliff"):
        site = self.write(SITE)
        file = self.export("--format", name)
        self.translate(file, lambda target: self.loud(target) if "Spann" not in str(target.text) else None, namespace)
        self.edit(file, *changes)
        before = snapshot(site)
        done = self.expect(1, "import", file, "--site", "site")
        self.assertIn((code, message), self.codes(done))
        path = message.split("'")[1]
        self.assertEqual(snapshot(site).get(f"sv/{path}"), before.get(f"sv/{path}"))
        shutil.rmtree(site)
        shutil.rmtree(self.folder / "out")

    def test_lost_and_unknown_codes(self):
        bold = '<pc id="1" dataRefStart="d1a" dataRefEnd="d1z">SAVE</pc>'
        self.refused([(bold, "SAVE")], "loc-import-rejected",
                     "the translation of a unit of 'orders/returns.md' has lost the markup '**'")
        self.refused([(bold, "SAVE <ph id='9'/>")], "loc-import-rejected",
                     "the translation of a unit of 'orders/returns.md' has an inline code that its source has not")
        self.refused([(bold, bold + " and [more](https://e.example)")], "loc-import-rejected",
                     "the translation of a unit of 'orders/returns.md' has markup that the source has not: '['")

    def test_words_that_would_be_something_else(self):
        self.refused([(">FIRST<", ">FIRST\n\nand more<")], "loc-import-rejected",
                     "the translation of a unit of 'orders/returns.md' would become something else on the page")

    def test_words_that_would_begin_a_list_are_escaped(self):
        self.write({**CLEAN, "en/orders/new.md": "# New\n\nIn April 2020, all changed.\n"})
        file = self.export("--only", "missing")
        self.translate(file, lambda target: target)
        text = file.read_text(encoding="utf-8")
        head, tail = text.split("<target", 2)[0], text.rsplit("In April 2020, all changed.", 1)
        file.write_text(tail[0] + "2020. áprilisban minden megváltozott." + tail[1], encoding="utf-8")
        self.assertIn(head[:20], text)
        self.expect(0, "import", file, "--site", "site")
        self.assertEqual((self.folder / "site/sv/orders/new.md").read_text(encoding="utf-8"),
                         "# New\n\n2020\\. áprilisban minden megváltozott.\n")

    def test_unknown_units_and_articles(self):
        self.refused([('id="12345-12"', 'id="12345-99"')], "loc-import-rejected",
                     "'orders/spans.md' has no unit '12345-99', or it is handed back twice")
        self.refused([('original="orders/spans.md"', 'original="orders/gone.md"')], "loc-import-rejected",
                     "'orders/gone.md' is no article that was exported from this site")

    def test_paths_that_leave_the_locale(self):
        for path in ("../en/orders/spans.md", "/orders/spans.md", "orders/../../x.md", "orders\\spans.md", "./orders/spans.md"):
            self.refused([('original="orders/spans.md"', f'original="{path}"')], "loc-import-rejected",
                         f"'{path}' is no path below the locale's folder")

    def test_other_locales(self):
        for tag in ("fr", "en"):
            self.refused([('trgLang="sv"', f'trgLang="{tag}"')], "loc-import-rejected",
                         f"no locale of the site is translated into '{tag}'")

    def test_a_half_translated_article(self):
        self.write(SITE)
        file = self.export("--only", "missing")
        self.translate(file, lambda target: target if target.text == "First" else None)
        done = self.expect(1, "import", file, "--site", "site")
        self.assertEqual(self.codes(done), [("loc-import-rejected", "12 of 13 units of 'orders/returns.md' are not translated")])
        self.assertEqual(done.stdout, "0 written, 0 unchanged, 1 without translation\n")

    def test_a_source_that_has_changed(self):
        for changed in ("en/orders/returns.md", "sv/orders/spans.md"):
            self.write(SITE)
            file = self.export()
            self.translate(file, self.loud)
            self.write({changed: SITE[changed].replace("one", "One") + "\nMore.\n"})
            done = self.expect(1, "import", file, "--site", "site")
            path = changed.split("/", 1)[1]
            self.assertEqual(self.codes(done), [("loc-import-stale", f"'{path}' or its source has changed since this translation was exported")])
            shutil.rmtree(self.folder / "site")
            shutil.rmtree(self.folder / "out")

    def test_an_article_that_is_there_now(self):
        site = self.write(SITE)
        file = self.export("--only", "missing")
        self.translate(file, self.loud)
        self.write({"sv/orders/returns.md": "# Returer\n"})
        done = self.expect(1, "import", file, "--site", "site")
        self.assertEqual(self.codes(done), [("loc-import-rejected", "'sv/orders/returns.md' was missing when it was exported and is there now")])
        self.assertEqual((site / "sv/orders/returns.md").read_text(encoding="utf-8"), "# Returer\n")
        self.expect(0, "import", file, "--site", "site", "--overwrite")
        self.assertIn("# <a name=\"returns\"></a>RETURNS", (site / "sv/orders/returns.md").read_text(encoding="utf-8"))

    def test_the_same_article_twice(self):
        self.write(SITE)
        file = self.export("--only", "missing")
        self.translate(file, self.loud)
        done = self.expect(1, "import", file, file, "--site", "site")
        self.assertEqual([message for _, message in self.codes(done)],
                         ["'sv/orders/faq.yml' is handed back twice", "'sv/orders/returns.md' is handed back twice"])

    def test_files_that_are_no_xliff(self):
        self.write(SITE)
        bomb = '<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><xliff version="2.1">&b;</xliff>'
        for text, message in [("", "this file is no XML (No document element found)"),
                              ("<xliff version='2.1'><file>", "this file is no XML (Start-end tags mismatch)"),
                              ("<html/>", "this file is no XLIFF 1.2 or 2.x"), ("<xliff version='3.0'/>", "this file is no XLIFF 1.2 or 2.x"),
                              (bomb, "this file has a document type, which is not allowed"),
                              ("<xliff version='2.1'>" + "<g>" * 500 + "</g>" * 500 + "</xliff>",
                               "this file nests elements more than 100 levels deep")]:
            (self.folder / "bad.xlf").write_text(text, encoding="utf-8")
            done = self.expect(1, "import", "bad.xlf", "--site", "site")
            self.assertEqual(self.codes(done), [("loc-import-rejected", message)])

    def test_bytes_that_would_be_lost(self):
        site = self.write({**SITE, "sv/orders/spans.md": SITE["sv/orders/spans.md"].encode() + b"\nBad \xff byte.\n"})
        file = self.export()
        self.edit(file, ("En mening.", "En annan mening."))
        before = snapshot(site)
        done = self.expect(1, "import", file, "--site", "site")
        self.assertEqual(self.codes(done), [("loc-import-rejected", "'sv/orders/spans.md' cannot be replaced: its bytes are not the text that was read")])
        self.assertEqual(snapshot(site), before)

    def test_a_link_that_leads_out_of_the_locale(self):
        site = self.write({**without(SITE, "sv/orders/spans.md"), "../outside/keep.txt": "x"})
        os.symlink(self.folder / "outside", site / "sv/orders")
        file = self.export("--only", "missing")
        self.translate(file, self.loud)
        done = self.expect(3, "import", file, "--site", "site")
        self.assertIn("cannot write outside its folder", done.stderr)
        self.assertEqual(sorted(path.name for path in (self.folder / "outside").iterdir()), ["keep.txt"])


if __name__ == "__main__":
    unittest.main()
