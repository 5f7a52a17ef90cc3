"""Sites full of copies of real articles, of which one locale's is altered, and what guidepost says about them."""
import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("GUIDEPOST", ROOT / "build/release/guidepost")).resolve()
CORPUS = pathlib.Path(os.environ.get("GUIDEPOST_CORPUS", ROOT.parent / "shared/corpus"))

# What only a hand-off writes: a source article has none of it.
OF_HANDOFF = re.compile(r"ms\.(openlocfilehash|sourcegitcommit|translationtype|contentlocale|lasthandoff|locfileid):")


PARITY = re.compile(r"loc-\w+-mismatch|loc-no-loc-translated")
OF_SENTENCES = re.compile(r"loc-(outdated|segment-\w+)")
NOT_THERE = "image-not-found"  # the corpus has no images: who is told so depends on which locale shows them


def findings(site):
    """file -> list of (code, line, message)."""
    report = subprocess.run([PROGRAM, "check", site, "--quiet", "--fail-on", "never", "--report", "jsonl"], check=True,
                            capture_output=True, text=True, timeout=600).stdout
    found = collections.defaultdict(list)
    for line in report.splitlines():
        item = json.loads(line)
        if item["code"] != NOT_THERE:
            found[item.get("file", "")].append((item["code"], item.get("line", 0), item["message"]))
    return found


def read(path):
    return path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")


class Guides:
    """A configuration, families, and the folder that links of theirs lead into."""

    def __init__(self, config, families, folder=None):
        self.config, self.families, self.folder = config, families, folder


class Family:
    """One article in several locales of one version. `texts`: locale -> text; `targets`: those that may be altered."""

    def __init__(self, path, texts, targets):
        self.path, self.texts, self.targets = path, texts, targets


# A paragraph that every guide of ours gets, as writers of each language put it.
FACTS = {
    "en": "Contoso Vault 4711 holds {0} of 14,250.5 MB for {user_name} until 05/13/2021, 5 PM: two of 35 %s, or $env.",
    "de": "Contoso Vault 4711 fasst {0} von 14.250,5 MB für {user_name} bis 13. Mai 2021, 17 Uhr: 2 von 35 %s oder $env.",
    "hu": "A Contoso Vault 4711 {0} helyet ad a 14 250,5 MB-ból {user_name} számára 2021. május 13. 17:00-ig: kettő a 35 %s "
          "közül, vagy $env.",
    "sv": "Contoso Vault 4711 rymmer {0} av 14\u00a0250,5 MB för {user_name} till den 13 maj 2021 kl. 17: två av 35 %s, eller "
          "$env.",
    "zh": "Contoso Vault 4711 在 2021年5月13日下午 5 点之前为 {user_name} 保存 14,250.5 MB 中的 {0}：35 个 %s 中的两个，或 $env。",
}


def with_facts(text, locale):
    lines = text.rstrip("\n").split("\n")
    return "\n".join([lines[0], "no-loc: [Contoso Vault]", *lines[1:], "", FACTS[locale], ""])


def our_guides():
    """content/: English and its four translations."""
    content = ROOT / "content"
    families = []
    for path in sorted(p.relative_to(content / "en") for p in (content / "en").rglob("*.md")):
        texts = {locale: with_facts(read(content / locale / path), locale) for locale in FACTS}
        families.append(Family(path, texts, ["de", "hu", "sv", "zh"]))
    config = "source_locale: en\nlocales: {en: {}, de: {}, hu: {}, sv: {}, zh: {tag: zh-Hans}}\n"
    return Guides(config, families, content)


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
    return Guides("source_locale: en-us\nlocales: {en-us: {}, hu-hu: {}}\n", families)


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
    return Guides("locales: {hu-hu: {}, sv-se: {}, zh-cn: {}}\nsource_locale: none\n", families[:limit])


def in_parity(guides):
    """The guides without the families that have findings of their own: real translations have real mistakes."""
    with tempfile.TemporaryDirectory() as folder:
        site = MutatedSite(pathlib.Path(folder), guides)
        found = findings(site.plain)
    sound = [family for family in guides.families
             if not any(PARITY.fullmatch(code) for locale in family.texts for code, _, _ in found[f"{locale}/{family.path}"])]
    return Guides(guides.config, sound, guides.folder)


class MutatedSite:
    """Many copies of families in one site; of each copy one locale is altered. One run tells about all of them."""

    def __init__(self, folder, guides):
        self.cases = []
        self.plain, self.altered = folder / "plain", folder / "altered"
        for site in (self.plain, self.altered):
            if guides.folder:
                shutil.copytree(guides.folder, site)
            for family in guides.families:  # links among the articles lead somewhere
                for locale, text in family.texts.items():
                    self._write(site, locale, family.path, text)
            (site / "guidepost.yml").write_text(guides.config, "utf-8")

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
            # Of several findings of a code, the new one is among them.
            lines = [line for code, line, _ in after[f"{locale}/{path}"] if code == mutation.code]
            good = [item for item in new if item[:2] == (locale, mutation.code)]
            # Of a bilingual article, the rules about freshness tell each sentence that is missing, too.
            is_bilingual = "data-stu-id" in family.texts[locale]
            others = [item for item in new if item not in good and not (is_bilingual and OF_SENTENCES.fullmatch(item[1]))]
            if mutation.code and not good:
                wrong.append(f"{name} {locale}/{path} ({family.path}): not found; {others}")
            elif others or len(good) > 1:
                wrong.append(f"{name} {locale}/{path} ({family.path}): {new}")
            elif good and not mutation.places & set(lines):
                wrong.append(f"{name} {locale}/{path} ({family.path}): line {lines}, not in {sorted(mutation.places)}: {good}")
        return wrong
