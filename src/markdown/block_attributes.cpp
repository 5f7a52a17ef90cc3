#include "markdown/block_attributes.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "diagnostics/block_messages.hpp"
#include "diagnostics/markdown_messages.hpp"

namespace guidepost::markdown {

BlockAttributes::BlockAttributes(Rendering& page, const Marker& marker, std::string_view construct,
                                 std::span<const std::string_view> known)
    : page_{page},
      construct_{construct},
      marker_{page.at_text(marker.where())},
      attributes_{marker_attributes(marker)} {
  for (const MarkerAttribute& attribute : attributes_) {
    if (std::ranges::find(known, attribute.name) != known.end() || attribute.name.starts_with("data-")) continue;
    page_.report(block_attribute_unknown(page_.at_text(attribute.where), construct_, attribute.name, known));
  }
}

std::string_view BlockAttributes::value(std::string_view name) const {
  const MarkerAttribute* found = find_attribute(attributes_, name);
  return found == nullptr ? std::string_view{} : text::trim(found->value);
}

SourceSpan BlockAttributes::where(std::string_view name) const {
  const MarkerAttribute* found = find_attribute(attributes_, name);
  return found == nullptr ? marker_ : page_.at_text(found->where);
}

void BlockAttributes::report_value(std::string_view name, std::string_view value, std::string_view expected) const {
  page_.report(block_attribute_value(where(name), construct_, name, value, expected));
}

void BlockAttributes::report_missing(std::string_view name) const {
  page_.report(block_attribute_missing(marker_, construct_, name));
}

bool can_open(Rendering& page, const Marker& marker, const Place& place, std::string_view construct) {
  const SourceSpan where = page.at_text(marker.where());
  if (!place.is_block) {
    page.report(block_in_line(where, construct));
    return false;
  }
  if (place.ending != Ending::marker) page.report(unclosed_block(where, UnclosedBlock::not_closed, construct));
  return place.ending != Ending::none;
}

}  // namespace guidepost::markdown
