"""status: {git: on}: dates from git, where articles have none."""
import os
import shutil
import subprocess
import unittest

from support import ProgramTest

CONFIG = "source_locale: en\nlocales: {en: {}, sv: {}}\nstatus: {git: on}\n"
PLAIN = {"guidepost.yml": CONFIG, "en/a.md": "# A\n\nText.\n", "sv/a.md": "# A\n\nOrd.\n"}


class GitHistory(ProgramTest):
    def git(self, *arguments, day="2024-01-01", cwd="site"):
        when = f"{day}T12:00:00Z"
        environment = {**os.environ, "GIT_AUTHOR_DATE": "2001-01-01T00:00:00Z", "GIT_COMMITTER_DATE": when}
        return subprocess.run(["git", "-c", "user.name=t", "-c", "user.email=t@example.com", "-C", self.folder / cwd, *arguments],
                              check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, text=True).stdout

    def commit(self, day, files):
        self.write(files)
        if not (self.folder / "site/.git").exists():
            self.git("init", "-q", "-b", "main")
        self.git("add", "-A")
        self.git("commit", "-qm", "x", day=day)
        return self.git("rev-parse", "HEAD").strip()

    def status(self, article="a", site="site"):
        return self.expect(0, "status", article, "--site", site, "--locale", "sv").stdout.splitlines()[1]

    def test_the_last_commits_of_articles_without_dates(self):
        self.commit("2024-01-01", PLAIN)
        self.assertEqual(self.status(), "sv: current by dates alone: source of 2024-01-01, last changed on 2024-01-01")
        self.commit("2024-03-05", {"en/a.md": "# A\n\nOther text.\n"})
        self.assertEqual(self.status(), "sv: outdated by dates alone: source of 2024-03-05, last changed on 2024-01-01")
        self.assertIn("sv/a.md:1:1: suggestion[loc-outdated]: going by dates, the source is newer: it is of 2024-03-05, this "
                      "translation was last changed on 2024-01-01\n", self.expect(0, "check", "site").stdout)
        self.commit("2024-04-01", {"sv/a.md": "# A\n\nAndra ord.\n"})
        self.assertEqual(self.status(), "sv: current by dates alone: source of 2024-03-05, last changed on 2024-04-01")
        self.write({"guidepost.yml": CONFIG.replace("git: on", "git: off")})
        self.assertEqual(self.status(), "sv: unknown")

    def test_written_dates_go_first(self):
        self.commit("2024-01-01", {**PLAIN, "sv/a.md": "---\nms.date: 01/02/2020\n---\n# A\n\nOrd.\n"})
        self.assertEqual(self.status(), "sv: outdated by dates alone: source of 2024-01-01, made from the version of 2020-01-02")
        self.commit("2024-05-01", {"en/a.md": "---\nms.date: 01/02/2020\n---\n# A\n\nText.\n"})
        self.assertEqual(self.status(), "sv: current by dates alone: source of 2020-01-02, made from the version of 2020-01-02")

    def test_the_commit_of_the_hand_off_tells_for_sure(self):
        first = self.commit("2024-01-01", PLAIN)
        translation = f"---\nms.date: 01/02/2020\nms.sourcegitcommit: {first}\n---\n# A\n\nOrd.\n"
        self.commit("2024-02-01", {"sv/a.md": translation})
        self.assertEqual(self.status(), "sv: current by the history of the source: source of 2024-01-01, made from the version of 2024-01-01")
        # On the same day, which dates alone could not tell.
        self.commit("2024-01-01", {"en/a.md": "# A\n\nOther text.\n"})
        self.assertEqual(self.status(), "sv: outdated by the history of the source: source of 2024-01-01, made from the version of 2024-01-01")
        self.assertIn("sv/a.md:3:21: warning[loc-outdated]: the source was changed on 2024-01-01, after the commit of 2024-01-01 that "
                      "this was translated from\n", self.expect(0, "check", "site").stdout)
        self.commit("2024-06-01", {"sv/a.md": translation.replace(first, "0" * 40)})
        self.assertTrue(self.status().startswith("sv: outdated by dates alone"), "a commit of another repository tells nothing")

    def test_a_moved_file_keeps_its_date(self):
        self.commit("2024-01-01", {**PLAIN, "en/b.md": "# B\n\nText b.\n", "sv/b.md": "# B\n\nOrd b.\n"})
        self.git("mv", "en/a.md", "en/c.md")
        self.commit("2024-03-01", {"sv/c.md": "# A\n\nÖversatt.\n"})
        self.assertEqual(self.status("c"), "sv: current by dates alone: source of 2024-01-01, last changed on 2024-03-01")
        self.git("mv", "en/b.md", "en/d.md")
        self.commit("2024-05-01", {"en/d.md": "# B\n\nAltered b.\n", "sv/d.md": "# B\n\nOrd.\n"})
        self.assertEqual(self.status("d"), "sv: current by dates alone: source of 2024-05-01, last changed on 2024-05-01")

    def test_a_merge_counts_when_it_comes(self):
        self.commit("2024-01-01", PLAIN)
        self.git("checkout", "-q", "-b", "work")
        self.commit("2024-02-01", {"en/a.md": "# A\n\nNew text.\n"})
        self.git("checkout", "-q", "main")
        self.commit("2024-03-01", {"sv/a.md": "# A\n\nAndra ord.\n"})
        self.git("merge", "-q", "--no-ff", "work", "-m", "x", day="2024-04-01")
        self.assertEqual(self.status(), "sv: outdated by dates alone: source of 2024-04-01, last changed on 2024-03-01")

    def test_odd_names_in_a_folder_of_a_repository(self):
        names = ["två ord", "a\"b'c", "$(touch x)", "-m", "A\tB", "R100", "0123456789abcdef0123456789abcdef01234567 1"]
        files = {f"docs/{locale}/{name}.md": f"# {name}\n\n{locale}\n" for name in names for locale in ("en", "sv")}
        self.commit("2024-01-01", {**files, "docs/guidepost.yml": CONFIG, "en/a.md": "outside\n"})
        for i, name in enumerate(names):
            self.commit(f"2024-02-0{i + 1}", {f"docs/en/{name}.md": f"# {name}\n\nChanged.\n"})
        done = self.expect(0, "check", "site/docs", "--report", "jsonl").stdout
        for i in range(len(names)):
            self.assertEqual(done.count(f"it is of 2024-02-0{i + 1}, this translation was last changed on 2024-01-01"), 1)
        self.assertFalse(any(path.name == "x" for path in self.folder.rglob("*")))

    def test_without_a_history_there_is_a_warning(self):
        def reason(site="site"):
            found = [line for line in self.expect(0, "check", site).stdout.splitlines() if "[site-git-history]" in line]
            self.assertEqual(len(found), 1, found)
            return found[0].split(": ", 2)[2].removeprefix("dates cannot be taken from git: ")

        self.write(PLAIN)
        self.assertEqual(reason(), "the site folder is in no repository that it reads")
        self.assertIn("[site-git-history]", self.expect(0, "status", "--site", "site").stderr)
        self.git("init", "-q", "-b", "main")
        self.assertEqual(reason(), "the repository has no commit")
        self.commit("2024-01-01", {})
        self.commit("2024-02-01", {"en/a.md": "# A\n\nNew.\n"})
        subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{self.folder}/site", self.folder / "shallow"], check=True,
                       stderr=subprocess.DEVNULL)
        self.assertEqual(reason("shallow"), "the repository is a shallow clone, in which every file looks as old as its oldest commit")
        self.assertEqual(self.status(site="shallow"), "sv: unknown")
        tree = self.git("rev-parse", "HEAD~^{tree}").strip()
        (self.folder / "site/.git/objects" / tree[:2] / tree[2:]).unlink()
        self.assertEqual(reason(), "'git log' fails")
        os.environ["PATH"], kept = str(self.folder), os.environ["PATH"]
        self.addCleanup(os.environ.__setitem__, "PATH", kept)
        self.assertEqual(reason(), "it cannot be run")

    def test_a_new_commit_of_unchanged_files_is_a_new_build(self):
        self.commit("2024-01-01", PLAIN)
        self.write({"en/a.md": "# A\n\nNew.\n"})
        self.expect(0, "build", "site")
        self.assertNotIn("going by dates", self.expect(0, "build", "site").stdout)
        shutil.copytree(self.folder / "site/site", self.folder / "kept")
        self.git("add", "en")
        self.git("commit", "-qm", "x", day="2024-05-01")
        self.assertIn("going by dates, the source is newer", self.expect(0, "build", "site").stdout)

    def test_nothing_that_a_repository_configures_is_run(self):
        self.commit("2024-01-01", PLAIN)
        script = self.folder / "evil"
        script.write_text(f"#!/bin/sh\ntouch {self.folder}/ran\n")
        script.chmod(0o755)
        for key in ("gpg.program", "core.fsmonitor", "core.pager", "diff.external", "core.editor"):
            self.git("config", key, str(script))
        self.git("config", "log.showSignature", "true")
        self.assertIn("current by dates alone", self.status())
        self.assertFalse((self.folder / "ran").exists())


if __name__ == "__main__":
    unittest.main()
