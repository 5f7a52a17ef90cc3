"""Words of a source file that are not markup, and words of a page's main text: the two sides of "nothing is lost".

Shares nothing with guidepost's own reading of Markdown. It is no parser: it takes away what is certainly markup and keeps the
rest. Where it cannot tell, it takes away too little on the source side only if the page shows the same.
"""
import bisect
import html
import html.parser
import re

# Marks that stand inside words (`a**b**c`, `snake\\_case`): left out on both sides, so that both have the same words.
IN_WORDS = str.maketrans("", "", "*_~\\`\u00ad\u200b\u200c\u200d\u2060\ufeff")

# A character of these scripts is a word, since no blanks tell where one ends: Han, kana, Hangul, Thai.
WORD = re.compile(r"[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|"
                  r"[^\W_\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+")


def split_words(text):
    return WORD.findall(text.translate(IN_WORDS))


# --- The page ---------------------------------------------------------------------------------------------------------------

# What a page adds round the article; words there would hide a loss.
AROUND = {"article-facts", "pager", "breadcrumbs", "on-this-page", "translation-notice", "fallback-notice"}
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# An <a> is not among them: a link without a text shows another one, which stands beside the next word.
INLINE = {"abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s", "samp",
          "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"}


class PageText(html.parser.HTMLParser):
    """The text of <main>, without navigation; an image gives its alternative text."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.parts = []
        self.stack = []  # (tag, whether its text counts)

    def counts(self):
        return bool(self.stack) and self.stack[-1][1]

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag not in INLINE:
            self.parts.append(" ")
        if tag == "img" and self.counts():
            self.parts.append(values.get("alt") or "")
        if tag in VOID:
            return
        around = AROUND.intersection((values.get("class") or "").split())
        inside = (self.counts() or tag == "main") and not around and tag not in ("nav", "script", "style", "template")
        self.stack.append((tag, inside))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag not in INLINE:
            self.parts.append(" ")
        for i in range(len(self.stack) - 1, -1, -1):
            if self.stack[i][0] == tag:
                del self.stack[i:]
                return

    def handle_data(self, data):
        if self.counts():
            self.parts.append(data)


def page_words(text):
    """The words of a page's main text, in order."""
    parser = PageText()
    parser.feed(text)
    parser.close()
    return split_words("".join(parser.parts))


# --- The source -------------------------------------------------------------------------------------------------------------

FRONT_MATTER = re.compile(r"\A---[ \t]*\n.*?^---[ \t]*$\n?", re.S | re.M)
SOURCE_SIDE = re.compile(r'<span class="sxs-lookup"><span data-stu-id="[^"]*">.*?</span></span>', re.S)
# A list's number stands inside the first span of its item. A year there is text: see `site-prose-as-list`.
TARGET_NUMBER = re.compile(r'^([ \t>]*)<span data-ttu-id="[^"]*">(?=\d{1,3}[.)][ \t])', re.M)
COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.S)
FENCE = re.compile(r"^(?P<indent>[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)*)(?P<fence>`{3,}(?=[^`]*$)|~{3,})")
LINE_START = re.compile(r"^(?:[ \t>]|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]|$))+", re.M)
BLOCK_START = re.compile(r"\n(?=[ \t>]*(?:\n|#|\||[-*+][ \t]|\d{1,9}[.)][ \t]))")
TASK_MARK = re.compile(r"^((?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)\[[ xX]\](?=[ \t])", re.M)
DEFINITION = re.compile(r"^[ \t>]{0,3}\[(?P<label>[^\[\]^]+)\]:[ \t]*(?:<[^<>\n]*>|\S+)(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*$", re.M)
COLON_LINE = re.compile(r"^[ \t>]*:::.*$", re.M)
IMAGE_COLONS = re.compile(r":::[ \t]*image\b(?P<attributes>[^\n]*?):::")
ATTRIBUTE = re.compile(r'alt-text[ \t]*=[ \t]*"(?P<value>[^"]*)"')

NO_LOC = re.compile(r':::[ \t]*no-loc\b[^\n:]*?text[ \t]*=[ \t]*(?:"(?P<double>[^"\n]*)"|\'(?P<single>[^\'\n]*)\')[^\n:]*:::')
ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);")

TARGET = r"(?:<[^<>\n]*>|(?!<)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)"
TITLE = r"(?:\s+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?"
INLINE_MARKUP = re.compile(
    rf"""(?P<escape>\\[!-/:-@\[-`{{-~])
    |(?P<code>(?<!`)(?P<ticks>`+)(?!`)(?P<inside>.+?)(?<!`)(?P=ticks)(?!`))
    |(?P<bracket>\[!(?:include\s*\[[^\]]*\]\((?P<include>[^)]*)\)|code[\w-]*\s*\[[^\]]*\]\([^)]*\)|video\s[^\]]*|div\s[^\]]*|\w+)\s*\])
    |(?P<target>\](?:\(\s*{TARGET}{TITLE}\s*\)))
    |(?P<reference>\]\[(?P<label>[^\[\]]*)\])
    |(?P<uid><xref:[^>\s]*>)
    |<(?P<autolink>[A-Za-z][A-Za-z0-9+.-]+:[^<>\s]*|[^<>\s@]+@[^<>\s]+)>
    |(?P<tag></?(?P<name>[A-Za-z][A-Za-z0-9-]*)(?:\s+[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*)?/?>)
    """, re.S | re.X | re.I)


def unescape(text):
    """Resolves entities as Markdown does: only those that end in a semicolon."""
    return ENTITY.sub(lambda match: html.unescape(match[0]), text)


def inline_text(block, labels, include):
    """The text of a paragraph, heading, cell...: markup taken out, code kept as it is, entities resolved."""
    parts = []
    at = 0
    for match in INLINE_MARKUP.finditer(block):
        parts.append(unescape(block[at:match.start()]))
        at = match.end()
        if match["escape"]:
            parts.append(match["escape"][1])
        elif match["code"]:
            parts.append(match["inside"])
        elif match["bracket"]:
            parts.append(" " + (include(match["include"]) if match["include"] else "") + " ")
        elif match["reference"] and match["label"] and match["label"].casefold() not in labels:
            parts.append(match["reference"])
        elif match["autolink"]:
            parts.append(match["autolink"])
        elif match["target"] or match["reference"]:
            parts.append(" ")
        elif match["tag"] and match["name"].lower() not in INLINE:
            parts.append(" ")
    parts.append(unescape(block[at:]))
    return "".join(parts)


def markdown_text(text, include=lambda path: ""):
    """The text of Markdown without its markup. `include(path)` gives the text of a file that it includes."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    text = FRONT_MATTER.sub("", text, count=1)
    text = TARGET_NUMBER.sub(r"\1", SOURCE_SIDE.sub("", text))

    parts = []  # text
    lines = []  # outside code
    labels = {match["label"].strip().casefold() for match in DEFINITION.finditer(text)}

    def flush():
        plain = COMMENT.sub(" ", "\n".join(lines))
        plain = IMAGE_COLONS.sub(lambda match: " ".join(a["value"] for a in ATTRIBUTE.finditer(match["attributes"])), plain)
        plain = NO_LOC.sub(lambda match: match["double"] or match["single"], plain)
        plain = COLON_LINE.sub("", DEFINITION.sub("", plain))
        plain = TASK_MARK.sub(r"\1", plain)
        for block in BLOCK_START.split(plain):
            parts.append(inline_text(LINE_START.sub(" ", block), labels, include))
        lines.clear()

    fence = None
    for line in text.split("\n"):
        match = FENCE.match(line)
        if fence is not None and line.strip() and len(line) - len(line.lstrip(" \t")) < item_indent:
            fence = None  # the list item that holds the fence has ended
        if fence is None and match:
            flush()
            fence = match["fence"]
            item_indent = len(match["indent"]) if match["indent"].strip(" \t>") else 0
        elif fence is not None and match and match["fence"].startswith(fence) and not line[match.end():].strip():
            fence = None
        elif fence is not None:
            parts.append(line)
        else:
            lines.append(line)
    flush()
    return "\n".join(parts)


# --- The comparison ---------------------------------------------------------------------------------------------------------

def is_in_order(wanted, page):
    """Whether all wanted words occur in the page in order, other words between them or not."""
    rest = iter(page)
    return all(word in rest for word in wanted)


def lost_words(wanted, page):
    """What a page lacks, as runs of words, each with the words before it; [] when it lacks nothing.

    Not always the smallest answer, but never [] when a word is missing: looks for the next place where some words of both go on alike.
    """
    if is_in_order(wanted, page):
        return []
    runs = []
    places = {}
    for i, word in enumerate(page):
        places.setdefault(word, []).append(i)
    i = at = 0
    while i < len(wanted):
        step = _next_match(wanted, i, page, at, places)
        if step is None:
            runs.append((i, len(wanted)))
            break
        start, at = step
        if start > i:
            runs.append((i, start))
        i, at = start + 1, at + 1
    return [(" ".join(wanted[max(0, a - 4):a]), " ".join(wanted[a:b])) for a, b in runs] or [("", "the order of its words")]


def _next_match(wanted, i, page, at, places):
    """The first word from i on that the page has close behind `at`, or further on together with the two words after it."""
    for start in range(i, min(len(wanted), i + 400)):
        found = places.get(wanted[start], [])
        for place in found[bisect.bisect_left(found, at):][:50]:
            if start == i and place - at < 12:
                return start, place
            if page[place:place + 3] == wanted[start:start + 3]:
                return start, place
    return None
