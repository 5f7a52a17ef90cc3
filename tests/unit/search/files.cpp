// The parts of the files: calls, numbers, lists.
#include <catch2/catch.hpp>

#include "search/digits.hpp"
#include "search/postings.hpp"
#include "search/put_call.hpp"
#include "search/record.hpp"
#include "search/term_table.hpp"

namespace guidepost::search {

TEST_CASE("numbers are read as they were written") {
  for (const std::uint64_t number :
       {0ULL, 1ULL, 57ULL, 63ULL, 64ULL, 90ULL, 91ULL, 1791ULL, 1792ULL, 50'000ULL, 4'000'000'000ULL}) {
    std::string text;
    append_number(text, number);
    CHECK(text.find_first_of("\"\\ ") == std::string::npos);
    std::string_view rest = text;
    CHECK(take_number(rest) == number);
    CHECK(rest.empty());
  }
  std::string_view nothing;
  CHECK_FALSE(take_number(nothing));
  std::string_view endless = "~~~~~~~~~~~~~~~~~~~~~~~~";
  CHECK_FALSE(take_number(endless));
}

TEST_CASE("calls are read as they were written") {
  const std::vector<std::string_view> texts{
      "", "a \"b\" \\ `c` $5 ${d}", "two\nlines\r", "</script><b>&", "合作 \x01", "$", ""};
  const std::string call = put_call("r1", texts);
  CHECK(call.starts_with("guidepost.search.put(`r1\t\ta \"b\" \\\\ \\`c\\` $5 \\${d}\ttwo\nlines\\r\t"));
  const auto strings = read_put_call(call);
  REQUIRE(strings);
  CHECK(strings->front() == "r1");
  CHECK(std::vector<std::string_view>{strings->begin() + 1, strings->end()} == texts);
}

TEST_CASE("several blanks of a text become one") {
  const std::vector<std::string_view> texts{"a\tb", "  {\n    \"c\": 1\n\n  }", " "};
  CHECK(read_put_call(put_call("r1", texts)) == std::vector<std::string>{"r1", "a b", " {\n\"c\": 1\n}", " "});
}

TEST_CASE("blanks become one wherever they stand") {
  constexpr std::string_view letters{"a \n\t"};
  for (std::size_t number = 0; number < 1U << 14U; ++number) {
    std::string text;
    for (std::size_t rest = number; text.size() < 7; rest /= letters.size()) text += letters[rest % letters.size()];
    std::string squeezed;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = std::min(text.find('a', at), text.size());
      if (end > at) squeezed += text.substr(at, end - at).find('\n') == std::string::npos ? ' ' : '\n';
      if (end < text.size()) squeezed += 'a';
      at = end + 1;
    }
    const std::vector<std::string_view> texts{text};
    REQUIRE(read_put_call(put_call("r1", texts)) == std::vector<std::string>{"r1", squeezed});
  }
}

TEST_CASE("what is no call is none") {
  const auto text = GENERATE("", "alert(1)", "guidepost.search.put(`", "guidepost.search.put(`)\n",
                             "guidepost.search.put(`a", "guidepost.search.put(`a\\`)\n", "guidepost.search.put(`a`;\n",
                             "guidepost.search.put(`a`b`)\n", "guidepost.search.put(1)\n");
  CHECK_FALSE(read_put_call(text));
}

TEST_CASE("long lists keep the best articles in their table") {
  std::vector<Posting> postings;
  for (std::uint32_t i = 0; i < 9000; ++i)
    postings.push_back({.document = i * 3, .level = static_cast<Level>(i % 20 == 0 ? 8 : 1), .places = 4});
  FileWriter files{"search/en"};
  PostingWriter writer{files};
  std::string numbers;
  writer.append(numbers, postings, postings.size());
  CHECK(std::move(writer).finish().hashes.size() == 5 * hash_digits);
  std::string_view rest = numbers;
  const PostingList list = take_list(rest, Grading::full);
  CHECK(rest.empty());
  CHECK(list.total == 9000);
  CHECK(list.file_count() == 5);
  REQUIRE(list.kept.size() == most_kept);
  CHECK(std::ranges::count(list.kept, Level{8}, &Posting::level) == 450);
  CHECK(std::ranges::is_sorted(list.kept, {}, &Posting::document));
  CHECK(list.kept[1] == Posting{.document = 3, .level = 1, .places = 4});
}

TEST_CASE("postings are read as they were written") {
  std::vector<Posting> postings;
  for (std::uint32_t i = 0; i < 600; ++i)
    postings.push_back(
        {.document = i * i, .level = static_cast<Level>(1 + i % 8), .places = static_cast<Places>(1 + i % 511)});
  for (const auto grading : {Grading::full, Grading::title_or_not}) {
    for (const auto placing : {Placing::told, Placing::untold}) {
      std::string written;
      append_postings(written, postings, placing, grading);
      std::string_view numbers = written;
      const std::vector<Posting> read = take_postings(numbers, postings.size(), placing, grading);
      CHECK(numbers.empty());
      REQUIRE(read.size() == postings.size());
      for (std::size_t i = 0; i < read.size(); ++i) {
        const Level level = postings[i].level >= part_of_title ? part_of_title : part_of_text;
        const Posting expected{.document = postings[i].document,
                               .level = grading == Grading::full ? postings[i].level : level,
                               .places = placing == Placing::told ? postings[i].places : anywhere};
        REQUIRE(read[i] == expected);
      }
    }
  }
}

TEST_CASE("chunks leave out the ids that headings tell") {
  const Facts facts{
      .sections = {{}, {"what-is-it", "What is it?"}, {"what-is-it-1", "What is it?"}, {"mi-ez", "Mi ez"}},
      .chunks = {{{0, "a", false}, {1, "b", true}, {2, "c", true}, {3, "d", true}}, {{3, "e", false}}}};
  const ChunkStrings chunk = write_chunk(facts, 0);
  const std::vector<std::string_view> strings = chunk.all();
  CHECK(strings == std::vector<std::string_view>{"", "", "", "", "a", " ", "What is it?", "b", "what-is-it-1",
                                                 "What is it?", "c", " ", "Mi ez", "d"});
  CHECK(write_chunk(facts, 1).all() == std::vector<std::string_view>{"", "", "mi-ez", "", "e"});
  std::vector<std::string> ids;
  for (const ChunkText::Passage& passage : read_chunk({strings.begin(), strings.end()}).passages)
    ids.push_back(passage.id);
  CHECK(ids == std::vector<std::string>{"", "what-is-it", "what-is-it-1", "mi-ez"});
}

TEST_CASE("damaged numbers never read beyond their end") {
  const auto text = GENERATE("", "~", "~~~", "$", "&#", "%~", "~~##");
  std::string_view numbers = text;
  CHECK(take_list(numbers, Grading::full).kept.size() <= 4);
}

TEST_CASE("terms have numbers in the order of their first appearance") {
  TermTable table;
  for (int i = 0; i < 5000; ++i) CHECK(table.add(std::to_string(i % 2500)) == static_cast<std::uint32_t>(i % 2500));
  CHECK(table.size() == 2500);
  CHECK(table[42] == "42");
  CHECK(table.find("2499") == 2499);
  CHECK(table.find("2500") == TermTable::none);
}

}  // namespace guidepost::search
