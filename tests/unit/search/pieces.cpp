// What is cut without the tables of Unicode is cut as they would.
#include "search/pieces.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <random>

#include "base/utf8.hpp"
#include "search/analyze.hpp"
#include "search/term_table.hpp"

namespace guidepost::search {
namespace {

std::string text_of(char32_t code_point) {
  std::string text;
  utf8::append(text, code_point);
  return text;
}

/// The runs of a text, a line each.
std::string run_list(std::string_view text) {
  const std::string form = locale::search_form(text);
  std::string list;
  for (const Run& run : runs(form)) list += fmt::format("{}\n", run.text);
  return list;
}

std::string run_list_by_pieces(std::string_view text) {
  std::string list;
  for_each_piece(text, [&](Piece, std::string_view piece) { list += run_list(piece); });
  return list;
}

}  // namespace

TEST_CASE("separators and plain pairs are what Unicode says") {
  for (char32_t code_point = 0x80; code_point < 0x30000; ++code_point) {
    if (code_point >= 0xD800 && code_point < 0xE000) continue;
    const std::string text = text_of(code_point);
    const Letter letter = letter_of(code_point);
    if (letter == Letter::separator && !run_list(text).empty())
      FAIL(fmt::format("U+{:04X}", std::uint32_t{code_point}));
    if (letter != Letter::pair) continue;
    const bool is_plain = locale::search_form(text) == text && locale::search_fold(text) == text && text.size() == 3 &&
                          locale::search_class(code_point) == locale::SearchClass::pair;
    if (!is_plain) FAIL(fmt::format("U+{:04X}", std::uint32_t{code_point}));
  }
}

TEST_CASE("pieces have the runs of their text") {
  const std::vector<std::string> parts{"a",  "Word", "2",  " ",      "-",      "\xC3\x89", "ő",  "e\u0301", "’",
                                       "中", "心",   "，", "か",     "\u3099", "ガ",       "한", "\u11a8",  "ไทย",
                                       "。", "™",    "Ａ", "\u200b", "…",      "\xFF",     "א",  "😀"};
  std::mt19937 chance{7};
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (int j = 0; j < 8; ++j) text += parts[chance() % parts.size()];
    CAPTURE(text);
    // Between ASCII and ideographs a piece ends where a run does too.
    REQUIRE(run_list_by_pieces(text) == run_list(text));
  }
}

TEST_CASE("capitals of ASCII are terms in lower case") {
  TermTable table;
  const std::vector<std::string> words{
      "a", "Is", "The", "WORD", "Seven77", "Eight888", "Nine99999", "Abcdefgh12345678", "Abcdefgh123456789"};
  for (std::uint32_t i = 0; i < words.size(); ++i) CHECK(table.add_in_lower_case(words[i]) == i);
  CHECK(table.find("eight888") == 5);
  CHECK(table.find("abcdefgh123456789") == 8);
  CHECK(table[6] == "nine99999");
  CHECK(table.add("WORD") == words.size());
  CHECK(table.add("") == words.size() + 1);
}

}  // namespace guidepost::search
