#include "locale/collation.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::locale {
namespace {

using Names = std::vector<std::string_view>;

/// "A: Abo Alma | Cs: Csere"
std::string shown_index(const Names& names, std::string_view tag) {
  std::string shown;
  for (const IndexBucket& bucket : alphabetic_index(names, tag)) {
    if (!shown.empty()) shown += " | ";
    shown += bucket.label + ":";
    for (const std::size_t entry : bucket.entries) shown += " " + std::string{names[entry]};
  }
  return shown;
}

std::string shown_order(const Names& names, std::string_view tag) {
  std::string shown;
  for (const std::size_t entry : collation_order(names, tag))
    shown += (shown.empty() ? "" : " ") + std::string{names[entry]};
  return shown;
}

}  // namespace

TEST_CASE("an alphabetic index has the letters of its locale") {
  struct Case {
    std::string_view name, tag;
    Names names;
    std::string_view expected;
  };
  const auto c = GENERATE(values<Case>({
      {"Hungarian digraphs are letters",
       "hu",
       {"zsák", "Zebra", "szabó", "sál", "Gyors", "gond", "csere", "cukor", "áru", "alma", "nyár", "nap"},
       "A: alma áru | C: cukor | Cs: csere | G: gond | Gy: Gyors | N: nap | Ny: nyár | S: sál | Sz: szabó | Z: Zebra | "
       "Zs: zsák"},
      {"Hungarian Ö and Ü are letters, Ó and Ú are not",
       "hu-HU",
       {"ügy", "út", "ör", "óra", "dzseki"},
       "Dzs: dzseki | O: óra | Ö: ör | U: út | Ü: ügy"},
      {"Swedish Å Ä Ö come last",
       "sv",
       {"öppna", "Ändra", "åtkomst", "zon", "Ordrar", "arkiv"},
       "A: arkiv | O: Ordrar | Z: zon | Å: åtkomst | Ä: Ändra | Ö: öppna"},
      {"German umlauts stand under their base letters",
       "de",
       {"Übersicht", "Umsatz", "Ändern", "Zahlung", "Öffnen", "Angebot"},
       "A: Ändern Angebot | O: Öffnen | U: Übersicht Umsatz | Z: Zahlung"},
      {"Chinese goes by pinyin, Latin letters with it",
       "zh-Hans",
       {"支持", "客户", "Azure", "报告", "管理", "中国"},
       "A: Azure | B: 报告 | G: 管理 | K: 客户 | Z: 支持 中国"},
      {"English",
       "en",
       {"Report", "assign", "Éclair", "zero", "Assign"},
       "A: assign Assign | E: Éclair | R: Report | Z: zero"},
      {"numbers, symbols and other scripts share one bucket",
       "en",
       {"Ж", "365 days", "中", "abc", "(draft)", "", "ά"},
       "#:  (draft) 365 days ά Ж 中 | A: abc"},
      {"Japanese rows, Latin before them",
       "ja",
       {"さくら", "アカウント", "Azure", "かばん"},
       "A: Azure | あ: アカウント | か: かばん | さ: さくら"},
      {"Czech ch", "cs", {"chata", "cesta", "hora", "čaj"}, "C: cesta | Č: čaj | H: hora | Ch: chata"},
      {"no names", "en", {}, ""},
      {"a tag without data sorts as English", "iu-CA", {"b", "a"}, "A: a | B: b"},
  }));

  INFO(c.name);
  CHECK(shown_index(c.names, c.tag) == c.expected);
}

TEST_CASE("collation_order is the locale's") {
  CHECK(shown_order({"öl", "zon", "ål", "Ärt", "ost"}, "sv") == "ost zon ål Ärt öl");
  CHECK(shown_order({"öl", "zon", "ål", "Ärt", "ost"}, "de") == "ål Ärt öl ost zon");
  CHECK(shown_order({"csere", "cukor", "dal"}, "hu") == "cukor csere dal");
  CHECK(shown_order({"csere", "cukor", "dal"}, "en") == "csere cukor dal");
  CHECK(shown_order({"张", "李", "王"}, "zh-Hans") == "李 王 张");
  CHECK(shown_order({}, "sv").empty());
}

TEST_CASE("equal names keep their order") {
  const Names names = {"b", "a", "b", "a"};
  CHECK(collation_order(names, "en") == std::vector<std::size_t>{1, 3, 0, 2});
  const auto index = alphabetic_index(names, "en");
  REQUIRE(index.size() == 2);
  CHECK(index[0].entries == std::vector<std::size_t>{1, 3});
  CHECK(index[1].entries == std::vector<std::size_t>{0, 2});
}

TEST_CASE("names that are long, or not UTF-8, are sorted all the same") {
  const std::string longest(20'000, 'b');
  const Names names = {longest, "\xFF\xFE", "a"};
  CHECK(collation_order(names, "en").size() == 3);
  CHECK(alphabetic_index(names, "zh-Hans").size() == 3);
}

}  // namespace guidepost::locale
