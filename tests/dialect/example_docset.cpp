#include "dialect/example_docset.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "base/url_path.hpp"
#include "content/find.hpp"
#include "site/docset_files.hpp"
#include "support/readable_markdown.hpp"

namespace guidepost::test {
namespace {

constexpr std::string_view site = "guides";
constexpr std::string_view article = "en/article.md";

locale::LocaleTable one_locale() {
  std::vector<locale::Locale> rows{{.tag = "en", .folder = "en", .native_name = "English"}};
  return locale::LocaleTable{std::move(rows), locale::LocaleId{0}};
}

}  // namespace

ExampleDocset::ExampleDocset(const DialectExample& example) : example_{example} {
  files_.add(fmt::format("{}/{}", site, article), example.markdown);
  for (const auto& [name, content] : example.files) files_.add(fmt::format("{}/en/{}", site, name), content);
}

markdown::ParsedArticle ExampleDocset::parse(const markdown::AlertWords& words) {
  if (example_.files.empty()) {
    sources_.add(std::string{article}, example_.markdown);
    return parse_markdown(example_.markdown, false, &words);
  }
  const std::filesystem::path folder{site};
  const locale::LocaleTable locales = one_locale();
  auto found =
      content::find(files_, {.site = folder, .output = {}, .locales = locales, .exclude = {}, .include = {}}, sources_);
  REQUIRE(found);
  Diagnostics problems;
  for (std::size_t i = 0; i < found->files.size(); ++i) {
    if (extension(found->files[i].path) == "md") {
      REQUIRE(content::read_source(files_, folder, static_cast<FileId>(i), sources_, problems));
    }
  }
  const site::DocsetFiles docset{
      {.files = files_, .site = folder, .sources = sources_, .locales = locales, .ledger = found->files, .first = {}}};
  const site::LocaleFiles included{docset, locale::LocaleId{0}};
  const auto entry = std::ranges::find(found->files, article, &content::FoundFile::path);
  REQUIRE(entry != found->files.end());
  const auto file = static_cast<FileId>(entry - found->files.begin());
  const OffsetMap identity;
  return markdown::parse_article(example_.markdown,
                                 {.file = file, .map = &identity, .alert_words = &words, .files = &included});
}

std::string ExampleDocset::readable_problems(const Diagnostics& problems) const {
  std::string out;
  for (const Diagnostic& problem : problems.items()) {
    const SourceFile& file = sources_[problem.where.file];
    const Position at = LineIndex{file.text}.position(problem.where.range.begin);
    if (file.path != article) out += file.path.substr(3) + ' ';
    out += fmt::format("{}:{} {}: {} ({})\n", at.line, at.column, code_info(problem.code).name, problem.message,
                       problem.help);
  }
  return out;
}

}  // namespace guidepost::test
