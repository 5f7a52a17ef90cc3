"""The reports that CI systems read are what their schemas say."""
import unittest

import schemas
from support import ProgramTest
from test_reports import FLAWED

# Characters that formats must escape, and a site without a finding in a file.
ODD = {**FLAWED, "en/odd & <name>.md": "# Odd \x08 \"quotes\" & <tags>\n\n[gone]( gone%20&.md \"a 'title'\")\n"}


class Schemas(ProgramTest):
    def report(self, name, files=FLAWED, site="site"):
        self.write(files)
        file = self.folder / f"report.{name}"  # the validator of SARIF passes over files of other names
        self.expect(1, "check", site, "--report", f"{name}:{file}")
        return file

    def test_junit(self):
        for files in (FLAWED, ODD):
            self.assertEqual(schemas.junit_mistakes(self.report("junit", files)), "")

    def test_gitlab(self):
        for files in (FLAWED, ODD):
            self.assertEqual(schemas.gitlab_mistakes(self.report("gitlab", files)), "")

    def test_sarif(self):
        for files, site in [(FLAWED, "site"), (ODD, "site"), (FLAWED, self.folder / "site")]:
            mistakes = schemas.sarif_mistakes(self.report("sarif", files, site))
            # SARIF2005 asks for the address of a home page, which the program does not have.
            self.assertEqual([mistake for mistake in mistakes if mistake[0] != "SARIF2005"], [])

    def test_the_judges_can_fail(self):
        for name, judge, broken in [("junit", schemas.junit_mistakes, ("<testcase ", "<testcase wrong='1' ")),
                                    ("gitlab", schemas.gitlab_mistakes, ('"fingerprint"', '"print"')),
                                    ("sarif", schemas.sarif_mistakes, ('"message": {', '"massage": {'))]:
            with self.subTest(name):
                report = self.report(name)
                text = report.read_text(encoding="utf-8")
                self.assertIn(broken[0], text)
                report.write_text(text.replace(*broken), encoding="utf-8")
                self.assertTrue(judge(report))


if __name__ == "__main__":
    unittest.main()
