#include "markdown/no_loc_terms.hpp"

#include <catch2/catch.hpp>

#include "support/readable_markdown.hpp"

namespace guidepost::test {
namespace {

using markdown::NoLocTerms;

/// The text with its terms in brackets.
std::string marked(const NoLocTerms& terms, std::string_view text) {
  std::string out;
  std::size_t done = 0;
  for (auto term = terms.find(text, 0); term; term = terms.find(text, done)) {
    out += text.substr(done, term->begin - done);
    out += fmt::format("[{}]", term->of(text));
    done = term->end;
  }
  return out + std::string{text.substr(done)};
}

TEST_CASE("terms are found as whole words, the longest first") {
  struct Case {
    const char* name;
    const char* text;
    const char* expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a word", "Use Azure now", "Use [Azure] now"},
      {"the whole text", "Azure", "[Azure]"},
      {"the longest", "Azure AD, Azure ADx, Azure A", "[Azure AD], [Azure] ADx, [Azure] A"},
      {"another case", "azure AZURE", "azure AZURE"},
      {"part of a word", "Azureus, aAzure, Azure2, Azurë", "Azureus, aAzure, Azure2, Azurë"},
      {"beside punctuation", "(Azure)-Azure-ban", "([Azure])-[Azure]-ban"},
      {"beside CJK characters", "使用Azure订阅", "使用[Azure]订阅"},
      {"a CJK term", "请用康托索公司的", "请用[康托索]公司的"},
      {"a term that ends in punctuation", "C#! C#", "[C#]! [C#]"},
      {"decomposed letters behind", "Azure\u0301", "Azure\u0301"},
      {"none", "", ""},
  }));
  INFO(c.name);
  CHECK(marked(NoLocTerms{{"Azure", "Azure AD", "C#", "康托索", "Azure", " ", ""}}, c.text) == c.expected);
}

TEST_CASE("terms that are like the text end in time") {
  std::string text;
  for (int i = 0; i < 100'000; ++i) text += "a ";
  std::vector<std::string> terms;
  for (std::size_t size = 3; size < 400; size += 2) terms.push_back(text.substr(0, size) + "b");
  CHECK(marked(NoLocTerms{terms}, text) == text);
}

TEST_CASE("terms are marked in text, links, headings and HTML, not in code and addresses") {
  const NoLocTerms terms{{"Azure", "Contoso Ltd"}};
  static const bool registered = (markdown::register_extensions(), true);
  static_cast<void>(registered);
  const OffsetMap identity;
  const auto html = [&](std::string_view text) {
    return readable_html(markdown::parse_article(text, {.file = FileId{0}, .map = &identity, .no_loc = &terms}));
  };
  constexpr std::string_view azure = "<span translate=\"no\">Azure</span>";
  CHECK(html("a **Azure** b") == fmt::format("<p>a <strong>{}</strong> b</p>\n", azure));
  CHECK(html("[Azure](Azure.md)") == fmt::format("<p><a href=\"{{Azure.md}}\">{}</a></p>\n", azure));
  CHECK(html("## Azure") == fmt::format("<h2 id=\"azure\">{}</h2>\n", azure));
  CHECK(html("`Azure` https://Azure.example/Azure") ==
        "<p><code translate=\"no\">Azure</code> "
        "<a href=\"{https://Azure.example/Azure}\">https://Azure.example/Azure</a></p>\n");
  CHECK(html("<p>in Contoso Ltd</p>\n") == "<p>in <span translate=\"no\">Contoso Ltd</span></p>\n");
  CHECK(html("<code>Azure</code>").find("span") == std::string::npos);
  CHECK(html("**真：**Azure~~Azure~~") == fmt::format("<p><strong>真：</strong>{}<del>{}</del></p>\n", azure, azure));
}

}  // namespace
}  // namespace guidepost::test
