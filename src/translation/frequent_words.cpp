#include "translation/frequent_words.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/byte_set.hpp"

namespace guidepost::translation {

FrequentWords::FrequentWords(std::string_view text) {
  constexpr std::size_t fewest_bytes = 20'000;
  constexpr std::size_t most_words = 60;
  constexpr ByteSet blanks{" \t\r\n"};
  if (text.size() < fewest_bytes) return;
  std::unordered_map<std::uint32_t, std::uint32_t> counts;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = blanks.find(text, at);
    const auto first = end > at ? static_cast<unsigned char>(text[at]) : '\0';
    if ((first >= 'a' && first <= 'z') || first >= 0x80) {  // names begin with a capital
      std::uint32_t hash = 0;
      for (const char c : text.substr(at, end - at)) hash = extend_hash(hash, c);
      ++counts[hash];
    }
    at = end + 1;
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ranked;
  for (const auto& [hash, count] : counts) ranked.emplace_back(count, hash);
  std::ranges::sort(ranked, std::greater{});
  for (std::size_t i = 0; i < std::min(ranked.size(), most_words); ++i) hashes_.set(ranked[i].second % size);
}

}  // namespace guidepost::translation
