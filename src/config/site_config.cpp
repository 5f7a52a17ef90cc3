#include "config/site_config.hpp"

#include "locale/tag.hpp"

namespace guidepost::config {

std::string_view LocalizedText::for_locale(const locale::Locale& locale) const {
  for (const std::string_view name :
       {std::string_view{locale.folder}, std::string_view{locale.tag}, locale::language_of(locale.tag)}) {
    if (const auto found = by_locale.find(name); found != by_locale.end()) return found->second;
  }
  if (!fallback.empty() || by_locale.empty()) return fallback;
  return by_locale.begin()->second;
}

}  // namespace guidepost::config
