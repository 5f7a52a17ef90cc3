#include "translation/sentence_words.hpp"

#include <algorithm>

#include "base/content_hash.hpp"

namespace guidepost::translation {
namespace {

bool is_word_byte(char byte) {
  return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
         static_cast<unsigned char>(byte) >= 0x80;
}

}  // namespace

std::vector<std::uint64_t> word_keys(std::string_view words, std::size_t limit) {
  std::vector<std::uint64_t> keys;
  for (auto at = words.begin(); keys.size() < limit;) {
    at = std::find_if(at, words.end(), is_word_byte);
    if (at == words.end()) break;
    const auto end = std::find_if_not(at, words.end(), is_word_byte);
    keys.push_back(hash_of({at, end}));
    at = end;
  }
  return keys;
}

std::size_t count_common(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
  std::size_t common = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    if (*left < *right) {
      ++left;
    } else if (*right < *left) {
      ++right;
    } else {
      ++common;
      ++left;
      ++right;
    }
  }
  return common;
}

}  // namespace guidepost::translation
