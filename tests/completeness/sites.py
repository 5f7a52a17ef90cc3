"""A site and what guidepost made of it: its sources, pages and report."""
import json
import os
import pathlib
import subprocess

import yaml

import words

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("GUIDEPOST", ROOT / "build/release/guidepost")).resolve()
MIME = "### YamlMime:"

# Keys of YAML documents whose values are no text for readers.
NO_TEXT = {"metadata", "url", "href", "imageSrc", "itemType", "linkListType", "brand", "monikers", "default_moniker"}


class Site:
    """A built site. `source` is the folder of its configuration, `pages` the folder that it was built to."""

    def __init__(self, source, pages):
        self.name = pathlib.Path(source).name
        self.source, self.pages = pathlib.Path(source), pathlib.Path(pages)
        report = self.pages.parent / f"{self.pages.name}.json"
        subprocess.run([PROGRAM, "build", self.source, "--output", self.pages, "--quiet", "--fail-on", "never", "--report",
                        f"json:{report}"], check=True, stdout=subprocess.DEVNULL, timeout=300)
        self.report = json.loads(report.read_text("utf-8"))
        self.diagnosed = {}  # file -> lines with a diagnostic
        for finding in self.report["diagnostics"]:
            self.diagnosed.setdefault(finding["file"], set()).add(finding["line"])

    def files(self, *roles):
        """Paths of the files in one of the roles of the ledger, below the site."""
        return [entry["path"] for entry in self.report["files"] if entry["role"] in roles]

    def page_of(self, path):
        """The page of a source file."""
        return self.pages / pathlib.PurePosixPath(path).with_suffix(".html")

    def text_of(self, path):
        """The text of an article, FAQ, Landing or Hub document without its markup."""
        file = self.source / path
        text = file.read_bytes().decode("utf-8-sig", "replace")
        include = lambda target: self._included(file, target, 0)
        if file.suffix == ".md":
            return words.markdown_text(text, include)
        document = yaml.safe_load(text)
        sections = document.get("sections") or []
        if mime_of(file) == "FAQ" and len(sections) == 1:
            sections[0].pop("name", None)  # "Ignored" in Learn's own template: the only section has no heading
        return "\n".join(words.markdown_text(value, include) for value in texts_of(document))

    def _included(self, file, target, depth):
        """The text of an included file: of the locale, or else of no file. A ring of includes ends somewhere."""
        included = (file.parent / target.strip()).resolve()
        if depth > 8 or not included.is_file() or not included.is_relative_to(self.source.resolve()):
            return ""
        text = included.read_bytes().decode("utf-8-sig", "replace")
        return words.markdown_text(text, lambda next_target: self._included(included, next_target, depth + 1))


def texts_of(value):
    """All strings of a YAML document that readers see, in order."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in NO_TEXT:
                yield from texts_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts_of(inner)
    elif value is not None:
        yield str(value)


def toc_entries(text):
    """(line, name, href) of each entry of a TOC.yml, at any depth; lines count from 1."""
    found = []

    def walk(node):
        if isinstance(node, yaml.SequenceNode):
            for item in node.value:
                walk(item)
        elif isinstance(node, yaml.MappingNode):
            values = {key.value: value for key, value in node.value if isinstance(key, yaml.ScalarNode)}
            name, href = values.get("name"), values.get("href")
            if isinstance(name, yaml.ScalarNode):
                found.append((node.start_mark.line + 1, name.value, href.value if isinstance(href, yaml.ScalarNode) else ""))
            if "items" in values:
                walk(values["items"])

    root = yaml.compose(text, Loader=yaml.SafeLoader)
    walk(root)
    return found


def mime_of(file):
    """'FAQ' of a file that begins with `### YamlMime:FAQ`; or ''."""
    first = file.read_bytes()[:200].decode("utf-8-sig", "replace").split("\n")[0]
    return first.removeprefix(MIME).strip() if first.startswith(MIME) else ""
