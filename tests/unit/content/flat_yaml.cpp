#include "content/flat_yaml.hpp"

#include <catch2/catch.hpp>
#include <random>

#include "described.hpp"
#include "same_entries.hpp"

namespace guidepost::content {

TEST_CASE("read_flat_yaml agrees with yaml::parse, or steps aside") {
  struct Case {
    std::string_view text;
    bool takes;
  };
  const auto c = GENERATE(values<Case>({
      {"", true},
      {"title: A\n", true},
      {"title: A\nms.date: 05/06/2021\nms.locfileid: \"113798336\"\n", true},
      {"title: A\r\nb: c\r\n", true},
      {"\ntitle:   A   \n\nb: c", true},
      {"title:\nb:  \nc: d\n", true},
      {"title: 'A b'\nb: \"\"\nc: ''  \n", true},
      {"title: \u4E2D\u6587\uFF1A\u7B80\u4F53 \u00C1\u00C9 \U0001F600\n", true},
      {"a: b:c\nd: e#f\ng: x - y\nh: (a) [b] {c}\ni: a, b\n", true},
      {"a: http://example.com/?q=1#x\n", true},
      {"a: yes\nb: 1.5\nc: nullable\nd: Nulls\n", true},
      {"a: .5\nb: /x\nc: =\nd: +1\ne: ^\nf: $\n", true},
      {"a: b: c\n", false},
      {"a: b:\n", false},
      {"a: b #c\n", false},
      {"a: #c\n", false},
      {"# c\na: b\n", false},
      {"a: ~\n", false},
      {"a: null\n", false},
      {"null: a\n", false},
      {"a: \"x\\n\"\n", false},
      {"a: 'it''s'\n", false},
      {"a: \"x\" y\n", false},
      {"a: 'x'' y'\n", false},
      {"a: |\n  b\n", false},
      {"a: [b, c]\n", false},
      {"a:\n- b\n", false},
      {"a:\n  b: c\n", false},
      {"a: b\n  c\n", false},
      {"a: -1\n", false},
      {"a: b\na: c\n", false},
      {"a:\tb\n", false},
      {"a: b\t\n", false},
      {"a: &x b\n", false},
      {"a : b\n", false},
      {"a:b\n", false},
      {" a: b\n", false},
      {"<<: a\n", false},
      {"\"a\": b\n", false},
  }));

  INFO(c.text);
  const auto entries = read_flat_yaml(c.text, FileId{3}, 100);
  CHECK(entries.has_value() == c.takes);
  if (entries) CHECK(same_as_yaml(*entries, c.text, FileId{3}, 100));
}

TEST_CASE("read_flat_yaml agrees with yaml::parse on random lines of what YAML is made of") {
  constexpr std::array<std::string_view, 26> pieces{"a", "b.c",  "key",    ":",    ": ", " ", "\n",  "\n", "\"",
                                                    "'", "#",    " #",     "-",    "- ", "[", "]",   "{",  ",",
                                                    "~", "\r\n", "\u00E9", "null", "1",  "?", "a: ", "\\"};
  std::mt19937 random{20211013};
  std::uniform_int_distribution<std::size_t> piece{0, pieces.size() - 1};
  std::uniform_int_distribution<int> length{1, 12};
  int taken = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text;
    for (int n = length(random); n > 0; --n) text += pieces[piece(random)];
    const auto entries = read_flat_yaml(text, FileId{0}, 7);
    if (!entries) continue;
    ++taken;
    INFO(text);
    REQUIRE(same_as_yaml(*entries, text, FileId{0}, 7));
  }
  CHECK(taken > 100);
}

TEST_CASE("salvage_flat_yaml keeps what looks like keys") {
  const std::string_view text =
      "title: Orders: an overview\n"
      "open: \"never closed\n"
      "list:\n- a\n"
      "flow: [a, b\n"
      "  nested: c\n"
      "just words\n"
      "ms.date: 05/06/2021 \n"
      "title: Second\n";
  std::vector<std::string> lines;
  for (const yaml::Entry& entry : salvage_flat_yaml(text, FileId{0}, 0)) {
    lines.push_back(fmt::format("{}={} ({})", entry.key.value, entry.value.text, entry.value.where.range.of(text)));
  }
  CHECK(lines == std::vector<std::string>{"open=never closed (\"never closed)", "ms.date=05/06/2021 (05/06/2021)",
                                          "title=Second (Second)"});
}

}  // namespace guidepost::content
