#include "handoff/collect.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "base/content_hash.hpp"
#include "handoff/outdated.hpp"

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

State state_of(const site::Article& article, bool is_outdated) {
  if (is_outdated) return State::needs_review;
  return article.meta.string("ms.translationtype") == "MT" ? State::translated : State::final;
}

class Collector {
 public:
  Collector(const site::SiteModel& model, locale::LocaleId locale, const site::Article* source)
      : model_{model}, source_{source} {
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

  Collected present(const site::Article& article) {
    begin(article, Basis::segments);
    std::optional<Cut> source;
    if (source_ != nullptr) source = cut_article(text(source_->file), model_.file(source_->file)->path);
    if (article_.cut.is_bilingual()) return segments(article, source);
    if (!source) return skip(Skip::no_source);
    article_.basis = Basis::pairs;
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

  Collected segments(const site::Article& article, const std::optional<Cut>& source) {
    const Cut& cut = article_.cut;
    const OutdatedSources outdated{source_ == nullptr ? std::string_view{} : text(source_->file)};
    for (std::size_t slot = 0; slot < cut.units().size(); ++slot) {
      const Unit& unit = cut.units()[slot];
      if (!unit.source) {
        if (source) metadata(article, slot, *source);
        continue;
      }
      const std::string_view sentence = unit.source->of(cut.file());
      add({.id = ids_.of(unit.id),
           .slot = slot,
           .name = unit.name,
           .source = std::string{sentence},
           .target = std::string{cut.text(unit)},
           .state = state_of(article, source_ != nullptr && outdated.contains(sentence)),
           .where = {article.file, *unit.source}});
    }
    return finish();
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
         .state = state_of(article, is_outdated(article, *source_)),
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
  const site::Article* source_;
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

Collected collect(const site::SiteModel& model, locale::LocaleId locale, const site::CoverageRow& row) {
  const std::string& id = row.id.path();
  const site::Article* const source = source_article(model, id);
  Collector collector{model, locale, source};
  if (const auto own = model.find(locale, id)) return collector.present(model[*own]);
  if (!row.expected) return {};
  if (row.locales[static_cast<std::size_t>(locale)] == site::Presence::redirected) {
    return {.skip = Skip::redirected, .path = id};
  }
  if (source == nullptr) return {.skip = Skip::no_source, .path = id};
  return collector.missing();
}

Collected collect_from_source(const site::SiteModel& model, locale::LocaleId locale, const site::CoverageRow& row) {
  const site::Article* const source = source_article(model, row.id.path());
  if (source == nullptr) return {.skip = Skip::no_source, .path = row.id.path()};
  return Collector{model, locale, source}.missing();
}

}  // namespace guidepost::handoff
