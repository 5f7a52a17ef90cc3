#include "search/facts.hpp"

#include <map>

#include "base/text.hpp"
#include "render/alternates.hpp"

namespace guidepost::search {
namespace {

using markdown::BlockKind;
using markdown::Heading;
using markdown::TextBlock;

void add_keywords(const yaml::Value& value, std::vector<std::string_view>& keywords) {
  if (value.is_scalar()) {
    if (!value.text.empty()) keywords.push_back(value.text);
  } else {
    for (const yaml::Value& item : value.items) add_keywords(item, keywords);
  }
}

/// A heading of the first level repeats the title, and is where the article begins.
std::vector<Section> sections_of(const markdown::ParsedArticle& content) {
  std::vector<Section> sections(1);
  const std::string_view text = content.text;
  std::map<SourceSpan, const Heading*> headings;
  for (const Heading& heading : content.headings) headings.emplace(heading.where, &heading);
  std::size_t begin = 0;
  for (const TextBlock& block : content.blocks) {
    const auto found = block.kind == BlockKind::heading ? headings.find(block.where) : headings.end();
    if (found == headings.end()) continue;  // the name of a tab is no heading
    const Heading* const named = found->second;
    if (named->level == 1 && sections.size() == 1) {
      begin = block.text.end;
      continue;
    }
    sections.back().text = text::trim(text.substr(begin, block.text.begin - begin));
    sections.push_back({.id = named->id, .heading = named->text});
    begin = block.text.end;
  }
  sections.back().text = text::trim(text.substr(begin));
  return sections;
}

}  // namespace

Facts facts_of(const site::SiteModel& model, const site::Article& article) {
  Facts facts{.title = article.title.value, .description = article.description};
  for (const std::string_view key : {"keywords", "ms.keywords"}) {
    if (const yaml::Entry* const entry = article.meta.find(key)) add_keywords(entry->value, facts.keywords);
  }
  const site::Place place = model.navigation(article.locale).place_of(article.id.path());
  if (place.section != nullptr && place.node != site::no_node) {
    const std::string& synonyms = place.section->nodes[place.node].synonyms;
    if (!synonyms.empty()) facts.keywords.push_back(synonyms);
  }
  facts.sections = sections_of(article.content);
  return facts;
}

std::vector<site::ArticleIndex> searched_articles(const site::SiteModel& model, locale::LocaleId locale) {
  std::vector<site::ArticleIndex> found;
  for (const site::Page& page : model.pages()) {
    if (page.locale != locale || page.is_fallback || !render::is_listed(model[page.article])) continue;
    found.push_back(page.article);
  }
  return found;
}

}  // namespace guidepost::search
