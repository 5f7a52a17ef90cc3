// CJK emphasis against CommonMark's algorithm for emphasis, written down again with the amended rules.
#include "markdown/cjk_emphasis.hpp"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.hpp"
#include "markdown/flanking.hpp"
#include "markdown/markers.hpp"
#include "support/readable_markdown.hpp"

namespace guidepost::test {
namespace {

using markdown::Flanking;
using markdown::MarkedText;

struct Piece {
  std::string text;  ///< of a delimiter run: what is left of it, then tags
  std::size_t count = 0;
  std::size_t original = 0;
  Flanking sides;
  std::string before;  ///< closing tags
  std::string behind;  ///< opening tags
};

std::vector<Piece> split(const std::string& text) {
  std::vector<Piece> pieces;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end =
        std::min(text[at] == '*' ? text.find_first_not_of('*', at) : text.find('*', at), text.size());
    Piece piece{.text = text.substr(at, end - at)};
    if (text[at] == '*') {
      piece.count = piece.original = end - at;
      piece.sides = markdown::flanking(markdown::neighbour_before(text, at), markdown::neighbour_behind(text, end));
    }
    pieces.push_back(piece);
    at = end;
  }
  return pieces;
}

bool match(const Piece& opener, const Piece& closer) {
  if (opener.count == 0 || !opener.sides.left) return false;
  const bool both = (opener.sides.left && opener.sides.right) || (closer.sides.left && closer.sides.right);
  return !both || (opener.original + closer.original) % 3 != 0 ||
         (opener.original % 3 == 0 && closer.original % 3 == 0);
}

/// The procedure "process emphasis" of the specification's appendix. Where a search failed, later closing runs do not
/// search again: as in cmark-gfm 0.29, for each length modulo 3, whether or not the run may open too.
std::string reference(const std::string& text) {
  std::vector<Piece> pieces = split(text);
  std::array<std::size_t, 3> bottom{};
  for (std::size_t closer = 0; closer < pieces.size(); ++closer) {
    while (pieces[closer].count > 0 && pieces[closer].sides.right) {
      std::size_t opener = closer;
      bool found = false;
      std::size_t& lowest = bottom[pieces[closer].original % 3];
      while (!found && opener > lowest) found = match(pieces[--opener], pieces[closer]);
      if (!found) {
        lowest = closer;
        break;
      }
      const std::size_t used = pieces[opener].count >= 2 && pieces[closer].count >= 2 ? 2 : 1;
      pieces[opener].count -= used;
      pieces[closer].count -= used;
      pieces[opener].behind = (used == 2 ? "<strong>" : "<em>") + pieces[opener].behind;
      pieces[closer].before += used == 2 ? "</strong>" : "</em>";
      for (std::size_t i = opener + 1; i < closer; ++i) pieces[i].sides = {};
    }
  }
  std::string html = "<p>";
  for (const Piece& piece : pieces) {
    html += piece.before + (piece.original == 0 ? piece.text : std::string(piece.count, '*')) + piece.behind;
  }
  return html + "</p>\n";
}

TEST_CASE("emphasis is what the amended rules of CommonMark make it, for any order of signs and letters") {
  // No symbols that are not CJK: the parser's version of CommonMark does not count them as punctuation.
  const std::vector<std::string> signs{
      "*", "*", "**", "**", "a",      "注",     "。",         "（",           "(",
      ".", " ", "～", "ｶ",  "\u2019", "\u3000", "\U00020000", "葛\U000E0100", "。\uFE01"};
  std::mt19937 random{650};
  for (int round = 0; round < 20000; ++round) {
    std::string text = "x ";
    for (auto length = random() % 14; length > 0; --length) text += signs[random() % signs.size()];
    text += " x";
    const markdown::ParsedArticle article = parse_markdown(text);
    const auto& problems = article.problems.items();
    // Blanks inside the signs are damage, which is mended before anything is parsed.
    if (std::ranges::any_of(problems, [](const Diagnostic& d) { return d.code == Code::emphasis_blanks; })) continue;
    INFO(text);
    REQUIRE(readable_html(article) == reference(text));
  }
}

TEST_CASE("text without CJK characters is parsed as it stands") {
  const std::vector<std::string> signs{"*", "**", "_", "__", "a", "é",  "“", "”", ".",
                                       " ", "(",  ")", "—",  "1", "\n", "|", "`"};
  std::mt19937 random{31};
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (auto length = random() % 30; length > 0; --length) text += signs[random() % signs.size()];
    const MarkedText marked{text};
    INFO(text);
    REQUIRE(marked.parsed().data() == text.data());
  }
}

TEST_CASE("runs beside CJK characters are restored wherever they stand") {
  const auto* const text =
      GENERATE("`**注意：**请`", "真**_强调_**真", "。\uFE01_a_ 真*_（_*真", "|真|**：**真|\n|-|-|\n|**真**|b|");
  const MarkedText marked{text};
  CHECK(marked.restored(marked.parsed()) == text);
}

TEST_CASE("the bar of a table's cell is its edge, another bar is punctuation") {
  struct Case {
    const char* name;
    const char* text;
    bool fixed;
  };
  const auto c = GENERATE(values<Case>({
      {"a row", "|a|\n|-|\n|**真|\n", false},
      {"a header", "|**真|\n|-|\n", false},
      {"before the table", "a|**真\n\n|a|\n|-|\n", true},
      {"behind the table", "|a|\n|-|\n\na|**真\n", true},
      {"no table", "a|**真\n", true},
      {"an escaped bar", "|a|\n|-|\n|b\\|**真|\n", true},
      {"a quote", ">**真", false},
      {"no quote", "a >**真", true},
  }));
  INFO(c.name);
  markdown::CjkEmphasis emphasis{c.text};
  CHECK(emphasis.next_star(0).has_value() == c.fixed);
}

}  // namespace
}  // namespace guidepost::test
