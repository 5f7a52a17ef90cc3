// What a sentence is, and what does not change it.
#include "translation/sentences.hpp"

#include <catch2/catch.hpp>

#include "translation/display_text.hpp"

namespace guidepost::translation {
namespace {

/// "[one][two]": the sentences in the form that is compared.
std::string words_of(std::string_view text) {
  const SentenceList list = split_sentences(text);
  std::string all;
  for (const Sentence& sentence : list.items) all += '[' + std::string{list.words(sentence)} + ']';
  return all;
}

/// The same as they stand in the text.
std::string places_of(std::string_view text) {
  std::string all;
  for (const Sentence& sentence : split_sentences(text).items) {
    all += '[' + std::string{sentence.where.of(text)} + ']';
  }
  return all;
}

}  // namespace

TEST_CASE("what is around the words of a sentence does not change it") {
  struct Case {
    std::string_view name, text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"emphasis", "Select **Save**, *then* _Close_ ~~it~~.", "[Select Save, then Close it]"},
      {"underscores in names", "The some_file_name is _new_", "[The some_file_name is new]"},
      {"full stop inside bold", "Select **Save.**", "[Select Save]"},
      {"full stop outside", "Select **Save**.", "[Select Save]"},
      {"colon", "For information:", "[For information]"},
      {"ellipsis stays", "And so on...", "[And so on...]"},
      {"link", "See [the guide](a.md \"Guide (new)\") now", "[See the guide now]"},
      {"link with brackets in its target", "See [it](a_(b).md) now", "[See it now]"},
      {"link that ends in the next line", "See [it](a.md\n) now", "[See it) now]"},
      {"link by name", "See [it][one] and [two][]\n\n[one]: a.md", "[See it and two]"},
      {"image", "![A map](map.png) of it", "[A map of it]"},
      {"image in a link", "[![A map](map.png)](map.png#lightbox)", "[A map]"},
      {"code", "Run `a *b* <c>` and ``d ` e``", "[Run a *b* <c> and d ` e]"},
      {"code that is not closed", "Run `a b", "[Run a b]"},
      {"references", "A&nbsp;&amp;&nbsp;B &#8211; &quot;C&quot; &unknown;", "[A & B-\"C\" &unknown;]"},
      {"escapes", "\\*not bold\\* and a\\_b \\", "[*not bold* and a_b]"},
      {"quotes and dashes", "\u201CIt\u2019s\u201D \u2014 1\u20132", "[\"It's\"-1-2]"},
      {"blanks", "A\u00A0 b\n  c\t( d ) , e\u200B.", "[A b c (d), e]"},
      {"tags", "Press <kbd>F1</kbd><!-- or\nso --> now", "[Press F1 now]"},
      {"autolink", "See <https://a.example>.", "[See https://a.example]"},
      {"less than", "If a < b and c <d", "[If a < b and c <d]"},
      {"comment without end", "A <!-- b", "[A <!--b]"},
  }));
  INFO(c.name);
  CHECK(words_of(c.text) == c.expected);
}

TEST_CASE("text is divided into sentences") {
  struct Case {
    std::string_view name, text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"full stops", "One. Two! Three? 4 is more.", "[One][Two!][Three?][4 is more]"},
      {"before a small letter", "Use e.g. this, i.e. that.", "[Use e.g. this, i.e. that]"},
      {"behind brackets and quotes", "(One.) \"Two.\" Three", "[(One.)][\"Two.\"][Three]"},
      {"numbers and names", "Version 1.2 of a.md", "[Version 1.2 of a.md]"},
      {"ideographic full stops", "\u4E00\u3002\u4E8C\uFF01\u201D\u4E09", "[\u4E00\u3002][\u4E8C\uFF01\"][\u4E09]"},
      {"paragraphs", "One\ntwo\n\nthree", "[One two][three]"},
      {"headings", "# <a name=\"a\"></a>A #\nb\n### C", "[A][b][C]"},
      {"setext", "A\n===\nb\n---", "[A][b]"},
      {"lists", "- a\n  more\n* b\n  1. c\n10) d\n- - e", "[a more][b][c][d][e]"},
      {"quotes", "> a\n> b\n>\n> c", "[a b][c]"},
      {"alerts", ">[!NOTE]\n> a\n\n> [!TIP] b", "[a][b]"},
      {"directives", "[!INCLUDE [x](y.md)]\n:::zone x=\"y\":::\na\n:::zone-end:::", "[a]"},
      {"names of the interface", "[!UICONTROL Save] it", "[!UICONTROL Save it]"},
      {"tables", "| A | b\\|c |\n|---|:-:|\n| d. E | |\nf | g", "[A][b|c][d][E][f][g]"},
      {"pipes in prose", "Roles: a | b", "[Roles: a | b]"},
      {"code blocks", "a\n```sh\nb\n```\nc", "[a][c]"},
      {"HTML blocks", "<table><tr><td>a</td><td>b<br/>c</td></tr></table>", "[a][b][c]"},
      {"front matter", "---\ntitle: x\n---\na", "[a]"},
      {"no words", "- - -\n\n***\n\n| | |\n\n...", ""},
      {"CRLF", "a\r\nb\r\n\r\nc\r\n", "[a b][c]"},
  }));
  INFO(c.name);
  CHECK(words_of(c.text) == c.expected);
}

TEST_CASE("a sentence stands where its words and their markup are") {
  CHECK(places_of("- **One** two. *Three.* [Four](a.md)") == "[**One** two.][*Three.*][[Four](a.md)]");
  CHECK(places_of("## <a name=\"a\"></a>One two ##\n") == "[One two]");
  CHECK(places_of("| **a** | b&nbsp;c |") == "[**a**][b&nbsp;c]");
}

TEST_CASE("sentences of hostile text are found in linear time") {
  const std::string unit =
      GENERATE("[a](", "](", "`", "``a`", "<a", "<!--", "&", "- ", "> ", "1. ", "|", "[!a", "\\", "a. A");
  std::string text;
  while (text.size() < 4'000'000) text += unit;
  INFO(unit);
  CHECK(split_sentences(text).text.size() <= text.size());
  CHECK(split_sentences("a\n" + text).items.size() >= 1);
}

TEST_CASE("texts are shown in one line, and not too long") {
  CHECK(display_text("  a\r\n  b\t c ") == "a b c");
  CHECK(display_text(std::string(600, 'x')) == std::string(500, 'x') + "\u2026");
}

}  // namespace guidepost::translation
