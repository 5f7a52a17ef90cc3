"""Builds a site and judges it: is every word, document, TOC entry and redirect of its sources there?

usage: check.py [--every N] SOURCE PAGES     --every N: compares the words of only each N-th article
"""
import argparse
import sys

import completeness
import sites


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source")
    parser.add_argument("pages")
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    site = sites.Site(options.source, options.pages)
    failed = 0
    for what, (count, problems) in (
            ("words", completeness.missing_words(site, every=options.every)),
            ("documents", completeness.missing_documents(site)),
            ("TOC entries", completeness.missing_toc_entries(site)),
            ("redirects", completeness.missing_redirects(site))):
        for problem in problems:
            print(problem)
        print(f"{site.name}: {count} {what}, {len(problems)} problems")
        failed += len(problems)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
