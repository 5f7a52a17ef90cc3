// Traditional and Simplified Chinese characters that stand for each other.
#pragma once

#include <string_view>
#include <vector>

namespace guidepost::locale {

/// Two characters, one in place of the other: 發 and 发.
struct ChineseVariants {
  char32_t traditional = 0;
  char32_t simplified = 0;
};

/// Those of CLDR's transform from Traditional to Simplified, character by character, without what it knows of phrases:
/// 發 and 髮 both have 发. Sorted by the traditional one. None where ICU comes without its transforms. Time: some ten
/// milliseconds a call. Threads: safe.
[[nodiscard]] std::vector<ChineseVariants> chinese_variants();

/// Whether a language is written in these characters: "zh-TW", "yue".
[[nodiscard]] bool is_chinese(std::string_view tag);

}  // namespace guidepost::locale
