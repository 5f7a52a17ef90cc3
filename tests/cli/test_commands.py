"""Arguments, exit codes and what each command says: 0 clean, 1 findings, 2 usage or configuration, 3 input/output."""
import re
import subprocess
import unittest

from support import CLEAN, PROGRAM, ROOT, ProgramTest, without


class Usage(ProgramTest):
    def test_version_is_the_projects(self):
        version = re.search(r"project\(guidepost VERSION ([\d.]+)", (ROOT / "CMakeLists.txt").read_text())[1]
        self.assertEqual(self.expect(0, "--version").stdout, f"guidepost {version}\n")

    def test_help_names_every_command_and_each_command_has_help(self):
        text = self.expect(0, "--help").stdout
        for command in ("build", "check", "strip", "explain", "locales", "status"):
            self.assertRegex(text, rf"(?m)^  {command}  +[a-z]")
            self.assertIn("Usage: guidepost " + command, self.expect(0, command, "--help").stdout)

    def test_wrong_arguments(self):
        self.write(CLEAN)
        for arguments, message in [
            ([], "A subcommand is required"),
            (["buld"], "did you mean 'build'?"),
            (["chek", "site"], "did you mean 'check'?"),
            (["build", "site", "--outptu", "x"], "did you mean '--output'?"),
            (["check", "site", "--reprot=json"], "did you mean '--report'?"),
            (["check", "site", "--report", "jsn"], "unknown report format 'jsn'; did you mean 'json'?"),
            (["check", "site", "--report", "pdf"], "unknown report format 'pdf' (known: text, json, jsonl, sarif, junit, github, gitlab, markdown)"),
            (["check", "site", "--fail-on", "sometimes"], "not 'sometimes'"),
            (["check", "site", "--locale", "fr"], "the site has no locale 'fr' (it has en, sv)"),
            (["build", "site", "--output", "x", "--locale", "fr"], "the site has no locale 'fr' (it has en, sv)"),
            (["check", "site", "--jobs", "many"], "--jobs"),
            (["check", "site", "--output", "x"], "--output"),
            (["check", "site", "elsewhere"], "elsewhere"),
            (["explain", "loc-mising"], "there is no code 'loc-mising'; did you mean 'loc-missing'?"),
        ]:
            with self.subTest(arguments):
                done = self.expect(2, *arguments)
                self.assertIn(message, done.stderr)
                self.assertTrue(done.stderr.startswith("guidepost: error: "), done.stderr)
                self.assertEqual(done.stdout, "")
                self.assertFalse((self.folder / "x").exists())


class ExitCodes(ProgramTest):
    def test_a_clean_site_is_0_everywhere(self):
        self.write(CLEAN)
        for command in (["check", "site"], ["check", "site", "--strict"], ["check", "site", "--fail-on", "info"],
                        ["build", "site"], ["build", "site", "--fail-on", "suggestion"], ["locales", "site"]):
            with self.subTest(command):
                self.expect(0, *command)

    def test_errors_fail_check_but_not_build(self):
        self.write(without(CLEAN, "sv/orders/returns.md"))
        for code, arguments in [
            (1, ["check", "site"]),
            (0, ["check", "site", "--fail-on", "never"]),
            (0, ["build", "site"]),
            (1, ["build", "site", "--fail-on", "error"]),
            (1, ["build", "site", "--strict"]),
            (0, ["build", "site", "--fail-on", "never"]),
        ]:
            with self.subTest(arguments):
                self.assertIn("error[loc-missing]", self.expect(code, *arguments).stdout)
        self.assertTrue((self.folder / "site/site/sv/orders/returns.html").exists(), "the best possible site")

    def test_the_threshold_is_a_severity(self):
        self.write({**CLEAN, "en/index.md": CLEAN["en/index.md"].replace("#terms", "#trems")})
        for code, level in [(0, "error"), (1, "warning"), (1, "suggestion"), (1, "info"), (0, "never")]:
            with self.subTest(level):
                self.assertIn("warning[bookmark-not-found]", self.expect(code, "check", "site", "--fail-on", level).stdout)
        self.expect(0, "check", "site")
        self.expect(1, "check", "site", "--strict")

    def test_rules_change_what_fails(self):
        files = without(CLEAN, "sv/orders/returns.md")
        for rule, code, word in [("warning", 0, "warning[loc-missing]"), ('"off"', 0, None), ("error", 1, "error[loc-missing]")]:
            with self.subTest(rule):
                self.write({**files, "guidepost.yml": CLEAN["guidepost.yml"] + f"rules: {{loc-missing: {rule}}}\n"})
                done = self.expect(code, "check", "site")
                self.assertEqual("loc-missing" in done.stdout, word is not None)
                self.assertIn(word or "", done.stdout)

    def test_nothing_to_check_and_wrong_configuration_are_2(self):
        self.write({"note.txt": "no locale here\n"}, below="empty")
        self.assertIn("guidepost: error[site-no-locale]: ", self.expect(2, "check", "empty").stdout)
        self.write({"en/note.txt": "no article here\n"}, below="bare")
        self.expect(2, "check", "bare")
        for arguments in (["check", "nowhere"], ["build", "nowhere"], ["check", "bare", "--config", "nowhere.yml"]):
            with self.subTest(arguments):
                self.assertRegex(self.expect(2, *arguments).stderr, r"^guidepost: error: there is no ")
        self.write({**CLEAN, "guidepost.yml": CLEAN["guidepost.yml"] + "locale: {}\n"})
        for command in ("check", "build"):
            done = self.expect(2, command, "site")
            self.assertIn("site/guidepost.yml:6:1: error[site-config-unknown-key]", done.stdout)
            self.assertIn("locales", done.stdout, "the key that was meant")
        self.assertFalse((self.folder / "site/site").exists())

    def test_what_the_disk_refuses_is_3(self):
        self.write(CLEAN)
        self.write({"file": "in the way"}, below="")
        for arguments in [
            ["build", "site", "--output", "file/below"],
            ["build", "site", "--output", "/proc/guidepost"],
            ["check", "site", "--report", "json:file/below.json"],
            ["check", "site", "--report", "json:nowhere/report.json"],
            ["strip", "nowhere.md"],
            ["locales", "site", "--config", "nowhere.yml"],
        ]:
            with self.subTest(arguments):
                done = self.expect(3, *arguments)
                self.assertRegex(done.stderr, r"^guidepost: error: cannot [a-z]+ '")

    def test_a_full_standard_output_is_3(self):
        self.write(CLEAN)
        long = self.write({"long.md": "# Long\n\n" + "text " * 40_000}, below="") / "long.md"
        for arguments in (["--version"], ["explain"], ["strip", long], ["check", "site", "--report", "json"]):
            with self.subTest(arguments), open("/dev/full", "wb") as full:
                done = subprocess.run([PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE, cwd=self.folder)
                self.assertEqual(done.returncode, 3, done.stderr)


class Explain(ProgramTest):
    def test_each_code_has_its_page(self):
        listed = self.expect(0, "explain").stdout
        pages = sorted((ROOT / "docs/codes").glob("*.md"))
        self.assertEqual(sorted(line.split()[0] for line in listed.splitlines()), [page.stem for page in pages])
        for page in pages:
            self.assertEqual(self.expect(0, "explain", page.stem).stdout.strip(), page.read_text(encoding="utf-8").strip())


class Locales(ProgramTest):
    def test_configured(self):
        self.write({**CLEAN, "guidepost.yml": "title: G\nsource_locale: en\nlocales:\n  en: {}\n  sv: {}\n"
                                              "  zh: {tag: zh-Hans, fallback: [sv]}\n", "zh/index.md": "# 开始\n"})
        self.assertEqual(self.expect(0, "locales", "site").stdout,
                         "folder  tag      name      direction  fallback\n"
                         "en      en       English   ltr        (source)\n"
                         "sv      sv       Svenska   ltr        en\n"
                         "zh      zh-Hans  简体中文  ltr        sv, en\n")

    def test_found_without_configuration(self):
        self.write({"sv-se/index.md": "# Start\n", "en-us/index.md": "# Start\n", "ar/index.md": "# بداية\n",
                    "docs/index.md": "# no locale\n", "media/x.md": "# no locale\n"})
        rows = [line.split()[:2] for line in self.expect(0, "locales", "site").stdout.splitlines()[1:]]
        self.assertEqual(rows, [["en-us", "en-US"], ["ar", "ar"], ["sv-se", "sv-SE"]])

    def test_configuration_from_elsewhere(self):
        self.write(without(CLEAN, "guidepost.yml"))
        self.write({"other.yml": "title: Other\nlocales: {sv: {}}\n"}, below="")
        self.assertIn("sv ", self.expect(0, "locales", "site", "--config", "other.yml").stdout)
        self.assertNotIn("\nen ", self.expect(0, "locales", "site", "--config", "other.yml").stdout)


class Options(ProgramTest):
    def test_locale_narrows_the_report(self):
        self.write({**without(CLEAN, "sv/orders/returns.md"), "en/index.md": CLEAN["en/index.md"].replace("#terms", "#trems")})
        every = self.expect(1, "check", "site").stdout
        self.assertIn("loc-missing", every)
        self.assertIn("site/en/index.md", every)
        english = self.expect(0, "check", "site", "--locale", "en").stdout
        self.assertNotIn("error[loc-missing]", english)
        self.assertIn("site/en/index.md", english)
        swedish = self.expect(1, "check", "site", "--locale", "sv").stdout
        self.assertIn("error[loc-missing]", swedish)
        self.assertNotIn("bookmark-not-found]: bookmark 'trems' en", swedish)

    def test_quiet_prints_findings_only(self):
        self.write(CLEAN)
        self.assertEqual(self.expect(0, "check", "site", "--quiet").stdout, "")
        self.assertEqual(self.expect(0, "build", "site", "--quiet").stdout, "")
        self.assertIn("articles", self.expect(0, "check", "site").stdout)

    def test_timings_name_the_stages_on_standard_error(self):
        self.write(CLEAN)
        done = self.expect(0, "build", "site", "--timings", "--quiet")
        stages = re.findall(r"(?m)^  (\w+) +[\d.]+ ms$", done.stderr)
        self.assertEqual(stages, ["config", "find", "read", "compare", "parse", "model", "links", "assets", "checks", "write", "commit"])
        self.assertRegex(done.stderr, r"(?m)^  total +[\d.]+ ms, peak memory \d+ MB$")

    def test_limit_counts_what_it_leaves_out(self):
        articles = {f"en/a{number:02}.md": f"# A {number}\n" for number in range(25)}
        self.write({**CLEAN, **articles})
        done = self.expect(1, "check", "site")
        self.assertEqual(done.stdout.count("error[loc-missing]"), 20)
        self.assertIn("and 5 more loc-missing\n", done.stdout)
        self.assertEqual(self.expect(1, "check", "site", "--limit", "0").stdout.count("error[loc-missing]"), 25)

    def test_the_site_folder_is_the_current_one_by_default(self):
        self.write(CLEAN, below="")
        self.assertIn("2 articles", self.expect(0, "check").stdout)
        self.expect(0, "build")
        self.assertTrue((self.folder / "site/en/index.html").exists())


if __name__ == "__main__":
    unittest.main()
