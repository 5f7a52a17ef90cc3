// Text as search compares it. The script of the search (templates/assets/search.js) does the same with the browser's
// own tables: what is written here is also written there, and a test holds the two together.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace guidepost::locale {

/// How a character takes part in a search.
enum class SearchClass : std::uint8_t {
  none,    ///< separates words
  word,    ///< of a script that has blanks between its words: letters, marks, numbers
  pair,    ///< of a script without blanks and with thousands of characters: ideographs, kana, Hangul
  triple,  ///< of a script without blanks and with some eighty characters: Thai, Lao, Khmer, Burmese
};
[[nodiscard]] SearchClass search_class(char32_t code_point);

/// The text in compatibility composition (NFKC) and lower case, without characters that nobody sees (soft hyphens,
/// joiners, directions): "Ｏｆｆｉｃｅ" is "office". What is equal here is an exact match. Time: linear.
[[nodiscard]] std::string search_form(std::string_view text);

/// A search form without its diacritics and with one spelling for letters that stand for each other: "lösenord" is
/// "losenord", "straße" is "strasse", the dotless "ı" is "i". Marks that are letters of their script (Thai vowels,
/// voiced kana) stay. Time: linear.
[[nodiscard]] std::string search_fold(std::string_view form);

}  // namespace guidepost::locale
