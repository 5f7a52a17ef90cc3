// `[!INCLUDE [title](file.md)]`. What it includes is no page, so the title stands there without a link.
#include <array>

#include "diagnostics/markdown_messages.hpp"
#include "markdown/constructs.hpp"
#include "markdown/marker_links.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::array<std::string_view, 1> names{"include"};

MarkerBody render(Rendering& page, const Marker& marker, const Place& place) {
  if (page.is_first("[!include]")) page.report(unknown_construct(page.at_text(marker.where()), "[!INCLUDE]"));
  const MarkerLink link = link_in(marker);
  if (place.is_block) page.html().open(Element::p);
  page.html().text(link.text);
  page.plain(link.text);
  if (place.is_block) {
    page.html().close();
    page.html().end_line();
    page.end_plain_block();
  }
  return MarkerBody::none;
}

}  // namespace

extern const Construct include{.form = MarkerForm::bracket, .names = names, .render = &render};

}  // namespace guidepost::markdown
