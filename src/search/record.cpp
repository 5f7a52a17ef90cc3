#include "search/record.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "render/page_paths.hpp"
#include "site/trail.hpp"

namespace guidepost::search {
namespace {

constexpr std::size_t fixed_strings = 6;

std::vector<std::string> lines(std::string_view text) {
  std::vector<std::string> found;
  if (text.empty()) return found;
  for (const std::string_view line : text::split(text, '\n')) found.emplace_back(line);
  return found;
}

}  // namespace

std::vector<std::string> write_chunk(const Chunk& chunk) {
  std::vector<std::string> strings;
  for (const Passage& passage : chunk) {
    strings.push_back(fmt::format("{}", passage.section));
    strings.emplace_back(passage.text);
  }
  return strings;
}

std::vector<std::string> write_record(const site::SiteModel& model, const site::Article& article, const Facts& facts,
                                      std::string chunk_hashes) {
  std::string trail;
  for (const site::TrailStep& step : site::trail_to(model, article.locale, article)) {
    if (!trail.empty()) trail += '\n';
    trail += step.name;
  }
  const std::string path = site::page_path(model.locales()[article.locale], article.id.path());
  std::vector<std::string> record{
      std::string{facts.title}, render::page_address(model.config().urls, path),    std::string{facts.description},
      std::move(trail),         fmt::format("{}", fmt::join(facts.keywords, "\n")), std::move(chunk_hashes)};
  for (const Section& section : facts.sections) {
    record.emplace_back(section.id);
    record.emplace_back(section.heading);
  }
  return record;
}

Record read_record(std::vector<std::string> strings) {
  Record record;
  if (strings.size() < fixed_strings) return record;
  record.title = std::move(strings[0]);
  record.address = std::move(strings[1]);
  record.description = std::move(strings[2]);
  record.trail = lines(strings[3]);
  record.keywords = std::move(strings[4]);
  record.chunk_hashes = std::move(strings[5]);
  for (std::size_t i = fixed_strings; i + 2 <= strings.size(); i += 2)
    record.sections.push_back({std::move(strings[i]), std::move(strings[i + 1])});
  return record;
}

}  // namespace guidepost::search
