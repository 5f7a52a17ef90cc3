"""Makes a site whose content is hostile: every payload of payloads.json in every place that takes text or an address.

usage: make_site.py FOLDER
"""
import json
import pathlib
import re
import sys

PAYLOADS = json.loads((pathlib.Path(__file__).parent / "payloads.json").read_text("utf-8"))

# Where a text of one line can stand in an article. @ is the payload.
TEXT_PLACES = [
    "Text @ in a paragraph.",
    "## Heading @",
    "[@](other.md)",
    "[link](other.md \"@\")",
    "![@](picture.png)",
    "![picture](picture.png '@')",
    "`@`",
    "``` @\ncode\n```",
    "- item @\n- [ ] task @",
    "| @ | b |\n|---|---|\n| c | @ |",
    "> [!NOTE]\n> @",
    "> [!@]\n> text",
    "> [!div class=\"@\"]\n> text",
    "[!VIDEO @]",
    "[!INCLUDE [@](@)]",
    "[!code-@[@](@)]",
    "<xref:@>",
    "## <a name=\"@\"></a>Anchor",
    "<p class=\"@\" title='@' id=\"@\">text</p>",
    "<p data-x=@ style=@>text</p>",
    "<a href=\"other.md\" title=\"@\">@</a>",
    ":::image type=\"content\" source=\"picture.png\" alt-text=\"@\" border=\"@\":::",
    ":::image type=\"@\" source=\"@\" alt-text='@' lightbox=\"@\" link=\"@\":::",
    ":::video source=\"@\" title=\"@\":::",
    ":::no-loc text=\"@\":::",
    ":::code language=\"@\" source=\"@\" range=\"@\" highlight=\"@\" id=\"@\":::",
    ":::row count=\"@\":::\n:::column span=\"@\":::\n@\n:::column-end:::\n:::row-end:::",
    ":::zone pivot=\"@\"\ntext @\n:::zone-end",
    ":::zone target=\"@\"\ntext\n:::zone-end",
    ":::moniker range=\"@\"\ntext\n:::moniker-end",
    ":::@:::",
    "# [@](#tab/@/@)\ntext\n# [Other](#tab/other)\ntext\n\n---",
    "<span data-ttu-id=\"0a1b2-1\">@</span><span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-1\">@</span></span>",
]

# Where an address can stand.
ADDRESS_PLACES = [
    "[link](@)",
    "[link](<@>)",
    "[link](@ \"title\")",
    "![picture](@)",
    "[![picture](picture.png)](@)",
    "<@>",
    "[reference][r]\n\n[r]: @",
    "[other reference][s]\n\n[s]: <@> 'title'",
    "<a href=\"@\">link</a>",
    "<a href='@' target=_blank>link</a>",
    "<a href=@>link</a>",
    "<img src=\"@\" srcset=\"@ 2x\" alt=\"picture\">",
    "<blockquote cite=\"@\">text</blockquote>",
    "<form action=\"@\"><button formaction=\"@\">button</button></form>",
    "<video src=\"@\" poster=\"@\" controls></video>",
    "<svg><a xlink:href=\"@\" href=\"@\"><text y=\"9\">text</text></a></svg>",
    "[!VIDEO @]",
    "[!INCLUDE [text](@)]",
    "[!code-js[text](@)]",
    "> [!div class=\"nextstepaction\"]\n> [Next](@)",
    ":::image type=\"content\" source=\"@\" alt-text=\"picture\" lightbox=\"@\" link=\"@\":::",
    ":::video source=\"@\" title=\"video\" thumbnail=\"@\":::",
    ":::code language=\"js\" source=\"@\":::",
    "# [Tab](@)\ntext\n\n---",
    "| a |\n|---|\n| [link](@) |",
]


def front_matter(**values):
    """YAML front matter; JSON strings are YAML strings."""
    return "---\n" + "".join(f"{key}: {json.dumps(value)}\n" for key, value in values.items()) + "---\n"


def one_line(text):
    return re.sub(r"[\r\n]+", " ", text)


def fill(places, payload):
    return "\n\n".join(place.replace("@", one_line(payload)) for place in places)


def file_name(payload):
    """A file name that holds as much of a payload as a file system takes."""
    return re.sub(r"[/\x00-\x1f]", "_", payload).strip(". ")[:60]


def yaml_document(mime, document):
    return f"### YamlMime:{mime}\n{json.dumps(document, indent=1)}\n"


def link(text, url):
    return {"text": text, "url": url}


def faq(payloads):
    return yaml_document("FAQ", {
        "metadata": {"title": payloads[0], "description": payloads[0]}, "title": payloads[0], "summary": payloads[0],
        "sections": [{"name": text, "questions": [{"question": text, "answer": f"{text}\n\nAnswer {text}"}]} for text in payloads]})


def landing(texts, urls):
    links = [{"linkListType": texts[0], "links": [link(text, url) for text, url in zip(texts, urls)]}]
    return yaml_document("Landing", {
        "metadata": {"title": texts[0]}, "title": texts[0], "summary": texts[0],
        "landingContent": [{"title": text, "linkLists": links} for text in texts]})


def hub(texts, urls):
    items = [{"title": text, "summary": text, "itemType": text, "url": url, "imageSrc": url, "links": [link(text, url)]}
             for text, url in zip(texts, urls)]
    return yaml_document("Hub", {
        "metadata": {"title": texts[0]}, "title": texts[0], "summary": texts[0], "brand": texts[0],
        "highlightedContent": {"items": items}, "productDirectory": {"title": texts[0], "items": items},
        "conceptualContent": {"title": texts[0], "items": items},
        "additionalContent": {"sections": [{"title": texts[0], "summary": texts[0], "items": items}]}})


def chunks(values, size):
    return [values[i:i + size] for i in range(0, len(values), size)]


def site_files():
    """path -> text of a site with all payloads."""
    texts = [text for group in PAYLOADS["html"].values() for text in group]
    urls, markdown = PAYLOADS["urls"], PAYLOADS["markdown"]
    files = {}
    for i, text in enumerate(texts):
        meta = front_matter(title=text, description=text, **{"ms.date": text, "ms.topic": text, "author": text})
        files[f"en/raw/{i:03}.md"] = f"{meta}\n{text}\n\nText {one_line(text)} and text.\n\n**After.** [link](#after)\n"
        if i % 4 == 0:
            files[f"en/names/{i:03} {file_name(text)}.md"] = "Text.\n"
    for i, group in enumerate(chunks(texts, 4)):
        body = "\n\n".join(f"## {one_line(text)}\n\n{fill(TEXT_PLACES, text)}" for text in group)
        files[f"en/places/{i:03}.md"] = f"# {one_line(group[0])}\n\n{body}\n"
    for i, group in enumerate(chunks(urls, 4)):
        meta = front_matter(title=group[0], canonicalUrl=group[0], redirect_url=group[0])
        body = "\n\n".join(f"## Address\n\n{fill(ADDRESS_PLACES, url)}" for url in group)
        files[f"en/addresses/{i:03}.md"] = f"{meta}# Addresses\n\n{body}\n"
    for i, text in enumerate(markdown):
        files[f"en/markdown/{i:03}.md"] = f"# Text\n\n{text}\n\nAfter.\n"
        if i % 2 == 0:
            files[f"en/first/{i:03}.md"] = f"{text}\n"
    files["en/all.md"] = "# All\n\n" + "\n\n".join([*texts, *markdown]) + "\n"
    files["en/all-inline.md"] = "# All\n\n" + "\n\n".join(f"Text {one_line(text)} text." for text in texts) + "\n"

    several = chunks(texts, 12)
    for i, group in enumerate(several):
        group_urls = [urls[(12 * i + j) % len(urls)] for j in range(len(group))]
        files[f"en/documents/faq-{i:02}.yml"] = faq(group)
        files[f"en/documents/landing-{i:02}.yml"] = landing(group, group_urls)
        files[f"en/documents/hub-{i:02}.yml"] = hub(group, group_urls)
    entries = [{"name": text, "displayName": text, "href": urls[i % len(urls)], "items": [{"name": text, "href": f"raw/{i:03}.md"}]}
               for i, text in enumerate(texts)]
    named = [{"name": group[0]["name"], "items": group} for group in chunks(entries, 10)]
    files["en/TOC.yml"] = json.dumps([{"name": "All", "href": "all.md"}, *named], indent=1)
    files["en/breadcrumb/toc.yml"] = json.dumps([{"name": text, "tocHref": url, "topicHref": url} for text, url in zip(texts, urls)])
    files["en/other.md"] = files["en/index.md"] = "# Other\n\nText.\n"
    files["guidepost.yml"] = json.dumps({"title": {"en": texts[0]}, "source_locale": "en", "locales": {"en": {}}})
    redirections = [{"source_path": f"en/redirects/{i:03}.md", "redirect_url": url} for i, url in enumerate(urls)]
    redirections += [{"source_path": f"en/redirects/{file_name(text)}.md", "redirect_url": f"/en/other?{text}"} for text in texts]
    files[".openpublishing.redirection.json"] = json.dumps({"redirections": redirections}, indent=1)
    return files


def main():
    folder = pathlib.Path(sys.argv[1])
    for path, text in site_files().items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode("utf-8"))


if __name__ == "__main__":
    main()
