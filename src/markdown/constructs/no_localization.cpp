// `:::no-loc text="Contoso":::`: words that translators leave alone.
#include <array>

#include "markdown/constructs.hpp"
#include "markdown/marker_attributes.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::array<std::string_view, 1> names{"no-loc"};

MarkerBody render(Rendering& page, const Marker& marker, const Place& place) {
  const std::vector<MarkerAttribute> attributes = marker_attributes(marker);
  const MarkerAttribute* text = find_attribute(attributes, "text");
  if (text == nullptr) return MarkerBody::none;
  if (place.is_block) page.html().open(Element::p);
  page.html().open(Element::span, " translate=\"no\"");
  page.html().text(text->value);
  page.html().close();
  page.plain(text->value);
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
