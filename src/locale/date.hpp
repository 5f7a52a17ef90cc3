// Calendar dates as front matter has them, and as readers see them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace guidepost::locale {

/// A proleptic Gregorian date; always valid when it came from parse_date.
struct Date {
  std::int16_t year = 0;
  std::uint8_t month = 0;  ///< 1 to 12
  std::uint8_t day = 0;    ///< 1 to 31
  friend auto operator<=>(const Date&, const Date&) = default;
};

/// Reads MM/DD/YYYY, M/D/YYYY and ISO YYYY-MM-DD (blanks around it, and a time after 'T' or a blank, are ignored).
/// Nothing for anything else, also for dates that do not exist and the year 0.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// "2021-05-13", for machines.
[[nodiscard]] std::string iso_date(Date date);

/// "13. Mai 2021": the long form of CLDR for `tag`, in the calendar and digits of its readers (Thai: the Buddhist
/// year). No time zone and no environment locale plays a part. Threads: safe; formatters, and what they have formatted,
/// are cached per thread.
[[nodiscard]] std::string format_date(Date date, std::string_view tag);

}  // namespace guidepost::locale
