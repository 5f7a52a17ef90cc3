#include "cli/status_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/side_by_side.hpp"
#include "locale/date.hpp"
#include "locale/message.hpp"
#include "translation/display_text.hpp"
#include "translation/section_freshness.hpp"

namespace guidepost::cli {
namespace {

using translation::ArticleFreshness;
using translation::ChangeKind;
using translation::Evidence;
using translation::SegmentChange;
using translation::State;

std::string sentence_counts(const translation::SegmentCounts& counts) {
  std::string text = fmt::format("{} current", counts.current);
  if (counts.changed > 0) text += fmt::format(", {} changed", counts.changed);
  if (counts.missing > 0) text += fmt::format(", {} missing", counts.missing);
  if (counts.obsolete > 0) text += fmt::format(", {} obsolete", counts.obsolete);
  return text;
}

/// A line for each section, where there are several.
std::string sections_text(const build::Outcome& outcome, site::ArticleIndex article) {
  const auto sections = translation::section_freshness(*outcome.model, outcome.freshness, article);
  if (sections.size() < 2) return {};
  std::string text;
  for (const translation::SectionFreshness& section : sections) {
    const std::string name = section.heading == nullptr ? std::string{"before the first heading"}
                                                        : fmt::format("section '{}'", section.heading->text);
    text += fmt::format("  {}: {}\n", name, sentence_counts(section.segments));
  }
  return text;
}

std::string dates(const ArticleFreshness& fresh) {
  std::string text;
  const auto add = [&](std::string_view what, const std::optional<locale::Date>& date) {
    if (date) text += fmt::format("{}{} {}", text.empty() ? "" : ", ", what, locale::iso_date(*date));
  };
  add("source of", fresh.source_date);
  add("made from the version of", fresh.version_date);
  add("handed off on", fresh.handoff_date);
  add("last changed on", fresh.change_date);
  return text;
}

std::string evidence_text(const ArticleFreshness& fresh) {
  switch (fresh.evidence) {
    case Evidence::segments:
      return fmt::format(" by its sentences: {}", sentence_counts(fresh.segments));
    case Evidence::version:
      if (fresh.since_commit != State::unknown) return fmt::format(" by the history of the source: {}", dates(fresh));
      return fmt::format(" by the versions that locales have: {}", dates(fresh));
    case Evidence::date:
      return fmt::format(" by dates alone: {}", dates(fresh));
    case Evidence::none:
      break;
  }
  return {};
}

/// Shows the changes of one article of one locale.
class ChangeWriter {
 public:
  ChangeWriter(const build::Outcome& outcome, const site::Article& article, const site::Article& source,
               std::optional<std::size_t> width)
      : sources_{*outcome.sources},
        article_{article},
        source_{source},
        lines_{sources_[article.file].text},
        width_{width} {}

  [[nodiscard]] std::string write(const SegmentChange& change) const {
    const bilingual::Segment* const segment =
        change.segment == translation::no_segment ? nullptr : &article_.segments[change.segment];
    const std::uint32_t line = segment == nullptr ? 1 : lines_.position(segment->target.begin).line;
    const bool has_pair = change.kind != ChangeKind::missing;
    const std::array<std::string, 3> texts{
        has_pair ? text_of(article_.file, segment->source) : std::string{},
        change.kind == ChangeKind::obsolete ? std::string{} : text_of(source_.file, change.source),
        has_pair ? text_of(article_.file, segment->target) : std::string{}};
    const std::string head =
        fmt::format("  {}:{}: {}\n", sources_[article_.file].path, line, translation::kind_name(change.kind));
    return head + (width_ ? side_by_side(texts, *width_, indent) : rows(texts));
  }

  /// What the columns are; nothing where there are none.
  [[nodiscard]] std::string heads() const {
    const std::array<std::string, 3> texts{std::string{names[0]}, std::string{names[1]}, std::string{names[2]}};
    return width_ ? side_by_side(texts, *width_, indent) : std::string{};
  }

 private:
  static constexpr std::array<std::string_view, 3> names{"old source", "new source", "translation"};
  static constexpr std::size_t indent = 4;

  [[nodiscard]] std::string text_of(FileId file, ByteRange range) const {
    return translation::display_text(sources_.text({file, range}));
  }

  static std::string rows(const std::array<std::string, 3>& texts) {
    std::string out;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (!texts[i].empty()) out += fmt::format("{:{}}{:<12} {}\n", "", indent, names[i], texts[i]);
    }
    return out;
  }

  const SourceSet& sources_;
  const site::Article& article_;
  const site::Article& source_;
  LineIndex lines_;
  std::optional<std::size_t> width_;
};

std::string status_in_locale(const build::Outcome& outcome, std::string_view id, locale::LocaleId locale,
                             const StatusOptions& options) {
  const site::SiteModel& model = *outcome.model;
  const std::string& tag = model.locales()[locale].tag;
  const auto index = model.find(locale, id);
  if (!index) return fmt::format("{}: missing\n", tag);
  const site::Article& article = model[*index];
  if (model.locales().source() == locale) {
    return fmt::format("{}: the source, {}\n", tag, (*outcome.sources)[article.file].path);
  }
  const ArticleFreshness& fresh = outcome.freshness[*index];
  std::string out = fmt::format("{}: {}{}\n", tag, translation::state_name(fresh.state), evidence_text(fresh));
  out += sections_text(outcome, *index);
  if (fresh.changes.empty()) return out;
  const ChangeWriter writer{outcome, article, model[fresh.source], options.width};
  out += writer.heads();
  for (const SegmentChange& change : fresh.changes) out += writer.write(change);
  return out;
}

}  // namespace

std::string status_of_site(const build::Outcome& outcome, const StatusOptions& options) {
  const site::SiteModel& model = *outcome.model;
  std::vector<std::pair<std::string, translation::FreshnessTotals>> rows;
  for (const locale::LocaleId id : options.locales) {
    if (model.locales().source() == id) continue;
    const std::string& tag = model.locales()[id].tag;
    rows.emplace_back(tag, outcome.freshness.totals(model, id));
    if (!options.has_folders) continue;
    for (translation::FolderTotals& folder : outcome.freshness.folder_totals(model, id))
      rows.emplace_back(fmt::format("{}/{}", tag, folder.folder), folder.totals);
  }
  std::size_t width = std::string_view{"locale"}.size();
  for (const auto& [name, sum] : rows) width = std::max(width, name.size());
  std::string out =
      fmt::format("{:<{}}  articles  current  outdated  unknown  missing  share current\n", "locale", width);
  for (const auto& [name, sum] : rows) {
    out += fmt::format("{:<{}}  {:>8}  {:>7}  {:>8}  {:>7}  {:>7}  {:>13}\n", name, width, sum.articles, sum.current,
                       sum.outdated, sum.unknown, sum.missing, locale::format_percent(sum.share(), "en"));
  }
  return out;
}

std::string status_of_article(const build::Outcome& outcome, std::string_view id, const StatusOptions& options) {
  std::string out = fmt::format("{}\n", id);
  for (const locale::LocaleId locale : options.locales) out += status_in_locale(outcome, id, locale, options);
  return out;
}

}  // namespace guidepost::cli
