#include "handoff/package.hpp"

#include <algorithm>

#include "base/parallel.hpp"

namespace guidepost::handoff {
namespace {

/// The units of an article that were asked for; without them there is no article.
bool select(TransArticle& article, Selection selection) {
  if (!selection.missing && !selection.outdated) return true;
  if (article.basis == Basis::source) return selection.missing;
  if (!selection.outdated) return false;
  std::erase_if(article.units, [](const TransUnit& unit) { return unit.state != State::needs_review; });
  return !article.units.empty();
}

}  // namespace

Packed pack(const Site& site, locale::LocaleId locale, Selection selection, std::string_view source_tag,
            unsigned workers) {
  const site::SiteModel& model = site.model;
  const locale::LocaleTable& locales = model.locales();
  Packed packed{.package = {.model = model,
                            .source_tag = locales.source() ? locales[*locales.source()].tag : std::string{source_tag},
                            .target_tag = locales[locale].tag,
                            .tool_version = {},
                            .articles = {}},
                .skipped = {}};
  auto collected = parallel_map(model.coverage().size(), workers,
                                [&](std::size_t i) { return collect(site, locale, model.coverage()[i]); });
  for (Collected& one : collected) {
    if (one.skip != Skip::none) packed.skipped[one.skip].push_back(std::move(one.path));
    if (one.article) packed.gained += one.article->gained;
    if (one.article && select(*one.article, selection)) packed.package.articles.push_back(*std::move(one.article));
  }
  return packed;
}

}  // namespace guidepost::handoff
