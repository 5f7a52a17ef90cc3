// Includes that are too many, too deep, or too large; and where what is in them stands.
#include <catch2/catch.hpp>
#include <map>

#include "diagnostics/code.hpp"
#include "support/readable_markdown.hpp"

namespace guidepost {
namespace {

using markdown::IncludedCode;
using markdown::IncludedText;

/// Files in one folder; file i is the i-th name in order.
class Folder final : public markdown::IncludedFiles {
 public:
  explicit Folder(std::map<std::string, std::string> files) : files_{std::move(files)} {}

  [[nodiscard]] std::optional<IncludedText> find_text(FileId, std::string_view href) const override {
    const auto found = files_.find(std::string{href});
    if (found == files_.end()) return std::nullopt;
    const bool is_foreign = href.starts_with("en-");
    return IncludedText{.file = static_cast<FileId>(std::distance(files_.begin(), found)),
                        .text = found->second,
                        .map = &identity_,
                        .right_spelling = {},
                        .language = is_foreign ? "en" : "hu",
                        .direction = "ltr"};
  }
  [[nodiscard]] std::optional<IncludedCode> find_code(FileId, std::string_view) const override { return std::nullopt; }
  [[nodiscard]] std::string_view language() const override { return "hu"; }
  [[nodiscard]] std::string path(FileId file) const override {
    return std::next(files_.begin(), static_cast<std::ptrdiff_t>(file))->first;
  }
  [[nodiscard]] std::string describe(SourceSpan where) const override {
    return fmt::format("{}@{}", path(where.file), where.range.begin);
  }

  [[nodiscard]] markdown::ParsedArticle parse(const std::string& name) const {
    markdown::register_extensions();
    const auto found = files_.find(name);
    return markdown::parse_article(
        found->second,
        {.file = static_cast<FileId>(std::distance(files_.begin(), found)), .map = &identity_, .files = this});
  }

 private:
  std::map<std::string, std::string> files_;
  OffsetMap identity_;
};

std::size_t count_of(const markdown::ParsedArticle& article, Code code) {
  return static_cast<std::size_t>(std::ranges::count(article.problems.items(), code, &Diagnostic::code));
}

/// a00.md includes a01.md twice, and so on.
Folder doubling(int files, std::string_view words) {
  std::map<std::string, std::string> texts;
  for (int i = 0; i < files; ++i) {
    const std::string next = fmt::format("[!INCLUDE [x](a{:02}.md)]\n\n", i + 1);
    texts[fmt::format("a{:02}.md", i)] = next + next;
  }
  texts[fmt::format("a{:02}.md", files)] = words;
  return Folder{std::move(texts)};
}

TEST_CASE("files that include the next one twice stop at a thousand includes") {
  const markdown::ParsedArticle article = doubling(14, "Word.\n").parse("a00.md");
  CHECK(article.inclusions.size() == 1000);
  CHECK(article.body.html.size() < 100'000);
  REQUIRE(count_of(article, Code::include_too_large) == 1);
  CHECK(article.problems.items().front().where.file == FileId{0});
}

TEST_CASE("a page includes no more than four megabytes") {
  const std::string words(std::size_t{1} << 20U, 'a');
  const markdown::ParsedArticle article = doubling(4, words).parse("a00.md");
  CHECK(article.text.size() < std::size_t{5} << 20U);
  CHECK(count_of(article, Code::include_too_large) == 1);
}

TEST_CASE("includes end sixteen levels down") {
  std::map<std::string, std::string> texts;
  for (int i = 0; i < 30; ++i) {
    texts[fmt::format("a{:02}.md", i)] = fmt::format("> - {}\n>   [!INCLUDE [x](a{:02}.md)]\n", i, i + 1);
  }
  texts["a30.md"] = "end";
  const markdown::ParsedArticle article = Folder{std::move(texts)}.parse("a00.md");
  CHECK(article.inclusions.size() == 16);
  CHECK(count_of(article, Code::nesting_too_deep) == 1);
}

TEST_CASE("levels of the page and of what it includes are counted together") {
  std::string deep;
  for (int i = 0; i < 60; ++i) deep += "> ";
  const markdown::ParsedArticle article =
      Folder{{{"a.md", deep + "a\n" + deep + "[!INCLUDE [b](b.md)]\n"}, {"b.md", deep + "b\n"}}}.parse("a.md");
  CHECK(count_of(article, Code::nesting_too_deep) == 1);
}

TEST_CASE("text of another locale says so, and is reported where it begins") {
  const Folder folder{{{"a.md", "[!INCLUDE [b](en-b.md)]\n\nSzó [!INCLUDE [d](en-d.md)] szó.\n"},
                       {"en-b.md", "English\n\n[!INCLUDE [c](c.md)]\n\n[!INCLUDE [d](en-d.md)]\n"},
                       {"c.md", "Magyar\n"},
                       {"en-d.md", "more\n"}}};
  const markdown::ParsedArticle article = folder.parse("a.md");
  CHECK(test::readable_html(article) ==
        "<div lang=\"en\" dir=\"ltr\">\n"
        "<p>English</p>\n"
        "<div lang=\"hu\" dir=\"ltr\">\n<p>Magyar</p>\n</div>\n"
        "<p>more</p>\n"
        "</div>\n"
        "<p>Szó <span lang=\"en\" dir=\"ltr\">more</span> szó.</p>\n");
  CHECK(count_of(article, Code::include_not_found) == 2);
}

TEST_CASE("facts of included text name its file") {
  const markdown::ParsedArticle article =
      Folder{{{"a.md", "[!INCLUDE [b](b.md)]\n\n[x](x.md)\n"}, {"b.md", "## H\n\n> [!NOTE]\n> [y](y.md)\n"}}}.parse(
          "a.md");
  REQUIRE(article.links.size() == 2);
  CHECK(article.links[0].where == SourceSpan{FileId{1}, {18, 27}});
  CHECK(article.links[1].where.file == FileId{0});
  CHECK(article.headings.at(0).where.file == FileId{1});
  CHECK(article.alerts.at(0).where.file == FileId{1});
  REQUIRE(article.inclusions.size() == 1);
  CHECK(article.inclusions[0].file == FileId{1});
  CHECK(article.inclusions[0].where == SourceSpan{FileId{0}, {0, 20}});
}

}  // namespace
}  // namespace guidepost
