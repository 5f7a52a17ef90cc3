#include "handoff/collect.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "base/content_hash.hpp"

namespace guidepost::handoff {
namespace {

constexpr std::array<std::string_view, 3> basis_names{"segments", "pairs", "source"};

/// Makes ids of one article unique.
class Ids {
 public:
  std::string of(const std::string& id) {
    const std::size_t nth = ++seen_[id];
    return nth == 1 ? id : fmt::format("{}.{}", id, nth);
  }
  /// From what the unit says, so that it survives changes elsewhere, and its article, so that programs which put all
  /// articles into one list can tell units apart.
  std::string of(std::string_view path, std::string_view name, std::string_view source) {
    std::string identity;
    for (const std::string_view part : {path, name, source}) {
      identity += part;
      identity += '\0';
    }
    return of(fmt::format("u{:016x}", hash_of(identity)));
  }

 private:
  std::unordered_map<std::string, std::size_t> seen_;
};

std::string below_locale(const site::SiteModel& model, const site::Article& article) {
  const std::string& path = model.file(article.file)->path;
  return path.substr(model.locales()[article.locale].folder.size() + 1);
}

/// A sentence of another file on one line, as a span's source side needs it.
std::string on_one_line(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] != '\n' && text[at] != '\r') {
      out += text[at++];
      continue;
    }
    while (out.ends_with(' ')) out.pop_back();
    at = std::min(text.find_first_not_of(" \t\r\n>", at), text.size());
    if (at < text.size()) out += ' ';
  }
  return out;
}

/// Whether a sentence is words of one cell or paragraph, so that it can be a span's source side. Where a source has
/// been rewritten, what stands in a sentence's place may be several.
bool is_of_one_block(std::string_view text) {
  if (text.find('|') != text.npos) return false;
  for (std::size_t at = text.find('\n'); at != text.npos; at = text.find('\n', at + 1)) {
    const std::size_t next = text.find_first_not_of(" \t\r>", at + 1);
    if (next == text.npos || text[next] == '\n' || text[next] == '#') return false;
  }
  return true;
}

State state_of(const site::Article& article, bool is_outdated) {
  if (is_outdated) return State::needs_review;
  return article.meta.string("ms.translationtype") == "MT" ? State::translated : State::final;
}

class Collector {
 public:
  Collector(const Site& site, locale::LocaleId locale, const site::Article* source)
      : model_{site.model}, freshness_{site.freshness}, source_{source} {
    article_.locale = locale;
  }

  Collected missing() {
    begin(*source_, Basis::source);
    const Cut& cut = article_.cut;
    for (std::size_t slot = 0; slot < cut.units().size(); ++slot) {
      const Unit& unit = cut.units()[slot];
      const std::string text{cut.text(unit)};
      add({.id = ids_.of(article_.path, unit.name, text),
           .slot = slot,
           .name = unit.name,
           .source = text,
           .where = span(source_->file, cut, unit)});
    }
    return finish();
  }

  Collected present(site::ArticleIndex index) {
    const site::Article& article = model_[index];
    const translation::ArticleFreshness& fresh = freshness_[index];
    begin(article, Basis::segments);
    std::optional<Cut> source;
    if (source_ != nullptr) source = cut_article(text(source_->file), model_.file(source_->file)->path);
    if (article_.cut.is_bilingual()) return segments(article, source, fresh);
    if (!source) return skip(Skip::no_source);
    article_.basis = Basis::pairs;
    is_outdated_ = fresh.state == translation::State::outdated;
    return pairs(article, *source);
  }

 private:
  [[nodiscard]] std::string_view text(FileId file) const { return model_.sources()[file].text; }

  static SourceSpan span(FileId file, const Cut& cut, const Unit& unit) {
    return {file, byte_range(cut.offset(unit), cut.offset(unit))};
  }

  void begin(const site::Article& skeleton, Basis basis) {
    article_.basis = basis;
    article_.skeleton = skeleton.file;
    article_.path = below_locale(model_, skeleton);
    article_.cut = cut_article(text(skeleton.file), article_.path);
  }

  Collected segments(const site::Article& article, const std::optional<Cut>& source,
                     const translation::ArticleFreshness& fresh) {
    const bool knows_segments = fresh.evidence == translation::Evidence::segments;
    is_outdated_ = !knows_segments && fresh.state == translation::State::outdated;
    article_.gained = fresh.segments.missing;
    std::vector<const translation::SegmentChange*> changes(article.segments.size());
    for (const translation::SegmentChange& change : fresh.changes) {
      if (change.kind != translation::ChangeKind::missing) changes[change.segment] = &change;
    }
    std::size_t segment = 0;  // the units without a field are the article's segments, in their order
    for (std::size_t slot = 0; slot < article_.cut.units().size(); ++slot) {
      if (article_.cut.units()[slot].source) {
        this->segment(article, slot, changes[segment++]);
      } else if (source) {
        metadata(article, slot, *source);
      }
    }
    return finish();
  }

  void segment(const site::Article& article, std::size_t slot, const translation::SegmentChange* change) {
    const Unit& unit = article_.cut.units()[slot];
    TransUnit out{.id = ids_.of(unit.id),
                  .slot = slot,
                  .name = unit.name,
                  .source = std::string{unit.source->of(article_.cut.file())},
                  .target = std::string{article_.cut.text(unit)},
                  .state = state_of(article, is_outdated_ || change != nullptr),
                  .where = {article.file, *unit.source}};
    const bool is_changed = change != nullptr && change->kind == translation::ChangeKind::changed;
    const std::string_view today = is_changed ? change->source.of(text(source_->file)) : std::string_view{};
    if (is_changed && is_of_one_block(today)) {
      out.source = on_one_line(today);
      out.is_new_source = true;
      out.where = {source_->file, change->source};
    }
    add(std::move(out));
  }

  /// A field of the front matter, which has no segments: beside the source's.
  void metadata(const site::Article& article, std::size_t slot, const Cut& source) {
    const Cut& cut = article_.cut;
    const Unit& unit = cut.units()[slot];
    const auto same = [&](const Unit& other) {
      return source.hosts()[other.host].field == cut.hosts()[unit.host].field;
    };
    const auto other = std::ranges::find_if(source.units(), same);
    if (other != source.units().end()) pair(article, slot, source, *other);
  }

  Collected pairs(const site::Article& article, const Cut& source) {
    const Cut& cut = article_.cut;
    const auto same_unit = [](const Unit& a, const Unit& b) { return a.name == b.name; };
    const auto same_passage = [](const HostPassage& a, const HostPassage& b) {
      return a.passage.kind == b.passage.kind;
    };
    if (!std::ranges::equal(cut.units(), source.units(), same_unit) ||
        !std::ranges::equal(cut.passages(), source.passages(), same_passage)) {
      return skip(Skip::other_structure);
    }
    for (std::size_t slot = 0; slot < cut.units().size(); ++slot) pair(article, slot, source, source.units()[slot]);
    return finish();
  }

  void pair(const site::Article& article, std::size_t slot, const Cut& source, const Unit& of_source) {
    const std::string sentence{source.text(of_source)};
    add({.id = ids_.of(article_.path, of_source.name, sentence),
         .slot = slot,
         .name = of_source.name,
         .source = sentence,
         .target = std::string{article_.cut.text(article_.cut.units()[slot])},
         .state = state_of(article, is_outdated_),
         .where = span(source_->file, source, of_source)});
  }

  void add(TransUnit unit) { article_.units.push_back(std::move(unit)); }

  Collected skip(Skip reason) { return {.skip = reason, .path = model_.file(article_.skeleton)->path}; }

  Collected finish() {
    if (article_.units.empty()) return skip(Skip::no_words);
    article_.version = version();
    std::string path = model_.file(article_.skeleton)->path;
    return {.article = std::move(article_), .path = std::move(path)};
  }

  [[nodiscard]] std::string version() const {
    PieceHasher hasher;
    hasher.add(article_.cut.file());
    for (const TransUnit& unit : article_.units) {
      for (const std::string_view part : {std::string_view{unit.id}, std::string_view{unit.source}}) {
        hasher.add(part);
        hasher.add(std::string_view{"\0", 1});
      }
    }
    return hasher.hash().hex();
  }

  const site::SiteModel& model_;
  const translation::Freshness& freshness_;
  const site::Article* source_;
  bool is_outdated_ = false;  // the article as a whole
  TransArticle article_;
  Ids ids_;
};

const site::Article* source_article(const site::SiteModel& model, std::string_view id) {
  const auto locale = model.locales().source();
  const auto index = locale ? model.find(*locale, id) : std::nullopt;
  return index ? &model[*index] : nullptr;
}

}  // namespace

std::string_view basis_name(Basis basis) {
  return basis_names[static_cast<std::size_t>(basis)];
}

std::optional<Basis> find_basis(std::string_view name) {
  const auto found = std::ranges::find(basis_names, name);
  if (found == basis_names.end()) return std::nullopt;
  return static_cast<Basis>(found - basis_names.begin());
}

Collected collect(const Site& site, locale::LocaleId locale, const site::CoverageRow& row) {
  const site::SiteModel& model = site.model;
  const std::string& id = row.id.path();
  const site::Article* const source = source_article(model, id);
  Collector collector{site, locale, source};
  if (const auto own = model.find(locale, id)) return collector.present(*own);
  if (!row.expected) return {};
  if (row.locales[static_cast<std::size_t>(locale)] == site::Presence::redirected) {
    return {.skip = Skip::redirected, .path = id};
  }
  if (source == nullptr) return {.skip = Skip::no_source, .path = id};
  return collector.missing();
}

Collected collect_from_source(const Site& site, locale::LocaleId locale, const site::CoverageRow& row) {
  const site::Article* const source = source_article(site.model, row.id.path());
  if (source == nullptr) return {.skip = Skip::no_source, .path = row.id.path()};
  return Collector{site, locale, source}.missing();
}

}  // namespace guidepost::handoff
