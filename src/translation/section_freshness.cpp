#include "translation/section_freshness.hpp"

#include <algorithm>

namespace guidepost::translation {
namespace {

/// The headings in an article's own file, in its order.
std::vector<const markdown::Heading*> headings_of(const site::Article& article) {
  std::vector<const markdown::Heading*> headings;
  for (const markdown::Heading& heading : article.content.headings) {
    if (heading.where.file == article.file) headings.push_back(&heading);
  }
  return headings;
}

/// 0 before the first heading, then one more for each.
std::size_t section_at(const std::vector<const markdown::Heading*>& headings, std::uint32_t offset) {
  const auto next = std::ranges::upper_bound(
      headings, offset, {}, [](const markdown::Heading* heading) { return heading->where.range.begin; });
  return static_cast<std::size_t>(next - headings.begin());
}

}  // namespace

std::vector<SectionFreshness> section_freshness(const site::SiteModel& model, const Freshness& freshness,
                                                site::ArticleIndex index) {
  const ArticleFreshness& fresh = freshness[index];
  if (fresh.evidence != Evidence::segments || fresh.source == site::no_article) return {};
  const site::Article& article = model[index];
  const std::vector<const markdown::Heading*> headings = headings_of(article);
  const std::vector<const markdown::Heading*> source = headings_of(model[fresh.source]);

  std::vector<SectionFreshness> sections(headings.size() + 1);
  for (std::size_t i = 0; i < headings.size(); ++i) sections[i + 1].heading = headings[i];
  const auto section_of = [&](std::uint32_t segment) {
    return segment == no_segment ? 0 : section_at(headings, article.segments[segment].target.begin);
  };

  for (const std::uint32_t segment : fresh.current_segments) ++sections[section_of(segment)].segments.current;
  for (const SegmentChange& change : fresh.changes) {
    if (change.kind == ChangeKind::changed) ++sections[section_of(change.segment)].segments.changed;
    if (change.kind == ChangeKind::obsolete) ++sections[section_of(change.segment)].segments.obsolete;
    if (change.kind != ChangeKind::missing) continue;
    const bool is_parallel = headings.size() == source.size();
    const std::size_t section = is_parallel ? section_at(source, change.source.begin) : section_of(change.segment);
    ++sections[section].segments.missing;
  }
  std::erase_if(sections, [](const SectionFreshness& section) {
    return section.segments.of_source() + section.segments.obsolete == 0;
  });
  return sections;
}

}  // namespace guidepost::translation
