// Slips of readers, and what else a word means.
#include "search/spelling.hpp"

#include <catch2/catch.hpp>

#include "search/relations.hpp"

namespace guidepost::search {

TEST_CASE("slips are counted") {
  struct Case {
    std::string_view a, b;
    std::size_t slips;
  };
  const auto c = GENERATE(values<Case>({
      {"word", "word", 0},
      {"word", "wrod", 1},
      {"word", "wor", 1},
      {"word", "wordy", 1},
      {"word", "ward", 1},
      {"subscirption", "subscription", 1},
      {"sbuscirption", "subscription", 2},
      {"lösen", "losen", 1},
      {"abc", "xyz", 3},
      {"short", "very long", 3},
  }));
  CHECK(count_slips(characters(c.a), characters(c.b), 2) == c.slips);
}

TEST_CASE("short words are taken as they are") {
  CHECK(most_slips(3) == 0);
  CHECK(most_slips(4) == 1);
  CHECK(most_slips(7) == 1);
  CHECK(most_slips(8) == 2);
  CHECK(reversed("añb") == "bña");
}

TEST_CASE("words know the longer words that they are in, and their other forms") {
  Vocabulary vocabulary;
  vocabulary.documents = 4;
  vocabulary.postings = {{.document = 0}, {.document = 1}, {.document = 2}, {.document = 3}};
  for (const std::string_view form : {"jahresrechnung", "rechnung", "rechnungen", "zahl"}) {
    const std::size_t document = vocabulary.terms.size();
    vocabulary.terms.push_back(
        {.form = form, .folded = form, .own = std::span{vocabulary.postings}.subspan(document, 1)});
  }
  relate_forms(vocabulary, "de");
  find_containing(vocabulary);
  const Term& word = vocabulary.terms[1];
  CHECK(word.related == std::vector<Posting>{{.document = 2}});
  CHECK(vocabulary.terms[2].base == 1);
  CHECK(word.containing == std::vector<Posting>{{.document = 0, .level = 2}, {.document = 2, .level = 2}});
  CHECK(vocabulary.terms[3].containing.empty());
}

}  // namespace guidepost::search
