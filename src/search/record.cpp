#include "search/record.hpp"

#include <fmt/format.h>

#include "render/page_paths.hpp"
#include "site/trail.hpp"

namespace guidepost::search {

std::vector<std::string> record_of(const site::SiteModel& model, const site::Article& article, const Facts& facts) {
  std::string trail;
  for (const site::TrailStep& step : site::trail_to(model, article.locale, article)) {
    if (!trail.empty()) trail += '\n';
    trail += step.name;
  }
  const std::string path = site::page_path(model.locales()[article.locale], article.id.path());
  std::vector<std::string> record{std::string{facts.title}, render::page_address(model.config().urls, path),
                                  std::string{facts.description}, std::move(trail),
                                  fmt::format("{}", fmt::join(facts.keywords, "\n"))};
  for (const Section& section : facts.sections) {
    record.emplace_back(section.id);
    record.emplace_back(section.heading);
    record.emplace_back(section.text);
  }
  return record;
}

}  // namespace guidepost::search
