// The files of an index: each is a script with one call, so that a page on a disk can load it too.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::search {

/// `guidepost.search.put("name","argument",...)`. Texts stand as they are but for what would end a string of a script:
/// nobody takes the file for HTML.
[[nodiscard]] std::string put_call(std::string_view name, std::span<const std::string_view> arguments);

/// The strings of such a call, the name first; nothing when the text is no such call. Time: linear.
[[nodiscard]] std::optional<std::vector<std::string>> read_put_call(std::string_view bytes);

}  // namespace guidepost::search
