#include "language/detect.hpp"

#include <cstdio>  // compact_lang_det.h needs it and does not say so

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>
#include <array>

namespace guidepost::language {
namespace {

constexpr std::size_t fewest_bytes = 24;
constexpr int fewest_percent = 90;

/// CLD2 keeps the codes of ISO 639 that were in use when it was made.
std::string tag_of(CLD2::Language language) {
  constexpr std::array<std::array<std::string_view, 2>, 3> renamed{{{"iw", "he"}, {"jw", "jv"}, {"mo", "ro"}}};
  const std::string_view code = CLD2::LanguageCode(language);
  const auto* const found = std::ranges::find(renamed, code, [](const auto& pair) { return pair[0]; });
  return std::string{found == renamed.end() ? code : (*found)[1]};
}

}  // namespace

std::optional<std::string> detect(std::string_view text, const std::string& expected) {
  if (text.size() < fewest_bytes) return std::nullopt;
  // A hint of Chinese would overrule the characters, which tell the traditional from the simplified.
  const char* const hint = expected.starts_with("zh") ? nullptr : expected.c_str();
  const CLD2::CLDHints hints{hint, nullptr, CLD2::UNKNOWN_ENCODING, CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int text_bytes = 0;
  int valid_bytes = 0;
  bool is_reliable = false;
  const auto size = static_cast<int>(std::min(text.size(), std::size_t{1} << 20));
  const CLD2::Language language =
      CLD2::ExtDetectLanguageSummaryCheckUTF8(text.data(), size, true, &hints, 0, languages.data(), percents.data(),
                                              scores.data(), nullptr, &text_bytes, &is_reliable, &valid_bytes);
  if (!is_reliable || language == CLD2::UNKNOWN_LANGUAGE || percents[0] < fewest_percent) return std::nullopt;
  return tag_of(language);
}

bool are_close(std::string_view a, std::string_view b) {
  constexpr std::array<std::array<std::string_view, 5>, 6> families{{
      {"da", "nb", "nn", "no", "sv"},
      {"bs", "hr", "sr", "sh"},
      {"cs", "sk"},
      {"id", "ms"},
      {"gl", "pt"},
      {"gl", "es"},
  }};
  const std::string_view first = a.substr(0, a.find('-'));
  const std::string_view second = b.substr(0, b.find('-'));
  const auto holds = [](const auto& family, std::string_view language) {
    return std::ranges::find(family, language) != family.end();
  };
  return first == second || std::ranges::any_of(families, [&](const auto& family) {
           return holds(family, first) && holds(family, second);
         });
}

}  // namespace guidepost::language
