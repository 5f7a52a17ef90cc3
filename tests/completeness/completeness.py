"""What a built site owes to its sources. Each function returns sentences about what is missing; none when nothing is."""
import json
import pathlib

import sites
import words

EXCEPTIONS = json.loads((pathlib.Path(__file__).parent / "exceptions.json").read_text("utf-8"))


def missing_words(site, exceptions=EXCEPTIONS, every=1):
    """(words compared, sentences): per article the words of its source that its page lacks or has in another order.

    An exception holds for exactly the words that it names; one that is no longer needed is reported too.
    """
    compared, problems = 0, []
    expected = {entry["file"]: entry for entry in exceptions if site.name in entry["sites"]}
    for number, path in enumerate(site.files("page")):
        if number % every and path not in expected:
            continue
        page = site.page_of(path)
        if not page.is_file():
            problems.append(f"{path}: has no page")
            continue
        wanted = words.split_words(site.text_of(path))
        compared += len(wanted)
        lost = words.lost_words(wanted, words.page_words(page.read_text("utf-8")))
        if [run for _, run in lost] == expected.get(path, {}).get("lost", []):
            continue
        if not lost:
            problems.append(f"{path}: nothing is lost any more: remove the exception")
        for before, run in lost:
            problems.append(f"{path}: lost after '{before}': '{run[:200]}'")
    return compared, problems


def missing_documents(site):
    """(documents, sentences): FAQ, Landing and Hub documents that are neither a page nor named by a diagnostic."""
    count, problems = 0, []
    for path in site.files(*ALL_ROLES):
        if not path.endswith((".yml", ".yaml")) or sites.mime_of(site.source / path) not in ("FAQ", "Landing", "Hub"):
            continue
        count += 1
        if not site.page_of(path).is_file() and path not in site.diagnosed:
            problems.append(f"{path}: neither a page nor a diagnostic")
    return count, problems


def missing_toc_entries(site):
    """(entries, sentences): entries of a TOC.yml whose name is nowhere on the contents page of its locale, and which no
    diagnostic names by its line."""
    count, problems = 0, []
    contents = {}  # locale folder -> words of its contents page, with one blank before and after
    for path in site.files("toc"):
        if not path.endswith((".yml", ".yaml")):
            continue
        folder = path.split("/")[0]
        if folder not in contents:
            contents[folder] = _padded(words.page_words((site.pages / folder / "contents.html").read_text("utf-8")))
        for line, name, href in sites.toc_entries((site.source / path).read_bytes().decode("utf-8-sig")):
            count += 1
            shown = _padded(words.split_words(name)) in contents[folder]
            if not shown and not any(line <= at <= line + 3 for at in site.diagnosed.get(path, ())):
                problems.append(f"{path}:{line}: '{name}' ({href}) is neither on the contents page nor in a diagnostic")
    return count, problems


def missing_redirects(site):
    """(redirects, sentences): entries of .openpublishing.redirection.json that are neither a page nor a diagnostic. The paths
    in it count from its own folder."""
    count, problems = 0, []
    for file in sorted(site.source.rglob(".openpublishing.redirection*.json")):
        path = file.relative_to(site.source)
        text = file.read_bytes().decode("utf-8-sig")
        lines = text.splitlines()
        for entry in json.loads(text).get("redirections", []):
            source = entry.get("source_path") or entry.get("source_path_from_root", "").lstrip("/")
            count += 1
            page = site.page_of((path.parent / source).as_posix())
            if page.is_file():
                continue
            named = {number for number, line in enumerate(lines, 1) if json.dumps(source) in line}
            near = {number + step for number in named for step in (-1, 0, 1, 2)}
            if not near & site.diagnosed.get(path.as_posix(), set()):
                problems.append(f"{path}: '{source}' is neither a page nor in a diagnostic")
    return count, problems


ALL_ROLES = ("page", "toc", "breadcrumb", "include", "asset", "configuration", "data", "code", "excluded", "unreadable", "unused")


def _padded(tokens):
    return f" {' '.join(tokens)} "
