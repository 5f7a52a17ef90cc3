#include "site/load_article.hpp"

#include <algorithm>
#include <cassert>

#include "base/url_path.hpp"
#include "content/yaml_document.hpp"
#include "markdown/parse.hpp"
#include "site/no_loc.hpp"
#include "site/yaml_page.hpp"

namespace guidepost::site {
namespace {

/// Front matter's title, else the first heading of level 1 (else of any level), else the file's name.
Located<std::string> choose_title(const Article& article, std::string_view path) {
  const yaml::Entry* const entry = article.meta.find("title");
  const std::string_view title = article.meta.string("title");
  if (entry != nullptr && !title.empty()) return {std::string{title}, entry->value.where};

  const auto& headings = article.content.headings;
  auto heading = std::ranges::find(headings, 1, &markdown::Heading::level);
  if (heading == headings.end()) heading = headings.begin();
  if (heading != headings.end() && !heading->text.empty()) return {heading->text, heading->where};
  return {std::string{without_extension(file_name(path))}, {article.file, {}}};
}

void load_markdown(Article& article, const std::string& text, const markdown::IncludedFiles& included,
                   const ArticleInputs& inputs, Diagnostics& problems) {
  content::ParsedFrontMatter front = content::parse_front_matter(text, article.file);
  article.meta = std::move(front.meta);
  problems.append(std::move(front.problems));

  bilingual::Stripped body = bilingual::strip(std::string_view{text}.substr(front.body_begin), article.file,
                                              front.body_begin, bilingual::Mode::render);
  problems.append(std::move(body.problems));
  article.segments = std::move(body.segments);
  const markdown::NoLocTerms no_loc = no_loc_terms(article.meta);
  article.content = markdown::parse_article(body.text, {.file = article.file,
                                                        .map = &body.map,
                                                        .has_bilingual_source = !article.segments.empty(),
                                                        .alert_words = &inputs.alert_words,
                                                        .no_loc = &no_loc,
                                                        .files = &included});
  problems.append(std::move(article.content.problems));
  article.content.problems = {};
}

void load_yaml(Article& article, const std::string& text, const markdown::IncludedFiles& included,
               const ArticleInputs& inputs, Diagnostics& problems) {
  content::YamlDocument document = content::parse_yaml_document(text, article.file);
  YamlPage page = build_yaml_page(document, article.file, text, included, inputs.alert_words);
  article.meta = std::move(document.meta);
  article.kind = page.kind;
  article.faq = std::move(page.faq);
  article.content = std::move(page.content);
  problems.append(std::move(document.problems));
  problems.append(std::move(page.problems));
}

}  // namespace

LoadedArticle load_article(const content::FoundFile& found, FileId file, const SourceSet& sources,
                           const ArticleInputs& inputs) {
  assert(found.role == content::Role::page && found.locale);
  LoadedArticle loaded;
  Article& article = loaded.article;
  article.id = ArticleId{found.article};
  article.locale = *found.locale;
  article.file = file;

  const std::string& text = sources[file].text;
  const LocaleFiles files{inputs.included, article.locale};
  if (extension(found.path) == "md") {
    load_markdown(article, text, files, inputs, loaded.problems);
  } else {
    load_yaml(article, text, files, inputs, loaded.problems);
  }
  article.meta = std::move(article.meta).with_defaults(inputs.metadata);
  article.title = choose_title(article, found.path);
  article.characters = locale::count_characters(article.content.text);
  article.description = std::string{article.meta.string("description")};
  return loaded;
}

}  // namespace guidepost::site
