// `:::moniker range=">=azure-devops-2020"`: content for some versions of a product. It is shown, with a note on the
// range. https://learn.microsoft.com/contribute/content/markdown-reference#moniker
#include <array>

#include "diagnostics/block_messages.hpp"
#include "markdown/block_attributes.hpp"
#include "markdown/constructs.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::array<std::string_view, 1> names{"moniker"};
constexpr std::array<std::string_view, 1> known_attributes{"range"};

MarkerBody render(Rendering& page, const Marker& marker, const Place& place) {
  const BlockAttributes attributes{page, marker, ":::moniker", known_attributes};
  const std::string_view range = attributes.value("range");
  if (!can_open(page, marker, place, ":::moniker")) return MarkerBody::none;
  if (range.empty()) {
    attributes.report_missing("range");
    return MarkerBody::unwrapped;
  }
  if (place.is_nested) page.report(nested_block(page.at_text(marker.where()), ":::moniker"));
  page.html().open(Element::div, " class=\"moniker\"");
  page.html().end_line();
  page.html().open(Element::p, " class=\"moniker-range\"");
  page.string("moniker.range");
  page.html().text(" ");
  page.html().open(Element::code, " translate=\"no\"");
  page.html().text(range);
  page.html().close();
  page.html().close();
  page.html().end_line();
  return MarkerBody::follows;
}

void close(Rendering& page) {
  page.html().close();
  page.html().end_line();
}

}  // namespace

extern const Construct moniker{
    .form = MarkerForm::colons, .names = names, .render = &render, .end = "moniker-end", .close = &close};

}  // namespace guidepost::markdown
