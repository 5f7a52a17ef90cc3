#include "render/feed.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/alternates.hpp"

namespace guidepost::render {

std::string feed_path(const locale::Locale& locale) {
  return fmt::format("{}/feed.xml", locale.folder);
}

std::vector<Change> newest_changes(const site::SiteModel& model, locale::LocaleId locale) {
  constexpr std::size_t most_changes = 50;
  if (model.config().base_url.empty()) return {};
  std::vector<Change> changes;
  for (const site::Page& page : model.pages()) {
    if (page.locale != locale || page.is_fallback || !is_listed(model[page.article])) continue;
    if (const auto date = changed_on(model[page.article])) changes.push_back({.date = *date, .article = page.article});
  }
  // Pages are sorted by id.
  std::ranges::stable_sort(changes, std::ranges::greater{}, &Change::date);
  if (changes.size() > most_changes) changes.resize(most_changes);
  return changes;
}

}  // namespace guidepost::render
