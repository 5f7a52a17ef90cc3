"""The team's policy as CI sees it: each fixture with its exit code and its report."""
import json
import subprocess
import unittest

import jsonschema
from support import CLEAN, ROOT, ProgramTest, without

BROKEN = {**CLEAN, "en/index.md": CLEAN["en/index.md"] + "\nSee [more](gone.md).\n",
          "sv/index.md": CLEAN["sv/index.md"] + "\nSe mer.\n"}
CONFIG = CLEAN["guidepost.yml"]
SCHEMAS = ROOT / "docs" / "formats"


def with_config(files, *lines):
    return {**files, "guidepost.yml": CONFIG + "".join(line + "\n" for line in lines)}


class PolicyTest(ProgramTest):
    def report(self, files, code, *arguments):
        """The JSON report of a check, which holds its schema."""
        if files is not None:
            self.write(files)
        report = json.loads(self.expect(code, "check", "site", "--report", "json", *arguments).stdout)
        jsonschema.validate(report, json.loads((SCHEMAS / "report.schema.json").read_text(encoding="utf-8")))
        return report

    def check(self, files, code, *arguments):
        """ "place severity code" of each finding. """
        return [f"{finding['file']}:{finding['line']} {finding['severity']} {finding['code']}"
                for finding in self.report(files, code, *arguments)["diagnostics"]]


class Severities(PolicyTest):
    def test_a_clean_site_passes(self):
        self.assertEqual(self.check(CLEAN, 0), [])

    def test_an_error_fails(self):
        self.assertEqual(self.check(BROKEN, 1), ["en/index.md:8 error file-not-found"])

    def test_overrides_by_locale_folder_and_topic(self):
        faq = "### YamlMime:FAQ\ntitle: Q\nsections:\n- name: S\n  questions:\n  - question: Why?\n    answer: See [more](gone.md).\n"
        files = {**BROKEN, "en/orders/returns.md": CLEAN["en/orders/returns.md"] + "\n[a](gone.md)\n",
                 "sv/orders/returns.md": CLEAN["sv/orders/returns.md"] + "\nText.\n", "sv/index.md": CLEAN["sv/index.md"] + "\n[b](borta.md)\n", "en/faq.yml": faq, "sv/faq.yml": faq,
                 "en/TOC.yml": CLEAN["en/TOC.yml"] + "- name: Q\n  href: faq.yml\n",
                 "sv/TOC.yml": CLEAN["sv/TOC.yml"] + "- name: Q\n  href: faq.yml\n"}
        files = with_config(files, "rules: {file-not-found: suggestion}", "overrides:",
                            "- {locale: sv, rules: {file-not-found: error}}",
                            "- {files: 'orders/**', rules: {file-not-found: warning}}",
                            "- {topic: FAQ, rules: {file-not-found: 'off'}}")
        self.assertEqual(self.check(files, 1), ["en/index.md:8 suggestion file-not-found",
                                                "en/orders/returns.md:10 warning file-not-found",
                                                "sv/index.md:8 error file-not-found"])

    def test_the_last_override_that_names_the_code_wins(self):
        files = with_config(BROKEN, "overrides:", "- {files: index.md, rules: {file-not-found: info}}",
                            "- {locale: en, rules: {file-not-found: warning}}", "- {locale: en, rules: {loc-missing: info}}")
        self.assertEqual(self.check(files, 0), ["en/index.md:8 warning file-not-found"])

    def test_only_what_was_introduced_fails(self):
        files = {**BROKEN, "en/index.md": CLEAN["en/index.md"] + "\nSee [new ones](orders/new.md).\n",
                 "sv/index.md": CLEAN["sv/index.md"] + "\nSe [nya](orders/new.md).\n",
                 "en/orders/new.md": "---\ntitle: New\n---\n# New\n",
                 "en/TOC.yml": CLEAN["en/TOC.yml"] + "- name: New\n  href: orders/new.md\n"}
        config = ["rules: {loc-missing: 'off', file-not-found: error}"]
        self.write(with_config(files, *config))
        found = self.report(None, 0, "--fail-on", "info")["diagnostics"]
        self.assertEqual({finding["origin"] for finding in found}, {"pending"})
        self.expect(1, "check", "site", "--fail-on", "info", "--fail-on-origin", "pending")
        self.expect(1, "check", "site", "--fail-on", "info", "--fail-on-origin", "all")
        self.expect(0, "check", "site", "--fail-on", "info", "--fail-on-origin", "inherited")
        self.write(with_config(files, *config, "fail_on_origin: [pending]"))
        self.expect(1, "check", "site", "--fail-on", "info")
        done = self.expect(2, "check", "site", "--fail-on-origin", "inherrited")
        self.assertEqual(done.stderr, "guidepost: error: --fail-on-origin takes inherited, pending, lagging or all, not 'inherrited'\n")


class Coverage(PolicyTest):
    HALF = {**without(CLEAN, "sv/orders/returns.md", "sv/TOC.yml"),
            **{f"{locale}/index.md": "---\ntitle: Start\n---\n# Start\n" for locale in ("en", "sv")}}

    def text(self, files, code, *arguments):
        self.write(files)
        return self.expect(code, "check", "site", "--quiet", *arguments).stdout

    def test_a_missed_goal_fails_and_says_what_is_missing(self):
        self.assertEqual(self.text(with_config(self.HALF, "coverage: {sv: 60%}"), 1), (
            "site/guidepost.yml:6:16: error[loc-coverage-below-goal]: 'sv' has 50 % of its articles (1 of 2), less than the goal of 60 %\n"
            "    coverage: {sv: 60%}\n"
            "                   ^~~\n"
            "    help: translate 1 more\n"
            "    note: site/en/orders/returns.md:2:8: 'orders/returns' is missing\n"
            "site/en/orders/returns.md:2:8: suggestion[loc-missing]: article 'orders/returns' has no 'sv' version (expected sv/orders/returns.md)\n"
            "    title: Returns\n"
            "           ^~~~~~~\n"
            "    help: add the translation; until then readers get a fallback page\n"))

    def test_a_goal_that_is_reached_passes(self):
        self.assertEqual(self.check(with_config(self.HALF, "coverage: {'*': 50%}"), 0),
                         ["en/orders/returns.md:2 suggestion loc-missing"])

    def test_without_a_goal_a_missing_article_fails(self):
        self.assertEqual(self.check(self.HALF, 1), ["en/orders/returns.md:2 error loc-missing"])

    def test_goals_of_folders_and_topics_decide_for_their_articles_alone(self):
        files = with_config({**without(self.HALF, "sv/index.md"), "sv/extra.md": "---\ntitle: E\n---\n# E\n"},
                            "coverage: {sv: {folders: {orders: 0%}}}", "rules: {loc-orphan: 'off', site-not-in-toc: 'off'}")
        self.assertEqual(self.check(files, 1), ["en/index.md:2 error loc-missing", "en/orders/returns.md:2 suggestion loc-missing"])

    def test_machine_translations_count_unless_told(self):
        translated = CLEAN["sv/index.md"].replace("title: Start\n", "title: Start\nms.translationtype: MT\n")
        files = {**CLEAN, "sv/index.md": translated}
        self.assertEqual(self.check(with_config(files, "coverage: {sv: {minimum: 100%, machine_translated: ok}}"), 0), [])
        report = self.text(with_config(files, "coverage: {sv: {minimum: 100%, machine_translated: not-counted}}"), 1)
        self.assertIn("'sv' has 50 % of its articles (1 of 2), less than the goal of 100 %\n", report)
        self.assertIn("    help: translate 1 more; 1 machine translation is not counted\n", report)

    def test_a_goal_for_nothing_is_a_warning(self):
        report = self.text(with_config(CLEAN, "coverage: {sv: {folders: {order: 90%}}}"), 0)
        self.assertIn("warning[site-config-invalid-value]: no article belongs to the folder 'order'", report)
        self.assertIn("help: did you mean 'orders'?", report)

    def test_grace_for_new_source_articles(self):
        source = CLEAN["en/orders/returns.md"].replace("title: Returns\n", "title: Returns\nms.date: 03/01/2027\n")
        files = with_config({**self.HALF, "en/orders/returns.md": source}, "grace: 2w", "coverage: {sv: 100%}")
        self.assertEqual(self.check(files, 0, "--today", "2027-03-14"), ["en/orders/returns.md:2 info loc-missing"])
        self.assertEqual(self.check(files, 1, "--today", "2027-03-15"),
                         ["guidepost.yml:7 error loc-coverage-below-goal", "en/orders/returns.md:2 suggestion loc-missing"])

    def test_today_is_a_date(self):
        self.write(CLEAN)
        done = self.expect(2, "check", "site", "--today", "soon")
        self.assertEqual(done.stderr, "guidepost: error: --today takes a date such as 2027-03-31, not 'soon'\n")


class Exemptions(PolicyTest):
    ENTRY = "exemptions: [{code: file-not-found, locale: en, files: '*.md', owner: jo, reason: moves in May, until: 2027-05-31}]"

    def test_an_exemption_lets_pass_and_is_listed(self):
        report = self.report(with_config(BROKEN, self.ENTRY), 0, "--today", "2027-05-31")
        self.assertEqual(report["diagnostics"], [])
        self.assertEqual([(one["code"], one["suppression"]) for one in report["suppressed"]],
                         [("file-not-found", {"by": "exemption", "reason": "moves in May (jo, until 2027-05-31)"})])
        sarif = json.loads(self.expect(0, "check", "site", "--report", "sarif", "--today", "2027-05-31").stdout)
        self.assertEqual([one["suppressions"] for one in sarif["runs"][0]["results"]],
                         [[{"kind": "external", "status": "accepted", "justification": "moves in May (jo, until 2027-05-31)"}]])

    def test_an_expired_exemption_gives_its_findings_back(self):
        self.write(with_config(BROKEN, self.ENTRY))
        self.assertEqual(self.expect(1, "check", "site", "--quiet", "--today", "2027-06-01").stdout, (
            "site/guidepost.yml:6:21: warning[site-exemption-expired]: this exemption of 'jo' has ended on 2027-05-31; what it was for is reported again\n"
            f"    {self.ENTRY}\n"
            "                        ^~~~~~~~~~~~~~\n"
            "    help: resolve the findings, or agree on a new date\n"
            "site/en/index.md:8:5: error[file-not-found]: link target 'gone.md' does not exist\n"
            "    See [more](gone.md).\n"
            "        ^~~~~~~~~~~~~~~\n"
            "    help: correct or remove the link\n"))

    def test_an_unused_exemption_is_reported(self):
        self.assertEqual(self.check(with_config(CLEAN, self.ENTRY), 0, "--today", "2027-01-01"),
                         ["guidepost.yml:6 suggestion site-exemption-unused"])

    def test_a_build_of_another_day_is_not_unchanged(self):
        self.write(with_config(BROKEN, self.ENTRY))

        def build(day):
            done = self.expect(0, "build", "site", "--output", "out", "--report", "json", "--today", day)
            return [finding["code"] for finding in json.loads(done.stdout)["diagnostics"]]

        self.assertEqual(build("2027-05-31"), [])
        self.assertEqual(build("2027-05-31"), [])
        self.assertEqual(build("2027-06-01"), ["site-exemption-expired", "file-not-found"])


class Comments(PolicyTest):
    COMMENT = "<!-- guidepost-disable-next-line file-not-found: comes with release 12 -->\n"

    def page(self, comment, line="See [more](gone.md).\n"):
        return {**BROKEN, "en/index.md": CLEAN["en/index.md"] + "\n" + comment + line}

    def test_a_comment_suppresses_the_next_line_and_readers_do_not_see_it(self):
        report = self.report(self.page(self.COMMENT), 0)
        self.assertEqual(report["diagnostics"], [])
        self.assertEqual([one["suppression"] for one in report["suppressed"]],
                         [{"by": "comment", "reason": "comes with release 12"}])
        self.assertIn("1 finding suppressed by comments and exemptions\n", self.expect(0, "check", "site").stdout)
        self.expect(0, "build", "site", "--output", "out")
        for page in (self.folder / "out").rglob("*.html"):
            self.assertNotIn("guidepost-disable", page.read_text(encoding="utf-8"), page)

    def test_in_front_matter_and_yaml(self):
        title = CLEAN["en/orders/returns.md"].replace("title:", "# guidepost-disable-next-line loc-missing: only for us\ntitle:")
        toc = CLEAN["en/TOC.yml"] + "# guidepost-disable-next-line site-toc-target-missing: later\n- {name: X, href: x.md}\n"
        files = {**Coverage.HALF, "en/orders/returns.md": title, "en/TOC.yml": toc}
        report = self.report(files, 0)
        self.assertEqual([finding["code"] for finding in report["diagnostics"]], [])
        self.assertEqual(sorted(one["code"] for one in report["suppressed"]), ["loc-missing", "site-toc-target-missing"])

    def test_without_a_reason_it_does_nothing(self):
        self.assertEqual(self.check(self.page("<!-- guidepost-disable-next-line file-not-found -->\n"), 1),
                         ["en/index.md:8 warning site-suppression-invalid", "en/index.md:9 error file-not-found"])

    def test_unused(self):
        self.assertEqual(self.check(self.page(self.COMMENT, "Nothing.\n"), 0), ["en/index.md:8 suggestion site-suppression-unused"])

    def test_a_translation_keeps_the_comments_that_its_source_needs(self):
        files = self.page(self.COMMENT)
        files["sv/index.md"] = CLEAN["sv/index.md"] + "\n" + self.COMMENT + "Se mer.\n"
        self.assertEqual(self.check(files, 0), [])


class Baseline(PolicyTest):
    def update(self, code, *arguments):
        return self.expect(code, "check", "site", "--baseline", "known.json", *arguments)

    def entries(self):
        baseline = json.loads((self.folder / "known.json").read_text(encoding="utf-8"))
        jsonschema.validate(baseline, json.loads((SCHEMAS / "baseline.schema.json").read_text(encoding="utf-8")))
        return [(entry["code"], entry["message"]) for entry in baseline["findings"]]

    def test_only_what_is_new_fails(self):
        self.write(BROKEN)
        self.update(0, "--update-baseline")
        self.assertEqual(self.entries(), [("file-not-found", "link target 'gone.md' does not exist")])
        moved = BROKEN["en/index.md"].replace("# Start", "# Start\n\nMore text.").replace("See [more]", "Now see [this]")
        self.write({"en/index.md": moved, "sv/index.md": BROKEN["sv/index.md"].replace("# Start", "# Start\n\nText.")})
        self.assertEqual(self.update(0, "--quiet").stdout, "", "moved and edited lines change nothing")
        self.write({"en/index.md": moved.rstrip() + "\n[b](gone2.md) [c](gone.md)\n"})
        done = self.update(1)
        self.assertEqual(done.stdout.count("error[file-not-found]"), 2)
        self.assertIn("\nbaseline: 2 new, 1 known, 0 gone\n", done.stdout)
        report = self.report(None, 1, "--baseline", "known.json")
        self.assertEqual([finding["baseline_state"] for finding in report["diagnostics"]], ["unchanged", "new", "new"])
        self.assertEqual((report["baseline"]["new"], report["baseline"]["unchanged"]), (2, 1))

    def test_the_file_only_shrinks_unless_told(self):
        self.write({**BROKEN, "en/index.md": BROKEN["en/index.md"] + "[b](gone2.md)\n"})
        self.update(0, "--update-baseline")
        self.assertEqual(len(self.entries()), 2)
        self.write({"en/index.md": BROKEN["en/index.md"] + "[c](gone3.md)\n"})
        self.update(1, "--update-baseline")
        self.assertEqual([message for _, message in self.entries()], ["link target 'gone.md' does not exist"])
        self.update(0, "--update-baseline=grow")
        self.assertEqual([message for _, message in self.entries()],
                         ["link target 'gone.md' does not exist", "link target 'gone3.md' does not exist"])

    def test_stale_entries_are_named(self):
        self.write(BROKEN)
        self.update(0, "--update-baseline")
        self.write(CLEAN)
        self.assertEqual(self.update(0, "--quiet").stdout, (
            "guidepost: suggestion[site-baseline-stale]: the baseline has a 'file-not-found' in 'en/index.md' that is gone: "
            "link target 'gone.md' does not exist\n    help: run with --update-baseline, so that it stays gone\n"))
        sarif = json.loads(self.update(0, "--report", "sarif").stdout)
        self.assertEqual([one["ruleId"] for one in sarif["runs"][0]["results"] if one.get("baselineState") == "absent"],
                         ["file-not-found"])
        self.write(with_config(CLEAN, "rules: {site-baseline-stale: error}"))
        self.update(1)
        self.write(with_config(CLEAN, "rules: {site-baseline-stale: 'off'}"))
        self.assertEqual(self.update(0, "--quiet").stdout, "")

    def test_an_unchanged_build_compares_too(self):
        self.write(BROKEN)
        self.update(0, "--update-baseline")
        for _ in range(2):
            done = self.expect(0, "build", "site", "--output", "out", "--fail-on", "error", "--baseline", "known.json")
            self.assertIn("\nbaseline: 0 new, 1 known, 0 gone\n", done.stdout)
        self.expect(1, "build", "site", "--output", "out", "--fail-on", "error")

    def test_wrong_files_and_words(self):
        self.write(BROKEN)
        self.write({"bad.json": "{\"format\": 2, \"findings\": []}"}, below=".")
        for arguments, message in [
                (["--baseline", "none.json"], "there is no baseline 'none.json'; write one with --update-baseline"),
                (["--baseline", "bad.json"], "'bad.json' is no baseline that this version of guidepost can read"),
                (["--update-baseline"], "--update-baseline needs --baseline FILE"),
                (["--baseline", "b.json", "--update-baseline=all"], "--update-baseline takes 'grow' or nothing, not 'all'")]:
            with self.subTest(arguments):
                self.assertEqual(self.expect(2, "check", "site", *arguments).stderr, f"guidepost: error: {message}\n")


class Narrowed(PolicyTest):
    def git(self, *arguments):
        subprocess.run(["git", "-c", "user.name=t", "-c", "user.email=t@example.com", "-C", self.folder / "site", *arguments],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def commit(self, files):
        self.write(files)
        self.git("add", "-A")
        self.git("commit", "-qm", "x")

    def repository(self, files):
        self.write(files)
        self.git("init", "-q", "-b", "main")
        self.commit({})
        self.git("checkout", "-q", "-b", "work")

    def test_only_changed_files_and_translations_of_changed_sources(self):
        files = {**BROKEN, "sv/index.md": CLEAN["sv/index.md"] + "\n[x](borta.md)\n",
                 "sv/orders/returns.md": CLEAN["sv/orders/returns.md"] + "\n[y](borta.md)\n"}
        self.repository(files)
        self.assertEqual(self.check(None, 0, "--changed-since", "main"), [])
        self.commit({"en/orders/returns.md": CLEAN["en/orders/returns.md"] + "\nMore.\n"})
        self.assertEqual(self.check(None, 1, "--changed-since", "main"), ["sv/orders/returns.md:10 error file-not-found"])
        self.write({"sv/index.md": files["sv/index.md"] + "Mer.\n"})
        report = self.report(None, 1, "--changed-since", "main")
        self.assertEqual([finding["file"] for finding in report["diagnostics"]], ["sv/index.md", "sv/orders/returns.md"])
        self.assertEqual(report["summary"]["errors"], 2)
        self.assertEqual(len(report["coverage"]), 2, "a narrowed run knows the whole")

    def test_a_deleted_and_a_new_file(self):
        self.repository(CLEAN)
        (self.folder / "site/sv/orders/returns.md").unlink()
        self.assertIn("en/orders/returns.md:2 error loc-missing", self.check(None, 1, "--changed-since", "main"))
        self.write({"sv/orders/returns.md": CLEAN["sv/orders/returns.md"], "en/orders/new.md": "# New\n\n[x](gone.md)\n"})
        found = self.check(None, 1, "--changed-since", "main")
        self.assertIn("en/orders/new.md:3 error file-not-found", found)

    def test_the_other_side_of_a_fork_does_not_count(self):
        self.repository(CLEAN)
        self.git("checkout", "-q", "main")
        self.commit({"en/index.md": BROKEN["en/index.md"]})
        self.git("checkout", "-q", "work")
        self.commit({"en/orders/returns.md": CLEAN["en/orders/returns.md"] + "\n[x](gone.md)\n",
                     "sv/orders/returns.md": CLEAN["sv/orders/returns.md"] + "\nText.\n"})
        self.git("checkout", "-q", "-b", "both")
        self.git("checkout", "-q", "work")
        self.assertEqual(self.check(None, 1, "--changed-since", "main"), ["en/orders/returns.md:10 error file-not-found"])

    def test_with_a_locale(self):
        self.repository(CLEAN)
        self.write({"en/index.md": BROKEN["en/index.md"], "sv/index.md": CLEAN["sv/index.md"] + "\n[x](borta.md)\n"})
        self.assertEqual(self.check(None, 1, "--changed-since", "main", "--locale", "sv"), ["sv/index.md:8 error file-not-found"])

    def test_without_git_history(self):
        self.write(CLEAN)
        done = self.expect(2, "check", "site", "--changed-since", "main")
        self.assertEqual(done.stderr, "guidepost: error: --changed-since needs a site in a git repository, which 'site' is not\n")
        self.repository({})
        for ref in ("nope", "--help", "-x"):
            done = self.expect(2, "check", "site", f"--changed-since={ref}")
            self.assertEqual(done.stderr, f"guidepost: error: git knows no commit '{ref}'; fetch it first (a CI may have cloned one branch only)\n")


class Fixes(PolicyTest):
    PAGE = ("\ufeff---\r\ntitle: Start\r\n---\r\n# Start\r\n\r\n[a](Orders/Returns.md#terms) and [b](orders\\returns.md)\r\n\r\n"
            "x\r\n\r\nText [c] (orders/returns.md), **d **e and **f** g").encode("utf-8")
    FIXED = PAGE.replace(b"Orders/Returns", b"orders/returns").replace(b"orders\\returns", b"orders/returns")

    def files(self):
        return {**CLEAN, "en/index.md": self.PAGE}

    def test_fixing_changes_nothing_else(self):
        self.write(self.files())
        done = self.expect(0, "check", "site", "--fix", "--report", "json")
        self.assertRegex(done.stderr, r"\Afixed \d+ findings in 1 file\n")
        fixed = (self.folder / "site/en/index.md").read_bytes()
        self.assertTrue(fixed.startswith(self.FIXED[:self.FIXED.index(b"Text")]), fixed)
        self.assertNotIn(b"] (", fixed)
        self.assertEqual(fixed.count(b"\r\n"), fixed.count(b"\n"))
        self.assertFalse(fixed.endswith(b"\n"))
        self.assertEqual([finding["code"] for finding in json.loads(done.stdout)["diagnostics"] if finding.get("fix", {}).get("safe")], [])
        self.assertEqual([path.name for path in (self.folder / "site/en").iterdir() if path.name.startswith(".")], [])
        self.assertEqual(self.expect(0, "check", "site", "--fix").stderr, "", "a second run finds nothing to fix")
        self.assertEqual((self.folder / "site/en/index.md").read_bytes(), fixed)

    def test_a_diff_changes_nothing_and_can_be_applied(self):
        self.write(self.files())
        diff = self.expect(0, "check", "site", "--diff").bytes
        self.assertEqual(self.expect(0, "check", "site", "--fix=dry-run").bytes, diff)
        self.assertEqual((self.folder / "site/en/index.md").read_bytes(), self.PAGE)
        self.assertTrue(diff.startswith(b"--- a/site/en/index.md\n+++ b/site/en/index.md\n@@ -3,8 +3,8 @@\n"), diff)
        self.assertIn(b"\n\\ No newline at end of file\n", diff)
        subprocess.run(["git", "apply", "-"], input=diff, cwd=self.folder, check=True)
        applied = (self.folder / "site/en/index.md").read_bytes()
        self.write(self.files())
        self.expect(0, "check", "site", "--fix")
        self.assertEqual((self.folder / "site/en/index.md").read_bytes(), applied)

    def test_two_fixes_of_one_link(self):
        self.write({**CLEAN, "en/index.md": "# Start\n\n[a](Orders\\Returns.md)\n"})
        self.expect(0, "check", "site", "--fix")
        self.assertEqual((self.folder / "site/en/index.md").read_text(encoding="utf-8"), "# Start\n\n[a](orders/returns.md)\n")

    MOVED = {
        **CLEAN,
        "en/guides/docfx.json": '{"build": {"content": [{"files": ["**/*.md"]}]}}',
        "en/other/docfx.json": '{"build": {"content": [{"files": ["**/*.md"]}]}}',
        "en/guides/index.md": "# Guides\n",
        "en/guides/a/new.md": "# New\n\n## Terms\n",
        "en/guides/a/my page.md": "# My page\n",
        "en/other/index.md": "# Other\n",
        "en/.openpublishing.redirection.json": json.dumps({"redirections": [
            {"source_path": "guides/old.md", "redirect_url": "a/new"},
            {"source_path": "guides/older.md", "redirect_url": "old"},
            {"source_path": "guides/part.md", "redirect_url": "a/new?tab=1#terms"},
            {"source_path": "guides/blank.md", "redirect_url": "a/my%20page"},
            {"source_path": "guides/away.md", "redirect_url": "https://example.com/"},
            {"source_path": "guides/foreign.md", "redirect_url": "../other/index"}]}),
    }

    def test_links_to_what_has_moved(self):
        page = ("# Start\r\n\r\n[a](../old.md#terms) [b](..\\older.md?x=1) [c](~/old.md) [d](./../old.md) [e](../old)\r\n"
                "[f](../part.md) [g](../part.md?y=2#other) [h](../blank.md) <a href=\"../old.md\">i</a> ![](../old.md)\r\n"
                "[j](../away.md) [k](../foreign.md) [l](../index.md) `[m](../old.md)` [n]\r\n\r\n[n]: ../old.md\r\n")
        fixed = ("# Start\r\n\r\n[a](new.md#terms) [b](new.md?x=1) [c](~/a/new.md) [d](./new.md) [e](new)\r\n"
                 "[f](new.md?tab=1#terms) [g](new.md?tab=1#terms) [h](my%20page.md) <a href=\"new.md\">i</a> ![](../old.md)\r\n"
                 "[j](../away.md) [k](../foreign.md) [l](../index.md) `[m](../old.md)` [n]\r\n\r\n[n]: ../old.md\r\n")
        self.write({**self.MOVED, "en/guides/a/page.md": page})
        found = json.loads(self.expect(0, "check", "site", "--fail-on", "never", "--report", "json").stdout)["diagnostics"]
        moved = [one for one in found if one["code"] == "site-link-redirected"]
        self.assertEqual([(one["message"], one["help"]) for one in moved][0],
                         ("'../old.md#terms' names an article that has moved", "write 'new.md#terms', where it is now"))
        self.assertEqual({one["severity"] for one in moved}, {"suggestion"})
        self.assertEqual(len(moved), 10)
        diff = self.expect(0, "check", "site", "--fail-on", "never", "--diff").stdout
        self.assertIn("+[a](new.md#terms) [b](../older.md?x=1) [c](~/a/new.md)", diff)
        self.assertEqual((self.folder / "site/en/guides/a/page.md").read_bytes(), page.encode())
        self.expect(0, "check", "site", "--fail-on", "never", "--fix")
        self.assertEqual((self.folder / "site/en/guides/a/page.md").read_bytes().decode(), fixed)
        self.assertEqual(self.expect(0, "check", "site", "--fail-on", "never", "--fix").stderr, "")

    def test_line_breaks_and_anchors(self):
        page = ("\ufeff# Start\r\n\r\none</br>two </BR> `</br>`<!-- </br> -->\r\n\r\n<a name=\"x\">\r\n\r\n## <a id=\"y\"/>Y\r\n\r\n"
                "a <a id='z' >b <a id=\"w\"></a> \\</br>\r\n\r\n<div>\r\n</br>\r\n</div>").encode()
        fixed = (page.replace(b"one</br>two </BR>", b"one<br>two <br>").replace(b"\r\n</br>\r\n</div>", b"\r\n<br>\r\n</div>")
                 .replace(b'<a name="x">', b'<a name="x"></a>').replace(b'<a id="y"/>', b'<a id="y"></a>')
                 .replace(b"<a id='z' >", b"<a id='z' ></a>"))
        self.write({**CLEAN, "en/index.md": page})
        self.expect(0, "build", "site", "--output", "before", "--fail-on", "never")
        diff = self.expect(0, "check", "site", "--fail-on", "never", "--diff").bytes
        self.assertEqual((self.folder / "site/en/index.md").read_bytes(), page)
        self.expect(0, "check", "site", "--fail-on", "never", "--fix")
        self.assertEqual((self.folder / "site/en/index.md").read_bytes(), fixed)
        self.assertEqual(self.expect(0, "check", "site", "--fail-on", "never", "--fix").stderr, "")
        self.expect(0, "build", "site", "--output", "after", "--fail-on", "never")
        before, after = ((self.folder / output / "en/index.html").read_text(encoding="utf-8") for output in ("before", "after"))
        # An anchor alone in its line is an HTML block without its end tag, and a paragraph with it.
        self.assertEqual(before, after.replace('<p><span id="x"></span></p>', '<span id="x"></span>'))
        self.write({"en/index.md": page})
        subprocess.run(["git", "apply", "-"], input=diff, cwd=self.folder, check=True)
        self.assertEqual((self.folder / "site/en/index.md").read_bytes(), fixed)

    def test_files_behind_links_are_left_alone(self):
        self.write(self.files())
        for name, place in (("sv/lankad.md", "outside.md"), ("sv/mapp", "folder")):
            target = self.folder / "site" / place
            if place == "folder":
                target.mkdir()
                (target / "b.md").write_text("# B\n\n[a](../Orders/returns.md)\n", encoding="utf-8")
            else:
                target.write_text("# A\n\n[a](Orders/returns.md)\n", encoding="utf-8")
            (self.folder / "site" / name).symlink_to(target)
        done = self.expect(0, "check", "site", "--fix", "--fail-on", "never")
        self.assertIn("guidepost: note: 'sv/lankad.md' is not fixed: it is reached through a link\n", done.stderr)
        self.assertIn("guidepost: note: 'sv/mapp/b.md' is not fixed: it is reached through a link\n", done.stderr)
        self.assertIn("Orders", (self.folder / "site/outside.md").read_text(encoding="utf-8"))
        self.assertIn("Orders", (self.folder / "site/folder/b.md").read_text(encoding="utf-8"))
        self.assertTrue((self.folder / "site/sv/lankad.md").is_symlink())

    def test_bytes_that_were_not_checked_are_left_alone(self):
        page = b"# A \xff\n\n[a](Orders/returns.md)\n"
        self.write({**CLEAN, "en/index.md": page})
        done = self.expect(0, "check", "site", "--fix", "--fail-on", "never")
        self.assertIn("guidepost: note: 'en/index.md' is not fixed: its bytes are not those that were checked\n", done.stderr)
        self.assertEqual((self.folder / "site/en/index.md").read_bytes(), page)

    def test_permissions_stay(self):
        self.write(self.files())
        page = self.folder / "site/en/index.md"
        page.chmod(0o640)
        self.expect(0, "check", "site", "--fix")
        self.assertEqual(page.stat().st_mode & 0o777, 0o640)

    def test_suppressed_and_narrowed_findings_are_not_fixed(self):
        comment = "<!-- guidepost-disable-next-line site-link-case: as in print -->\n"
        self.write({**CLEAN, "en/index.md": "# A\n\n" + comment + "[a](Orders/returns.md)\n",
                    "sv/index.md": "# A\n\n[a](Orders/returns.md)\n"})
        self.assertEqual(self.expect(0, "check", "site", "--fix", "--locale", "en").stderr, "")
        self.expect(0, "check", "site", "--fix")
        self.assertIn("(Orders/", (self.folder / "site/en/index.md").read_text(encoding="utf-8"))
        self.assertIn("(orders/", (self.folder / "site/sv/index.md").read_text(encoding="utf-8"))

    def test_reports_have_the_edits(self):
        self.write(self.files())
        found = json.loads(self.expect(0, "check", "site", "--report", "json").stdout)["diagnostics"]
        case = next(finding for finding in found if finding["code"] == "site-link-case")
        self.assertEqual(case["fix"], {"safe": True, "edits": [
            {"file": "en/index.md", "line": 6, "column": 5, "end_line": 6, "end_column": 22, "replacement": "orders/returns.md"}]})
        results = json.loads(self.expect(0, "check", "site", "--report", "sarif").stdout)["runs"][0]["results"]
        fix = next(one for one in results if one["ruleId"] == "site-link-case")["fixes"]
        self.assertEqual(fix, [{"artifactChanges": [{"artifactLocation": {"uri": "site/en/index.md"}, "replacements": [
            {"deletedRegion": {"startLine": 6, "startColumn": 5, "endLine": 6, "endColumn": 22},
             "insertedContent": {"text": "orders/returns.md"}}]}]}])


if __name__ == "__main__":
    unittest.main()
