#include "locale/chinese_variants.hpp"

#include <unicode/translit.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>
#include <unicode/ures.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>

#include "locale/icu_locale.hpp"

namespace guidepost::locale {
namespace {

struct Close {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Bundle = std::unique_ptr<UResourceBundle, Close>;

/// The rules are written from Simplified to Traditional and used the other way. They are read here because
/// Transliterator::createInstance first takes five times as long to register all transforms that ICU has.
std::unique_ptr<icu::Transliterator> to_simplified() {
  const auto lock = creation_lock();
  UErrorCode status = U_ZERO_ERROR;
  Bundle bundle{ures_open(U_ICUDATA_NAME "-translit", "root", &status)};
  for (const char* const key : {"RuleBasedTransliteratorIDs", "Hans-Hant", "file", "resource"}) {
    if (U_FAILURE(status)) return nullptr;
    bundle.reset(ures_getByKey(bundle.get(), key, nullptr, &status));
  }
  std::int32_t length = 0;
  const char16_t* const rules = U_SUCCESS(status) ? ures_getString(bundle.get(), &length, &status) : nullptr;
  if (U_FAILURE(status)) return nullptr;
  UParseError error;
  return std::unique_ptr<icu::Transliterator>{icu::Transliterator::createFromRules(
      "Hant-Hans", icu::UnicodeString{rules, length}, UTRANS_REVERSE, error, status)};
}

/// The characters that a transform may change, one a line: each is changed alone, and all in one call.
icu::UnicodeString lines_of_source(const icu::Transliterator& transform) {
  icu::UnicodeSet characters;
  transform.getSourceSet(characters);
  icu::UnicodeString lines;
  for (std::int32_t range = 0; range < characters.getRangeCount(); ++range) {
    for (UChar32 c = characters.getRangeStart(range); c <= characters.getRangeEnd(range); ++c)
      lines.append(c).append(u'\n');
  }
  return lines;
}

/// Takes the line at `at`: its character, or 0 where it has another number of them.
char32_t take_line(const icu::UnicodeString& lines, std::int32_t& at) {
  const std::int32_t begin = at;
  const std::int32_t end = lines.indexOf(u'\n', begin);
  at = end + 1;
  return lines.countChar32(begin, end - begin) == 1 ? static_cast<char32_t>(lines.char32At(begin)) : 0;
}

}  // namespace

std::vector<ChineseVariants> chinese_variants() {
  const std::unique_ptr<icu::Transliterator> transform = to_simplified();
  if (!transform) return {};
  const icu::UnicodeString traditional = lines_of_source(*transform);
  icu::UnicodeString simplified = traditional;
  transform->transliterate(simplified);
  std::vector<ChineseVariants> found;
  for (std::int32_t from = 0, to = 0; from < traditional.length() && to < simplified.length();) {
    const ChineseVariants pair{take_line(traditional, from), take_line(simplified, to)};
    if (pair.simplified != 0 && pair.traditional != pair.simplified) found.push_back(pair);
  }
  return found;
}

bool is_chinese(std::string_view tag) {
  static constexpr std::array<std::string_view, 3> languages{"lzh", "yue", "zh"};
  return std::ranges::find(languages, tag.substr(0, tag.find('-'))) != languages.end();
}

}  // namespace guidepost::locale
