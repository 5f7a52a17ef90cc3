// Which items of two sequences are the same, in order.
#include "translation/sequence_alignment.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string_view>

namespace guidepost::translation {
namespace {

std::vector<std::uint64_t> items(std::string_view text) {
  return {text.begin(), text.end()};
}

/// The items of `before` that have a partner; every partner is equal and behind the one before it.
std::string aligned(std::string_view before, std::string_view after) {
  const std::vector<std::uint32_t> partners = align_sequences(items(before), items(after));
  REQUIRE(partners.size() == before.size());
  std::string common;
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < partners.size(); ++i) {
    if (partners[i] == no_partner) continue;
    REQUIRE(partners[i] >= next);
    REQUIRE(partners[i] < after.size());
    CHECK(before[i] == after[partners[i]]);
    next = partners[i] + 1;
    common += before[i];
  }
  return common;
}

}  // namespace

TEST_CASE("equal items are partners in order") {
  struct Case {
    std::string_view before, after, common;
  };
  const auto c = GENERATE(values<Case>({
      {"", "", ""},
      {"abc", "", ""},
      {"", "abc", ""},
      {"abc", "abc", "abc"},
      {"abc", "axc", "ac"},
      {"abcd", "abd", "abd"},
      {"abd", "abcd", "abd"},
      {"aXbYc", "aPbQc", "abc"},
      {"xabcy", "pabcq", "abc"},
      {"aaaa", "aaXaa", "aaaa"},
      {"x1a1b1y", "z1a1c1b1w", "1a1b1"},
      {"abcdef", "defabc", "abc"},
  }));
  INFO(c.before << " against " << c.after);
  CHECK(aligned(c.before, c.after).size() == c.common.size());
}

TEST_CASE("hundreds of thousands of items are aligned, whatever they are") {
  constexpr std::size_t size = 300'000;
  std::mt19937_64 random{7};  // NOLINT: the same items every time
  std::vector<std::uint64_t> before(size);
  std::vector<std::uint64_t> after(size);
  const auto values = GENERATE(std::uint64_t{2}, std::uint64_t{1'000}, std::uint64_t{1'000'000'000});
  for (std::uint64_t& item : before) item = random() % values;
  for (std::uint64_t& item : after) item = random() % values;
  CHECK(align_sequences(before, after).size() == size);
}

}  // namespace guidepost::translation
