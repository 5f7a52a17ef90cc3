"""The output folder: nothing outside it is touched, nothing that the build did not write is removed, errors leave it whole."""
import os
import resource
import signal
import subprocess
import unittest

from support import CLEAN, PROGRAM, ProgramTest, snapshot


def tree(folder):
    """Every path below a folder, with what it is and holds; links are not followed."""
    found = {}
    for root, folders, files in os.walk(folder):
        for name in folders + files:
            path = os.path.join(root, name)
            where = os.path.relpath(path, folder)
            if os.path.islink(path):
                found[where] = ("link", os.readlink(path))
            elif os.path.isdir(path):
                found[where] = ("folder", None)
            else:
                with open(path, "rb") as file:
                    found[where] = ("file", file.read())
    return found


class OutputFolder(ProgramTest):
    def build(self, code=0, *more, **options):
        return self.expect(code, "build", "site", "--output", "out", "--quiet", *more, **options)

    def test_check_writes_nothing(self):
        self.write(CLEAN)
        before = tree(self.folder)
        self.expect(0, "check", "site")
        self.assertEqual(tree(self.folder), before)

    def test_the_sources_stay_as_they_are(self):
        self.write(CLEAN)
        before = tree(self.folder / "site")
        self.build()
        self.assertEqual(tree(self.folder / "site"), before)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["out", "site"])

    def test_output_inside_the_site_is_not_read_back(self):
        site = self.write(CLEAN)
        for _ in range(2):
            report = self.expect(0, "build", "site").stdout
            self.assertIn("2 articles", report)
        self.assertTrue((site / "site/en/index.html").exists())

    def test_files_of_others_are_kept(self):
        self.write(CLEAN)
        self.write({"CNAME": "guides.example.com\n", "en/notes.txt": "mine\n", ".git/HEAD": "ref\n"}, below="out")
        self.build()
        (self.folder / "site/en/orders/returns.md").unlink()
        (self.folder / "site/sv/orders/returns.md").unlink()
        self.build()
        for path, text in [("CNAME", "guides.example.com\n"), ("en/notes.txt", "mine\n"), (".git/HEAD", "ref\n")]:
            self.assertEqual((self.folder / "out" / path).read_text(), text)

    def test_a_file_of_somebody_else_is_not_overwritten(self):
        self.write(CLEAN)
        self.write({"en/index.html": "mine\n"}, below="out")
        before = tree(self.folder / "out")
        self.assertIn("en/index.html", self.build(3).stderr)
        self.assertEqual(tree(self.folder / "out"), before)

    def test_links_lead_nowhere_outside(self):
        """A folder of the output that became a symbolic link is not written through."""
        self.write(CLEAN)
        self.write({"kept.txt": "kept\n"}, below="outside")
        self.build()
        inside = self.folder / "out/en"
        for path in sorted(inside.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        inside.rmdir()
        inside.symlink_to("../outside")
        index = self.folder / "out/sv/index.html"
        index.unlink()
        index.symlink_to("../../outside/kept.txt")
        done = self.run_program("build", "site", "--output", "out", "--quiet")
        self.assertEqual(tree(self.folder / "outside"), {"kept.txt": ("file", b"kept\n")})
        self.assertIn(done.returncode, (0, 3), done.stderr)

    def test_an_output_folder_that_is_a_link(self):
        self.write(CLEAN)
        (self.folder / "real").mkdir()
        (self.folder / "out").symlink_to("real")
        self.build()
        self.assertIn("en/index.html", snapshot(self.folder / "real"))
        self.assertTrue((self.folder / "out").is_symlink())

    def test_names_of_sources_do_not_climb_out(self):
        self.write({**CLEAN, "en/..%2f..%2fevil.md": "# Evil\n", "en/a/..md": "# Dots\n", "en/media/..%2f.png": b"png",
                    "en/index.md": "# Start\n\n[x](../../../../outside.md) ![y](../../../../etc/passwd.png)\n"})
        self.expect(0, "build", "site", "--output", "deep/er/out", "--quiet")
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["deep", "site"])
        self.assertEqual(sorted(path.name for path in (self.folder / "deep/er").iterdir()), ["out"])

    def test_links_in_the_sources_that_lead_outside_are_reported_not_copied(self):
        site = self.write(CLEAN)
        self.write({"secret.md": "# Secret words\n", "secret.png": b"secret"}, below="outside")
        (site / "en/leak.md").symlink_to("../../outside/secret.md")
        (site / "en/more").symlink_to("../../outside")
        (site / "en/loop").symlink_to("..")
        text = self.expect(0, "build", "site", "--output", "out").stdout
        self.assertIn("[site-link-outside]", text)
        self.assertIn("[site-link-loop]", text)
        for path, content in snapshot(self.folder / "out").items():
            self.assertNotIn(b"Secret words", content, path)
        self.assertFalse(list((self.folder / "out").rglob("secret.png")))

    def test_a_disk_that_refuses_leaves_the_old_site(self):
        self.write(CLEAN)
        self.build()
        before = snapshot(self.folder / "out")
        article = self.folder / "site/en/index.md"
        article.write_text(article.read_text() + "long " * 20_000)

        def no_large_files():  # what a full disk is like, for any user
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))

        done = self.build(3, preexec_fn=no_large_files)
        self.assertRegex(done.stderr, r"^guidepost: error: cannot write '.*': File too large\n$")
        self.assertEqual(snapshot(self.folder / "out"), before)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["out", "site"])
        self.build()
        self.assertIn(b"long long", snapshot(self.folder / "out")["en/index.html"])

    def test_an_output_folder_that_holds_the_sources_is_refused(self):
        self.write(CLEAN)
        before = tree(self.folder / "site")
        for output in ("site", "site/en", "."):
            with self.subTest(output):
                done = self.run_program("build", "site", "--output", output, "--quiet")
                after = tree(self.folder / "site")
                self.assertEqual({path: after.get(path) for path in before}, before, done.stderr)

    def test_a_folder_with_something_mounted_at_it(self):
        """A container's volume cannot be exchanged for another folder: its files are replaced, and the rest stays."""
        self.write(CLEAN)
        (self.folder / "out").mkdir()
        (self.folder / "volume").mkdir()
        mount = ["unshare", "--mount", "--map-root-user", "sh", "-ec", 'mount --bind volume out; exec "$@"', "sh"]
        if subprocess.run([*mount, "true"], cwd=self.folder, capture_output=True).returncode != 0:
            self.skipTest("this machine does not let us mount anything")

        def build(expected):
            done = subprocess.run([*mount, PROGRAM, "build", "site", "--output", "out"], cwd=self.folder,
                                  capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(expected, done.stdout)

        build("the site was replaced in several steps")
        (self.folder / "volume/foreign.txt").write_text("theirs")
        before = snapshot(self.folder / "volume")
        build("0 written")
        self.assertEqual(snapshot(self.folder / "volume"), before)
        for name in ("en", "sv"):
            (self.folder / f"site/{name}/index.md").rename(self.folder / f"site/{name}/start.md")
        build("removed")
        after = snapshot(self.folder / "volume")
        self.assertIn("en/start.html", after)
        self.assertEqual(after["foreign.txt"], b"theirs")
        self.build()
        self.assertEqual(after["en/start.html"], snapshot(self.folder / "out")["en/start.html"])
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["out", "site", "volume"])


if __name__ == "__main__":
    unittest.main()
