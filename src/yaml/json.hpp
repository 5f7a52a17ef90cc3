// JSON as plain data with positions: the configuration files of docfx.
#pragma once

#include <string_view>

#include "yaml/value.hpp"

namespace guidepost::yaml {

/// Parses a JSON text. What docfx accepts is accepted too: a byte order mark, comments (`//` and `/* */`), commas
/// before a closing bracket, control characters in strings. Values as yaml::parse makes them; strings have style
/// quoted, and a number is kept as it is written. Of equal keys the last wins, the others are reported.
///
/// Syntax errors are reported as json-syntax-error. A missing comma is passed over; after any other error `root` is
/// what stood before it, so that a slip at the end of a file does not cost all of it. Threads: safe. Time: linear.
[[nodiscard]] Document parse_json(std::string_view text, FileId file, Limits limits = {});

}  // namespace guidepost::yaml
