// Interface strings with ICU plurals: "{count, plural, one {# article} other {# articles}}".
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace guidepost::locale {

struct MessageArgument {
  std::string_view name;
  std::variant<std::int64_t, std::string_view> value;
};

/// Why a pattern is not valid ("a '{' has no matching '}'"), or nothing. For checking string files when they are
/// loaded. Arguments may be plain, `number`, `plural`, `selectordinal` and `select`; dates and times would need a time
/// zone. A pattern without '{' is plain text and always valid. Threads: safe.
[[nodiscard]] std::optional<std::string> check_message_pattern(std::string_view pattern, std::string_view tag);

/// Formats an ICU MessageFormat pattern. A pattern without '{' comes back as it is, at no cost, apostrophes included;
/// in others an apostrophe is itself unless it stands before a brace (or doubled, or before '#' in a plural, as ICU has
/// it). An argument that is missing shows as "{name}"; a text where a number is needed shows the pattern. REQUIRES:
/// check_message_pattern found nothing. Threads: safe; parsed patterns are cached per thread.
[[nodiscard]] std::string format_message(std::string_view pattern, std::string_view tag,
                                         std::initializer_list<MessageArgument> arguments);

/// "98.5 %" as the locale writes it: `share` between 0 and 1, at most one decimal, rounded down so that only a complete
/// translation is 100 %. What is outside is cut to the nearer end; not-a-number counts as 0. Threads: safe.
[[nodiscard]] std::string format_percent(double share, std::string_view tag);

}  // namespace guidepost::locale
