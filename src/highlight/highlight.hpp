// Which parts of code are keywords, strings, comments: for colours that are there when the page is built.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace guidepost::highlight {

enum class Kind : std::uint8_t { keyword, type, function, variable, string, number, comment, attribute };

/// Bytes of the code, from `begin` to before `end`.
struct Token {
  std::uint32_t begin;
  std::uint32_t end;
  Kind kind;
  friend bool operator==(const Token&, const Token&) = default;
};

/// More code than this, or a longer line, gets no colours: they would take longer than all the rest of the page.
inline constexpr std::size_t max_code = std::size_t{128} << 10U;
inline constexpr std::size_t max_line = std::size_t{4} << 10U;

/// The tokens of `code`, ascending, within one line each; what lies between them has no kind. None when the language
/// is unknown ("output", "console", "") or the code is too long. `language` is a name as writers put behind a fence, in
/// any case: "csharp", "PowerShell", "azurecli".
///
/// Threads: safe to call concurrently; the library reads for one thread at a time. The languages that are met are
/// loaded once (some milliseconds each, nothing when none is met). A line that has been read before costs a look-up.
/// Time: linear.
[[nodiscard]] std::vector<Token> tokens(std::string_view language, std::string_view code);

/// "hl-keyword": the class of a kind in pages.
[[nodiscard]] std::string_view css_class(Kind kind);

}  // namespace guidepost::highlight
