// The few words that fill a language's texts, learnt from the texts themselves.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>

namespace guidepost::translation {

/// The hash of a word, byte by byte: start at 0.
[[nodiscard]] constexpr std::uint32_t extend_hash(std::uint32_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 16'777'619U;
}

/// The most frequent words in lower case of some text: about a third of the words of any other text of its language,
/// and few of another language's. A hash may stand for a second word, rarely. Words end at blanks.
class FrequentWords {
 public:
  /// Nothing where `text` is too short to learn from: then `is_empty`.
  explicit FrequentWords(std::string_view text);

  [[nodiscard]] bool is_empty() const { return hashes_.none(); }
  [[nodiscard]] bool contains(std::uint32_t hash) const { return hashes_[hash % size]; }

 private:
  static constexpr std::size_t size = 8192;
  std::bitset<size> hashes_;
};

}  // namespace guidepost::translation
