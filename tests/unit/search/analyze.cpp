// How texts and queries are cut and folded.
#include "search/analyze.hpp"

#include <catch2/catch.hpp>
#include <set>

#include "base/text.hpp"
#include "search/function_words.hpp"
#include "search/passage.hpp"
#include "search/query.hpp"
#include "search/stemmer.hpp"

namespace guidepost::search {

TEST_CASE("what is equal when folded") {
  struct Case {
    std::string_view text, form, folded;
  };
  const auto c = GENERATE(values<Case>({
      {"Office", "office", "office"},
      {"Ｏｆｆｉｃｅ", "office", "office"},
      {"Lösenord", "lösenord", "losenord"},
      {"Lo\xCC\x88senord", "lösenord", "losenord"},
      {"Straße", "straße", "strasse"},
      {"Őszibarack", "őszibarack", "oszibarack"},
      {"IŞIK ışık", "işik ışık", "isik isik"},
      {"İstanbul", "i\xCC\x87stanbul", "istanbul"},
      {"Æble Øl Łódź", "æble øl łódź", "aeble ol lodz"},
      {"soft\xC2\xADhyphen", "softhyphen", "softhyphen"},
      {"ΛΌΓΟΣ", "λόγος", "λογοσ"},
      {"مُحَمَّد", "مُحَمَّد", "محمد"},
      {"أحمد مكتبة على", "أحمد مكتبة على", "احمد مكتبه علي"},
      {"שָׁלוֹם", "שָׁלוֹם", "שלום"},
      {"ตั้งค่า", "ตั้งค่า", "ตั้งค่า"},
      {"ｶﾞｲﾄﾞ ガイド", "ガイド ガイド", "ガイド ガイド"},
      {"㎏ ﬁle", "kg file", "kg file"},
  }));
  CHECK(locale::search_form(c.text) == c.form);
  CHECK(locale::search_fold(locale::search_form(c.text)) == c.folded);
}

TEST_CASE("a form is cut into runs of one class") {
  using Kind = locale::SearchClass;
  struct Case {
    std::string_view form;
    std::vector<std::pair<Kind, std::string>> runs;
  };
  const auto c = GENERATE(values<Case>({
      {"", {}},
      {"e-mail, 2 times", {{Kind::word, "e"}, {Kind::word, "mail"}, {Kind::word, "2"}, {Kind::word, "times"}}},
      {"office365产品", {{Kind::word, "office365"}, {Kind::pair, "产品"}}},
      {"データ・センター", {{Kind::pair, "データ"}, {Kind::pair, "センター"}}},
      {"ตั้งค่า ok", {{Kind::triple, "ตั้งค่า"}, {Kind::word, "ok"}}},
      {"한국어 a\xFF"
       "b",
       {{Kind::pair, "한국어"}, {Kind::word, "a"}, {Kind::word, "b"}}},
  }));
  std::vector<std::pair<Kind, std::string>> found;
  for (const Run& run : runs(c.form)) found.emplace_back(run.kind, run.text);
  CHECK(found == c.runs);
}

TEST_CASE("n-grams overlap, and their rest is the beginning of none") {
  CHECK(grams("合作伙伴", 2) == std::vector<std::string_view>{"合作", "作伙", "伙伴", "伴"});
  CHECK(grams("abcd", 3) == std::vector<std::string_view>{"abc", "bcd", "cd", "d"});
  CHECK(grams("", 2).empty());
}

TEST_CASE("a query has each unit once, and the last one may still be typed") {
  const Query query = parse_query("Lösenord, lösenord 365产品", {});
  REQUIRE(query.units.size() == 3);
  CHECK(query.units[0].folded == "losenord");
  CHECK(query.units[1].form == "365");
  CHECK(query.units[2].gram_size == 2);
  CHECK(query.units[2].is_open);
  CHECK(query.phrase == " losenord losenord 365 产品");
  CHECK_FALSE(parse_query("done ", {}).units.front().is_open);
  CHECK(parse_query(" ,;- ", {}).units.empty());
}

TEST_CASE("what says little is left out where enough remains") {
  const CommonWords common{.functions = {"how", "to", "the"}, .frequent = {"add", "partner"}};
  const auto asked = [&](std::string_view text) {
    std::vector<std::string> words;
    for (const Unit& unit : parse_query(text, common).units) words.push_back(unit.folded);
    return words;
  };
  CHECK(asked("how to add partner users, licenses ") == std::vector<std::string>{"users", "licenses"});
  CHECK(asked("how to add users ") == std::vector<std::string>{"add", "users"});
  CHECK(asked("how to add ") == std::vector<std::string>{"add"});
  CHECK(asked("how to ") == std::vector<std::string>{"how", "to"});
  CHECK(asked("cost licenses the") == std::vector<std::string>{"cost", "licenses", "the"});  // it may become "theme"
}

TEST_CASE("function words are those of the language, in order") {
  for (const std::string_view tag : {"ar", "de-AT", "en", "es", "fr", "hu", "sv-SE"}) {
    INFO(tag);
    const std::vector<std::string_view> words = text::split(function_words(tag), ' ');
    CHECK(words.size() > 40);
    CHECK(std::set<std::string_view>{words.begin(), words.end()}.size() == words.size());
  }
  CHECK(function_words("zh-Hans").empty());
}

TEST_CASE("a run can be asked for in parts") {
  const Query query = in_grams(parse_query("如何添加 office 用户", {}));
  std::vector<std::string> parts;
  for (const Unit& unit : query.units) parts.push_back(unit.folded);
  CHECK(parts == std::vector<std::string>{"如何", "何添", "添加", "office", "用户"});
}

TEST_CASE("short words are marked as words, longer ones also in others") {
  const auto marked = [](std::string_view text, Needle needle) {
    std::string out;
    for (const Piece& piece : excerpt(text, std::vector<Needles>{{std::move(needle)}})) {
      if (piece.is_marked) out += piece.text + '|';
    }
    return out;
  };
  CHECK(marked("A cat is a catalogue", {"a", Needle::Place::whole_word}) == "A|a|");
  CHECK(marked("A cat is a catalogue", {"cat", Needle::Place::beginning}) == "cat|catalogue|");
  CHECK(marked("A multicast and a cast", {"cast", Needle::Place::anywhere}) == "multicast|cast|");
}

TEST_CASE("an excerpt ends with a word, and tells that there is more") {
  std::string text = "first";
  for (int i = 0; i < 60; ++i) text += " words";
  text += " needle";
  for (int i = 0; i < 60; ++i) text += " after";
  std::string shown;
  for (const Piece& piece : excerpt(text, std::vector<Needles>{{{"needle"}}})) shown += piece.text;
  CHECK(shown.starts_with("…words words"));
  CHECK(shown.ends_with(" after…"));
  CHECK(excerpt("A short text", {}).front().text == "A short text");
}

TEST_CASE("stems are those of the language") {
  CHECK(Stemmer{"en-US"}.stem("subscriptions") == "subscript");
  CHECK(Stemmer{"de"}.stem("häuser") == "haus");
  CHECK(Stemmer{"nb"}.stem("husene") == "hus");
  CHECK(Stemmer{"zh-Hans"}.stem("word") == "word");
}

}  // namespace guidepost::search
