// The letters that a language is written with.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace guidepost::locale {

/// CLDR's standard exemplar characters of a language, in both cases: those that its own words need. "å" is one of
/// Swedish, "ß" is not. Empty for a tag without data. Threads: const is safe.
class Alphabet {
 public:
  explicit Alphabet(std::string_view tag);

  [[nodiscard]] bool contains(char32_t letter) const {
    return letter < 0x10000 && (bits_[letter / 64] >> (letter % 64) & 1) != 0;
  }
  [[nodiscard]] bool is_latin() const { return contains(U'a'); }
  /// Whether it has letters beyond A to Z.
  [[nodiscard]] bool has_accents() const { return has_accents_; }

 private:
  std::vector<std::uint64_t> bits_;  // of the Basic Multilingual Plane
  bool has_accents_ = false;
};

}  // namespace guidepost::locale
