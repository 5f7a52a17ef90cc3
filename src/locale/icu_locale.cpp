#include "locale/icu_locale.hpp"

#include <unicode/locid.h>
#include <unicode/uloc.h>

#include <cstdint>
#include <set>

namespace guidepost::locale {
namespace {

std::set<std::string, std::less<>> languages_with_data() {
  std::set<std::string, std::less<>> languages;
  for (std::int32_t i = 0; i < uloc_countAvailable(); ++i) {
    const std::string_view name = uloc_getAvailable(i);
    languages.emplace(name.substr(0, name.find('_')));
  }
  return languages;
}

}  // namespace

bool has_locale_data(std::string_view language) {
  static const std::set<std::string, std::less<>> languages = languages_with_data();
  return languages.contains(language);
}

std::string icu_locale_name(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  const auto found = icu::Locale::forLanguageTag({tag.data(), static_cast<std::int32_t>(tag.size())}, status);
  if (U_FAILURE(status) || !has_locale_data(found.getLanguage())) return "en";
  return found.getName();
}

std::unique_lock<std::mutex> creation_lock() {
  static std::mutex mutex;
  return std::unique_lock<std::mutex>{mutex};
}

}  // namespace guidepost::locale
