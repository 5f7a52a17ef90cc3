// The attributes of a construct that is a block, with findings on what it does not know.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "markdown/constructs.hpp"
#include "markdown/marker_attributes.hpp"
#include "markdown/rendering.hpp"

namespace guidepost::markdown {

class BlockAttributes {
 public:
  /// Reports attributes that are not `known`. `construct` is ":::row" or "[!div]". Views the page, `construct`,
  /// `known`.
  BlockAttributes(Rendering& page, const Marker& marker, std::string_view construct,
                  std::span<const std::string_view> known);

  /// The value, trimmed; empty when there is none.
  [[nodiscard]] std::string_view value(std::string_view name) const;
  /// The place of the attribute, or of the marker.
  [[nodiscard]] SourceSpan where(std::string_view name) const;
  /// Says that the value means nothing, or that there is none where one is needed.
  void report_value(std::string_view name, std::string_view value, std::string_view expected) const;
  void report_missing(std::string_view name) const;

 private:
  Rendering& page_;
  std::string_view construct_;
  SourceSpan marker_;
  std::vector<MarkerAttribute> attributes_;
};

/// Reports a container's marker that does not stand on a line of its own, or that nothing closes. Returns whether the
/// construct can be opened.
bool can_open(Rendering& page, const Marker& marker, const Place& place, std::string_view construct);

}  // namespace guidepost::markdown
