#include "diagnostics/markdown_messages.hpp"

#include <fmt/format.h>

namespace guidepost {
namespace {

/// "did you mean 'X'?" or, without a near word, `otherwise`.
std::string did_you_mean(std::string_view nearest, std::string_view otherwise) {
  return nearest.empty() ? std::string{otherwise} : fmt::format("did you mean '{}'?", nearest);
}

}  // namespace

Diagnostic prose_as_list(SourceSpan where, std::string_view number) {
  return make_diagnostic(Code::prose_as_list, where,
                         fmt::format("'{}' at the start of a paragraph reads as a list; it is shown as text", number),
                         fmt::format("write '{}\\{}'", number.substr(0, number.size() - 1), number.back()));
}

Diagnostic disallowed_html_tag(SourceSpan where, std::string_view tag) {
  return make_diagnostic(Code::disallowed_html_tag, where,
                         fmt::format("HTML element '<{}>' may not be used in articles; it is shown as text", tag),
                         fmt::format("write '\\<{}>' if readers should see it, otherwise remove it", tag));
}

Diagnostic disallowed_html_attribute(SourceSpan where, std::string_view tag, std::string_view attribute) {
  return make_diagnostic(Code::disallowed_html_attribute, where,
                         fmt::format("attribute '{}' of '<{}>' may not be used in articles", attribute, tag),
                         "remove the attribute");
}

Diagnostic html_break(SourceSpan where, std::string_view tag) {
  return make_diagnostic(Code::html_break, where, fmt::format("'{}' is no tag of HTML", tag), "write '<br>'");
}

Diagnostic anchor_unclosed(SourceSpan where, std::string_view id) {
  return make_diagnostic(Code::anchor_unclosed, where, fmt::format("the anchor '{}' is not closed", id),
                         "write '</a>' behind it");
}

Diagnostic alert_trailing_text(SourceSpan where, std::string_view marker) {
  return make_diagnostic(Code::alert_trailing_text, where,
                         fmt::format("text stands behind '{}' on the marker's line", marker),
                         "move the text to the next line, behind a '>' of its own");
}

Diagnostic alert_unknown(SourceSpan where, std::string_view marker, std::string_view nearest) {
  return make_diagnostic(Code::alert_unknown, where, fmt::format("'{}' is no kind of alert", marker),
                         did_you_mean(nearest, "use [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION]"));
}

Diagnostic alert_outside_quote(SourceSpan where, std::string_view marker) {
  return make_diagnostic(Code::alert_unknown, where, fmt::format("'{}' makes no alert outside a quote", marker),
                         "begin its line and the lines of its text with '>'");
}

Diagnostic alert_empty(SourceSpan where, std::string_view marker) {
  return make_diagnostic(Code::alert_empty, where, fmt::format("alert '{}' has no content", marker),
                         "begin each line of its text with '>', or remove the marker");
}

Diagnostic duplicate_id(SourceSpan where, std::string_view id, std::string_view new_id) {
  return make_diagnostic(Code::duplicate_id, where,
                         fmt::format("anchor '{}' stands on this page already; this one becomes '{}'", id, new_id),
                         "give the anchor another name");
}

Diagnostic nesting_too_deep(SourceSpan where, std::size_t limit) {
  return make_diagnostic(Code::nesting_too_deep, where, fmt::format("nested more than {} levels deep", limit),
                         "flatten the lists, quotes or elements");
}

Diagnostic too_many_in_block(SourceSpan where, std::string_view what, std::size_t limit) {
  return make_diagnostic(Code::nesting_too_deep, where, fmt::format("more than {} {}", limit, what), "split the text");
}

Diagnostic unknown_construct(SourceSpan where, std::string_view construct) {
  return make_diagnostic(Code::unknown_construct, where,
                         fmt::format("'{}' is not a construct that guidepost knows", construct),
                         "check the spelling, or write plain Markdown; what stands inside it is shown");
}

Diagnostic image_attribute_missing(SourceSpan where, std::string_view attribute) {
  return make_diagnostic(Code::image_attribute, where, fmt::format(":::image has no attribute '{}'", attribute),
                         fmt::format("add {}=\"...\"", attribute));
}

Diagnostic image_attribute_unknown(SourceSpan where, std::string_view attribute, std::string_view nearest) {
  return make_diagnostic(Code::image_attribute, where, fmt::format(":::image knows no attribute '{}'", attribute),
                         did_you_mean(nearest, "use type, source, alt-text, lightbox, link, border or loc-scope"));
}

Diagnostic image_attribute_value(SourceSpan where, std::string_view attribute, std::string_view value,
                                 std::string_view expected) {
  return make_diagnostic(Code::image_attribute, where,
                         fmt::format("'{}' is no value for the attribute '{}' of :::image", value, attribute),
                         fmt::format("use {}", expected));
}

Diagnostic alt_text_missing(SourceSpan where, std::string_view source) {
  return make_diagnostic(Code::alt_text_missing, where, fmt::format("image '{}' has no alternative text", source),
                         "describe what the image shows to readers who do not see it");
}

Diagnostic linked_image_without_alt_text(SourceSpan where, std::string_view href) {
  return make_diagnostic(Code::alt_text_missing, where,
                         fmt::format("link to '{}' shows only an image without alternative text", href),
                         "write text into the link, or describe with the image where the link leads");
}

Diagnostic alt_text_is_file_name(SourceSpan where, std::string_view alt) {
  return make_diagnostic(Code::alt_text_bad_value, where,
                         fmt::format("alternative text '{}' is the name of a file", alt),
                         "describe what the image shows to readers who do not see it");
}

Diagnostic alt_text_is_placeholder(SourceSpan where, std::string_view alt) {
  return make_diagnostic(Code::alt_text_bad_value, where,
                         fmt::format("alternative text '{}' says nothing about the image", alt),
                         "describe what the image shows to readers who do not see it");
}

Diagnostic alt_text_is_repeated(SourceSpan where, std::string_view alt) {
  return make_diagnostic(Code::alt_text_bad_value, where,
                         fmt::format("alternative text '{}' is that of the image before", alt),
                         "say how the two images differ");
}

Diagnostic alt_text_too_long(SourceSpan where, std::size_t length, std::size_t limit) {
  return make_diagnostic(Code::alt_text_too_long, where,
                         fmt::format("alternative text has {} characters, more than {}", length, limit),
                         "say the essence in one sentence, and the rest in the article or in a long description");
}

Diagnostic empty_link_text(SourceSpan where, std::string_view href) {
  return make_diagnostic(Code::empty_link_text, where, fmt::format("link to '{}' has no text", href),
                         "write the text between the brackets; the page shows the target's title or address instead");
}

Diagnostic literal_emphasis(SourceSpan opening, SourceSpan closing) {
  const auto mended = [](SourceSpan run, std::string_view strong, std::string_view both) {
    return TextEdit{run, std::string{run.range.size() == 2 ? strong : both}};
  };
  Diagnostic found =
      make_diagnostic(Code::literal_emphasis, opening, "'**' is shown to readers: it begins no bold text",
                      "begin and end bold text at a letter, or write '<strong>' and '</strong>'");
  found.fix = {mended(opening, "<strong>", "<strong><em>"), mended(closing, "</strong>", "</em></strong>")};
  return found;
}

Diagnostic lone_emphasis(SourceSpan where) {
  return make_diagnostic(Code::literal_emphasis, where, "'**' is shown to readers: its partner is missing",
                         "add the other '**', or write '\\*\\*' for two stars");
}

Diagnostic adjoining_emphasis(SourceSpan where) {
  Diagnostic found = make_diagnostic(Code::literal_emphasis, where, "'****' is shown to readers amid bold text",
                                     "remove the four stars, or put a blank between the two bold texts");
  found.fix = {{where, ""}};
  return found;
}

Diagnostic unclosed_block(SourceSpan where, UnclosedBlock mistake, std::string_view marker) {
  switch (mistake) {
    case UnclosedBlock::not_closed:
      return make_diagnostic(Code::unclosed_block, where, fmt::format("'{}' is not closed", marker),
                             fmt::format("add '{}-end:::' on a line of its own behind its content", marker));
    case UnclosedBlock::not_opened:
      return make_diagnostic(Code::unclosed_block, where, fmt::format("'{}' closes nothing", marker),
                             "remove it, or add the marker that it should close");
    case UnclosedBlock::marker_not_ended:
      return make_diagnostic(Code::unclosed_block, where, fmt::format("'{}' has no closing ':::'", marker),
                             "put ':::' behind the last attribute, on the same line");
    case UnclosedBlock::comment:
      break;
  }
  return make_diagnostic(Code::unclosed_block, where, fmt::format("the comment '{}' is not closed", marker),
                         "add '-->' behind the comment");
}

}  // namespace guidepost
