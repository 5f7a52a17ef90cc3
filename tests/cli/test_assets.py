"""Images and downloads: names, changes, and a film that is larger than the memory."""
import os
import re
import resource
import struct
import subprocess
import unittest
import zlib

from support import CLEAN, PROGRAM, ProgramTest, snapshot


def png(width, height):
    """A whole PNG of one colour."""
    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
    rows = (b"\0" + b"\x40" * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


SITE = {
    **CLEAN,
    "en/index.md": CLEAN["en/index.md"] + "\n![The flow](media/flow.png)\n\n[Form](files/form.pdf)\n",
    "sv/index.md": CLEAN["sv/index.md"] + "\n![Förloppet](media/flow.png)\n",
    "en/media/flow.png": png(30, 20),
    "en/files/form.pdf": b"%PDF",
}


class Assets(ProgramTest):
    def build(self):
        self.expect(0, "build", "site", "--output", "out", "--quiet")
        return snapshot(self.folder / "out")

    def source_of(self, site, page):
        return re.search(rb'<img src="([^"]*)"', site[page]).group(1).decode()

    def test_the_name_of_an_image_changes_with_its_content_and_in_all_locales(self):
        self.write(SITE)
        first = self.build()
        name = self.source_of(first, "en/index.html")
        self.assertRegex(name, r"^media/flow\.[0-9a-f]{8}\.png$")
        self.assertEqual(self.source_of(first, "sv/index.html"), "../en/" + name)
        self.assertIn(b'width="30" height="20"', first["sv/index.html"])

        self.write({"en/media/flow.png": png(31, 20)})
        second = self.build()
        other = self.source_of(second, "en/index.html")
        self.assertNotEqual(other, name)
        self.assertNotIn("en/" + name, second)
        self.assertEqual(second["en/" + other], png(31, 20))

        self.write({"en/media/flow.png": png(30, 20)})
        self.assertEqual(self.build(), first)

    def test_a_download_keeps_its_name(self):
        self.write(SITE)
        self.assertEqual(self.build()["en/files/form.pdf"], b"%PDF")
        self.write({"en/files/form.pdf": b"%PDF 2"})
        self.assertEqual(self.build()["en/files/form.pdf"], b"%PDF 2")

    def test_an_image_of_the_same_size_and_time_but_other_content_is_seen(self):
        site = self.write(SITE)
        first = self.source_of(self.build(), "en/index.html")
        image = site / "en/media/flow.png"
        times = os.stat(image)
        image.write_bytes(image.read_bytes()[:-1] + b"!")
        os.utime(image, ns=(times.st_atime_ns, times.st_mtime_ns))
        self.assertNotEqual(self.source_of(self.build(), "en/index.html"), first)

    def test_a_damaged_copy_in_the_output_folder_is_mended(self):
        self.write(SITE)
        first = self.build()
        image = self.folder / "out/en" / self.source_of(first, "en/index.html")
        image.write_bytes(image.read_bytes()[:-1] + b"!")
        self.assertEqual(self.build(), first)

    def test_large_files_are_never_held_in_memory(self):
        """A film and a picture of 200 MB each, sparse on the disk; the program gets half of one for both."""
        size = 200 << 20
        site = self.write({**SITE, "en/media/film.mp4": b"", "en/media/scan.png": png(9, 9)})
        index = site / "en/index.md"

        def peak():
            process = subprocess.Popen([PROGRAM, "build", "site", "--output", "out", "--quiet"], cwd=self.folder,
                                       preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (0, 0)))
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
            self.assertEqual(process.returncode, 0)
            return usage.ru_maxrss * 1024

        most = peak() + (100 << 20)  # what the program needs without them: with a sanitizer, that alone is more
        index.write_text(index.read_text() + "\n![A scan](media/scan.png) [Film](media/film.mp4)\n")
        for name in ("film.mp4", "scan.png"):
            os.truncate(site / "en/media" / name, size)
        self.assertLess(peak(), most)
        index.write_text(index.read_text() + "\nMore.\n")
        self.assertLess(peak(), most, "and not when the copies are compared either")
        for path in (self.folder / "out/en/media").iterdir():
            self.assertEqual(path.stat().st_size, size if path.name.startswith(("film", "scan")) else path.stat().st_size)
        self.assertEqual(len(list((self.folder / "out/en/media").iterdir())), 3)


if __name__ == "__main__":
    unittest.main()
