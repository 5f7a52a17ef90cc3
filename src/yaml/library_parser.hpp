// All of YAML, read by yaml-cpp.
#pragma once

#include <string_view>

#include "yaml/text_place.hpp"
#include "yaml/value.hpp"

namespace guidepost::yaml {

/// As yaml::parse, for a text without a byte order mark. Some 700 instructions for a byte: parse() asks it only about
/// what read_block_yaml leaves.
[[nodiscard]] Document parse_with_library(std::string_view text, TextPlace place, Limits limits = {});

}  // namespace guidepost::yaml
