#!/usr/bin/env python3
"""Makes a large site from content/: N articles in each of L locales, the same bytes on every run.

The whole tree of content/ is repeated as copy-000, copy-001, ...; in each copy the sections of every article stand in another
order and the title has the copy's number, so that no two articles are equal while every link keeps its target. One article in
twenty is left out of each translation, as in life. usage: make_site.py FOLDER ARTICLES LOCALES
"""
import pathlib
import re
import shutil
import sys

CONTENT = pathlib.Path(__file__).resolve().parents[2] / "content"
OWN = ["en", "de", "hu", "sv", "zh"]
MORE = ["fr", "es", "it", "nl", "pl", "pt", "da", "fi", "nb", "cs", "ja", "ko", "tr", "el", "ro"]
ONE_MISSING_IN = 20


def vary(text, copy):
    """The article with its level 2 sections turned by `copy` places and the copy's number in its titles."""
    head, *sections = re.split(r"(?m)^(?=## )", text)
    if sections:
        sections = [section if section.endswith("\n") else section + "\n" for section in sections]
        turn = copy % len(sections)
        sections = sections[turn:] + sections[:turn]
    numbered = re.sub(r"(?m)^(title: .*?)(\"?)$", rf"\1 {copy}\2", head, count=1)
    return "".join([numbered, *sections])


def make(folder, articles, locales):
    if locales > len(OWN + MORE):
        sys.exit(f"make_site.py: at most {len(OWN + MORE)} locales")
    tags = (OWN + MORE)[:locales]
    for tag in tags:
        original = CONTENT / (tag if tag in OWN else "en")
        pages = sorted(path for path in original.rglob("*") if path.suffix == ".md")
        copies = -(-articles // len(pages))
        for number in range(articles):
            copy, page = divmod(number, len(pages))
            if tag != "en" and (number + len(tag) * 3 + ord(tag[0])) % ONE_MISSING_IN == 0:
                continue
            target = folder / tag / f"copy-{copy:03}" / pages[page].relative_to(original)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(vary(pages[page].read_text(encoding="utf-8"), copy), encoding="utf-8", newline="")
        for copy in range(copies):
            for path in sorted(original.rglob("*")):
                if path.is_file() and path.suffix != ".md":
                    target = folder / tag / f"copy-{copy:03}" / path.relative_to(original)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(path, target)
        entries = [f"- name: Part {copy}\n  href: copy-{copy:03}/TOC.yml\n" for copy in range(copies)]
        (folder / tag / "TOC.yml").write_text("".join(entries), encoding="utf-8")
    rows = "".join(f"  {tag}: {{{'tag: zh-Hans' if tag == 'zh' else ''}}}\n" for tag in tags)
    (folder / "guidepost.yml").write_text(
        f"title: A large site\nsource_locale: en\nlocales:\n{rows}base_url: https://guides.example.com/\n",
        encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    make(pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
