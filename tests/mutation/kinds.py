"""The kinds of mutations. Each takes an Article and a random source, and returns a Mutation or None."""
import re

from article import HEADING, IMAGE, ITEM

KINDS = {}    # name -> function: what must be reported
NEUTRAL = {}  # name -> function: what must not


class Mutation:
    """The new lines, the code that is expected (None: nothing) and the lines (from 1) where it may stand."""

    def __init__(self, lines, code=None, places=()):
        self.lines, self.code = lines, code
        self.places = {place + 1 for place in places}


def kind(code):
    def add(function):
        def run(article, rng):
            found = function(article, rng)
            return Mutation(found[0], code, found[1]) if found else None
        KINDS[function.__name__] = run
        return function
    return add


def neutral(function):
    def run(article, rng):
        lines = function(article, rng)
        return Mutation(lines) if lines else None
    NEUTRAL[function.__name__] = run
    return function


def pick(rng, choices):
    choices = list(choices)
    return rng.choice(choices) if choices else None


def replaced(article, line, text):
    return article.lines[:line] + [text] + article.lines[line + 1:]


def removed(article, begin, end):
    return article.lines[:begin] + article.lines[end:]


def inserted(article, line, *new):
    return article.lines[:line] + list(new) + article.lines[line:]


def sub(article, line, match, text):
    """The lines with a match of one of them replaced."""
    old = article.lines[line]
    return replaced(article, line, old[:match.start()] + text + old[match.end():])


def below_title(article):
    """Headings that are no title, and that the article itself has no link to."""
    text = article.text()
    found = []
    for line in article.headings:
        marks, anchor, _ = HEADING.fullmatch(article.lines[line]).groups()
        if len(marks) > 1 and not (anchor and f"#{anchor})" in text):
            found.append(line)
    return found


# --- headings

@kind("loc-heading-mismatch")
def heading_deleted(article, rng):
    line = pick(rng, below_title(article))
    # Which paragraph it stood before is guessed, too.
    return line and (removed(article, line, line + 1), near(article, line))


@kind("loc-heading-mismatch")
def heading_added(article, rng):
    paragraph = pick(rng, article.plain_paragraphs())
    return paragraph and (inserted(article, paragraph[0], "", "### Extra", ""), [paragraph[0] + 1])


@kind("loc-heading-mismatch")
def heading_deeper(article, rng):
    line = pick(rng, below_title(article))
    return line and (replaced(article, line, "#" + article.lines[line]), [line])


@kind("loc-heading-mismatch")
def heading_raised(article, rng):
    line = pick(rng, [line for line in below_title(article) if article.lines[line].startswith("###")])
    return line and (replaced(article, line, article.lines[line][1:]), [line])


@kind("loc-heading-mismatch")
def heading_made_text(article, rng):
    line = pick(rng, below_title(article))
    if not line:
        return None
    return (article.lines[:line] + ["", HEADING.fullmatch(article.lines[line])[3], ""] + article.lines[line + 1:],
            near(article, line))


@kind("loc-heading-mismatch")
def section_deleted(article, rng):
    section = pick(rng, [one for one in article.sections() if one[0] in below_title(article)
                         and not any(re.match(r"\[[^\]]+\]:", line) for line in article.lines[one[0]:one[1]])])
    return section and (removed(article, *section[:2]), near(article, section[0]))


@kind("loc-heading-mismatch")
def section_added(article, rng):
    section = pick(rng, article.sections())
    return section and (inserted(article, section[0], "## Extra", "", "Text without a counterpart.", ""), [section[0]])


@kind("loc-heading-mismatch")
def sections_swapped(article, rng):
    sections = article.sections()
    pairs = [(a, b) for a, b in zip(sections, sections[1:]) if a[1] == b[0] and a[2] == b[2]]
    names = [HEADING.fullmatch(article.lines[line])[2] for line in article.headings]
    pair = pick(rng, [(a, b) for a, b in pairs if all(
        (name := HEADING.fullmatch(article.lines[one[0]])[2]) and names.count(name) == 1 and name + "-1" not in names
        and not re.search(r"-\d+$", name) for one in (a, b))])
    if not pair:
        return None
    (a, b, _), (c, d, _) = pair
    lines = article.lines[:a] + article.lines[c:d] + ([""] if article.lines[d - 1] else []) + article.lines[a:b] + article.lines[d:]
    second = a + (d - c) + (0 if article.lines[d - 1] == "" else 1)
    return lines, [a, second]


# --- anchors

def anchored(article):
    return [line for line in below_title(article) if HEADING.fullmatch(article.lines[line])[2]]


@kind("loc-anchor-mismatch")
def anchor_deleted(article, rng):
    lines = anchored(article)
    line = pick(rng, lines) if len(lines) > 2 else None
    return line and (replaced(article, line, re.sub(r"<a [^>]*></a>", "", article.lines[line], count=1)), [line])


@kind("loc-anchor-mismatch")
def anchor_renamed(article, rng):
    line = pick(rng, anchored(article))
    return line and (replaced(article, line, re.sub(r'="[^"]*"', '="renamed-by-hand"', article.lines[line], count=1)), [line])


@kind("loc-anchor-mismatch")
def anchor_added(article, rng):
    paragraph = pick(rng, article.plain_paragraphs())
    return paragraph and (replaced(article, paragraph[0], '<a name="extra-anchor"></a>' + article.lines[paragraph[0]]),
                          [paragraph[0]])


# --- alerts

@kind("loc-alert-mismatch")
def alert_of_another_kind(article, rng):
    alert = pick(rng, article.alerts)
    if not alert:
        return None
    other = "> [!TIP]" if "NOTE" in article.lines[alert[0]] else "> [!NOTE]"
    return replaced(article, alert[0], other), [alert[0]]


@kind("loc-alert-mismatch")
def alert_made_quote(article, rng):
    alert = pick(rng, article.alerts)
    return alert and (removed(article, alert[0], alert[0] + 1), article.before(alert[0]))


@kind("loc-alert-mismatch")
def alert_deleted(article, rng):
    alert = pick(rng, article.alerts)
    return alert and (removed(article, *alert), near(article, alert[0]))


@kind("loc-alert-mismatch")
def alert_added(article, rng):
    paragraph = pick(rng, article.plain_paragraphs())
    return paragraph and (inserted(article, paragraph[0], "> [!CAUTION]", "> Extra words.", ""), [paragraph[0]])


# --- images

@kind("loc-image-mismatch")
def image_deleted(article, rng):
    found = pick(rng, [one for one in article.matches(IMAGE, range(article.body, len(article.lines)))
                       if not article.lines[one[0]][:one[1].start()].endswith("[")])
    if not found:
        return None
    line, match = found
    return sub(article, line, match, ""), article.before(line)


@kind("loc-image-mismatch")
def image_doubled(article, rng):
    found = pick(rng, article.matches(IMAGE, range(article.body, len(article.lines))))
    if not found:
        return None
    line, match = found
    return sub(article, line, match, match[0] + " " + match[0]), [line]


@kind("loc-image-mismatch")
def images_swapped(article, rng):
    found = article.matches(IMAGE, range(article.body, len(article.lines)))
    pairs = [(a, b) for a, b in zip(found, found[1:]) if a[0] != b[0] and a[1][2] != b[1][2]]
    pairs = [pair for pair in pairs if all(sum(one[1][2] == side[1][2] for one in found) == 1 for side in pair)]
    pair = pick(rng, pairs)
    if not pair:
        return None
    (line, one), (other, two) = pair
    lines = sub(article, line, one, two[0])
    old = lines[other]
    lines[other] = old[:two.start()] + one[0] + old[two.end():]
    return lines, [line, other]


# --- code

@kind("loc-code-mismatch")
def code_edited(article, rng):
    fence = pick(rng, [fence for fence in article.fences if fence[1] - fence[0] > 2])
    if not fence:
        return None
    line = rng.randrange(fence[0] + 1, fence[1] - 1)
    return replaced(article, line, article.lines[line] + "x"), [fence[0]]


@kind("loc-code-mismatch")
def code_blank_line(article, rng):
    fence = pick(rng, [fence for fence in article.fences if fence[1] - fence[0] > 2])
    return fence and (inserted(article, fence[0] + 1, ""), [fence[0]])


@kind("loc-code-mismatch")
def code_deleted(article, rng):
    fence = pick(rng, article.fences)
    return fence and (removed(article, *fence), article.before(fence[0]))


@kind("loc-code-mismatch")
def code_added(article, rng):
    paragraph = pick(rng, article.plain_paragraphs())
    return paragraph and (inserted(article, paragraph[0], "```text", "extra", "```", ""), [paragraph[0]])


# --- tables

@kind("loc-table-mismatch")
def row_deleted(article, rng):
    table = pick(rng, [table for table in article.tables if table[1] - table[0] > 3])
    if not table:
        return None
    line = rng.randrange(table[0] + 2, table[1])
    # Of rows that look alike, which one is missing cannot be known.
    return removed(article, line, line + 1), range(table[0], table[1])


@kind("loc-table-mismatch")
def row_added(article, rng):
    table = pick(rng, article.tables)
    if not table:
        return None
    line = rng.randrange(table[0] + 2, table[1] + 1)
    row = "|" + " extra words 7719 |" * (article.lines[table[0]].count("|") - 1)
    return inserted(article, line, row), [line]


@kind("loc-table-mismatch")
def column_added(article, rng):
    table = pick(rng, article.tables)
    if not table:
        return None
    rows = [article.lines[line].rstrip() for line in range(*table)]
    rows = [row + ("---|" if i == 1 else " extra |") for i, row in enumerate(rows)]
    return article.lines[:table[0]] + rows + article.lines[table[1]:], [table[0]]


@kind("loc-table-mismatch")
def table_deleted(article, rng):
    # Of two tables of one shape, one right behind the other, nobody can tell which one is gone.
    twins = {one for a, b in zip(article.tables, article.tables[1:]) if b[0] - a[1] <= 1 and a[1] - a[0] == b[1] - b[0]
             for one in (a, b)}
    table = pick(rng, [one for one in article.tables if one not in twins])
    return table and (removed(article, *table), article.before(table[0]))


# --- links

@kind("loc-link-mismatch")
def link_deleted(article, rng):
    found = pick(rng, [one for one in article.links() if "@" not in one[1][1] and "//" not in one[1][1]])
    return found and (sub(article, found[0], found[1], found[1][1]), block_of(article, found[0]))


@kind("loc-link-mismatch")
def link_altered(article, rng):
    found = pick(rng, article.links())
    return found and (sub(article, found[0], found[1], f"[{found[1][1]}](https://example.com/altered)"), [found[0]])


@kind("loc-link-mismatch")
def link_to_neighbour(article, rng):
    links = article.links()
    pairs = [(a, b) for a in links for b in links
             if a[1][2].lower() != b[1][2].lower() and b[1][2].startswith(("http", "/"))]
    pair = pick(rng, pairs[:200])
    return pair and (sub(article, pair[0][0], pair[0][1], f"[{pair[0][1][1]}]({pair[1][1][2]})"),
                     block_of(article, pair[0][0]))


@kind("loc-link-mismatch")
def link_fragment(article, rng):
    found = pick(rng, [one for one in article.links() if one[1][2].startswith("http") and "#" not in one[1][2]])
    return found and (sub(article, found[0], found[1], f"[{found[1][1]}]({found[1][2]}#part)"), [found[0]])


@kind("loc-link-mismatch")
def link_added(article, rng):
    paragraph = pick(rng, article.plain_paragraphs())
    return paragraph and (replaced(article, paragraph[1] - 1,
                                   article.lines[paragraph[1] - 1] + " [extra](https://example.com/extra)"),
                          [paragraph[1] - 1])


def block_of(article, line):
    for begin, end in article.paragraphs:
        if begin <= line < end:
            return range(begin, end)
    return [line]


# --- paragraphs and items

@kind("loc-structure-mismatch")
def paragraph_deleted(article, rng):
    paragraph = pick(rng, article.plain_paragraphs())
    # Of paragraphs that follow each other, which one is missing is guessed by length and names.
    return paragraph and (removed(article, *paragraph), near(article, paragraph[0]))


@kind("loc-structure-mismatch")
def paragraph_added(article, rng):
    paragraph = pick(rng, article.plain_paragraphs())
    return paragraph and (inserted(article, paragraph[0], "Words that nobody has translated from anywhere, 7719.", ""),
                          [paragraph[0]])


@kind("loc-structure-mismatch")
def item_deleted(article, rng):
    item = pick(rng, [item for item in article.items if item[2] - item[1] > 1])
    return item and (removed(article, item[0], item[0] + 1), range(near(article, item[1]).start, near(article, item[2]).stop))


@kind("loc-structure-mismatch")
def item_added(article, rng):
    item = pick(rng, article.items)
    mark = item and ITEM.match(article.lines[item[0]])[0][:-1]
    return item and (inserted(article, item[0], mark + "Extra words without a counterpart 7719"),
                     range(near(article, item[1]).start, near(article, item[2]).stop))


def near(article, line):
    """From the third block before a line to the one behind it: where one of several like blocks may be missed."""
    first = article.before(line)[0]
    first = article.before(first)[0] if first > article.body else first
    last = line + 1
    while last < len(article.lines) and article.lines[last].strip():
        last += 1
    return range(article.before(first)[0] if first > article.body else 0, last + 3)


# --- front matter

def altered_key(article, rng, change):
    lines = [line for line in range(1, article.body - 1)
             if re.match(r"(ms\.(topic|service|subservice|custom|prod)|uid): *\S", article.lines[line])]
    line = pick(rng, lines)
    return line and change(line)


@kind("loc-metadata-mismatch")
def metadata_altered(article, rng):
    return altered_key(article, rng, lambda line: (
        replaced(article, line, article.lines[line].split(":")[0] + ": altered"), [line]))


@kind("loc-metadata-mismatch")
def metadata_deleted(article, rng):
    return altered_key(article, rng, lambda line: (removed(article, line, line + 1), range(0, article.body)))


# --- numbers, dates, placeholders and terms; sites.py puts a paragraph with them into our guides

def in_facts(article, pattern):
    """(line, match) in the paragraph that all guides have."""
    return article.matches(re.compile(pattern), [line for line in article.prose() if "{0}" in article.lines[line]])


@kind("loc-number-mismatch")
def number_altered(article, rng):
    found = pick(rng, in_facts(article, r"(?<!\d)(?:35|4711)(?!\d)"))
    return found and (sub(article, found[0], found[1], found[1][0][:-1] + "9"), [found[0]])


@kind("loc-number-mismatch")
def decimal_altered(article, rng):
    found = pick(rng, in_facts(article, r"14[., \u00a0\u202f]250[.,]5"))
    return found and (sub(article, found[0], found[1], found[1][0].replace("250", "205")), [found[0]])


@kind("loc-number-mismatch")
def year_altered(article, rng):
    found = pick(rng, in_facts(article, "2021"))
    return found and (sub(article, found[0], found[1], "2012"), [found[0]])


@kind("loc-number-mismatch")
def day_altered(article, rng):
    found = pick(rng, in_facts(article, r"13(?=[. 日])"))
    return found and (sub(article, found[0], found[1], "18"), [found[0]])


@kind("loc-number-mismatch")
def number_deleted(article, rng):
    found = pick(rng, in_facts(article, "4711"))
    return found and (sub(article, found[0], found[1], ""), [found[0]])


@kind("loc-placeholder-mismatch")
def placeholder_translated(article, rng):
    found = pick(rng, in_facts(article, r"\{user_name\}"))
    return found and (sub(article, found[0], found[1], "{nombre}"), [found[0]])


@kind("loc-placeholder-mismatch")
def placeholder_deleted(article, rng):
    found = pick(rng, in_facts(article, r"\$env|%s"))
    return found and (sub(article, found[0], found[1], ""), [found[0]])


@kind("loc-no-loc-translated")
def term_translated(article, rng):
    found = pick(rng, in_facts(article, "Contoso Vault"))
    return found and (sub(article, found[0], found[1], "Kontoso-Tresor"), [found[0]])


# --- what must not be reported

@neutral
def text_wrapped(article, rng):
    paragraph = pick(rng, [one for one in article.plain_paragraphs() if " " in article.lines[one[0]][40:-40]])
    if not paragraph:
        return None
    text = article.lines[paragraph[0]]
    blanks = [i for i in range(20, len(text) - 20) if text[i] == " " and text[i - 1] != " " and text[i + 1].isalpha()
              and text[:i].count("[") == text[:i].count("]") and text[:i].count("`") % 2 == 0
              and text[:i].count("*") % 4 == 0]
    blank = pick(rng, blanks)
    return blank and article.lines[:paragraph[0]] + [text[:blank], text[blank + 1:]] + article.lines[paragraph[0] + 1:]


@neutral
def links_reordered(article, rng):
    links = article.links()
    pairs = [(a, b) for a, b in zip(links, links[1:]) if a[0] == b[0] and a[1][0] != b[1][0]]
    pair = pick(rng, pairs)
    if not pair:
        return None
    (line, one), (_, two) = pair
    old = article.lines[line]
    return replaced(article, line, old[:one.start()] + two[0] + old[one.end():two.start()] + one[0] + old[two.end():])


@neutral
def blank_lines_added(article, rng):
    paragraph = pick(rng, article.plain_paragraphs())
    return paragraph and inserted(article, paragraph[0], "", "")


@neutral
def words_added(article, rng):
    paragraph = pick(rng, article.plain_paragraphs())
    return paragraph and replaced(article, paragraph[1] - 1, article.lines[paragraph[1] - 1] + " Noch ein paar Wörter.")


@neutral
def title_altered(article, rng):
    line = pick(rng, [line for line in range(1, article.body) if article.lines[line].startswith("title: ")])
    return line and replaced(article, line, "title: Another title of this article")


@neutral
def locale_in_address(article, rng):
    found = pick(rng, [one for one in article.links() if re.match(r"https://[^/]+/en-us/", one[1][2])])
    return found and sub(article, found[0], found[1], found[1][0].replace("/en-us/", "/hu-hu/", 1))


@neutral
def path_written_longer(article, rng):
    found = pick(rng, [one for one in article.links() if re.match(r"[\w-]+\.md", one[1][2])])
    return found and sub(article, found[0], found[1], f"[{found[1][1]}](./{found[1][2]})")
