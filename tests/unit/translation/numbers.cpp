// Numbers and dates of translations: every notation of a language is right, another value is not.
#include "translation/numbers.hpp"

#include <catch2/catch.hpp>

namespace guidepost::translation {
namespace {

/// "35 / 39": what is here and there; "" when the texts agree.
std::string difference(std::string_view tag, std::string_view translation, std::string_view source) {
  const auto found = find_number_difference({translation, tag}, {source, "en"});
  return found ? found->here + " / " + found->there : "";
}

TEST_CASE("find_number_difference accepts what a language writes in its own way") {
  struct Case {
    std::string_view name, tag, translation, source;
  };
  const auto c = GENERATE(values<Case>({
      {"decimal comma and blank", "hu", "14 250,5 MB", "14,250.5 MB"},
      {"decimal comma and point", "de", "14.250,5 MB", "14,250.5 MB"},
      {"grouped or not", "sv", "1234 filer", "1,234 files"},
      {"English notation kept", "de", "1,234.5 MB", "1,234.5 MB"},
      {"digits of another script", "ar", "٣٥ يومًا", "35 days"},
      {"date with a month's name", "de", "13. Mai 2021", "05/13/2021"},
      {"date in Hungarian order", "hu", "2021. május 13.", "May 13, 2021"},
      {"date with characters", "zh-Hans", "2021年5月13日", "May 13, 2021"},
      {"date in Swedish", "sv", "den 13 maj 2021", "5/13/2021"},
      {"date in Russian", "ru", "13 мая 2021 г.", "05/13/2021"},
      {"year in full", "hu", "2018. 02. 11.", "2/11/18"},
      {"twelve and twenty-four hours", "de", "um 17 Uhr", "at 5 PM"},
      {"full hours", "hu", "17:00-kor", "at 5 PM"},
      {"per cent", "sv", "50 % av 35", "50% of 35"},
      {"a number as a word", "de", "2 von 35", "two of 35"},
      {"a word as a number", "hu", "kettő a 35 közül", "2 of 35"},
      {"tens as a word", "de", "30 Tage", "thirty days"},
      {"thousands", "zh-Hans", "30 万美元", "USD 300K"},
      {"millions", "ru", "2 млн файлов", "2,000,000 files"},
      {"a name in other words", "zh-Hans", "世纪互联", "21Vianet"},
      {"a year in a name", "hu", "a 2021-es pénzügyi évre", "for FY21"},
      {"round the clock", "sv", "dygnet runt", "24x7"},
      {"a repeated number", "de", "Office 365 (Office 365)", "Office 365"},
      {"an address", "de", "https://a.b/2 in 35", "https://a.b/1 in 35"},
      {"two orders", "hu", "35 és 46", "46 and 35"},
  }));
  INFO(c.name);
  CHECK(difference(c.tag, c.translation, c.source).empty());
}

TEST_CASE("find_number_difference finds what was altered") {
  struct Case {
    std::string_view tag, translation, source, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"de", "39 Tage", "35 days", "39 / 35"},
      {"de", "5 von 35", "7 of 35", "5 / 7"},
      {"hu", "14 205,5 MB", "14,250.5 MB", "14 205,5 / 14,250.5"},
      {"de", "13. Mai 2012", "05/13/2021", "2012 / 2021"},
      {"de", "18. Mai 2021", "05/13/2021", "18 / 13"},
      {"hu", "2021. június 13.", "May 13, 2021", ""},
      {"sv", "inom dagar", "within 35 days", " / 35"},
      {"sv", "inom 4711 dagar", "within days", "4711 / "},
      {"zh-Hans", "30 美元", "USD 300", "30 / 300"},
      {"de", "60 bis 60", "30 to 60", "60 / 30"},
  }));
  INFO(c.translation);
  CHECK(difference(c.tag, c.translation, c.source) == c.expected);
}

}  // namespace
}  // namespace guidepost::translation
