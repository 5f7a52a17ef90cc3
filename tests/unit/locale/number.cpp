// Numbers in text, and the names of months beside them, in the languages of the world.
#include "locale/number.hpp"

#include <catch2/catch.hpp>

namespace guidepost::locale {
namespace {

/// The values of a text's numbers, one after the other; those of names in brackets.
std::string values_in(std::string_view text, std::string_view tag) {
  std::string found;
  for (const Number& number : find_numbers(text, tag)) {
    if (!found.empty()) found += ' ';
    found += number.is_name ? '[' + number.value + ']' : number.value;
  }
  return found;
}

std::string months_in(std::string_view text, std::string_view tag) {
  std::string found;
  for (const std::uint8_t month : find_months(text, find_numbers(text, tag), tag)) {
    if (!found.empty()) found += ' ';
    found += std::to_string(month);
  }
  return found;
}

TEST_CASE("find_numbers reads what the writers of a language put") {
  struct Case {
    std::string_view tag, text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"en", "no number", ""},
      {"en", "1,234.5 MB", "1234.5"},
      {"en", "1,234,567", "1234567"},
      {"en", "05/13/2021 and 007", "5 13 2021 7"},
      {"en", "0.5, .80 and 12.", "0.5 0.80 12"},
      {"en", "March 31,2021", "31 2021"},
      {"en", "version 1.2.30", "1 2 30"},
      {"en", "300K, 2 million, 1.5 thousand", "300000 2000000 1500"},
      {"en", "the 21st of 5GB", "21 5"},
      {"en", "M365, Q1, COVID-19, 21Vianet, 24x7", "[365] [1] [19] [21] 24 [7]"},
      {"en", "see https://a.b/c/12?d=3 and www.a4.com/5, then 6", "6"},
      {"de", "1.234,5 MB", "1234.5"},
      {"de", "2.5 GB", "2.5"},
      {"de-AT", "1.234.567", "1234567"},
      {"de-CH", "1\u2019234.5", "1234.5"},
      {"de", "13. Mai 2021", "13 2021"},
      {"hu", "14 250,5 MB", "14250.5"},
      {"hu", "2021. május 13. 17:00", "2021 13 17 0"},
      {"hu", "2021.03.11.", "2021 3 11"},
      {"hu", "5 millió", "5000000"},
      {"sv", "14\u00a0250,5 MB", "14250.5"},
      {"sv", "Office 365 100 gånger", "365100"},
      {"sv", "7,74 och 6 000", "7.74 6000"},
      {"zh-Hans", "2021年5月13日", "2021 5 13"},
      {"zh-Hans", "30 万个，1.5亿", "300000 150000000"},
      {"zh-Hans", "１２３ 个", "123"},
      {"ja", "10万円", "100000"},
      {"ko", "3만 명", "30000"},
      {"ar", "١٬٢٣٤٫٥", "1234.5"},
      {"ar", "13 مايو 2021", "13 2021"},
      {"fa", "۱۲۳", "123"},
      {"hi", "१२", "12"},
      {"fr", "1\u202f234,5 Mo", "1234.5"},
      {"pl", "1 234,5", "1234.5"},
      {"ru", "1\u00a0234,5", "1234.5"},
      {"tr", "1.234,5", "1234.5"},
      {"en", "1 234", "1 234"},
      {"xx-unknown", "1,234.5", "1234.5"},
  }));
  INFO(c.tag << ": " << c.text);
  CHECK(values_in(c.text, c.tag) == c.expected);
}

TEST_CASE("find_months knows the names of CLDR beside numbers, and the English ones") {
  struct Case {
    std::string_view tag, text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"en", "May 13, 2021", "5"},
      {"en", "13th of May 2021", "5"},
      {"en", "it may take 3 days", ""},
      {"en", "in May", ""},
      {"en", "Sep. 3 or Dec 4", "9 12"},
      {"de", "13. Mai 2021", "5"},
      {"de", "May 13", "5"},
      {"hu", "2021. május 13.", "5"},
      {"hu", "2021 májusában", "5"},
      {"sv", "den 13 maj 2021", "5"},
      {"fr", "le 1er août 2021", "8"},
      {"es", "13 de mayo de 2021", "5"},
      {"pt-BR", "13 de março de 2021", "3"},
      {"pl", "13 maja 2021", "5"},
      {"ru", "13 мая 2021 г.", "5"},
      {"tr", "13 Mayıs 2021", "5"},
      {"ar", "13 مايو 2021", "5"},
      {"el", "13 Μαΐου 2021", "5"},
      {"zh-Hans", "2021年5月13日", ""},
      {"ja", "2021年5月13日", ""},
  }));
  INFO(c.tag << ": " << c.text);
  CHECK(months_in(c.text, c.tag) == c.expected);
}

TEST_CASE("digit_sum is equal for the same runs of digits in any order") {
  CHECK(digit_sum("05/13/2021") == digit_sum("2021. 5. 13."));
  CHECK(digit_sum("1,234") == digit_sum("1.234"));
  CHECK(digit_sum("12") != digit_sum("21"));
  CHECK(digit_sum("12") != digit_sum("1 2"));
  CHECK(digit_sum("none") == digit_sum(""));
}

}  // namespace
}  // namespace guidepost::locale
