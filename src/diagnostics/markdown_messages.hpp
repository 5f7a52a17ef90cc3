// What guidepost says about an article's Markdown: lists, raw HTML, alerts, ids, ::: and [! constructs, images, links.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// A paragraph begins with a number and a point, which is a list in Markdown. Triggered by "2020. április" (`number` is
/// "2020.") on a line of its own; not by lists that start below 1000 or count on: "1000. a\n1001. b".
[[nodiscard]] Diagnostic prose_as_list(SourceSpan where, std::string_view number);

/// An element that may run code, loads something or does not exist; readers see it as text.
/// Triggered by `<script>`, `<iframe src="...">` and `<tenant-id>`; once per element name and article.
[[nodiscard]] Diagnostic disallowed_html_tag(SourceSpan where, std::string_view tag);

/// An attribute that is left out of the page. Triggered by `<p onclick="...">` and `<p style="...">`; once per pair and
/// article; not by layout attributes of old HTML (`width`, `bgcolor`), which are left out without a word.
[[nodiscard]] Diagnostic disallowed_html_attribute(SourceSpan where, std::string_view tag, std::string_view attribute);

/// A line break is written as an end tag; the page shows the break. Triggered by "one</br>two" (`tag` is "</br>"); not
/// in code or comments.
[[nodiscard]] Diagnostic html_break(SourceSpan where, std::string_view tag);

/// An anchor that is no link has no end tag before the next one, or before the end; the page closes it at once.
/// Triggered by `<a name="setup">Text` and `<a name="setup"/>Text` (`id` is "setup"); not by `<a id="setup"/></a>`.
[[nodiscard]] Diagnostic anchor_unclosed(SourceSpan where, std::string_view id);

/// Text stands behind an alert's marker. Triggered by "> [!NOTE] Save first." (`marker` is "[!NOTE]").
[[nodiscard]] Diagnostic alert_trailing_text(SourceSpan where, std::string_view marker);

/// A quote begins with a marker of no known kind. Triggered by "> [!NOTICE]\n> Save first."; `nearest` may be empty.
[[nodiscard]] Diagnostic alert_unknown(SourceSpan where, std::string_view marker, std::string_view nearest);

/// An alert's marker stands in running text, or at the start of a line without '>'. Triggered by "[!NOTE]\nSave
/// first.".
[[nodiscard]] Diagnostic alert_outside_quote(SourceSpan where, std::string_view marker);

/// Triggered by "> [!NOTE]" before a line that is not quoted, before another marker, or at the end.
[[nodiscard]] Diagnostic alert_empty(SourceSpan where, std::string_view marker);

/// An anchor has an id that the page has already. Triggered by the second `<a name="setup"></a>` of an article.
[[nodiscard]] Diagnostic duplicate_id(SourceSpan where, std::string_view id, std::string_view new_id);

/// Lists, quotes, emphasis or HTML elements stand inside each other more than `limit` deep; deeper ones are flattened.
[[nodiscard]] Diagnostic nesting_too_deep(SourceSpan where, std::size_t limit);

/// One paragraph has more than `limit` images, or a table more than `limit` columns: what is beyond stays text.
[[nodiscard]] Diagnostic too_many_in_block(SourceSpan where, std::string_view what, std::size_t limit);

/// A construct that guidepost does not know. Triggered by ":::colunm:::" (`construct` is ":::colunm"); once per
/// construct and article.
[[nodiscard]] Diagnostic unknown_construct(SourceSpan where, std::string_view construct);

/// An :::image lacks an attribute that it needs. Triggered by `:::image type="content":::` (no `source`).
[[nodiscard]] Diagnostic image_attribute_missing(SourceSpan where, std::string_view attribute);
/// An :::image has an attribute that means nothing. Triggered by `:::image src="a.png":::`; `nearest` may be empty.
[[nodiscard]] Diagnostic image_attribute_unknown(SourceSpan where, std::string_view attribute,
                                                 std::string_view nearest);
/// An :::image has a value that means nothing. Triggered by `:::image type="photo" ...` and `border="thin"`.
[[nodiscard]] Diagnostic image_attribute_value(SourceSpan where, std::string_view attribute, std::string_view value,
                                               std::string_view expected);

/// An image has no alternative text. Triggered by `![](a.png)`; not by icons, which need none.
[[nodiscard]] Diagnostic alt_text_missing(SourceSpan where, std::string_view source);

/// A link shows nothing but an image that has no alternative text: readers who do not see it cannot tell where it
/// leads. Triggered by `[:::image type="icon" source="gear.svg":::](settings.md)`.
[[nodiscard]] Diagnostic linked_image_without_alt_text(SourceSpan where, std::string_view href);

/// The alternative text is the name of a file. Triggered by `![media/flow-2.png](media/flow-2.png)` and
/// `![flow-2](media/flow-2.png)`; not by `![Save](media/save.png)`, which is a word.
[[nodiscard]] Diagnostic alt_text_is_file_name(SourceSpan where, std::string_view alt);

/// The alternative text says only that there is an image. Triggered by `![Screenshot](a.png)`, `![Image 2](a.png)`, in
/// the language of the article or in English; the words are in the interface strings (image.placeholder_texts).
[[nodiscard]] Diagnostic alt_text_is_placeholder(SourceSpan where, std::string_view alt);

/// Two images in a row have one text. Triggered by `![The page](a.png) ![The page](b.png)`; not by one image shown
/// twice.
[[nodiscard]] Diagnostic alt_text_is_repeated(SourceSpan where, std::string_view alt);

/// An alternative text of more than `limit` characters.
[[nodiscard]] Diagnostic alt_text_too_long(SourceSpan where, std::size_t length, std::size_t limit);

/// Triggered by `[](orders.md)`: the page shows the target's title or address instead.
[[nodiscard]] Diagnostic empty_link_text(SourceSpan where, std::string_view href);

/// Two runs of `*` that were meant as a pair and are text. Triggered by `**(text)**more`: between a letter and
/// punctuation, `**` neither begins nor ends bold text. Not by Chinese, Japanese or Korean neighbours.
[[nodiscard]] Diagnostic literal_emphasis(SourceSpan opening, SourceSpan closing);
/// A run of `*` without a partner. Triggered by `**text`; not by `\*\*text`, `2**8` and `src/**/*.md`.
[[nodiscard]] Diagnostic lone_emphasis(SourceSpan where);
/// Two bold texts without anything between them. Triggered by `**one****two**`.
[[nodiscard]] Diagnostic adjoining_emphasis(SourceSpan where);

/// What is wrong with a block that has a beginning and an end.
enum class UnclosedBlock : std::uint8_t {
  not_closed,        ///< `:::image type="complex" ...:::` without `:::image-end:::`
  not_opened,        ///< `:::image-end:::` without a beginning
  marker_not_ended,  ///< `text :::image source="a.png"` without a closing `:::`
  comment,           ///< `<!--` without `-->`
};
[[nodiscard]] Diagnostic unclosed_block(SourceSpan where, UnclosedBlock mistake, std::string_view marker);

}  // namespace guidepost
