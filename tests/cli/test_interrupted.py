"""A build that is killed leaves the whole old or the whole new site, and the next build mends what is left over."""
import os
import random
import signal
import subprocess
import time
import unittest

from support import PROGRAM, ProgramTest, snapshot

MOMENTS = int(os.environ.get("GUIDEPOST_KILL_MOMENTS", "50"))
ARTICLES = 150


def sources(edition):
    """A site in which every article of one edition differs from the other's, some exist in one only."""
    files = {"guidepost.yml": "title: Guides\nlocales: {en: {}, sv: {}}\n"}
    for locale in ("en", "sv"):
        for number in range(ARTICLES):
            if number % 10 == edition:
                continue
            paragraphs = "\n\n".join(f"Paragraph {part} of edition {edition}, [next](a{number + 1}.md)." for part in range(30))
            files[f"{locale}/part{number % 7}/a{number}.md"] = f"# Article {number} of {edition}\n\n{paragraphs}\n"
    return files


class Interrupted(ProgramTest):
    def build(self, edition):
        return [PROGRAM, "build", f"site{edition}", "--output", "out", "--quiet", "--fail-on", "never"]

    def test_killed_at_any_moment(self):
        whole = []
        for edition in (1, 2):
            self.write(sources(edition), below=f"site{edition}")
            start = time.perf_counter()
            subprocess.run(self.build(edition), cwd=self.folder, check=True, stdout=subprocess.DEVNULL)
            duration = time.perf_counter() - start
            whole.append(snapshot(self.folder / "out"))
        self.assertNotEqual(*whole)
        self.assertGreater(len(whole[0]), 2 * ARTICLES * 0.8)

        seed = random.randrange(2**32)
        moments = random.Random(seed)
        outcomes = {"old": 0, "new": 0}
        edition = 1
        for attempt in range(MOMENTS):
            # Half of the moments anywhere, half in the last third, where the folders change places.
            moment = duration * (moments.uniform(0, 1.2) if attempt % 2 else moments.uniform(0.65, 1.1))
            process = subprocess.Popen(self.build(edition), cwd=self.folder, stdout=subprocess.DEVNULL)
            time.sleep(moment)
            process.send_signal(signal.SIGKILL)
            process.wait()

            found = snapshot(self.folder / "out")
            old, new = whole[2 - edition], whole[edition - 1]
            self.assertIn(found, (old, new), f"seed {seed}, attempt {attempt}, after {moment:.4f} s of {duration:.4f} s: "
                                             f"{len(found)} files, old {len(old)}, new {len(new)}")
            outcomes["new" if found == new else "old"] += 1

            subprocess.run(self.build(edition), cwd=self.folder, check=True, stdout=subprocess.DEVNULL)
            self.assertEqual(snapshot(self.folder / "out"), new, f"seed {seed}, attempt {attempt}: the build after it")
            self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["out", "site1", "site2"],
                             f"seed {seed}, attempt {attempt}: something is left over beside the output")
            edition = 3 - edition
        self.assertGreater(outcomes["old"], 0, "no build was killed before its end: the test shows nothing")


if __name__ == "__main__":
    unittest.main()
