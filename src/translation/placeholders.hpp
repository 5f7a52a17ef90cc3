// What a text leaves for a program or a reader to fill in.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace guidepost::translation {

/// The placeholders of a text, in order: {0}, {name}, ${name}, $name, %s, %1$d, %NAME%, <NAME>. No translator may touch
/// them. In angle brackets only capitals, digits, '_' and '-' count: "<your name>" is translated. The views are of
/// `text`. Time: linear.
[[nodiscard]] std::vector<std::string_view> find_placeholders(std::string_view text);

/// A quick look: false where a text has none for sure.
[[nodiscard]] bool may_hold_placeholder(std::string_view text);

/// A placeholder that one side has more often. One of the two may be empty.
struct PlaceholderDifference {
  std::string_view here;   ///< in the translation, too many
  std::string_view there;  ///< in the counterpart, missing here
};

[[nodiscard]] std::optional<PlaceholderDifference> find_placeholder_difference(std::string_view translation,
                                                                               std::string_view counterpart);

}  // namespace guidepost::translation
