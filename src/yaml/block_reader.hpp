// A fast reader for the YAML that people write by hand: lists and maps by indentation.
#pragma once

#include <optional>
#include <string_view>

#include "yaml/text_place.hpp"
#include "yaml/value.hpp"

namespace guidepost::yaml {

/// The root of `text` (without a byte order mark), a map or a list in block style, exactly as yaml-cpp would have it:
/// texts, kinds, styles, positions. Nothing for everything else, be it wrong, empty or just rare (anchors, tags, `[a]`,
/// `{a: b}`, document markers, repeated keys, tabs outside of text, quoted text of several lines, a limit): the library
/// reads that, and all words about mistakes come from there. Threads: safe. Time: linear, but for n log n in a map's
/// keys.
[[nodiscard]] std::optional<Value> read_block_yaml(std::string_view text, TextPlace place, Limits limits = {});

}  // namespace guidepost::yaml
