// An end marker that closes nothing. Writers put one behind images that need none, too.
#include <fmt/format.h>

#include <array>

#include "base/text.hpp"
#include "diagnostics/markdown_messages.hpp"
#include "markdown/constructs.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::array<std::string_view, 6> names{"image-end", "row-end",     "column-end",
                                                "zone-end",  "moniker-end", "video-end"};

MarkerBody render(Rendering& page, const Marker& marker, const Place&) {
  const std::string shown = fmt::format(":::{}:::", text::lower_ascii(marker.name));
  page.report(unclosed_block(page.at_text(marker.where()), UnclosedBlock::not_opened, shown));
  return MarkerBody::none;
}

}  // namespace

extern const Construct stray_end{.form = MarkerForm::colons, .names = names, .render = &render};

}  // namespace guidepost::markdown
