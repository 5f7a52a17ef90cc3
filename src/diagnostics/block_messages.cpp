#include "diagnostics/block_messages.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace guidepost {
namespace {

/// "use a, b or c".
std::string use_one_of(std::span<const std::string_view> known) {
  std::string help = "use ";
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (i > 0) help += i + 1 == known.size() ? " or " : ", ";
    help += known[i];
  }
  return help;
}

}  // namespace

Diagnostic block_attribute_unknown(SourceSpan where, std::string_view construct, std::string_view attribute,
                                   std::span<const std::string_view> known) {
  const std::string_view nearest = text::nearest(attribute, known);
  return make_diagnostic(Code::block_attribute, where,
                         fmt::format("'{}' knows no attribute '{}'", construct, attribute),
                         nearest.empty() ? use_one_of(known) : fmt::format("did you mean '{}'?", nearest));
}

Diagnostic block_attribute_missing(SourceSpan where, std::string_view construct, std::string_view attribute) {
  return make_diagnostic(Code::block_attribute, where, fmt::format("'{}' has no attribute '{}'", construct, attribute),
                         fmt::format("add {}=\"...\"", attribute));
}

Diagnostic block_attribute_value(SourceSpan where, std::string_view construct, std::string_view attribute,
                                 std::string_view value, std::string_view expected) {
  return make_diagnostic(Code::block_attribute, where,
                         fmt::format("'{}' is no value for the attribute '{}' of '{}'", value, attribute, construct),
                         fmt::format("use {}", expected));
}

Diagnostic video_without_address(SourceSpan where) {
  return make_diagnostic(Code::block_attribute, where, "'[!VIDEO]' has no address",
                         "write the video's address before the closing bracket");
}

Diagnostic block_in_line(SourceSpan where, std::string_view construct) {
  return make_diagnostic(Code::block_misplaced, where,
                         fmt::format("'{}' does not stand on a line of its own", construct),
                         "put the marker on a line of its own");
}

Diagnostic column_outside_row(SourceSpan where) {
  return make_diagnostic(Code::block_misplaced, where, "':::column' stands in no row",
                         "put ':::row:::' before the first column and ':::row-end:::' behind the last one");
}

Diagnostic nested_block(SourceSpan where, std::string_view construct) {
  return make_diagnostic(Code::block_misplaced, where, fmt::format("'{0}' stands in another '{0}'", construct),
                         fmt::format("end the first one with '{}-end:::' before this one", construct));
}

Diagnostic div_outside_quote(SourceSpan where) {
  return make_diagnostic(Code::block_misplaced, where, "'[!div]' makes no block outside a quote",
                         "begin its line and the lines of its content with '>'");
}

Diagnostic div_empty(SourceSpan where) {
  return make_diagnostic(Code::alert_empty, where, "'[!div]' has no content",
                         "begin each line of its content with '>', or remove the marker");
}

Diagnostic tab_without_title(SourceSpan where, std::string_view id) {
  return make_diagnostic(Code::empty_link_text, where, fmt::format("tab '{}' has no title", id),
                         "write the title between the brackets; the page shows the id instead");
}

Diagnostic tabs_not_closed(SourceSpan where, std::string_view id) {
  return make_diagnostic(Code::unclosed_block, where,
                         fmt::format("the group of tabs that begins with '{}' has no end", id),
                         "add a line '---', with an empty line before it, behind the last tab's text");
}

}  // namespace guidepost
