// Markers of no known construct. They disappear, what stands between them stays; a link in one stays too.
#include <fmt/format.h>

#include "base/text.hpp"
#include "diagnostics/markdown_messages.hpp"
#include "markdown/constructs.hpp"
#include "markdown/marker_links.hpp"

namespace guidepost::markdown {
namespace {

/// ":::row" for `:::row-end:::` too, so that each construct is reported once.
std::string name_for_report(const Marker& marker) {
  if (marker.form == MarkerForm::bracket) return fmt::format("[!{}]", marker.name);
  std::string_view name = marker.name;
  if (name.ends_with("-end")) name.remove_suffix(4);
  return fmt::format(":::{}", name);
}

MarkerBody render(Rendering& page, const Marker& marker, const Place& place) {
  const std::string name = name_for_report(marker);
  if (page.is_first(text::lower_ascii(name))) page.report(unknown_construct(page.at_text(marker.where()), name));

  const MarkerLink link = link_in(marker);
  if (link.href.empty()) return MarkerBody::none;
  if (place.is_block) page.html().open(Element::p);
  const std::uint32_t index =
      page.add_link(LinkKind::link, link.href, std::string{link.text}, page.at_text(link.where));
  const bool is_linked = !page.html().in_link() && page.is_safe(index);
  if (is_linked) page.html().open_link(index, {});
  page.html().text(link.text);
  page.plain(link.text);
  if (is_linked) page.html().close();
  if (place.is_block) {
    page.html().close();
    page.html().end_line();
    page.end_plain_block();
  }
  return MarkerBody::none;
}

}  // namespace

extern const Construct unknown{.names = {}, .render = &render};

}  // namespace guidepost::markdown
