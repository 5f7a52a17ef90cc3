#include "language/detect.hpp"

#include <catch2/catch.hpp>

namespace guidepost::language {
namespace {

TEST_CASE("a text of a few words has a language, where the detector is sure of it") {
  struct Case {
    std::string_view name, text, expected_language;
    std::string in_doubt;
  };
  const auto c = GENERATE(values<Case>({
      {"English", "you can buy the offer in the shop and give it to your users", "en", "hu"},
      {"German", "sie können das angebot im laden kaufen und ihren benutzern geben", "de", "hu"},
      {"Hungarian", "az ajánlatot megvásárolhatja a boltban és odaadhatja a felhasználóinak", "hu", "en"},
      {"Swedish where Swedish is expected", "om du vill kan du köpa erbjudandet i butiken", "sv", "sv"},
      {"simplified Chinese", "你可以在商店中购买该产品并将其提供给你的用户使用", "zh", "en"},
      {"traditional Chinese", "您可以在商店中購買該產品並將其提供給您的使用者使用", "zh-Hant", "zh-CN"},
      {"Hebrew has its code of today", "אתה יכול לקנות את ההצעה בחנות ולתת אותה למשתמשים שלך", "he", "en"},
      {"too short", "the offer", "", "hu"},
      {"not UTF-8", "you can buy the \xFF\xFE offer in the shop and give it to your users", "", "hu"},
  }));
  INFO(c.name);
  CHECK(detect(c.text, c.in_doubt).value_or("") == c.expected_language);
}

TEST_CASE("some languages are taken for each other") {
  CHECK(are_close("no", "sv-SE"));
  CHECK(are_close("da", "nb"));
  CHECK(are_close("sv", "sv-FI"));
  CHECK_FALSE(are_close("en", "sv"));
  CHECK_FALSE(are_close("pt", "es"));
}

}  // namespace
}  // namespace guidepost::language
