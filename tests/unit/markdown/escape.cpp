#include "markdown/escape.hpp"

#include <catch2/catch.hpp>

#include "support/readable_markdown.hpp"

namespace guidepost {
namespace {

std::string text(std::string_view text) {
  std::string html;
  markdown::append_text(html, text);
  return html;
}

TEST_CASE("text is escaped, and forbidden code points disappear") {
  struct Case {
    std::string_view text, html;
  };
  const auto c = GENERATE(values<Case>({
      {"", ""},
      {"a<b>&\"'", "a&lt;b&gt;&amp;&quot;'"},
      {"tab\tand\nlines", "tab\tand\nlines"},
      {"\x01\x1F\x7F!", "!"},
      {"a\uFFFEb\uFDD0c\U0001FFFFd", "abcd"},
      {"\uFEFF\uFFFD\u00A0日本", "\uFEFF\uFFFD\u00A0日本"},
      {"1\u0096\u0080\u0081", "1–€"},
      {"\xFE\xFFx", "x"},
      {"[!NOTE] a::: :::::", "[&#33;NOTE] a::&#58; ::&#58;::"},
      {"!: [ !", "!: [ !"},
  }));
  CHECK(text(c.text) == c.html);
}

TEST_CASE("markup of the dialect is hidden across two calls, and kept in code") {
  std::string html;
  markdown::append_text(html, "[");
  markdown::append_text(html, "!x :");
  markdown::append_text(html, ":");
  markdown::append_text(html, ":");
  CHECK(html == "[&#33;x ::&#58;");
  std::string code;
  markdown::append_code(code, "[!x ::: <");
  CHECK(code == "[!x ::: &lt;");
}

TEST_CASE("character references are resolved, and what is none stays") {
  markdown::register_extensions();
  CHECK(markdown::decode_references("&amp;&lt;&gt;&quot;&nbsp;") == "&<>\"\u00A0");
  CHECK(markdown::decode_references("&#106;&#x6A;&eacute;&colon;") == "jjé:");
  CHECK(markdown::decode_references("& &; &x &nosuch; &#; &#x; &#1114112;") == "& &; &x &nosuch; &#; &#x; \uFFFD");
}

}  // namespace
}  // namespace guidepost
