"""Runs the program in temporary folders and looks at what it leaves."""
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("GUIDEPOST", ROOT / "build/release/guidepost")).resolve()

# A clean site: two locales, one article in a folder, all links right.
CLEAN = {
    "guidepost.yml": "title: Guides\nsource_locale: en\nlocales:\n  en: {}\n  sv: {}\n",
    "en/TOC.yml": "- name: Start\n  href: index.md\n- name: Returns\n  href: orders/returns.md\n",
    "en/index.md": "---\ntitle: Start\n---\n# Start\n\nSee [returns](orders/returns.md#terms).\n",
    "en/orders/returns.md": "---\ntitle: Returns\n---\n# Returns\n\n## Terms\n\nWithin 30 days.\n",
    "sv/TOC.yml": "- name: Start\n  href: index.md\n- name: Returer\n  href: orders/returns.md\n",
    "sv/index.md": "---\ntitle: Start\n---\n# Start\n\nSe [returer](orders/returns.md#terms).\n",
    "sv/orders/returns.md": '---\ntitle: Returer\n---\n# Returer\n\n## <a name="terms"></a>Villkor\n\nInom 30 dagar.\n',
}


def without(files, *paths):
    """The files but for these."""
    return {path: text for path, text in files.items() if path not in paths}


def search_titles(index):
    """Address -> title of the articles in the index of the search in a folder (docs/formats/search-index.md, files `r`)."""
    titles = {}
    for path in index.glob("r*.js"):
        call = path.read_text("utf-8")
        strings = re.sub(r"\\(.)", r"\1", call[call.index("`") + 1:call.rindex("`")]).split("\t")[1:]
        titles.update(zip(strings[1::5], strings[::5], strict=True))
    return titles


def snapshot(folder):
    """path -> bytes of every file below a folder, but for what the program keeps for itself (its manifest has times)."""
    folder = pathlib.Path(folder)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file() and ".guidepost" not in path.relative_to(folder).parts}


class ProgramTest(unittest.TestCase):
    """A test with a temporary folder as the working directory of the program."""

    maxDiff = None

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="guidepost-cli-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def write(self, files, below="site"):
        """Writes path -> text or bytes below a folder, and returns it."""
        for path, content in files.items():
            target = self.folder / below / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return self.folder / below

    def run_program(self, *arguments, input=b"", **options):
        """Runs the program; the result has returncode, and stdout and stderr as text."""
        done = subprocess.run([PROGRAM, *map(str, arguments)], input=input, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, cwd=self.folder, timeout=300, **options)
        self.assertGreaterEqual(done.returncode, 0, f"killed by a signal: {done.stderr.decode('utf-8', 'replace')}")
        done.bytes = done.stdout
        done.stdout, done.stderr = done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")
        return done

    def expect(self, code, *arguments, **options):
        """Runs the program and holds its exit code."""
        done = self.run_program(*arguments, **options)
        self.assertEqual(done.returncode, code, f"{arguments}\n{done.stdout}\n{done.stderr}")
        return done
