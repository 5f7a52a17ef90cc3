#include "locale/date.hpp"

#include <fmt/compile.h>
#include <fmt/format.h>
#include <unicode/datefmt.h>
#include <unicode/gregocal.h>
#include <unicode/timezone.h>

#include <array>
#include <charconv>
#include <chrono>
#include <map>
#include <memory>

#include "base/text.hpp"
#include "locale/icu_locale.hpp"

namespace guidepost::locale {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day calendar_date(Date date) {
  return {std::chrono::year{date.year}, std::chrono::month{date.month}, std::chrono::day{date.day}};
}

/// A number of `least` to `most` digits and nothing else.
std::optional<unsigned> digits(std::string_view text, std::size_t least, std::size_t most) {
  if (text.size() < least || text.size() > most) return std::nullopt;
  unsigned value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<Date> existing_date(std::optional<unsigned> year, std::optional<unsigned> month,
                                  std::optional<unsigned> day) {
  if (!year || !month || !day || *year == 0) return std::nullopt;
  const Date date{static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(*month), static_cast<std::uint8_t>(*day)};
  if (!calendar_date(date).ok()) return std::nullopt;
  return date;
}

using FormatPtr = std::unique_ptr<icu::DateFormat>;

FormatPtr make_format(std::string_view tag) {
  const icu::Locale locale{icu_locale_name(tag).c_str()};
  FormatPtr format{icu::DateFormat::createDateInstance(icu::DateFormat::kLong, locale)};
  if (!format) return nullptr;
  format->setTimeZone(*icu::TimeZone::getGMT());
  // A proleptic calendar: without this, days before 15 October 1582 would show as Julian ones.
  if (const auto* gregorian = dynamic_cast<const icu::GregorianCalendar*>(format->getCalendar())) {
    std::unique_ptr<icu::GregorianCalendar> proleptic{gregorian->clone()};
    UErrorCode status = U_ZERO_ERROR;
    constexpr UDate long_ago = -1e15;  // some 30 000 years
    proleptic->setGregorianChange(long_ago, status);
    if (U_SUCCESS(status)) format->adoptCalendar(proleptic.release());
  }
  return format;
}

/// The long form of one locale. A site has few dates and shows each of them on many pages.
class DateFormat {
 public:
  explicit DateFormat(std::string_view tag) : format_{make_format(tag)} {}

  const std::string& format(Date date) {
    constexpr std::size_t most = 4096;
    if (shown_.size() >= most) shown_.clear();
    const auto [shown, is_new] = shown_.try_emplace(date);
    if (is_new) shown->second = make(date);
    return shown->second;
  }

 private:
  [[nodiscard]] std::string make(Date date) const {
    if (!format_) return iso_date(date);
    constexpr double milliseconds_per_day = 86'400'000.0;
    const auto days = sys_days{calendar_date(date)}.time_since_epoch().count();
    icu::UnicodeString shown;
    format_->format(static_cast<UDate>(days) * milliseconds_per_day, shown);
    std::string result;
    shown.toUTF8String(result);
    return result;
  }

  FormatPtr format_;
  std::map<Date, std::string> shown_;
};

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
  text = text::trim(text);
  text = text.substr(0, text.find_first_of("T \t"));
  const std::size_t first = text.find_first_of("/-");
  const std::size_t second = first == text.npos ? first : text.find(text[first], first + 1);
  if (second == text.npos) return std::nullopt;
  const std::array parts{text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)};
  if (text[first] == '/') return existing_date(digits(parts[2], 4, 4), digits(parts[0], 1, 2), digits(parts[1], 1, 2));
  return existing_date(digits(parts[0], 4, 4), digits(parts[1], 2, 2), digits(parts[2], 2, 2));
}

std::string iso_date(Date date) {
  return fmt::format(FMT_COMPILE("{:04}-{:02}-{:02}"), date.year, date.month, date.day);
}

std::string format_date(Date date, std::string_view tag) {
  thread_local std::map<std::string, DateFormat, std::less<>> formats;
  return cached(formats, tag, [&] { return DateFormat{tag}; }).format(date);
}

}  // namespace guidepost::locale
