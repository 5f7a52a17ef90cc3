#include "locale/number_conventions.hpp"

#include <unicode/dcfmtsym.h>
#include <unicode/dtfmtsym.h>
#include <unicode/numberformatter.h>

#include <algorithm>
#include <map>

#include "locale/icu_locale.hpp"
#include "locale/text.hpp"

namespace guidepost::locale {
namespace {

std::string utf8_of(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

void add_months(const icu::Locale& locale, NumberConventions& conventions) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols{locale, "gregorian", status};
  if (U_FAILURE(status)) return;
  for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
    for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
      std::int32_t count = 0;
      const icu::UnicodeString* const names = symbols.getMonths(count, context, width);
      for (std::int32_t i = 0; i < std::min(count, 12); ++i) {
        std::string name = fold_case(utf8_of(names[i]));
        while (!name.empty() && name.back() == '.') name.pop_back();
        // "5月" is a number already.
        if (name.empty() || (name[0] >= '0' && name[0] <= '9')) continue;
        conventions.months.emplace_back(std::move(name), static_cast<std::uint8_t>(i + 1));
      }
    }
  }
}

/// "K" and "thousand", "万", "millió": what CLDR's compact numbers say for many zeros.
void add_scales(const icu::Locale& locale, NumberConventions& conventions) {
  for (const UNumberCompactStyle style : {UNUM_SHORT, UNUM_LONG}) {
    const auto formatter = icu::number::NumberFormatter::withLocale(locale).notation(
        style == UNUM_SHORT ? icu::number::Notation::compactShort() : icu::number::Notation::compactLong());
    std::int64_t value = 1000;
    for (int zeros = 3; zeros <= 9; ++zeros, value *= 10) {
      UErrorCode status = U_ZERO_ERROR;
      const std::string shown = utf8_of(formatter.formatInt(value, status).toString(status));
      const std::size_t digits = shown.find_first_not_of("0123456789");
      if (U_FAILURE(status) || digits == 0 || digits == std::string::npos) continue;
      std::size_t word = digits;
      while (word < shown.size() && (shown[word] == ' ' || shown.substr(word, 2) == "\xC2\xA0")) {
        word += shown[word] == ' ' ? 1U : 2U;
      }
      const int scale = zeros - static_cast<int>(digits) + 1;
      if (word < shown.size() && scale >= 3) conventions.scales.emplace_back(shown.substr(word), scale);
    }
  }
}

NumberConventions make_conventions(std::string_view tag) {
  NumberConventions conventions;
  const icu::Locale locale{icu_locale_name(tag).c_str()};
  UErrorCode status = U_ZERO_ERROR;
  const icu::DecimalFormatSymbols symbols{locale, status};
  if (U_SUCCESS(status)) {
    const auto symbol = [&](icu::DecimalFormatSymbols::ENumberFormatSymbol which) {
      return static_cast<char32_t>(symbols.getConstSymbol(which).char32At(0));
    };
    conventions.decimal = symbol(icu::DecimalFormatSymbols::kDecimalSeparatorSymbol);
    conventions.groups_by_blank = is_digit_blank(symbol(icu::DecimalFormatSymbols::kGroupingSeparatorSymbol));
  }
  add_months(locale, conventions);
  add_months(icu::Locale::getEnglish(), conventions);
  add_scales(locale, conventions);
  add_scales(icu::Locale::getEnglish(), conventions);
  const auto longer = [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); };
  std::ranges::stable_sort(conventions.scales, longer);
  return conventions;
}

}  // namespace

const NumberConventions& number_conventions(std::string_view tag) {
  thread_local std::map<std::string, NumberConventions, std::less<>> known;
  return cached(known, tag, [&] { return make_conventions(tag); });
}

}  // namespace guidepost::locale
