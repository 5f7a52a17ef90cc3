// One source text that a locale translates in several ways.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "site/site_model.hpp"
#include "translation/pairs.hpp"

namespace guidepost::translation {

/// One way in which a source text is translated.
struct Variant {
  std::string_view text;  ///< as it stands where it is used first
  std::uint32_t count = 0;
  SourceSpan first;
};

struct Inconsistency {
  std::string_view source;  ///< as it stands where it is translated first
  bool is_interface = false;
  std::vector<Variant> variants;  ///< the most frequent first, at least two
  double weight = 0;              ///< how often and how clearly they differ
};

/// The source texts that the articles of a locale translate in several ways, the weightiest first. CommonWords of one
/// or two letters, texts of a single word (names of interfaces but), variants that differ in case, marks or endings
/// alone, and texts left as they are do not count. Time: linear in the locale's text, but for comparing variants.
[[nodiscard]] std::vector<Inconsistency> find_inconsistencies(const site::SiteModel& model, locale::LocaleId locale);

}  // namespace guidepost::translation
