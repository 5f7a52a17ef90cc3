#include "locale/message.hpp"

#include <fmt/format.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>
#include <unicode/numberformatter.h>

#include <algorithm>
#include <map>
#include <memory>
#include <vector>

#include "locale/icu_locale.hpp"

namespace guidepost::locale {
namespace {

using FormatPtr = std::unique_ptr<icu::MessageFormat>;

icu::UnicodeString to_utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

bool is_plain(std::string_view pattern) {
  return pattern.find('{') == std::string_view::npos;
}

std::string syntax_message(std::string_view pattern, UErrorCode status, const UParseError& error) {
  if (status == U_DEFAULT_KEYWORD_MISSING) return "a plural or select has no 'other' form";
  // ICU calls a brace that is open inside a plural a syntax error at the plural's start.
  const bool is_open = std::ranges::count(pattern, '{') > std::ranges::count(pattern, '}');
  if (status == U_UNMATCHED_BRACES || is_open) return "a '{' has no matching '}'";
  return fmt::format("syntax error near '{}'", to_utf8(icu::UnicodeString{error.postContext}));
}

/// The first argument whose type is not one of ours. REQUIRES: ICU has parsed the pattern.
std::optional<std::string> find_foreign_type(const icu::MessagePattern& pattern) {
  for (std::int32_t i = 0; i < pattern.countParts(); ++i) {
    if (pattern.getPartType(i) != UMSGPAT_PART_TYPE_ARG_START) continue;
    const UMessagePatternArgType type = pattern.getPart(i).getArgType();
    if (type != UMSGPAT_ARG_TYPE_SIMPLE && type != UMSGPAT_ARG_TYPE_CHOICE) continue;
    const std::string name = to_utf8(pattern.getSubstring(pattern.getPart(i + 1)));
    const std::string shown =
        type == UMSGPAT_ARG_TYPE_CHOICE ? "choice" : to_utf8(pattern.getSubstring(pattern.getPart(i + 2)));
    if (shown != "number") {
      return fmt::format("argument '{}' has the type '{}' (known: number, plural, select, selectordinal)", name, shown);
    }
  }
  return std::nullopt;
}

FormatPtr make_format(std::string_view pattern, std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale{icu_locale_name(tag).c_str()};
  auto made = std::make_unique<icu::MessageFormat>(to_utf16(pattern), locale, status);
  if (U_FAILURE(status)) return nullptr;
  return made;
}

const icu::MessageFormat* format_for(std::string_view pattern, std::string_view tag) {
  using Formats = std::map<std::string, FormatPtr, std::less<>>;
  thread_local std::map<std::string, Formats, std::less<>> by_tag;
  Formats& formats = cached(by_tag, tag, [] { return Formats{}; });
  return cached(formats, pattern, [&] { return make_format(pattern, tag); }).get();
}

icu::Formattable to_formattable(const std::variant<std::int64_t, std::string_view>& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return icu::Formattable{*number};
  return icu::Formattable{to_utf16(std::get<std::string_view>(value))};
}

icu::number::LocalizedNumberFormatter make_percent_format(std::string_view tag) {
  return icu::number::NumberFormatter::withLocale(icu::Locale{icu_locale_name(tag).c_str()})
      .unit(icu::MeasureUnit::getPercent())
      .scale(icu::number::Scale::powerOfTen(2))
      .precision(icu::number::Precision::maxFraction(1))
      .roundingMode(UNUM_ROUND_DOWN);
}

}  // namespace

std::optional<std::string> check_message_pattern(std::string_view pattern, std::string_view tag) {
  if (is_plain(pattern)) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  UParseError error{};
  const icu::MessagePattern parsed{to_utf16(pattern), &error, status};
  if (U_FAILURE(status)) return syntax_message(pattern, status, error);
  if (auto foreign = find_foreign_type(parsed)) return foreign;
  if (!make_format(pattern, tag)) return "not a valid message pattern";
  return std::nullopt;
}

std::string format_message(std::string_view pattern, std::string_view tag,
                           std::initializer_list<MessageArgument> arguments) {
  if (is_plain(pattern)) return std::string{pattern};
  const icu::MessageFormat* format = format_for(pattern, tag);
  if (format == nullptr) return std::string{pattern};

  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const MessageArgument& argument : arguments) {
    names.push_back(to_utf16(argument.name));
    values.push_back(to_formattable(argument.value));
  }
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString shown;
  format->format(names.data(), values.data(), static_cast<std::int32_t>(names.size()), shown, status);
  return U_SUCCESS(status) ? to_utf8(shown) : std::string{pattern};
}

std::string format_percent(double share, std::string_view tag) {
  thread_local std::map<std::string, icu::number::LocalizedNumberFormatter, std::less<>> formats;
  const auto& format = cached(formats, tag, [&] { return make_percent_format(tag); });
  const double bounded = share > 0 ? std::min(share, 1.0) : 0.0;  // the comparison is false for not-a-number
  UErrorCode status = U_ZERO_ERROR;
  const icu::number::FormattedNumber shown = format.formatDouble(bounded, status);
  return to_utf8(shown.toString(status));
}

}  // namespace guidepost::locale
