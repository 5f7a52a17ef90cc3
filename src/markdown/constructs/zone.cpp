// `:::zone pivot="a,b"` and `:::zone target="docs"`: content for readers who chose a pivot, or for one kind of page.
// Every zone is shown with its pivots' names; the script makes a switch of them.
// https://learn.microsoft.com/contribute/content/markdown-reference#selectors
#include <algorithm>
#include <array>
#include <string>

#include "base/text.hpp"
#include "diagnostics/block_messages.hpp"
#include "markdown/block_attributes.hpp"
#include "markdown/constructs.hpp"
#include "markdown/escape.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::array<std::string_view, 1> names{"zone"};
constexpr std::array<std::string_view, 2> known_attributes{"pivot", "target"};
constexpr std::array<std::string_view, 3> targets{"docs", "chromeless", "pdf"};

/// The pivots' names with blanks between them; nothing for a list that is none.
std::string pivot_list(std::string_view written) {
  std::string pivots;
  for (const std::string_view part : text::split(written, ',')) {
    const std::string name = text::lower_ascii(text::trim(part));
    const bool valid = !name.empty() && std::ranges::all_of(name, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    });
    if (!valid) return {};
    if (!pivots.empty()) pivots += ' ';
    pivots += name;
  }
  return pivots;
}

std::string checked_pivots(const BlockAttributes& attributes) {
  const std::string_view written = attributes.value("pivot");
  std::string pivots = written.empty() ? std::string{} : pivot_list(written);
  if (!written.empty() && pivots.empty()) {
    attributes.report_value("pivot", written, "names of letters, digits and '-' with commas between them");
  }
  return pivots;
}

std::string checked_target(const BlockAttributes& attributes) {
  const std::string_view written = attributes.value("target");
  std::string target = text::lower_ascii(written);
  if (written.empty() || std::ranges::find(targets, target) != targets.end()) return target;
  attributes.report_value("target", written, "docs, chromeless or pdf");
  return {};
}

/// The place of the switch, which the script fills and shows. Once per page.
void add_switch(Rendering& page) {
  if (!page.is_first("zone switch")) return;
  page.html().open(Element::div, " class=\"pivots\" hidden");
  page.html().open(Element::span, " class=\"pivots-title\"");
  page.string("zone.choose");
  page.html().close();
  page.html().close();
  page.html().end_line();
}

void add_title(Rendering& page, std::string_view pivots) {
  page.html().open(Element::p, " class=\"zone-title\"");
  std::string_view between;
  for (const std::string_view pivot : text::split(pivots, ' ')) {
    page.html().text(between);
    page.html().text(pivot);
    between = ", ";
  }
  page.html().close();
  page.html().end_line();
}

MarkerBody render(Rendering& page, const Marker& marker, const Place& place) {
  const BlockAttributes attributes{page, marker, ":::zone", known_attributes};
  const std::string pivots = checked_pivots(attributes);
  const std::string target = checked_target(attributes);
  if (!can_open(page, marker, place, ":::zone")) return MarkerBody::none;
  if (attributes.value("pivot").empty() && attributes.value("target").empty()) attributes.report_missing("pivot");
  if (pivots.empty() && target.empty()) return MarkerBody::unwrapped;
  if (place.is_nested) page.report(nested_block(page.at_text(marker.where()), ":::zone"));

  if (!pivots.empty()) add_switch(page);
  std::string tag = " class=\"zone\"";
  if (!target.empty()) append_attribute(tag, "data-target", target);
  if (!pivots.empty()) append_attribute(tag, "data-pivot", pivots);
  page.html().open(Element::div, tag);
  page.html().end_line();
  if (!pivots.empty()) add_title(page, pivots);
  return MarkerBody::follows;
}

void close(Rendering& page) {
  page.html().close();
  page.html().end_line();
}

}  // namespace

extern const Construct zone{
    .form = MarkerForm::colons, .names = names, .render = &render, .end = "zone-end", .close = &close};

}  // namespace guidepost::markdown
