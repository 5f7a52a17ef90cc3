// The files of an index: each is a script with one call, so that a page on a disk can load it too.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::search {

/// One call of `guidepost.search.put` with a template literal: the name and the strings, with tabs between them. Texts
/// stand as they are but for what would end or change the literal, and for blanks: several become one, or one end of a
/// line where there is one among them. Code is indented, excerpts are not.
[[nodiscard]] std::string put_call(std::string_view name, std::span<const std::string_view> strings);

/// The strings of such a call, the name first; nothing when the text is no such call. Time: linear.
[[nodiscard]] std::optional<std::vector<std::string>> read_put_call(std::string_view bytes);

}  // namespace guidepost::search
