// One look at the characters of a text: it decides for nearly every text that its language needs no second look.
#pragma once

#include <cstdint>
#include <string_view>

#include "locale/alphabet.hpp"
#include "site/site_model.hpp"
#include "translation/frequent_words.hpp"

namespace guidepost::translation {

/// What texts of a locale look like.
class LanguageProfile {
 public:
  /// The alphabet is CLDR's. The frequent words are those of the locale's articles; where these are few, or in another
  /// language, there are none, and every text needs a second look.
  LanguageProfile(const site::SiteModel& model, locale::LocaleId locale);

  [[nodiscard]] const locale::Alphabet& alphabet() const { return alphabet_; }
  [[nodiscard]] const FrequentWords& frequent_words() const { return frequent_words_; }

 private:
  locale::Alphabet alphabet_;
  FrequentWords frequent_words_;
};

struct Glance {
  std::uint32_t words = 0;     ///< between blanks; of Chinese and Japanese a word for two characters
  bool is_suspicious = false;  ///< it may be in another language
};

/// Linear, a few nanoseconds a byte.
[[nodiscard]] Glance glance(std::string_view text, const LanguageProfile& profile);

}  // namespace guidepost::translation
