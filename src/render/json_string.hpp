// Strings of JSON.
#pragma once

#include <string>
#include <string_view>

namespace guidepost::render {

/// Appends a JSON string. `<`, `>` and `&` are written as escapes too: HTML ends a script at "</script", whatever the
/// JSON says, and nobody who takes the file for HTML finds markup in it.
void append_json_string(std::string& out, std::string_view text);

}  // namespace guidepost::render
