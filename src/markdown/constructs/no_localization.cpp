// `:::no-loc text="Contoso":::`: words that translators leave alone.
#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "diagnostics/markdown_messages.hpp"
#include "markdown/constructs.hpp"
#include "markdown/marker_attributes.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::array<std::string_view, 1> names{"no-loc"};

MarkerBody render(Rendering& page, const Marker& marker, const Place& place) {
  const std::vector<MarkerAttribute> attributes = marker_attributes(marker);
  const MarkerAttribute* text = find_attribute(attributes, "text");
  std::string_view shown = text != nullptr ? std::string_view{text->value} : text::trim(marker.body);
  std::string_view rest;
  if (!marker.ended) {
    page.report(unclosed_block(page.at_text(marker.where()), UnclosedBlock::marker_not_ended, ":::no-loc"));
    // Without an end the value reaches as far as the marker: to the end of the line.
    const std::size_t quote = std::min(shown.find('"'), shown.size());
    rest = shown.substr(std::min(quote + 1, shown.size()));
    shown = shown.substr(0, quote);
  }
  if (place.is_block) page.html().open(Element::p);
  page.html().open(Element::span, " translate=\"no\"");
  page.html().text(shown);
  page.html().close();
  page.html().text(rest);
  page.plain(shown);
  page.plain(rest);
  if (place.is_block) {
    page.html().close();
    page.html().end_line();
    page.end_plain_block();
  }
  return MarkerBody::none;
}

}  // namespace

extern const Construct no_localization{.form = MarkerForm::colons, .names = names, .render = &render};

}  // namespace guidepost::markdown
