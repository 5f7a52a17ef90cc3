#!/usr/bin/env python3
"""Holds the search of built sites against Pagefind's on the same pages: precision and rank of what titles and headings ask for.

For each locale 40 queries are made of its articles' titles and headings, FAQ questions among them, always the same ones: whole,
without short words, or half of one. Right are the articles that have all words of the query in one title or heading; a query that
more than three articles answer so is not asked. Pagefind indexes only <main> of the pages that our search finds.
usage: search_quality.py [--pagefind COMMAND] [--locales en,de] SITE...

"precision": how many of the right articles are among the first three, of at most three. "rank": the mean of 1 / place of the first
right one. "index": tables of terms and articles; "with texts": also the texts that results show, and the engine. In MB, unpacked and, behind
the slash, with each file packed by gzip: Pagefind's lie packed on the disk, ours are packed by servers.
"""
import argparse
import gzip
import html
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
QUERIES = 40
SEED = 20261121
SHORT = 3  # letters: most words that long say little
PAGEFIND = "npx --yes pagefind@1.6.0"


def node(script, *arguments, queries):
    done = subprocess.run(["node", script, *arguments], input=json.dumps(queries).encode(), stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def addresses(site, locale):
    """Of the articles that the search of a locale finds."""
    found = []
    for path in (site / "search" / locale).glob("r*.js"):
        found += path.read_text("utf-8").split("\t")[1:][1::5]
    return sorted(found)


def plain(markup):
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", markup)).split())


def topics(page):
    """The title and the headings of a page."""
    main = re.search(r"<main.*?</main>", page, re.S)
    return [plain(heading) for heading in re.findall(r"<h[1-4]\b.*?>(.*?)</h[1-4]>", main[0] if main else page, re.S)]


WITHOUT_BLANKS = r"\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af"


def words(text):
    """In lower case; of a script without blanks each character is one."""
    return re.findall(rf"[{WITHOUT_BLANKS}]|[^\W_{WITHOUT_BLANKS}]+", text.lower())


def draw(topic, chance):
    """A query that asks for a title or heading."""
    has_blanks = not re.search(f"[{WITHOUT_BLANKS}]", topic)
    parts = topic.split() if has_blanks else list(topic)
    kind = chance.randrange(3)
    if kind == 1 and has_blanks:
        parts = [part for part in parts if len(part) > SHORT]
    if kind == 2:
        half = (len(parts) + 1) // 2
        parts = parts[:half] if chance.randrange(2) else parts[-half:]
    return (" " if has_blanks else "").join(parts)


def make_queries(pages):
    """[(query, addresses that are right)] from address -> topics; half of the queries ask for titles."""
    chance = random.Random(SEED)
    known = {address: [set(words(topic)) for topic in found] for address, found in pages.items()}
    queries, seen = [], set()
    titles = [(address, found[0]) for address, found in sorted(pages.items()) if found]
    headings = [(address, topic) for address, found in sorted(pages.items()) for topic in found[1:]]
    for source, count in ((titles, QUERIES // 2), (headings, QUERIES)):
        for _ in range(count * 20):
            if len(queries) >= count or not source:
                break
            _, topic = chance.choice(source)
            query = draw(topic, chance)
            asked = set(words(query))
            right = {address for address, sets in known.items() if any(asked <= one for one in sets)}
            if asked and query not in seen and 0 < len(right) <= 3:
                seen.add(query)
                queries.append((query, right))
    return queries


def score(queries, answers):
    """(precision, reciprocal rank), means."""
    precision = rank = 0.0
    for (_, right), answer in zip(queries, answers, strict=True):
        precision += len(right & set(answer[:3])) / min(3, len(right))
        rank += next((1 / place for place, address in enumerate(answer, 1) if address in right), 0.0)
    return precision / len(queries), rank / len(queries)


class Size:
    """Bytes of files, unpacked and packed."""

    def __init__(self, paths):
        self.bytes = self.packed = 0
        for path in paths:
            data = path.read_bytes()
            is_packed = data[:2] == b"\x1f\x8b"
            self.bytes += len(gzip.decompress(data) if is_packed else data)
            self.packed += len(data if is_packed else gzip.compress(data, 9))

    def __str__(self):
        return f"{self.bytes / 1e6:.2f}/{self.packed / 1e6:.2f}"


def sizes(site, locale, pagefind):
    """Of ours and of Pagefind's: index alone, and with texts and engine."""
    ours = [site / f"search/{locale}.js", *(site / "search" / locale).iterdir()]
    theirs = [path for path in pagefind.rglob("*") if path.suffix in (".pf_fragment", ".pf_index", ".pf_meta", ".pagefind")]
    engine = next((site / "assets").glob("search.*.js"))
    return [Size(path for path in ours if not re.match(r"x\d", path.name)), Size(path for path in theirs if path.suffix in (".pf_index", ".pf_meta")),
            Size([*ours, engine]), Size(theirs)]


def compare(site, locale, command, scratch):
    found = addresses(site, locale)
    pages = {}
    for address in found:
        source = site / (address + "index.html" if address.endswith("/") else address)
        target = scratch / source.relative_to(site)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        pages[re.sub(r"(^|/)index\.html$", r"\1", address)] = topics(source.read_text("utf-8"))
    language = re.search(r'<html[^>]* lang="([^"]*)"', source.read_text("utf-8"))[1]
    subprocess.run([*command.split(), "--site", scratch, "--root-selector", "main", "--exclude-selectors", "nav"],
                   check=True, stdout=subprocess.DEVNULL)
    queries = make_queries(pages)
    asked = [query for query, _ in queries]
    own = [[re.sub(r"(^|/)index\.html$", r"\1", hit[0]) for hit in answer["hits"]]
           for answer in node(HERE.parent / "browser/search-queries.mjs", site / f"search/{locale}.js", queries=asked)]
    theirs = node(HERE / "pagefind-queries.mjs", scratch, language, queries=asked)
    return len(pages), queries, own, theirs, sizes(site, locale, scratch / "pagefind")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sites", nargs="+", type=pathlib.Path, metavar="SITE")
    parser.add_argument("--pagefind", default=PAGEFIND, help=f"the command (default: {PAGEFIND})")
    parser.add_argument("--locales", default="", help="only these, with commas between them")
    parser.add_argument("--worse", action="store_true", help="print the queries that Pagefind answers better")
    arguments = parser.parse_args()
    is_worse = False
    print(f"{'':36}{'precision':>20}{'rank':>20}{'index':>28}{'with texts':>28}\n{'site':<20}{'locale':<8}{'pages':>8}"
          f"{'ours':>10}{'Pagefind':>10}{'ours':>10}{'Pagefind':>10}{'ours':>14}{'Pagefind':>14}{'ours':>14}{'Pagefind':>14}")
    for site in arguments.sites:
        for path in sorted((site / "search").glob("*.js")):
            if arguments.locales and path.stem not in arguments.locales.split(","):
                continue
            with tempfile.TemporaryDirectory() as scratch:
                count, queries, own, theirs, measured = compare(site, path.stem, arguments.pagefind, pathlib.Path(scratch))
            (precision, rank), (their_precision, their_rank) = score(queries, own), score(queries, theirs)
            print(f"{site.name:<20}{path.stem:<8}{count:>8}{precision:>10.3f}{their_precision:>10.3f}{rank:>10.3f}{their_rank:>10.3f}"
                  + "".join(f"{measure!s:>14}" for measure in measured))
            is_worse = is_worse or precision < their_precision or rank < their_rank
            for query, mine, other in zip(queries, own, theirs) if arguments.worse else []:
                if score([query], [mine]) < score([query], [other]):
                    print(f"    {query[0]!r} {sorted(query[1])}: {mine[:3]}, {other[:3]}")
    return 1 if is_worse else 0


if __name__ == "__main__":
    sys.exit(main())
