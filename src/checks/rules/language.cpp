// loc-untranslated-segment, loc-partially-translated, loc-wrong-language, loc-untranslated-metadata: the language of an
// article's text, of what its front matter and its images say, and of the entries of tables of contents.
#include <algorithm>
#include <map>

#include "base/url_path.hpp"
#include "checks/rules.hpp"
#include "diagnostics/language_messages.hpp"
#include "translation/counterpart.hpp"

namespace guidepost::checks {
namespace {

/// A few texts are reported one by one; many, or a good part of the article, as one finding.
bool is_partial(const translation::ArticleLanguage& language) {
  constexpr std::size_t most_texts = 5;
  constexpr double most_share = 0.3;
  return language.untranslated.size() > most_texts ||
         (!language.untranslated.empty() && language.untranslated_share() >= most_share);
}

void report_partial(const site::Article& article, const translation::ArticleLanguage& language, Diagnostics& out) {
  constexpr std::size_t most_places = 5;
  std::vector<SourceSpan> first;
  for (const translation::ForeignText& text : language.untranslated) {
    if (first.size() < most_places) first.push_back(text.where);
  }
  const int percent = std::clamp(static_cast<int>(language.untranslated_share() * 100 + 0.5), 1, 100);
  out.add(
      partially_translated(article.title.where, {.percent = percent, .texts = language.untranslated.size()}, first));
}

void report_texts(const CheckInput& input, const site::Article& article, const translation::ArticleLanguage& language,
                  Diagnostics& out) {
  if (is_partial(language)) {
    report_partial(article, language, out);
  } else {
    for (const translation::ForeignText& text : language.untranslated)
      out.add(untranslated_segment(text.where, text.text));
  }
  if (language.wrong.empty()) return;
  const translation::ForeignText& first = language.wrong.front();
  out.add(wrong_language(first.where, first.text, first.language, input.model.locales()[article.locale].tag,
                         language.wrong.size() - 1));
}

/// The alternative texts of an article's images by the names of their files.
std::map<std::string_view, std::string_view> alternative_texts_of(const site::Article& article) {
  std::map<std::string_view, std::string_view> texts;
  for (const markdown::Link& link : article.content.links) {
    if (link.kind == markdown::LinkKind::image) texts.emplace(file_name(link.href), link.text);
  }
  return texts;
}

void check_metadata(const CheckInput& input, const site::Article& article, const site::Article& source,
                    Diagnostics& out) {
  const auto is_untranslated = [&](std::string_view text, std::string_view original) {
    return input.languages->is_untranslated(text, original, article.locale);
  };
  if (is_untranslated(article.title.value, source.title.value))
    out.add(untranslated_metadata(article.title.where, "title", article.title.value));
  const yaml::Entry* const entry = article.meta.find("description");
  if (entry != nullptr && entry->value.where.file == article.file &&
      is_untranslated(article.description, source.description))
    out.add(untranslated_metadata(entry->value.where, "description", article.description));

  std::map<std::string_view, std::string_view> originals;
  for (const markdown::Link& image : article.content.links) {
    if (image.kind != markdown::LinkKind::image || image.text.empty()) continue;
    if (originals.empty()) originals = alternative_texts_of(source);
    const auto original = originals.find(file_name(image.href));
    if (is_untranslated(image.text, original == originals.end() ? std::string_view{} : original->second))
      out.add(untranslated_metadata(image.where, "alternative text", image.text));
  }
}

void check_article(const CheckInput& input, const site::Article& article, Diagnostics& out) {
  constexpr double mostly = 0.5;  // then it goes without saying that its title is not translated
  const translation::ArticleLanguage language = input.languages->of(article);
  report_texts(input, article, language, out);
  const auto counterpart = translation::counterpart(input.model, article);
  if (counterpart && counterpart->basis == translation::Basis::source && language.untranslated_share() < mostly)
    check_metadata(input, article, input.model[counterpart->article], out);
}

/// Calls `use` with each entry of the locale's own tables of contents that leads to an article.
template <typename Use>
void for_each_entry(const site::SiteModel& model, locale::LocaleId locale, Use use) {
  for (const site::Section& section : model.navigation(locale).sections) {
    for (const site::NavigationNode& node : section.nodes) {
      if (node.article.empty() || node.origin != site::EntryOrigin::own) continue;
      const content::FoundFile* const file = model.file(node.where.file);
      if (file != nullptr && file->role == content::Role::toc && file->locale == locale) use(node);
    }
  }
}

void check_contents(const CheckInput& input, Diagnostics& out) {
  const site::SiteModel& model = input.model;
  const auto source = model.locales().source();
  if (!source) return;
  std::map<std::string_view, std::string_view> originals;  // by article
  for_each_entry(model, *source, [&](const site::NavigationNode& node) { originals.emplace(node.article, node.name); });
  for (const locale::LocaleId locale : model.locales().ids()) {
    if (locale == *source) continue;
    for_each_entry(model, locale, [&](const site::NavigationNode& node) {
      const auto original = originals.find(node.article);
      if (original == originals.end() || node.name != original->second) return;
      if (!input.languages->is_untranslated(node.name, original->second, locale)) return;
      Diagnostic found = untranslated_metadata(node.where, "TOC name", node.name);
      found.article = node.article;
      out.add(std::move(found));
    });
  }
}

}  // namespace

extern const Rule language{.name = "language", .check = &check_contents, .check_article = &check_article};

}  // namespace guidepost::checks
