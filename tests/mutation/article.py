"""An article as lines, and where its parts stand: a reader of simple Markdown that shares nothing with guidepost.

It sees only what it is sure of, at the left margin; what it does not see is not mutated.
"""
import re

HEADING = re.compile(r'(#{1,6}) (?:<a (?:name|id)="([^"]+)"></a>)?(.*\S)')
LINK = re.compile(r"(?<!!)\[([^\[\]]+)\]\(([^()\s]+)\)")
IMAGE = re.compile(r"!\[([^\[\]]*)\]\(([^()\s]+)\)")
ITEM = re.compile(r"(?:[-*]|\d+\.) +\S")


class Article:
    """Lines without line ends; line numbers in it are indexes."""

    def __init__(self, text):
        self.lines = text.split("\n")
        self.body = 0
        if self.lines[0].rstrip() == "---":
            self.body = next(i for i in range(1, len(self.lines)) if self.lines[i].rstrip() == "---") + 1
        self.headings, self.fences, self.tables, self.alerts = [], [], [], []
        self.paragraphs, self.items = [], []
        self._read()

    def text(self):
        return "\n".join(self.lines)

    def _read(self):
        at = self.body
        while at < len(self.lines):
            at = self._block(at)
        if "<pre" in self.text():  # what stands in it looks like paragraphs
            self.paragraphs, self.items = [], []

    def _block(self, at):
        """Notes the block that begins at a line; returns the line behind it."""
        line = self.lines[at]
        if not line.strip():
            return at + 1
        if line.lstrip().startswith(("```", "~~~")):
            mark = line.lstrip()[:3]
            end = at + 1
            while end < len(self.lines) and not self.lines[end].lstrip().startswith(mark):
                end += 1
            if not line.startswith(" ") and end < len(self.lines):
                self.fences.append((at, end + 1))
            return end + 1
        if HEADING.fullmatch(line):
            self.headings.append(at)
            return at + 1
        end = at
        while end < len(self.lines) and self.lines[end].strip() and not HEADING.fullmatch(self.lines[end]) \
                and not self.lines[end].lstrip().startswith(("```", "~~~")):
            end += 1
        self._text_block(at, end)
        return end

    def _text_block(self, at, end):
        block = self.lines[at:end]
        alone = (at == 0 or not self.lines[at - 1].strip() or at == self.body or at - 1 in self.headings) and \
            (end == len(self.lines) or not self.lines[end].strip())
        if not alone:
            return
        if len(block) > 2 and re.fullmatch(r"\|?[ :|-]*-[ :|-]*", block[1]) and all("|" in row for row in block):
            if all(row.startswith("|") and row.rstrip().endswith("|") for row in block) and block[0].count("|") > 2 \
                    and len({row.count("|") for row in block}) == 1:
                self.tables.append((at, end))
        elif re.fullmatch(r"> \[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]\s*", block[0]):
            if len(block) > 1 and all(re.match(r"> \w", row) for row in block[1:]):
                self.alerts.append((at, end))
        elif all(ITEM.match(row) for row in block):
            self.items += [(at + i, at, end) for i in range(len(block))]
        elif not block[0].startswith((" ", "\t", ">", "-", "*", "+", "<", ":", "|", "!", "[!", "#")) and \
                not re.match(r"\d+[.)]", block[0]) and not any(row.lstrip().startswith((">", "-", "*", "|", "<", ":", "#"))
                                                               or ITEM.match(row.lstrip()) for row in block) and \
                not any(re.fullmatch(r"[-=*_ ]+", row) for row in block) and re.search(r"\w", block[0]):
            self.paragraphs.append((at, end))

    def prose(self):
        """Lines of paragraphs and list items."""
        return sorted({line for begin, end in self.paragraphs for line in range(begin, end)} | {item[0] for item in self.items})

    def plain_paragraphs(self):
        """Paragraphs that are more than a picture or a link, and no definition of a link's target."""
        return [(begin, end) for begin, end in self.paragraphs
                if len(LINK.sub("", IMAGE.sub("", " ".join(self.lines[begin:end]))).strip()) > 30
                and not self.lines[begin].startswith("[")]

    def matches(self, pattern, lines=None):
        """(line, match) of a pattern in prose."""
        return [(line, found) for line in (self.prose() if lines is None else lines)
                if "data-stu-id" not in self.lines[line] for found in pattern.finditer(self.lines[line])]

    def sections(self):
        """(begin, end, level) of sections that have no sections below them."""
        found = []
        for i, begin in enumerate(self.headings):
            end = self.headings[i + 1] if i + 1 < len(self.headings) else len(self.lines)
            level = len(HEADING.fullmatch(self.lines[begin])[1])
            below = len(HEADING.fullmatch(self.lines[end])[1]) if end < len(self.lines) else 1
            if level > 1 and below <= level:
                found.append((begin, end, level))
        return found

    def before(self, line):
        """The lines of the block before a line, where what is missing there is reported."""
        last = line - 1
        while last > 0 and not self.lines[last].strip():
            last -= 1
        if last < self.body:
            return range(0, line + 1)
        first = last
        mark = re.match(r"\s*(```|~~~)", self.lines[last])
        while mark and first > self.body and not (first < last and self.lines[first].startswith(mark[0])):
            first -= 1
        while first > self.body and self.lines[first - 1].strip() and first not in self.headings:
            first -= 1
        return range(first, line + 1)
