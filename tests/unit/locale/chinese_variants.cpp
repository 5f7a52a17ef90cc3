#include "locale/chinese_variants.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

namespace guidepost::locale {

TEST_CASE("characters of Traditional Chinese have their Simplified ones") {
  const std::vector<ChineseVariants> all = chinese_variants();
  const auto simplified = [&](char32_t traditional) {
    const auto found = std::ranges::find(all, traditional, &ChineseVariants::traditional);
    return found == all.end() ? traditional : found->simplified;
  };
  CHECK(all.size() > 2000);
  CHECK(std::ranges::is_sorted(all, {}, &ChineseVariants::traditional));
  CHECK(simplified(U'發') == U'发');
  CHECK(simplified(U'髮') == U'发');
  CHECK(simplified(U'務') == U'务');
  CHECK(simplified(U'臺') == U'台');
  CHECK(simplified(U'中') == U'中');
  CHECK(std::ranges::none_of(all, [](const ChineseVariants& pair) { return pair.traditional == pair.simplified; }));
}

TEST_CASE("Chinese is written in them, whatever its tag says of script and region") {
  for (const char* tag : {"zh", "zh-Hans", "zh-TW", "yue", "lzh-Hant"}) CHECK(is_chinese(tag));
  for (const char* tag : {"ja", "ko", "zha", "z", ""}) CHECK_FALSE(is_chinese(tag));
}

}  // namespace guidepost::locale
