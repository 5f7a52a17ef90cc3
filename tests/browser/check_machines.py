#!/usr/bin/env python3
"""Holds what a built site says to machines against itself: addresses, translations, sitemaps, feeds, links, what it loads.

usage: tests/browser/check_machines.py [--content-defects] [--source FOLDER] SITE
  --content-defects  the content has bookmarks that do not exist, which `guidepost check` reports: do not look at fragments
  --source FOLDER    what the site was built from: the source sentences of its bilingual articles must be on no page
"""
import argparse
import html.parser
import pathlib
import re
import sys
import urllib.parse
import xml.etree.ElementTree as xml

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
ATOM = "{http://www.w3.org/2005/Atom}"
DATA_BLOCK = "application/ld+json"


class Page(html.parser.HTMLParser):
    """One page: what its elements say, and its text."""

    def __init__(self, path, text):
        super().__init__()
        self.path, self.kind, self.lang, self.base, self.refresh = path, "", "", None, None
        self.canonical, self.policy, self.robots = [], [], ""
        self.alternates, self.twins, self.feeds = [], [], []
        self.links, self.loads, self.ids, self.faults = [], [], set(), []
        self.is_fallback, self.words, self.titles, self.in_script, self.in_heading = False, [], [], False, False
        self.feed(text)
        if path.endswith("404.html"):
            self.kind = "not-found"

    def handle_starttag(self, tag, pairs):
        values = dict(pairs)
        rel = (values.get("rel") or "").split()
        self.ids.add(values.get("id"))
        for name in values:
            if name == "style" or name.startswith("on"):
                self.faults.append(f"attribute {name} of <{tag}>")
        if tag == "html":
            self.lang = values.get("lang")
        if tag == "body":
            self.kind = (values.get("class") or "").removeprefix("page-")
        if "notice-fallback" in (values.get("class") or "").split():
            self.is_fallback = True
        if tag == "style" or (tag == "script" and "src" not in values and values.get("type") != DATA_BLOCK):
            self.faults.append(f"inline <{tag}>")
        self.in_script = tag in ("script", "style")
        if tag == "h1":
            self.in_heading = True
            self.titles.append("")
        if tag in ("script", "link") and not self.policy:
            self.faults.append(f"<{tag}> before the policy")
        if tag == "meta":
            kind = (values.get("http-equiv") or "").lower()
            if kind == "content-security-policy":
                self.policy.append(values["content"])
            if kind == "refresh":
                self.refresh = values["content"].partition("url=")[2]
            if values.get("property") == "og:image":
                self.links.append(values["content"])
            if values.get("property") == "og:url" and values["content"] not in self.canonical:
                self.faults.append("og:url is not the canonical address")
            if values.get("name") == "robots":
                self.robots = values["content"]
        if tag == "base":
            self.base = values["href"]
        elif tag == "link" and "canonical" in rel:
            self.canonical.append(values["href"])
        elif tag == "link" and "alternate" in rel:
            lists = {"text/markdown": self.twins, "application/atom+xml": self.feeds}
            if "hreflang" in values:
                self.alternates.append((values["hreflang"], values["href"]))
            else:
                lists[values["type"]].append(values["href"])
        elif tag in ("link", "script", "img", "iframe", "video", "audio", "source", "object", "embed"):
            self.loads += [(tag, values[name]) for name in ("href", "src", "data") if values.get(name)]
        elif values.get("href") is not None:
            self.links.append(values["href"])

    def handle_endtag(self, tag):
        if tag in ("script", "style"):
            self.in_script = False
        if tag == "h1":
            self.in_heading = False

    def handle_data(self, data):
        if not self.in_script:
            self.words.append(data)
        if self.in_heading:
            self.titles[-1] += data


class Site:
    def __init__(self, folder):
        self.folder = folder
        self.problems = []
        files = sorted(file for file in folder.rglob("*") if file.is_file() and ".guidepost" not in file.parts)
        self.files = {file.relative_to(folder).as_posix() for file in files}
        self.pages = {path: Page(path, (folder / path).read_text(encoding="utf-8")) for path in sorted(self.files)
                      if path.endswith(".html")}
        robots = (folder / "robots.txt").read_text(encoding="utf-8")
        self.base = re.search(r"^Sitemap: (.*)sitemap\.xml$", robots, re.M)[1]

    def fault(self, where, text):
        self.problems.append(f"{where}: {text}")

    def url(self, path):
        """The address of a page; a page of a folder has two, of which the site uses one."""
        folder = re.sub(r"(^|/)index\.html$", r"\1", path)
        return self.base + urllib.parse.quote(folder if self.is_clean else path, safe="/!$&'()*+,;=:@-._~")

    @property
    def is_clean(self):
        return "index.html" in self.pages and self.pages["index.html"].canonical == [self.base]

    def file_of(self, url):
        """The file that stands at an absolute address of the site, or None."""
        path = urllib.parse.unquote(urllib.parse.urlsplit(url)._replace(query="", fragment="").geturl())
        base = urllib.parse.unquote(self.base)
        if not path.startswith(base):
            return None
        path = path[len(base):]
        return next((name for name in (path, path + "index.html") if name in self.files), None)

    def absolute(self, page, href):
        start = urllib.parse.urljoin(self.url(page.path), page.base or "")
        return urllib.parse.urljoin(start, href)

    def check(self):
        for page in self.pages.values():
            self.check_canonical(page)
            self.check_alternates(page)
            self.check_loads(page)
            self.check_twin(page)
        self.check_sitemaps()
        self.check_feeds()

    def is_listed(self, page):
        """Whether search engines are to show the page as one that has, or may have, translations."""
        return page.kind not in ("not-found", "status", "redirect", "contents", "index", "recent", "offline", "search") and \
            not page.is_fallback and "noindex" not in page.robots

    def check_canonical(self, page):
        if page.kind in ("not-found", "status", "offline", "search"):
            if page.canonical or "noindex" not in page.robots:
                self.fault(page.path, "a page that is not for search engines has a canonical address or may be listed")
            return
        if len(page.canonical) != 1:
            return self.fault(page.path, f"{len(page.canonical)} canonical addresses")
        url = page.canonical[0]
        if page.kind == "redirect":
            if "noindex" not in page.robots:
                self.fault(page.path, "a redirect may be listed")
            if url.startswith(self.base) and self.file_of(url) is None:
                self.fault(page.path, f"canonical {url} does not exist")
        elif page.is_fallback:
            original = self.pages.get(self.file_of(url))
            if original is None or original.is_fallback or original.path == page.path:
                self.fault(page.path, f"a fallback page's canonical {url} is no original")
        elif url != self.url(page.path):
            self.fault(page.path, f"canonical {url} is not its own address")

    def check_alternates(self, page):
        if not self.is_listed(page):
            if page.alternates:
                self.fault(page.path, "a page without translations names some")
            return
        urls = dict(page.alternates)
        if len(urls) != len(page.alternates):
            self.fault(page.path, "two alternates for one language")
        if "x-default" not in urls:
            self.fault(page.path, "no x-default")
        if self.url(page.path) not in urls.values():
            self.fault(page.path, "its alternates do not name itself")
        for language, url in page.alternates:
            target = self.pages.get(self.file_of(url))
            if target is None:
                self.fault(page.path, f"alternate {url} does not exist")
            elif not self.is_listed(target):
                self.fault(page.path, f"alternate {url} is a fallback page or not to be listed")
            elif set(target.alternates) != set(page.alternates):
                self.fault(page.path, f"alternate {url} does not name the same ones")
            elif language not in (target.lang, "x-default"):
                self.fault(page.path, f"alternate {url} is in '{target.lang}', not in '{language}'")

    def check_loads(self, page):
        for fault in page.faults:
            self.fault(page.path, fault)
        if len(page.policy) != 1:
            return self.fault(page.path, f"{len(page.policy)} policies")
        directives = {words[0]: words[1:] for words in (part.split() for part in page.policy[0].split(";")) if words}
        if directives.get("default-src") != ["'none'"] or directives.get("script-src") != ["'self'"] or \
                directives.get("style-src") != ["'self'"]:
            self.fault(page.path, "the policy lets in what it must not")
        origin = urllib.parse.urlsplit(self.base)[:2]
        for tag, href in page.loads:
            url = self.absolute(page, href)
            parts = urllib.parse.urlsplit(url)
            if parts.scheme == "data":
                continue
            if parts[:2] != origin:
                allowed = directives.get("img-src", []) if tag == "img" else []
                if not {f"{parts.scheme}://{parts.netloc}".lower(), parts.netloc.lower(), f"{parts.scheme}:"} & set(allowed):
                    self.fault(page.path, f"<{tag}> loads {href} from elsewhere")
            elif tag == "img" and not url.startswith(self.base):
                continue  # of the host that the docset is a part of
            elif self.file_of(url) is None:
                self.fault(page.path, f"<{tag}> loads {href}, which does not exist")
            elif tag != "img" and not re.search(r"\.[0-9a-f]{8}\.\w+$", parts.path):
                self.fault(page.path, f"<{tag}> loads {href}, whose name has no hash")

    def check_links(self, fragments):
        for page in self.pages.values():
            for href in page.links + ([page.refresh] if page.refresh else []):
                url = self.absolute(page, href)
                if not url.startswith(self.base):
                    continue
                path = self.file_of(url)
                fragment = urllib.parse.unquote(urllib.parse.urlsplit(url).fragment)
                if path is None:
                    self.fault(page.path, f"link to {href}, which does not exist")
                elif fragments and fragment and path in self.pages and fragment not in self.pages[path].ids:
                    self.fault(page.path, f"link to {href}: no such place")

    def check_twin(self, page):
        if page.kind != "article" or page.is_fallback:
            if page.twins:
                self.fault(page.path, "a page that is no article has a twin in Markdown")
        elif [self.file_of(self.absolute(page, href)) for href in page.twins] in ([], [None]):
            self.fault(page.path, "no twin in Markdown")

    def check_sitemaps(self):
        listed = {}
        for entry in xml.parse(self.folder / "sitemap.xml").iter(SITEMAP + "loc"):
            path = self.file_of(entry.text)
            if path is None:
                self.fault("sitemap.xml", f"{entry.text} does not exist")
                continue
            for url in xml.parse(self.folder / path).iter(SITEMAP + "url"):
                address = url.find(SITEMAP + "loc").text
                if address in listed:
                    self.fault(path, f"{address} is listed twice")
                listed[address] = [(link.get("hreflang"), link.get("href")) for link in url.iter(XHTML + "link")]
        own = {self.url(page.path): page.alternates for page in self.pages.values() if self.is_listed(page)}
        for address in sorted(own.keys() | listed.keys()):
            if own.get(address) != listed.get(address):
                self.fault("sitemap", f"{address}: its alternates are not those of the page")

    def check_feeds(self):
        for path in sorted({self.file_of(self.absolute(page, href)) or f"{page.path}: {href}" for page in self.pages.values()
                            for href in page.feeds}):
            if path not in self.files:
                self.fault(path, "no such feed")
                continue
            feed = xml.parse(self.folder / path).getroot()
            entries = feed.findall(ATOM + "entry")
            times = [entry.find(ATOM + "updated").text for entry in entries]
            ids = [entry.find(ATOM + "id").text for entry in entries]
            if not entries or len(entries) > 50 or times != sorted(times, reverse=True) or len(set(ids)) != len(ids) or \
                    feed.find(ATOM + "updated").text != times[0] or feed.find(ATOM + "author") is None:
                self.fault(path, "not the newest entries, each once, the newest first")
            for entry in entries:
                if self.file_of(entry.find(ATOM + "link").get("href")) not in self.pages:
                    self.fault(path, "an entry leads nowhere")

    def check_bilingual(self, source):
        """No page, and no twin, has a sentence that only the source side of its article has."""
        seen = 0
        # A link without words of its own shows the title of its target, which may be an article of the source.
        titles = {letters(title) for page in self.pages.values() for title in page.titles}
        unit = re.compile(r'<span class="sxs-lookup"><span data-stu-id="[^"]*">(.*?)</span></span>', re.S)
        for article in sorted(source.rglob("*.md")):
            text = article.read_text(encoding="utf-8", errors="replace")
            sentences = unit.findall(text)
            rest = letters(unit.sub(" ", text))
            path = article.relative_to(source).with_suffix("").as_posix()
            outputs = [self.pages[name] for name in (f"{path}.html", f"{path}/index.html") if name in self.pages]
            shown = [(page.path, letters(" ".join(page.words))) for page in outputs]
            if f"{path}.md" in self.files:
                shown.append((f"{path}.md", letters((self.folder / f"{path}.md").read_text(encoding="utf-8"))))
            for sentence in map(letters, sentences):
                if len(sentence) < 30 or sentence in rest or sentence in titles:
                    continue  # too short to be one of its own, or the translation says the same
                seen += 1
                for name, page_text in shown:
                    if sentence in page_text:
                        self.fault(name, f"source text '{sentence[:40]}'")
        if seen == 0:
            self.fault(source.name, "no bilingual sentence")


def letters(text):
    """Letters and digits alone, so that neither markup nor escapes count; without names of files, which are no language."""
    return re.sub(r"\W+", "", re.sub(r"</?[a-z][^<>]*>|https?://[^\s<>()]+|\]\([^)]*\)|[\w./-]+\.(md|yml)\b", "", text, flags=re.A)).lower()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--content-defects", action="store_true")
    parser.add_argument("--source", type=pathlib.Path)
    parser.add_argument("site", type=pathlib.Path)
    options = parser.parse_args()
    site = Site(options.site)
    site.check()
    site.check_links(fragments=not options.content_defects)
    if options.source:
        site.check_bilingual(options.source)
    for problem in site.problems[:100]:
        print(problem)
    print(f"{len(site.pages)} pages, {len(site.problems)} problems")
    return 1 if site.problems or not site.pages else 0


if __name__ == "__main__":
    sys.exit(main())
