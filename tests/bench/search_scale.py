#!/usr/bin/env python3
"""What the search of a large site costs: memory and time of the build against one without it, and bytes over the wire.

The site is made from sentences of content/ and words that are made up, some frequent and most rare, the same bytes on every run.
Of queries for words of all frequencies it prints the most that a first one (with the script and the directory) and a later one load.
usage: search_scale.py [--pages 10000] [--locales en,zh] [--queries 200]
"""
import argparse
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile

from measure import ROOT, Run

GUIDEPOST = ROOT / "build/release/guidepost"
SEED = 20261121
FIRST, LATER = 45_000, 20_000  # bytes
SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru pla ste tri".split()


def sentences(locale):
    """Of our guides, without markup and without what a translation was made from."""
    found = []
    for path in sorted((ROOT / "content" / locale).rglob("*.md")):
        text = re.sub(r'<span class="sxs-lookup">.*?</span></span>|<[^>]*>|`[^`]*`|[*_]', "", path.read_text("utf-8"))
        for line in text.split("---\n", 2)[-1].splitlines():
            if re.match(r"[^\s#>|:!-]", line):
                found += re.split(r"(?<=[.。])\s*", re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", line))
    return [sentence for sentence in found if len(sentence) > 8]


class Writer:
    """Writes the articles of one locale. A new word comes with every fourth sentence or so, as in life."""

    def __init__(self, locale, pages):
        self.chance = random.Random(f"{SEED} {locale}")
        self.sentences = sentences(locale)
        self.has_blanks = " " in self.sentences[0]
        self.characters = sorted(set(re.findall("[\u4e00-\u9fff]", "".join(self.sentences))))
        self.words = [self.word() for _ in range(4000 + 3 * pages)]

    def word(self):
        if self.has_blanks:
            return "".join(self.chance.choices(SYLLABLES, k=self.chance.randint(2, 5)))
        return "".join(self.chance.choices(self.characters, k=self.chance.randint(2, 3)))

    def rare(self):
        """A word: the first ones often, the last ones hardly ever."""
        return self.words[int(len(self.words) ** self.chance.random()) - 1]

    def sentence(self):
        text = self.chance.choice(self.sentences)
        if not self.has_blanks:
            at = self.chance.randrange(len(text))
            return text[:at] + self.rare() + text[at:]
        words = text.split(" ")
        words[self.chance.randrange(len(words))] = self.rare()
        return " ".join(words) + " "

    def article(self, number):
        title = " ".join((self.rare(), self.rare(), str(number)))
        text = f"---\ntitle: {title}\n---\n# {title}\n\n"
        for _ in range(self.chance.randint(2, 6)):
            text += f"## {self.rare()} {self.rare()}\n\n"
            for _ in range(self.chance.randint(1, 4)):
                text += "".join(self.sentence() for _ in range(self.chance.randint(2, 5))).strip() + "\n\n"
        return text


def make(folder, locales, pages):
    writers = {}
    for locale in locales:
        writer = Writer(locale, pages)
        for number in range(pages):
            path = folder / locale / f"part-{number // 100:03}" / f"article-{number:05}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(writer.article(number), encoding="utf-8")
        writers[locale] = writer
    return writers


def draw(writer, count):
    """One or two words, frequent and rare ones, some cut off as while somebody types; titles, questions and whole sentences."""
    drawn = []
    for _ in range(count):
        sentence = writer.chance.choice(writer.sentences)
        usual = writer.chance.choice(re.findall(r"\w{2,}", sentence))[:12 if writer.has_blanks else 6]
        query = writer.chance.choice([usual, writer.rare(), f"{usual} {writer.rare()}", writer.rare()[:3], usual[:1], writer.rare() + "x",
                                      f"{writer.rare()} {writer.rare()} {len(drawn)}", sentence, writer.sentence()])
        drawn.append(query)
    return drawn


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=10_000, help="articles of each locale (10000)")
    parser.add_argument("--locales", default="en,zh", help="of content/, with commas between them (en,zh)")
    parser.add_argument("--queries", type=int, default=200, help="of each locale (200)")
    arguments = parser.parse_args()
    locales = arguments.locales.split(",")
    is_over = False
    with tempfile.TemporaryDirectory(prefix="guidepost-search-") as name:
        scratch = pathlib.Path(name)
        site = scratch / "site"
        writers = make(site, locales, arguments.pages)
        runs = {}
        for search in ("off", "on"):
            (site / "guidepost.yml").write_text(f"locales: [{', '.join(locales)}]\nsearch: {search}\n", encoding="utf-8")
            runs[search] = Run(scratch, GUIDEPOST, "build", site, "-o", scratch / f"out-{search}", "--fail-on", "never", "-q",
                               "--limit", "1")
            print(f"search {search:<4}{runs[search].seconds:9.1f} s{runs[search].peak:9.0f} MiB")
        print(f"difference {runs['on'].seconds / runs['off'].seconds - 1:8.0%}{runs['on'].peak - runs['off'].peak:9.0f} MiB")
        for locale in locales:
            index = scratch / "out-on/search"
            files = [index / f"{locale}.js", *(index / locale).rglob("*.js")]
            size = sum(path.stat().st_size for path in files)
            queries = draw(writers[locale], arguments.queries)
            done = subprocess.run(["node", ROOT / "tests/browser/search-queries.mjs", files[0]],
                                  input=json.dumps(queries).encode(), stdout=subprocess.PIPE, check=True)
            answers = json.loads(done.stdout)
            worst = queries[max(range(len(answers)), key=lambda at: answers[at]["bytes"])]
            first = max(answer["first"] for answer in answers)
            later = sorted(answer["bytes"] for answer in answers)
            found = sum(1 for answer in answers if answer["hits"])
            is_over = is_over or first > FIRST or later[-1] > LATER
            print(f"{locale:<6}{len(files):>7} files{size / 1e6:8.1f} MB   found {found} of {len(answers)}   first query at most {first} bytes, "
                  f"a later one {later[-1]} ({worst!r}; median {later[len(later) // 2]})")
    return 1 if is_over else 0


if __name__ == "__main__":
    sys.exit(main())
