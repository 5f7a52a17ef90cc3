"""loc-source-skew names exactly the articles whose ms.openlocfilehash differs between locales: on the real repositories,
counted here by a regular expression that shares nothing with guidepost."""
import collections
import json
import os
import pathlib
import re
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("GUIDEPOST", ROOT / "build/release/guidepost")).resolve()
CORPUS = pathlib.Path(os.environ.get("GUIDEPOST_CORPUS", ROOT.parent / "shared/corpus")) / "partner-center"
LOCALES = ["hu-hu", "sv-se", "zh-cn"]


def versions():
    """article -> locale -> (version, date of the hand-off as YYYY-MM-DD)."""
    found = collections.defaultdict(dict)
    for locale in LOCALES:
        for file in (CORPUS / locale).rglob("*"):
            if file.suffix not in (".md", ".yml"):
                continue
            text = file.read_text("utf-8", errors="replace")
            version = re.search(r"^\s*ms\.openlocfilehash: *(\w+)", text, re.M)
            handoff = re.search(r'^\s*ms\.lasthandoff: *"?(\d+)/(\d+)/(\d+)', text, re.M)
            if version:
                article = file.relative_to(CORPUS / locale).with_suffix("").as_posix()
                found[article][locale] = (version[1], "{2}-{0:0>2}-{1:0>2}".format(*handoff.groups()))
    return found


@unittest.skipUnless(CORPUS.is_dir(), "no corpus: set GUIDEPOST_CORPUS to run this test")
class Skew(unittest.TestCase):
    maxDiff = None

    def test_the_articles_and_the_lagging_locales_are_those_of_an_independent_count(self):
        expected = {}
        for article, locales in versions().items():
            if len({version for version, _ in locales.values()}) > 1:
                newest = max(locales.values(), key=lambda one: one[1])[0]
                expected[article] = [locale for locale in LOCALES if locale in locales and locales[locale][0] != newest]
        self.assertGreater(len(expected), 300)

        with tempfile.TemporaryDirectory() as folder:
            config = pathlib.Path(folder, "guidepost.yml")
            config.write_text("source_locale: none\nlocales: {hu-hu: {}, sv-se: {}, zh-cn: {}}\n")
            report = json.loads(subprocess.run(
                [PROGRAM, "check", CORPUS, "--config", config, "--report", "json", "--fail-on", "never"], check=True,
                stdout=subprocess.PIPE, timeout=300).stdout)
        found = collections.defaultdict(list)
        for finding in report["diagnostics"]:
            if finding["code"] == "loc-source-skew":
                lagging = finding["message"].split(" than in ")[0]
                tags = re.findall(r"'([\w-]+)'", lagging)
                found[finding["article"]] += [tag.lower() for tag in tags]
        self.assertEqual(dict(found), expected)


if __name__ == "__main__":
    unittest.main()
