"""Mutations of real articles: each is reported once, under the code meant for it, at its line, and nothing else is new."""
import collections
import pathlib
import random
import shutil
import tempfile
import unittest

import kinds
import sites
from article import Article


def mutate(site, families, count, rng, chosen):
    """Adds `count` mutations to a site, of all kinds in turn. Returns how many of each kind there are."""
    done = collections.Counter()
    files = [str(family.path) for family in families]
    names = sorted(chosen)
    for turn in range(40 * count):
        if sum(done.values()) == count:
            break
        name = names[turn % len(names)]
        family = rng.choice(families)
        locale = rng.choice(family.targets)
        mutation = chosen[name](Article(family.texts[locale], str(family.path), files), rng)
        if mutation:
            site.add(name, family, locale, mutation)
            done[name] += 1
    return done


class MutationTest(unittest.TestCase):
    maxDiff = None

    def check(self, guides, count, chosen, seed):
        with tempfile.TemporaryDirectory() as folder:
            site = sites.MutatedSite(pathlib.Path(folder), guides)
            done = mutate(site, guides.families, count, random.Random(seed), chosen)
            wrong = site.mistakes()
        self.assertEqual(sum(done.values()), count)
        self.assertEqual([], wrong, f"{len(wrong)} of {count}\n" + "\n".join(wrong))
        return done

    def need_corpus(self):
        if not (sites.CORPUS / "partner-center").exists():
            self.skipTest(f"no corpus at {sites.CORPUS}: set GUIDEPOST_CORPUS to run this test")

    def test_our_guides(self):
        done = self.check(sites.our_guides(), 400, kinds.KINDS, 1)
        self.assertGreaterEqual(len(done), 38)

    def test_real_translations_of_one_version_agree(self):
        self.need_corpus()
        with tempfile.TemporaryDirectory() as folder:
            for locale in ("hu-hu", "sv-se", "zh-cn"):
                shutil.copytree(sites.CORPUS / "partner-center" / locale, pathlib.Path(folder) / locale)
            found = sites.findings(folder)
        told = {file for file, items in found.items() if any(sites.PARITY.fullmatch(code) for code, _, _ in items)}
        self.assertEqual(set(), told)

    def test_our_guides_neutral(self):
        self.check(sites.our_guides(), 80, kinds.NEUTRAL, 2)

    def test_against_the_sentences_they_were_made_from(self):
        self.need_corpus()
        self.check(sites.in_parity(sites.bilingual_guides(150)), 500, kinds.KINDS, 3)
        self.check(sites.in_parity(sites.bilingual_guides(60)), 100, kinds.NEUTRAL, 4)

    def test_among_translations_of_one_version(self):
        self.need_corpus()
        self.check(sites.peers(100), 300, kinds.KINDS, 5)
        self.check(sites.peers(100), 80, kinds.NEUTRAL, 6)


if __name__ == "__main__":
    unittest.main()
