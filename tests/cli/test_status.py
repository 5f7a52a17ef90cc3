"""guidepost status: how fresh translations are."""
import fcntl
import json
import os
import pty
import struct
import subprocess
import termios
import unittest

import jsonschema

from support import PROGRAM, ROOT, ProgramTest

UNIT = ('<span data-ttu-id="{0}">{1}</span><span class="sxs-lookup"><span data-stu-id="{0}">{2}</span></span>')

SITE = {
    "guidepost.yml": "source_locale: en\nlocales: {en: {}, hu: {}, sv: {}}\n",
    "en/orders/returns.md": "---\ntitle: Returns\n---\n# Returns\n\nReturn it within 60 days.\n\nPrint the label.\n",
    "hu/orders/returns.md": "---\ntitle: Visszaküldés\n---\n# " + UNIT.format("1a2b3-101", "Visszaküldés", "Returns")
                            + "\n\n" + UNIT.format("1a2b3-102", "30 napon belül küldje vissza.", "Return it within 30 days.")
                            + "\n\n" + UNIT.format("1a2b3-103", "Faxolja el.", "Fax us the form, too.") + "\n",
}


class Status(ProgramTest):
    def test_of_the_site_is_a_table_of_locales(self):
        self.write(SITE)
        self.assertEqual(self.expect(0, "status", "--site", "site").stdout, """\
locale  articles  current  outdated  unknown  missing  share current
hu             1        0         1        0        0             0%
sv             0        0         0        0        1             0%
""")
        self.assertEqual(self.expect(0, "status", "-s", "site", "-l", "sv").stdout, """\
locale  articles  current  outdated  unknown  missing  share current
sv             0        0         0        0        1             0%
""")

    def test_of_an_article_shows_old_and_new_source_and_translation(self):
        self.write(SITE)
        expected = """\
orders/returns
en: the source, en/orders/returns.md
hu: outdated by its sentences: 1 current, 2 changed
  hu/orders/returns.md:6: changed
    old source   Return it within 30 days.
    new source   Return it within 60 days.
    translation  30 napon belül küldje vissza.
  hu/orders/returns.md:8: changed
    old source   Fax us the form, too.
    new source   Print the label.
    translation  Faxolja el.
sv: missing
"""
        for article in ("orders/returns", "site/hu/orders/returns.md", "./site/en/orders/returns.md", "en/orders/returns.md"):
            with self.subTest(article):
                self.assertEqual(self.expect(0, "status", article, "--site", "site/").stdout, expected)

    def test_folders_are_summed_up_with_what_is_below_them(self):
        self.write({**SITE, "en/orders/old/a.md": "# A\n", "sv/orders/old/a.md": "# A\n"})
        self.assertEqual(self.expect(0, "status", "-s", "site", "--folders").stdout, """\
locale         articles  current  outdated  unknown  missing  share current
hu                    1        0         1        0        1             0%
hu/orders             1        0         1        0        1             0%
hu/orders/old         0        0         0        0        1             0%
sv                    1        0         0        1        1             0%
sv/orders             1        0         0        1        1             0%
sv/orders/old         1        0         0        1        0             0%
""")

    def status_json(self, *arguments):
        """What programs are told, which holds its schema."""
        status = json.loads(self.expect(0, "status", *arguments, "--site", "site", "--report", "json").stdout)
        jsonschema.validate(status, json.loads((ROOT / "docs/formats/status.schema.json").read_text(encoding="utf-8")))
        return status

    def test_of_the_site_for_programs(self):
        self.write(SITE)
        status = self.status_json()
        none = {"current": 0, "changed": 0, "missing": 0, "obsolete": 0}
        two = {"current": 1, "changed": 2, "missing": 0, "obsolete": 0}
        hu = {"articles": 1, "current": 0, "outdated": 1, "unknown": 0, "missing": 0, "share_current": 0, "sentences": two}
        sv = {"articles": 0, "current": 0, "outdated": 0, "unknown": 0, "missing": 1, "share_current": 0, "sentences": none}
        self.assertEqual(status["locales"], [
            {"tag": "hu", "folder": "hu", **hu, "folders": [{"folder": "orders", **hu}]},
            {"tag": "sv", "folder": "sv", **sv, "folders": [{"folder": "orders", **sv}]}])
        self.assertEqual(status["articles"], [
            {"article": "orders/returns", "locale": "hu", "file": "hu/orders/returns.md", "state": "outdated", "evidence": "sentences",
             "sentences": two, "sections": [{"heading": "Visszaküldés", "id": "visszaküldés", "sentences": two}]},
            {"article": "orders/returns", "locale": "sv", "state": "missing", "served_in": "en"}])
        self.assertEqual(self.expect(2, "status", "-s", "site", "--report", "xml").stderr,
                         "guidepost: error: --report takes 'json', not 'xml'\n")

    def test_of_an_article_for_programs(self):
        self.write(SITE)
        status = self.status_json("orders/returns", "--locale", "hu")
        self.assertEqual(status["articles"][0]["changes"], [
            {"kind": "changed", "line": 6, "old_source": "Return it within 30 days.", "new_source": "Return it within 60 days.",
             "translation": "30 napon belül küldje vissza."},
            {"kind": "changed", "line": 8, "old_source": "Fax us the form, too.", "new_source": "Print the label.",
             "translation": "Faxolja el."}])

    def test_sections(self):
        unit = lambda number, target, source: UNIT.format(f"1a2b3-{number}", target, source)
        self.write({
            "guidepost.yml": "source_locale: en\nlocales: {en: {}, hu: {}}\n",
            "en/a.md": "# Returns\n\nReturn it within 60 days.\n\n## Labels\n\nA new sentence comes first.\n\nPrint the label.\n\n## Money\n\nWe pay.\n",
            "hu/a.md": f"# {unit(1, 'Visszaküldés', 'Returns')}\n\n{unit(2, '30 nap.', 'Return it within 30 days.')}\n\n"
                       f"## {unit(3, 'Címkék', 'Labels')}\n\n{unit(4, 'Nyomtassa ki.', 'Print the label.')}\n\n"
                       f"## {unit(5, 'Pénz', 'Money')}\n\n{unit(6, 'Fizetünk.', 'We pay.')}\n"})
        lines = self.expect(0, "status", "a", "--site", "site", "--locale", "hu").stdout.splitlines()
        self.assertEqual(lines[1:5], ["hu: outdated by its sentences: 5 current, 1 changed, 1 missing",
                                      "  section 'Visszaküldés': 1 current, 1 changed",
                                      "  section 'Címkék': 2 current, 1 missing",
                                      "  section 'Pénz': 2 current"])
        self.assertEqual([section["id"] for section in self.status_json()["articles"][0]["sections"]],
                         ["visszaküldés", "címkék", "pénz"])

    def test_revert_the_source_and_nothing_is_outdated(self):
        source = "---\ntitle: Returns\n---\n# Returns\n\nReturn it\nwithin **30 days**\n\nFax us the form, too.\n"
        self.write({**SITE, "en/orders/returns.md": source})
        self.assertIn("hu: current by its sentences: 3 current\n",
                      self.expect(0, "status", "orders/returns", "-s", "site").stdout)

    def test_a_terminal_has_three_columns(self):
        self.write(SITE)
        done = self.run_in_terminal(76, "status", "orders/returns", "--site", "site", "--locale", "hu")
        lines = done.split("orders/returns\n", 1)[1].splitlines()
        self.assertEqual(lines, [
            "hu: outdated by its sentences: 1 current, 2 changed",
            "    old source              new source              translation",
            "  hu/orders/returns.md:6: changed",
            "    Return it within 30     Return it within 60     30 napon belül küldje",
            "    days.                   days.                   vissza.",
            "  hu/orders/returns.md:8: changed",
            "    Fax us the form, too.   Print the label.        Faxolja el.",
        ])

    def run_in_terminal(self, columns, *arguments):
        """What the program writes to a terminal of so many columns."""
        terminal, end = pty.openpty()
        fcntl.ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        done = subprocess.run([PROGRAM, *arguments], stdout=end, stderr=subprocess.DEVNULL, cwd=self.folder, timeout=300)
        os.close(end)
        text = b""
        try:
            while piece := os.read(terminal, 4096):
                text += piece
        except OSError:  # how Linux says that a terminal has no writer any more
            pass
        os.close(terminal)
        self.assertEqual(done.returncode, 0)
        return text.decode("utf-8").replace("\r\n", "\n")

    def test_mistakes(self):
        self.write(SITE)
        for arguments, message in [
            (["status", "orders/retuns", "-s", "site"], "there is no article 'orders/retuns'; did you mean 'orders/returns'?"),
            (["status", "-s", "site", "-l", "fr"], "the site has no locale 'fr' (it has en, hu, sv)"),
            (["status", "-s", "nowhere"], "cannot list 'nowhere': No such file or directory"),
        ]:
            with self.subTest(arguments):
                self.assertEqual(self.expect(2, *arguments).stderr, f"guidepost: error: {message}\n")


if __name__ == "__main__":
    unittest.main()
