// Strings of JSON, and of scripts.
#pragma once

#include <string>
#include <string_view>

namespace guidepost::render {

/// Appends `text` (UTF-8) as a string of JSON. `<`, `>` and `&` are written as escapes too, because HTML ends a script
/// at "</script", whatever the JSON says; so are the two line ends that old scripts do not have in strings.
void append_json_string(std::string& out, std::string_view text);

}  // namespace guidepost::render
