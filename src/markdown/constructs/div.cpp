// `> [!div class="nextstepaction"]`: the rest of the quote, up to another marker, stands in a block with these classes.
// https://learn.microsoft.com/contribute/content/markdown-reference#next-step-action
#include <array>
#include <string>

#include "base/text.hpp"
#include "diagnostics/block_messages.hpp"
#include "markdown/block_attributes.hpp"
#include "markdown/constructs.hpp"
#include "markdown/escape.hpp"
#include "markdown/html_attributes.hpp"
#include "markdown/quote.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::array<std::string_view, 1> names{"div"};
constexpr std::array<std::string_view, 1> known_attributes{"class"};

/// The class names that may stand in a page; others are reported.
std::string checked_classes(const BlockAttributes& attributes) {
  std::string classes;
  for (const std::string_view name : text::split(attributes.value("class"), ' ')) {
    if (name.empty()) continue;
    if (!is_class_list(name)) {
      attributes.report_value("class", name, "letters, digits, '-' and '_'");
      continue;
    }
    if (!classes.empty()) classes += ' ';
    classes += name;
  }
  return classes;
}

MarkerBody render(Rendering& page, const Marker& marker, const Place& place) {
  const SourceSpan where = page.at_text(marker.where());
  const BlockAttributes attributes{page, marker, "[!div]", known_attributes};
  const std::string classes = checked_classes(attributes);
  if (!marker.in_quote) {
    page.report(div_outside_quote(where));
    return MarkerBody::none;
  }
  if (!place.is_block || place.quote == nullptr) {
    page.report(block_in_line(where, "[!div]"));
    return MarkerBody::none;
  }
  end_section(page, *place.quote);
  if (!place.has_content) {
    page.report(div_empty(where));
    return MarkerBody::none;
  }
  place.quote->kind = QuoteSection::Kind::div;
  std::string tag;
  if (!classes.empty()) append_attribute(tag, "class", classes);
  page.html().open(Element::div, tag);
  page.html().end_line();
  return MarkerBody::none;
}

}  // namespace

extern const Construct div{
    .form = MarkerForm::bracket, .names = names, .render = &render, .in_quote = InQuote::divides};

}  // namespace guidepost::markdown
