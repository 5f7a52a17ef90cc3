#include "reports/status_json.hpp"

#include <nlohmann/json.hpp>

#include "reports/version.hpp"
#include "translation/display_text.hpp"
#include "translation/section_freshness.hpp"

namespace guidepost::reports {
namespace {

using Json = nlohmann::ordered_json;
using translation::ArticleFreshness;
using translation::ChangeKind;

std::string_view evidence_name(translation::Evidence evidence) {
  switch (evidence) {
    case translation::Evidence::segments:
      return "sentences";
    case translation::Evidence::version:
      return "version";
    case translation::Evidence::date:
      return "date";
    case translation::Evidence::none:
      break;
  }
  return "none";
}

Json sentences_json(const translation::SegmentCounts& counts) {
  return {{"current", counts.current},
          {"changed", counts.changed},
          {"missing", counts.missing},
          {"obsolete", counts.obsolete}};
}

void add_totals(Json& json, const translation::FreshnessTotals& totals) {
  json["articles"] = totals.articles;
  json["current"] = totals.current;
  json["outdated"] = totals.outdated;
  json["unknown"] = totals.unknown;
  json["missing"] = totals.missing;
  json["share_current"] = totals.share();
  json["sentences"] = sentences_json(totals.segments);
}

void add_date(Json& json, std::string_view name, const std::optional<locale::Date>& date) {
  if (date) json[std::string{name}] = locale::iso_date(*date);
}

/// The state of the articles of one locale.
class LocaleStatus {
 public:
  LocaleStatus(const site::SiteModel& model, const translation::Freshness& freshness, locale::LocaleId locale)
      : model_{model}, freshness_{freshness}, locale_{locale} {}

  [[nodiscard]] Json totals() const {
    const locale::Locale& row = model_.locales()[locale_];
    Json json{{"tag", row.tag}, {"folder", row.folder}};
    add_totals(json, freshness_.totals(model_, locale_));
    Json folders = Json::array();
    for (const translation::FolderTotals& folder : freshness_.folder_totals(model_, locale_)) {
      Json entry{{"folder", folder.folder}};
      add_totals(entry, folder.totals);
      folders.push_back(std::move(entry));
    }
    json["folders"] = std::move(folders);
    return json;
  }

  /// Null where the locale neither has nor needs the article.
  [[nodiscard]] Json article(const site::CoverageRow& row) const {
    Json json{{"article", row.id.path()}, {"locale", model_.locales()[locale_].tag}};
    const auto index = model_.find(locale_, row.id.path());
    const site::Page* const page = model_.page(locale_, row.id.path());
    if (!index) {
      if (!row.expected) return nullptr;
      json["state"] = "missing";
    } else {
      add_freshness(json, *index);
    }
    if (page != nullptr && page->is_fallback) json["served_in"] = model_.locales()[model_[page->article].locale].tag;
    return json;
  }

  [[nodiscard]] Json changes(std::string_view id) const {
    Json list = Json::array();
    const auto index = model_.find(locale_, id);
    if (!index) return list;
    const LineIndex lines{model_.sources()[model_[*index].file].text};
    for (const translation::SegmentChange& change : freshness_[*index].changes) {
      list.push_back(change_json(model_[*index], model_[freshness_[*index].source], change, lines));
    }
    return list;
  }

 private:
  void add_freshness(Json& json, site::ArticleIndex index) const {
    const ArticleFreshness& fresh = freshness_[index];
    json["file"] = model_.sources()[model_[index].file].path;
    json["state"] = translation::state_name(fresh.state);
    json["evidence"] = evidence_name(fresh.evidence);
    add_date(json, "source_date", fresh.source_date);
    add_date(json, "version_date", fresh.version_date);
    add_date(json, "handoff_date", fresh.handoff_date);
    add_date(json, "change_date", fresh.change_date);
    if (fresh.evidence != translation::Evidence::segments) return;
    json["sentences"] = sentences_json(fresh.segments);
    Json sections = Json::array();
    for (const translation::SectionFreshness& section : translation::section_freshness(model_, freshness_, index)) {
      sections.push_back({{"heading", section.heading == nullptr ? "" : section.heading->text},
                          {"id", section.heading == nullptr ? "" : section.heading->id},
                          {"sentences", sentences_json(section.segments)}});
    }
    json["sections"] = std::move(sections);
  }

  [[nodiscard]] Json change_json(const site::Article& article, const site::Article& source,
                                 const translation::SegmentChange& change, const LineIndex& lines) const {
    const bool has_pair = change.kind != ChangeKind::missing;
    const bilingual::Segment* const segment =
        change.segment == translation::no_segment ? nullptr : &article.segments[change.segment];
    Json json{{"kind", translation::kind_name(change.kind)},
              {"line", segment == nullptr ? 1 : lines.position(segment->target.begin).line}};
    if (has_pair) json["old_source"] = text_of(article, segment->source);
    if (change.kind != ChangeKind::obsolete) json["new_source"] = text_of(source, change.source);
    if (has_pair) json["translation"] = text_of(article, segment->target);
    return json;
  }

  [[nodiscard]] std::string text_of(const site::Article& article, ByteRange range) const {
    return translation::display_text(model_.sources().text({article.file, range}));
  }

  const site::SiteModel& model_;
  const translation::Freshness& freshness_;
  locale::LocaleId locale_;
};

}  // namespace

std::string write_status(const site::SiteModel& model, const translation::Freshness& freshness,
                         std::span<const locale::LocaleId> locales, std::optional<std::string_view> id) {
  Json totals = Json::array();
  Json articles = Json::array();
  for (const locale::LocaleId locale : locales) {
    if (model.locales().source() == locale) continue;
    const LocaleStatus status{model, freshness, locale};
    totals.push_back(status.totals());
    for (const site::CoverageRow& row : model.coverage()) {
      if (id && row.id.path() != *id) continue;
      Json article = status.article(row);
      if (article.is_null()) continue;
      if (id) article["changes"] = status.changes(*id);
      articles.push_back(std::move(article));
    }
  }
  const Json json{{"format", 1},
                  {"tool", {{"name", "guidepost"}, {"version", version}}},
                  {"locales", std::move(totals)},
                  {"articles", std::move(articles)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace guidepost::reports
