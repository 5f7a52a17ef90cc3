#!/usr/bin/env python3
"""Draws segments of the corpora for labels: a sample that no earlier label has, the same one for the same seed.

    draw_sample.py CORPUS SEED LABELS... > sample.tsv

Prints stratum, path, place (id of a segment, or a line), and for the reader who labels the target and the source. The
strata are those of untranslated-labels.tsv. 'equal' means here: with two words in lower case or more, and 'english':
with two English function words or more in the target. Chooses without the program, so that what the rule finds has no influence on the sample.
"""
import pathlib
import random
import re
import sys

LOCALES = ("hu-hu", "sv-se", "zh-cn")
SIZES = {"random": 8, "equal": 12, "english": 8, "left": 14}
PLAIN = {"english": 8, "other": 4}
UNIT = re.compile(r'<span data-ttu-id="([^"]+)">(.*?)</span><span class="sxs-lookup"><span data-stu-id="\1">'
                  r'(.*?)</span></span>', re.S)
FUNCTION_WORDS = re.compile(r"\b(the|and|of|to|is|are|for|with|that|this|you|your|from|can|by|when|will|be|not)\b", re.I)
LOWER_CASE_WORD = re.compile(r"(?<!\S)[a-z]+(?!\S)")
MARKUP = re.compile(r"<[^>]+>|\]\([^)]*\)|[\s*_`\\\[\]]+")


def plain_text(text):
    return MARKUP.sub(" ", text).strip()


def english_words(text):
    return len(FUNCTION_WORDS.findall(plain_text(text)))


def segments(folder, labelled):
    found = {"random": [], "equal": [], "english": [], "left": []}
    for file in sorted(folder.rglob("*.md")):
        path = file.relative_to(folder.parent).as_posix()
        for unit, target, source in UNIT.findall(file.read_text(encoding="utf-8-sig", errors="replace")):
            if (path, unit) in labelled:
                continue
            entry = (path, unit, target, source)
            found["random"].append(entry)
            if len(plain_text(source).split()) >= 4:
                found["left"].append(entry)
            if plain_text(target) == plain_text(source):
                if len(LOWER_CASE_WORD.findall(plain_text(target))) >= 2:
                    found["equal"].append(entry)
            elif english_words(target) >= 2:
                found["english"].append(entry)
    return found


def lines(folder, labelled):
    found = {"english": [], "other": []}
    for file in sorted(folder.rglob("*.md")):
        path = file.relative_to(folder.parent).as_posix()
        text = file.read_text(encoding="utf-8-sig", errors="replace")
        body = text.find("\n---", 3)
        first = text[:body].count("\n") + 3 if text.startswith("---") and body > 0 else 1
        for number, line in enumerate(text.split("\n"), 1):
            if number < first or len(plain_text(line)) < 12 or (path, str(number)) in labelled:
                continue
            found["english" if english_words(line) >= 3 else "other"].append((path, str(number), line, ""))
    return found


def main(corpus, seed, *label_files):
    labelled = set()
    for name in label_files:
        for line in pathlib.Path(name).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                labelled.add(tuple(line.split("\t")[1:3]))
    chance = random.Random(int(seed))
    for locale in LOCALES:
        drawn = [(stratum, pool, SIZES[stratum]) for stratum, pool
                 in segments(pathlib.Path(corpus) / "partner-center-bilingual" / locale, labelled).items()]
        drawn += [("plain", pool, PLAIN[kind]) for kind, pool
                  in lines(pathlib.Path(corpus) / "partner-center" / locale, labelled).items()]
        for stratum, pool, size in drawn:
            for entry in chance.sample(pool, min(size, len(pool))):
                if entry[:2] in labelled:
                    continue
                labelled.add(entry[:2])
                print(stratum, *(re.sub(r"\s+", " ", column) for column in entry), sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
