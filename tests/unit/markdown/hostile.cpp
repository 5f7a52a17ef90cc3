// Inputs that keep naive parsers busy for hours. They must end: ctest's timeout is the limit.
#include <catch2/catch.hpp>

#include "support/readable_markdown.hpp"

namespace guidepost {
namespace {

std::string repeated(std::string_view piece, std::size_t count) {
  std::string out;
  out.reserve(piece.size() * count);
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

TEST_CASE("repetition ends, and the page stays in proportion") {
  const auto piece = GENERATE(values<std::string_view>({"[",
                                                        "![[]()",
                                                        "[a](b",
                                                        "*a **b ",
                                                        ">",
                                                        "- ",
                                                        "`a",
                                                        "<b>",
                                                        "<a href=x>",
                                                        "<div>\n",
                                                        "<table><td>",
                                                        "<ul><li>",
                                                        "<h1>x\n\n",
                                                        "<!--",
                                                        "<?",
                                                        "<!A ",
                                                        ":::",
                                                        ":::a ",
                                                        ":::image\n",
                                                        "[!a",
                                                        "[!NOTE]",
                                                        "> [!NOTE]\n> x\n",
                                                        "~~a",
                                                        "http://a(",
                                                        "a@",
                                                        "# a\n",
                                                        "## <a name=\"x\"></a>t\n",
                                                        "2020. a\n\n",
                                                        "|a|b\n|-|\n",
                                                        "|a|b|\n|-|-|\n|[x](y)|\n\n",
                                                        "[a]: b\n",
                                                        "a\r",
                                                        "&amp;",
                                                        "\\",
                                                        "<p>x",
                                                        "<details>",
                                                        "</div>",
                                                        "<t a=\"",
                                                        ":::image a=\"b ",
                                                        "<a b='\" ",
                                                        "[!INCLUDE [",
                                                        "*<b>*",
                                                        "<div>x</div>y",
                                                        "真**（",
                                                        "|真**（",
                                                        ">**真\n",
                                                        "真**_a_",
                                                        "。\uFE01_a ",
                                                        "真*~~~~",
                                                        "真\n**|（\n|-\n",
                                                        "**(a)**b ",
                                                        "a** ",
                                                        "<https://~~",
                                                        "<x",
                                                        "<x y",
                                                        "<a/b=",
                                                        "~~https://a.b/~~",
                                                        "<xref:a>",
                                                        "<xref href=a>",
                                                        "[](xref:a)",
                                                        "[<xref:a>](b)",
                                                        "[a] (",
                                                        "[a] (b.md) ",
                                                        "[a](b c.md",
                                                        "［a］（",
                                                        "**a **b ",
                                                        "** a",
                                                        "``a`b ",
                                                        "-a b\n",
                                                        "1.a b\n",
                                                        "##a\n",
                                                        "|a|b|\n|-|\n|c|\n",
                                                        "|a\n",
                                                        "|\n",
                                                        "[!NOTE] a\n",
                                                        "> [! ",
                                                        "Ã¤ä¸",
                                                        "-\u00A0a\n",
                                                        "\u3000\u3000- a\n",
                                                        ":::zone pivot=\"a\"\n",
                                                        ":::row:::\n:::column:::\n",
                                                        ":::row-end:::\n",
                                                        "- :::zone pivot=\"a\"\n",
                                                        "# [a](#tab/a)\n",
                                                        "# [a](#tab/a)\n\n---\n",
                                                        ":::zone pivot=\"a\"\n# [a](#tab/a)\n:::row:::\n",
                                                        "> [!div class=\"a\"]\n> x\n",
                                                        "[!VIDEO a]\n",
                                                        ":::video source=\"a\":::\n",
                                                        "<b>\n:::row-end:::\n"}));
  INFO(piece);
  for (const std::string_view before : {"", "<div>\n", "> ", "- "}) {
    const std::string text = std::string{before} + repeated(piece, 20'000);
    const auto article = test::parse_markdown(text);
    CHECK(article.body.html.size() < 64 * text.size());
  }
}

TEST_CASE("deep nesting is flattened and reported once") {
  const std::string quotes = repeated("> ", 5000) + "a";
  CHECK(test::problems_of(quotes) ==
        "1:201 site-nesting-too-deep: nested more than 100 levels deep (flatten the lists, quotes or elements)\n");
  CHECK(test::html_of(quotes).find("<blockquote>") != std::string::npos);

  std::string lists;
  for (std::size_t i = 0; i < 150; ++i) lists += std::string(2 * i, ' ') + "- a\n";
  CHECK(test::problems_of(lists) ==
        "101:201 site-nesting-too-deep: nested more than 100 levels deep (flatten the lists, quotes or elements)\n");

  const std::string emphasis = repeated("*a **b ", 200) + repeated("** *", 200);
  CHECK(test::parse_markdown(emphasis).problems.size() <= 1);
}

TEST_CASE("a hundred thousand levels do not overflow the stack") {
  for (const std::string_view piece : {"> ", "- ", "1. ", "*a ", "[", "<b>", "<div>"}) {
    INFO(piece);
    CHECK_FALSE(test::html_of(repeated(piece, 100'000) + "x").empty());
  }
}

TEST_CASE("what floods a paragraph is reported once and stays text") {
  CHECK(test::problems_of(repeated("![[]()", 1100))
            .find("1:6002 site-nesting-too-deep: more than 1000 images in one "
                  "paragraph (split the text)\n") == 0);
  CHECK(test::problems_of("|a|\n" + repeated("|-", 1100)) ==
        "2:1 site-nesting-too-deep: more than 1000 columns in one table (split the text)\n");
}

}  // namespace
}  // namespace guidepost
