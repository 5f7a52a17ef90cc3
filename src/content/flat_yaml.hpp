// YAML that is just `key: value` lines, read leniently: after a syntax error, or where a writer forgot the dashes.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "yaml/value.hpp"

namespace guidepost::content {

/// What can be saved of a block that is no YAML: each line that looks like `key: value`, the last one of equal keys. Of
/// a value that YAML would not accept (`a: b`, an open quote) the text is taken as it stands; lines that open a list, a
/// map or a block scalar are left out.
[[nodiscard]] std::vector<yaml::Entry> salvage_flat_yaml(std::string_view block, FileId file, std::uint32_t offset);

/// A scalar as a writer meant it: `line[begin, end)` without blanks around it and without its quotes. Nothing when it
/// opens a collection, a block scalar, an anchor or a comment. `where` covers the quotes.
struct LooseScalar {
  std::string_view text;
  ByteRange range;  ///< in `line`
  yaml::ScalarStyle style = yaml::ScalarStyle::plain;
};
[[nodiscard]] std::optional<LooseScalar> loose_scalar(std::string_view line, std::size_t begin);

/// Length of the key at `line[begin]` when a colon and a blank or the line's end follow it; 0 otherwise.
[[nodiscard]] std::size_t key_length(std::string_view line, std::size_t begin);

}  // namespace guidepost::content
