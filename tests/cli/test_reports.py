"""What reports look like: the JSON fields that other programs rely on, and the text that people read."""
import json
import os
import pathlib
import re
import unittest
import xml.etree.ElementTree

from support import CLEAN, ProgramTest, without

# Rewritten by a run with GUIDEPOST_UPDATE=1; the difference is for review.
EXPECTED = {name: pathlib.Path(__file__).with_name(f"expected_report.{ending}") for name, ending in [
    ("text", "txt"), ("jsonl", "jsonl"), ("github", "github.txt"), ("gitlab", "gitlab.json"), ("junit", "xml"),
    ("markdown", "md"), ("sarif", "sarif")]}

FIELDS = {
    "": ["format", "tool", "summary", "locales", "coverage", "files", "diagnostics", "suppressed"],
    "tool": ["name", "version"],
    "summary": ["files", "articles", "pages", "fallback_pages", "redirects",
                "errors", "warnings", "suggestions", "infos"],
    "locales": ["tag", "folder", "articles", "missing", "orphans", "coverage"],
    "coverage": ["article", "locales"],
    "files": ["path", "role"],
    "diagnostics": ["code", "severity", "message", "file", "line", "column", "end_line", "end_column", "locale", "article",
                    "help", "origin", "fingerprint"],
}

# One finding of several kinds: missing and orphaned articles, a broken link behind CJK text, a misspelt bookmark.
FLAWED = {
    **without(CLEAN, "sv/orders/returns.md"),
    "en/orders/cancel.md": "---\ntitle: Cancel\n---\n# Cancel\n\n退货 [see](gone.md) and [terms](returns.md#trems).\n",
    "en/TOC.yml": CLEAN["en/TOC.yml"] + "- name: Cancel\n  href: orders/cancel.md\n",
    "sv/orders/extra.md": "# Extra\n",
    "en/media/logo.png": b"\x89PNG\r\n\x1a\n",
    "README.md": "# not part of the site\n",
}


class Json(ProgramTest):
    def report(self, files, code, *arguments):
        self.write(files)
        return json.loads(self.expect(code, "check", "site", "--report", "json", *arguments).stdout)

    def test_the_fields(self):
        report = self.report(FLAWED, 1)
        self.assertEqual(sorted(report), sorted(FIELDS[""]))
        for name in ("tool", "summary"):
            self.assertEqual(sorted(report[name]), sorted(FIELDS[name]))
        self.assertEqual(report["suppressed"], [])
        for name in ("locales", "coverage", "files", "diagnostics"):
            self.assertTrue(report[name], name)
            for entry in report[name]:
                self.assertEqual(sorted(set(entry) - {"related"}), sorted(FIELDS[name]), entry)
        self.assertEqual((report["format"], report["tool"]["name"]), (1, "guidepost"))

    def test_the_numbers(self):
        report = self.report(FLAWED, 1)
        counted = {severity + "s": sum(entry["severity"] == severity for entry in report["diagnostics"])
                   for severity in ("error", "warning", "suggestion", "info")}
        self.assertEqual(report["summary"],
                         {"files": len(FLAWED), "articles": 4, "pages": 5, "fallback_pages": 2, "redirects": 0, **counted})
        self.assertEqual(report["locales"], [
            {"tag": "en", "folder": "en", "articles": 3, "missing": 0, "orphans": 0, "coverage": 1.0},
            {"tag": "sv", "folder": "sv", "articles": 2, "missing": 2, "orphans": 1, "coverage": 1 / 3},
        ])
        self.assertEqual({row["article"]: row["locales"] for row in report["coverage"]}, {
            "index": {"en": "present", "sv": "present"},
            "orders/cancel": {"en": "present", "sv": "missing"},
            "orders/extra": {"sv": "orphan"},
            "orders/returns": {"en": "present", "sv": "missing"},
        })

    def test_every_file_has_a_role(self):
        report = self.report(FLAWED, 1)
        roles = {entry["path"]: entry["role"] for entry in report["files"]}
        self.assertEqual(sorted(roles), sorted(FLAWED))
        self.assertEqual((roles["en/index.md"], roles["en/TOC.yml"], roles["en/media/logo.png"], roles["guidepost.yml"]),
                         ("page", "toc", "asset", "configuration"))
        self.assertEqual(roles["README.md"], "excluded")

    def test_places_are_one_based_and_count_code_points(self):
        report = self.report(FLAWED, 1)
        broken = [entry for entry in report["diagnostics"] if entry["code"] == "file-not-found" and entry["origin"] == "introduced"]
        self.assertEqual([(entry["file"], entry["line"], entry["column"], entry["end_line"], entry["end_column"])
                          for entry in broken], [("en/orders/cancel.md", 6, 4, 6, 18)])
        self.assertEqual((broken[0]["locale"], broken[0]["article"], broken[0]["severity"], broken[0]["origin"]),
                         ("en", "orders/cancel", "error", "introduced"))

    def test_a_file_for_each_report(self):
        self.write(FLAWED)
        done = self.expect(1, "check", "site", "--report", "json:out.json", "--report", "text")
        self.assertIn("error[file-not-found]", done.stdout)
        self.assertEqual(json.loads((self.folder / "out.json").read_text(encoding="utf-8"))["format"], 1)

    def test_build_and_check_report_the_same(self):
        self.write(FLAWED)
        checked = self.expect(1, "check", "site", "--report", "json").stdout
        built = self.expect(0, "build", "site", "--output", "out", "--report", "json").stdout
        again = self.expect(0, "build", "site", "--output", "out", "--report", "json").stdout
        self.assertEqual(built, checked)
        self.assertEqual(again, checked, "a build with nothing changed")

    def test_invalid_utf8_stays_out_of_the_report(self):
        report = self.report({**CLEAN, "en/bad.md": b"# Bad \xff\xfe [x](\xff.md)\n"}, 1)
        self.assertIn("site-invalid-utf8", [entry["code"] for entry in report["diagnostics"]])


class WholeReports(ProgramTest):
    def test_every_format(self):
        self.write(FLAWED)
        for name, expected in EXPECTED.items():
            with self.subTest(name):
                done = self.expect(1, "check", "site", "--report", name)
                if os.environ.get("GUIDEPOST_UPDATE"):
                    expected.write_text(done.stdout, encoding="utf-8")
                self.assertEqual(done.stdout, expected.read_text(encoding="utf-8"))

    def test_no_format_loses_a_finding(self):
        self.write(FLAWED)
        found = len(json.loads(self.expect(1, "check", "site", "--report", "json").stdout)["diagnostics"])

        def report(name):
            return self.expect(1, "check", "site", "--report", name).stdout

        results = json.loads(report("sarif"))["runs"][0]["results"]
        prints = [result["partialFingerprints"]["guidepost/v1"] for result in results]
        self.assertEqual((len(results), len(set(prints))), (found, found))
        self.assertEqual(len(json.loads(report("gitlab"))), found)
        self.assertEqual(len(report("jsonl").splitlines()), found)
        suites = xml.etree.ElementTree.fromstring(report("junit"))
        texts = [element.text for kind in ("failure", "system-out") for element in suites.iter(kind)]
        self.assertEqual(sum(len(re.findall(r"(?m)^\S.*\w\[[\w-]+\]: ", text)) for text in texts), found)
        for suite in suites:
            self.assertEqual((int(suite.get("tests")), int(suite.get("failures"))),
                             (len(suite), len(suite.findall("testcase/failure"))))

    def test_what_fails_in_junit_is_what_fails_the_run(self):
        # An orphan is a warning; the link to a page that waits for its translation is pending.
        self.write({**without(CLEAN, "sv/orders/returns.md"), "sv/orders/extra.md": "# Extra\n",
                    "guidepost.yml": 'rules: {loc-missing: "off"}\n'})

        def verdicts(code, *arguments):
            text = self.expect(code, "check", "site", "--report", "junit", *arguments).stdout
            suites = xml.etree.ElementTree.fromstring(text)
            return [(case.get("name"), failed) for case in suites.iter("testcase") for failure in case.iter("failure")
                    for failed in re.findall(r"(?m)^\S.*?\w\[([\w-]+)\]: ", failure.text)]

        orphan, pending = ("orders/extra", "loc-orphan"), ("index", "file-not-found")
        self.assertEqual(verdicts(0), [])
        self.assertEqual(verdicts(1, "--strict"), [orphan])
        self.assertEqual(verdicts(1, "--strict", "--locale", "sv"), [orphan])
        self.assertEqual(verdicts(0, "--fail-on-origin", "pending"), [])
        found = verdicts(1, "--fail-on", "suggestion", "--fail-on-origin", "pending")
        self.assertLessEqual({orphan, pending}, set(found))
        self.assertNotIn(pending, verdicts(1, "--fail-on", "suggestion"))
        self.write({"guidepost.yml": 'fail_on_origin: [pending]\nrules: {loc-missing: "off"}\n'})
        self.assertEqual(set(verdicts(1, "--fail-on", "suggestion")), set(found))
        self.assertEqual(verdicts(0, "--strict", "--baseline", "known.json", "--update-baseline=grow"), [])
        self.assertEqual(verdicts(0, "--strict", "--baseline", "known.json"), [], "what is known fails nothing")

    def test_fingerprints_survive_moved_lines(self):
        def prints():
            results = json.loads(self.expect(1, "check", "site", "--report", "sarif").stdout)["runs"][0]["results"]
            return {result["partialFingerprints"]["guidepost/v1"] for result in results}

        self.write(FLAWED)
        before = prints()
        article = self.folder / "site/en/orders/cancel.md"
        article.write_text(article.read_text(encoding="utf-8").replace("# Cancel\n", "# Cancel\n\nA new paragraph.\n"),
                           encoding="utf-8")
        self.assertEqual(prints(), before)

    def test_github_shows_ten_of_a_level_and_counts_the_rest(self):
        links = "".join(f"[to {number}](gone-{number}.md)\n" for number in range(14))
        self.write({**CLEAN, "en/orders/cancel.md": "# Cancel\n\n" + links})
        lines = self.expect(1, "check", "site", "--report", "github").stdout.splitlines()
        self.assertEqual(sum(line.startswith("::error ") for line in lines), 10)
        self.assertRegex(lines[-1], r"^::notice title=guidepost::\d+ more findings are not shown here")

    def test_commands_of_github_cannot_be_injected(self):
        self.write({**CLEAN, "en/orders/cancel.md": "# Cancel\n\n[a](<gone%0A::error::x.md>)\n"})
        for line in self.expect(1, "check", "site", "--report", "github").stdout.splitlines():
            self.assertRegex(line, r"^::(error|warning|notice) ")
            self.assertNotIn("%0A::error", line)

    def test_no_escape_sequences_without_a_terminal(self):
        self.write(FLAWED)
        self.assertNotIn("\033", self.expect(1, "check", "site").stdout)


if __name__ == "__main__":
    unittest.main()
