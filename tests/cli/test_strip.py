"""guidepost strip: bilingual markup removed byte for byte, from files and from standard input."""
import unittest

from support import ROOT, ProgramTest


def unit(identity, target, source):
    return (f'<span data-ttu-id="{identity}">{target}</span><span class="sxs-lookup">'
            f'<span data-stu-id="{identity}">{source}</span></span>')


BILINGUAL = (f"---\r\ntitle: 开始\r\n---\r\n# {unit('2a5f0-103', '开始', 'Start')}\r\n\r\n"
             f"- {unit('2a5f0-104', '第一 [链接](a.md)。', 'First [link](a.md).')} \r\n\u00a0{unit('2a5f0-p105', '二', 'Two')}")


class Strip(ProgramTest):
    def test_standard_input_to_standard_output(self):
        done = self.expect(0, "strip", input=BILINGUAL.encode())
        self.assertEqual(done.bytes.decode(), "---\r\ntitle: 开始\r\n---\r\n# 开始\r\n\r\n- 第一 [链接](a.md)。 \r\n\u00a0二")

    def test_the_source_side(self):
        done = self.expect(0, "strip", "--source", input=BILINGUAL.encode())
        self.assertEqual(done.bytes.decode(), "---\r\ntitle: 开始\r\n---\r\n# Start\r\n\r\n- First [link](a.md). \r\n\u00a0Two")

    def test_files_one_after_the_other(self):
        self.write({"a.md": BILINGUAL, "b.md": "plain\n"}, below="")
        both = self.expect(0, "strip", "a.md", "b.md").bytes
        self.assertEqual(both, self.expect(0, "strip", "a.md").bytes + b"plain\n")

    def test_what_is_not_markup_keeps_every_byte(self):
        for text in (b"", b"no newline", b"\xef\xbb\xbfBOM\r\n", bytes(range(256)) * 3, b"<span>x</span>\n" * 3):
            with self.subTest(text[:20]):
                self.assertEqual(self.expect(0, "strip", input=text).bytes, text)

    def test_twice_is_once(self):
        once = self.expect(0, "strip", input=BILINGUAL.encode()).bytes
        self.assertEqual(self.expect(0, "strip", input=once).bytes, once)

    def test_malformed_markup_stays_and_is_reported(self):
        broken = '# <span data-ttu-id="2a5f0-103">Start</span><span class="sxs-lookup">\n'
        done = self.expect(1, "strip", input=broken.encode())
        self.assertEqual(done.stdout, broken)
        self.assertRegex(done.stderr, r"^<stdin>:1:3: warning\[bilingual-\w+\]: ")

    def test_our_own_bilingual_articles_hold_no_markup_afterwards(self):
        articles = sorted((ROOT / "content/zh").rglob("*.md"))
        with_markup = [article for article in articles if b"data-ttu-id" in article.read_bytes()]
        self.assertTrue(with_markup)
        for article in articles:
            with self.subTest(article.name):
                stripped = self.expect(0, "strip", article).bytes
                self.assertNotIn(b"data-ttu-id", stripped)
                self.assertNotIn(b"sxs-lookup", stripped)


if __name__ == "__main__":
    unittest.main()
