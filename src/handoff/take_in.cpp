#include "handoff/take_in.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/url_path.hpp"
#include "diagnostics/handoff_messages.hpp"
#include "handoff/inline_codes.hpp"
#include "handoff/rewrite.hpp"
#include "locale/text.hpp"

namespace guidepost::handoff {
namespace {

/// The texts of one article, checked.
struct Texts {
  std::vector<std::string> owned;
  std::vector<std::size_t> slots;    // parallel
  std::vector<std::string> sources;  // parallel; "" where the skeleton's stays
  std::vector<SourceSpan> where;     // parallel
  std::size_t units = 0;
  std::optional<SourceSpan> untranslated;
};

const site::CoverageRow* row_of(const site::SiteModel& model, std::string_view path) {
  const std::string id = locale::to_nfc(without_extension(path));
  const auto& rows = model.coverage();
  const auto found = std::ranges::lower_bound(rows, id, {}, [](const site::CoverageRow& row) { return row.id.path(); });
  return found != rows.end() && found->id.path() == id ? &*found : nullptr;
}

bool is_inside(std::string_view path) {
  return !path.empty() && !path.starts_with('/') && path.find('\\') == path.npos && join_path("", path) == path;
}

/// The first that `a` has more often than `b`; both are sorted.
std::string_view first_missing(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b) {
  std::vector<std::string_view> missing;
  std::ranges::set_difference(a, b, std::back_inserter(missing));
  return missing.empty() ? std::string_view{} : missing.front();
}

class TakeArticle {
 public:
  TakeArticle(const Site& site, const ReturnedArticle& returned, Existing existing, TakenIn& out)
      : site_{site}, model_{site.model}, returned_{returned}, existing_{existing}, out_{out} {}

  void run(std::set<std::string>& taken) {
    const auto article = find();
    if (!article) return;
    const std::string path = model_.locales()[article->locale].folder + "/" + article->path;
    if (!taken.insert(path).second) return reject(import_repeated(returned_.where, path));
    const std::optional<Texts> texts = check(*article);
    if (!texts) return;
    if (texts->units == 0) {
      ++out_.untranslated;
      return;
    }
    if (article->basis == Basis::source && texts->owned.size() < article->units.size()) {
      const std::size_t missing = article->units.size() - texts->owned.size();
      const SourceSpan where = texts->untranslated.value_or(returned_.where);
      return reject(import_incomplete(where, returned_.path, missing, article->units.size()));
    }
    write(*article, *texts, path);
  }

 private:
  void reject(Diagnostic problem) { out_.problems.add(std::move(problem)); }

  /// What was exported, found again in today's site.
  std::optional<TransArticle> find() {
    auto locale = model_.locales().find_tag(returned_.target_tag);
    if (!locale || locale == model_.locales().source()) {
      reject(import_unknown_locale(returned_.where, returned_.target_tag));
      return std::nullopt;
    }
    if (!is_inside(returned_.path)) {
      reject(import_outside(returned_.where, returned_.path));
      return std::nullopt;
    }
    const site::CoverageRow* const row = row_of(model_, returned_.path);
    if (row == nullptr || !returned_.basis) {
      reject(import_unknown_article(returned_.where, returned_.path));
      return std::nullopt;
    }
    Collected collected =
        returned_.basis == Basis::source ? collect_from_source(site_, *locale, *row) : collect(site_, *locale, *row);
    if (!collected.article || collected.article->basis != returned_.basis ||
        collected.article->path != returned_.path || collected.article->version != returned_.version) {
      reject(import_stale(returned_.where, returned_.path));
      return std::nullopt;
    }
    return std::move(collected.article);
  }

  /// The texts that came back, or nothing when one of them cannot be taken; all mistakes are reported.
  std::optional<Texts> check(const TransArticle& article) {
    std::unordered_map<std::string_view, const TransUnit*> units;
    for (const TransUnit& unit : article.units) units.emplace(unit.id, &unit);
    const std::size_t before = out_.problems.size();
    std::vector<std::pair<const TransUnit*, const ReturnedUnit*>> found;
    for (const ReturnedUnit& unit : returned_.units) {
      const auto known = units.find(unit.id);
      if (known == units.end()) {
        reject(import_unknown_unit(unit.where, returned_.path, unit.id));
        continue;
      }
      found.emplace_back(known->second, &unit);
      units.erase(known);
    }
    std::ranges::sort(found, {}, [](const auto& one) { return one.first->slot; });
    Texts texts;
    for (const auto& [unit, came] : found) check(*unit, *came, texts);
    return out_.problems.size() == before ? std::optional{std::move(texts)} : std::nullopt;
  }

  void check(const TransUnit& unit, const ReturnedUnit& came, Texts& texts) {
    if (!came.target || came.target->empty()) {
      if (!texts.untranslated) texts.untranslated = came.where;
      return;
    }
    ++texts.units;
    const Numbered numbered = number_codes(unit.source, unit.target);
    std::optional<std::string> text = text_of(*came.target, numbered.codes);
    if (!text || came.has_odd_code) return reject(import_unknown_code(came.where, returned_.path));
    if (unit.target != text) {
      const auto markup = markup_of(*text);
      const auto of_source = markup_of(unit.source);
      const bool is_kept = markup == of_source || (unit.target && markup == markup_of(*unit.target));
      if (!is_kept) {
        return reject(import_codes(came.where, returned_.path, first_missing(of_source, markup),
                                   first_missing(markup, of_source)));
      }
    }
    // A translation that is new, or confirmed, is one of today's sentence.
    const bool is_of_new_source = unit.is_new_source && (came.is_confirmed || unit.target != text);
    texts.sources.push_back(is_of_new_source ? unit.source : std::string{});
    texts.owned.push_back(*std::move(text));
    texts.slots.push_back(unit.slot);
    texts.where.push_back(came.where);
  }

  void write(const TransArticle& article, const Texts& texts, const std::string& path) {
    std::vector<Replacement> replacements;
    std::size_t changed = 0;
    for (std::size_t i = 0; i < texts.owned.size(); ++i) {
      replacements.push_back({texts.slots[i], texts.owned[i], texts.sources[i]});
      const bool has_new_words = article.cut.text(article.cut.units()[texts.slots[i]]) != texts.owned[i];
      if (has_new_words || !texts.sources[i].empty()) ++changed;
    }
    std::optional<std::string> bytes = rewrite(article.cut, article.path, replacements);
    if (!bytes) return reject(import_structure(culprit(article, replacements, texts), returned_.path));
    const content::FoundFile* const there = model_.find_file(path);
    const FileId replaces = article.basis != Basis::source ? article.skeleton : file_at(article);
    const bool is_same = replaces != no_file && model_.sources()[replaces].text == *bytes;
    if (article.basis == Basis::source && there != nullptr && !is_same && existing_ == Existing::keep) {
      return reject(import_overwrites(returned_.where, path));
    }
    out_.articles.push_back({.path = path,
                             .locale_folder = model_.locales()[article.locale].folder,
                             .bytes = *std::move(bytes),
                             .replaces = replaces,
                             .units = texts.units,
                             .changed = is_same ? 0 : changed,
                             .where = returned_.where});
  }

  /// The locale's article that a new one would replace.
  [[nodiscard]] FileId file_at(const TransArticle& article) const {
    const auto index = model_.find(article.locale, locale::to_nfc(without_extension(article.path)));
    return index ? model_[*index].file : no_file;
  }

  /// The unit that breaks the article by itself, where one does.
  SourceSpan culprit(const TransArticle& article, const std::vector<Replacement>& replacements,
                     const Texts& texts) const {
    constexpr std::size_t most_tries = 200;
    for (std::size_t i = 0; i < std::min(replacements.size(), most_tries); ++i) {
      if (!rewrite(article.cut, article.path, {&replacements[i], 1})) return texts.where[i];
    }
    return returned_.where;
  }

  const Site& site_;
  const site::SiteModel& model_;
  const ReturnedArticle& returned_;
  Existing existing_;
  TakenIn& out_;
};

}  // namespace

TakenIn take_in(const Site& site, const Returned& returned, Existing existing, std::set<std::string>& taken) {
  TakenIn out;
  for (const ReturnedArticle& article : returned.articles) TakeArticle{site, article, existing, out}.run(taken);
  return out;
}

}  // namespace guidepost::handoff
