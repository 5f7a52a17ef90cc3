#include "markdown/marker_links.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "markdown/escape.hpp"
#include "markdown/marker_attributes.hpp"

namespace guidepost::markdown {
namespace {

std::uint32_t offset_of(const Marker& marker, std::string_view part) {
  return marker.begin + static_cast<std::uint32_t>(part.data() - marker.source.data());
}

/// `[text](href)` in a marker's body; the href ends at the last parenthesis or at a blank, or stands in `<>`.
MarkerLink bracket_link(const Marker& marker, std::size_t open) {
  const std::string_view body = marker.body;
  std::size_t middle = body.find("](", open);
  if (middle == std::string_view::npos) middle = body.find("] (", open);  // what translation makes of it
  if (middle == std::string_view::npos) return {};
  const std::size_t begin_of_href = body.find('(', middle) + 1;
  const std::size_t close = std::min(body.rfind(')'), body.size());
  if (close < begin_of_href) return {};
  std::string_view href = text::trim(body.substr(begin_of_href, close - begin_of_href));
  if (const std::size_t end = href.find('>'); href.starts_with('<') && end != std::string_view::npos) {
    href = href.substr(1, end - 1);
  } else {
    href = href.substr(0, href.find_first_of(" \t"));
  }
  const std::uint32_t begin = offset_of(marker, body.substr(open));
  return {decode_references(body.substr(open + 1, middle - open - 1)), decode_references(href),
          byte_range(begin, begin + close + 1 - open)};
}

MarkerLink attribute_link(const Marker& marker) {
  const auto attributes = marker_attributes(marker);
  const MarkerAttribute* source = find_attribute(attributes, "source");
  if (source == nullptr || source->value.empty()) return {};
  const MarkerAttribute* title = find_attribute(attributes, "title");
  return {title == nullptr ? source->value : title->value, source->value, source->where};
}

}  // namespace

MarkerLink link_in(const Marker& marker) {
  if (marker.form == MarkerForm::colons) return attribute_link(marker);
  if (const std::size_t open = marker.body.find('['); open != std::string_view::npos) return bracket_link(marker, open);
  const std::string_view address = text::trim(marker.body);
  if (!text::starts_with_ignoring_ascii_case(address, "http")) return {};
  const std::uint32_t begin = offset_of(marker, address);
  return {std::string{address}, std::string{address}, byte_range(begin, begin + address.size())};
}

}  // namespace guidepost::markdown
