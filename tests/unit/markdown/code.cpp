// Colours change nothing of the text.
#include <catch2/catch.hpp>

#include "support/readable_markdown.hpp"

namespace guidepost {
namespace {

/// The HTML without the elements that colour it.
std::string without_colours(std::string html) {
  for (const std::string_view tag : {"<span class=\"hl-", "</span>"}) {
    for (std::size_t at = html.find(tag); at != std::string::npos; at = html.find(tag, at)) {
      html.erase(at, html.find('>', at) + 1 - at);
    }
  }
  return html;
}

std::string fence(std::string_view language, std::string_view code) {
  return fmt::format("~~~~{}\n{}\n~~~~\n", language, code);
}

TEST_CASE("code with colours has the same text as code without") {
  const auto code = GENERATE(values<std::string_view>({
      "var x = \"a & b < c > d ' e\"; // é 😀",
      "<a href=\"x\">&amp; &#8211;</a> <!-- -- -->",
      "{\"a\": [1, true, null, \"\\u00e9\"]}",
      "POST /x HTTP/1.1\n\n{\"a\": 1}",
      "\"never closed\n'nor this\n/* nor that",
      ":::image:::\n[!NOTE] ~~x~~ <!-- \\\n\t\ttabs",
      "\x7f \xC2\x80 \xEF\xBF\xBF",
      "\n\n  \n",
  }));
  const std::string plain = test::html_of(fence("nothing", code));
  for (const std::string_view language : {"csharp", "xml", "json", "http", "powershell", "azurecli", "java", "kusto"}) {
    INFO(language << ":\n" << code);
    std::string html = without_colours(test::html_of(fence(language, code)));
    html.replace(html.find(language), language.size(), "nothing");
    CHECK(html == plain);
  }
}

}  // namespace
}  // namespace guidepost
