// Interface strings: reading their files, and the finished texts of one locale.
#pragma once

#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/byte_range.hpp"
#include "diagnostics/diagnostic.hpp"
#include "locale/locale.hpp"
#include "locale/message.hpp"
#include "render/theme.hpp"

namespace guidepost::render {

/// One strings file with the places of its keys.
struct StringsFile {
  Strings strings;
  std::map<std::string, SourceSpan, std::less<>> places;
  Diagnostics problems;
};

/// Reads "key: text" lines; `tag` is the language of the patterns, which are checked. What is wrong is reported and
/// left out, so that English is shown.
[[nodiscard]] StringsFile parse_strings(std::string_view text, FileId file, std::string_view tag);

/// The tag of the string set that a locale uses: its own, its parents' ("zh-Hans-CN", "zh-Hans", "zh") as long as the
/// script is the same, or "" when there is none but English.
[[nodiscard]] std::string_view find_string_set(const Theme& theme, std::string_view tag);

/// The strings of one locale, by key; those that need no arguments are formatted. Lifetime: views the theme. Threads:
/// immutable, safe.
class LocaleStrings {
 public:
  LocaleStrings(const Theme& theme, std::string_view tag);

  /// The text of `key`. REQUIRES: the English strings have it, and it takes no arguments.
  [[nodiscard]] const std::string& operator[](std::string_view key) const;
  /// "3 articles", for patterns with a number "count".
  [[nodiscard]] std::string counted(std::string_view key, std::size_t count) const;
  /// "1,200": a number alone.
  [[nodiscard]] std::string number(std::size_t count) const;
  /// "Updated on 3 May 2021.", for patterns with other arguments.
  [[nodiscard]] std::string formatted(std::string_view key,
                                      std::initializer_list<locale::MessageArgument> arguments) const;
  /// The language that all texts are in: what dates and numbers in them follow.
  [[nodiscard]] std::string_view tag() const;
  /// All texts without arguments, by key.
  [[nodiscard]] const std::map<std::string, std::string, std::less<>>& texts() const { return texts_; }
  /// The patterns of all texts with arguments, by key.
  [[nodiscard]] const std::map<std::string, std::string_view, std::less<>>& patterns() const { return patterns_; }
  /// Whether all texts are English because the locale, which is not English, has none.
  [[nodiscard]] bool are_foreign() const { return are_foreign_; }

 private:
  std::string tag_;
  bool are_foreign_ = false;
  std::map<std::string, std::string, std::less<>> texts_;
  std::map<std::string, std::string_view, std::less<>> patterns_;  ///< of the theme: texts with arguments
};

}  // namespace guidepost::render
