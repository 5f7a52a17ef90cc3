"""Sites full of copies of real articles, of which one locale's is altered, and what guidepost says about them."""
import collections
import json
import os
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("GUIDEPOST", ROOT / "build/release/guidepost")).resolve()
CORPUS = pathlib.Path(os.environ.get("GUIDEPOST_CORPUS", ROOT.parent / "shared/corpus"))

# What only a hand-off writes: a source article has none of it.
OF_HANDOFF = re.compile(r"ms\.(openlocfilehash|sourcegitcommit|translationtype|contentlocale|lasthandoff|locfileid):")


def findings(site):
    """file -> list of (code, line)."""
    report = subprocess.run([PROGRAM, "check", site, "--quiet", "--fail-on", "never", "--report", "jsonl"], check=True,
                            capture_output=True, text=True, timeout=600).stdout
    found = collections.defaultdict(list)
    for line in report.splitlines():
        item = json.loads(line)
        found[item.get("file", "")].append((item["code"], item.get("line", 0), item["message"]))
    return found


def read(path):
    return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


class Family:
    """One article in several locales of one version. `texts`: locale -> text; `targets`: those that may be altered."""

    def __init__(self, path, texts, targets):
        self.path, self.texts, self.targets = path, texts, targets


def our_guides():
    """content/: English and its four translations."""
    content = ROOT / "content"
    families = []
    for path in sorted(p.relative_to(content / "en") for p in (content / "en").rglob("*.md")):
        texts = {locale: read(content / locale / path) for locale in ("en", "de", "hu", "sv", "zh")}
        families.append(Family(path, texts, ["de", "hu", "sv", "zh"]))
    config = "source_locale: en\nlocales: {en: {}, de: {}, hu: {}, sv: {}, zh: {tag: zh-Hans}}\n"
    return config, families


def strip(files, folder, *options):
    """Copies of bilingual files without their markup: the sides of one language."""
    for path, text in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        done = subprocess.run([PROGRAM, "strip", *options], input=text.encode(), capture_output=True, check=True)
        target.write_bytes(done.stdout)


def bilingual_guides(limit):
    """Articles of the corpus with the English that they were made from as their source."""
    root = CORPUS / "partner-center-bilingual/hu-hu"
    families = []
    paths = sorted(p for p in root.rglob("*.md") if p.name != "README.md")
    for path in paths[::max(1, len(paths) // limit)]:
        text = read(path)
        sides = {}
        for locale, options in (("hu-hu", []), ("en-us", ["--source"])):
            done = subprocess.run([PROGRAM, "strip", *options], input=text.encode(), capture_output=True, check=True)
            sides[locale] = done.stdout.decode()
        sides["en-us"] = "\n".join(line for line in sides["en-us"].split("\n") if not OF_HANDOFF.match(line))
        families.append(Family(path.relative_to(root), sides, ["hu-hu"]))
    return "source_locale: en-us\nlocales: {en-us: {}, hu-hu: {}}\n", families


def peers(limit):
    """Articles of the corpus that three locales have in one version, without their source."""
    root = CORPUS / "partner-center"
    locales = ["hu-hu", "sv-se", "zh-cn"]
    families = []
    for path in sorted(p.relative_to(root / "hu-hu") for p in (root / "hu-hu").rglob("*.md")):
        if not all((root / locale / path).exists() for locale in locales):
            continue
        texts = {locale: read(root / locale / path) for locale in locales}
        versions = {re.search(r"ms\.openlocfilehash: *(\S+)", text) and re.search(r"ms\.openlocfilehash: *(\S+)", text)[1]
                    for text in texts.values()}
        if len(versions) == 1 and None not in versions:
            families.append(Family(path, texts, locales))
    return "locales: {hu-hu: {}, sv-se: {}, zh-cn: {}}\nsource_locale: none\n", families[:limit]


class MutatedSite:
    """Many copies of families in one site; of each copy one locale is altered. One run tells about all of them."""

    def __init__(self, folder, config):
        self.folder, self.cases = folder, []
        self.plain, self.altered = folder / "plain", folder / "altered"
        for site in (self.plain, self.altered):
            site.mkdir(parents=True)
            (site / "guidepost.yml").write_text(config, "utf-8")

    def add_companions(self, families):
        """The articles themselves, so that links among them lead somewhere."""
        for family in families:
            for locale, text in family.texts.items():
                self._write(self.plain, locale, family.path, text)
                self._write(self.altered, locale, family.path, text)

    def add(self, name, family, locale, mutation):
        path = family.path.with_name(f"m{len(self.cases):04}.md")
        for one, text in family.texts.items():
            self._write(self.plain, one, path, text)
            self._write(self.altered, one, path, "\n".join(mutation.lines) if one == locale else text)
        self.cases.append((name, family, locale, mutation, path))

    @staticmethod
    def _write(site, locale, path, text):
        file = site / locale / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())

    def mistakes(self):
        """What is not as it must be, a line each."""
        before, after = findings(self.plain), findings(self.altered)
        wrong = []
        for name, family, locale, mutation, path in self.cases:
            new = []
            for one in family.texts:
                file = f"{one}/{path}"
                known = collections.Counter(code for code, _, _ in before[file])
                for code, line, message in after[file]:
                    known[code] -= 1
                    if known[code] < 0:
                        new.append((one, code, line, message))
                if any(code.startswith("loc-") and code.endswith("-mismatch") for code, _, _ in before[file]):
                    wrong.append(f"{name} {file} ({family.path}): not in parity before")
            # Of several findings of a code, the new one is among them.
            lines = [line for code, line, _ in after[f"{locale}/{path}"] if code == mutation.code]
            good = [item for item in new if item[:2] == (locale, mutation.code)]
            others = [item for item in new if item not in good]
            if mutation.code and not good:
                wrong.append(f"{name} {locale}/{path} ({family.path}): not found; {others}")
            elif others or len(good) > 1:
                wrong.append(f"{name} {locale}/{path} ({family.path}): {new}")
            elif good and not mutation.places & set(lines):
                wrong.append(f"{name} {locale}/{path} ({family.path}): line {lines}, not in {sorted(mutation.places)}: {good}")
        return wrong
