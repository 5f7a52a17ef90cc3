// loc-structure-mismatch and its precise sisters: each translation against what it was made from.
//
// Which difference is the translation's fault? Against a source of the same age, every one, unless other translations
// have one of them, too: then the source was changed without a word. A source that says that it is newer is no
// measure: what lags behind it, rules about freshness tell. Then, and without a source, the other translations of the
// same version are the measure, and what most of them have is right.
#include <algorithm>

#include "checks/rules.hpp"
#include "diagnostics/parity_messages.hpp"
#include "translation/counterpart.hpp"
#include "translation/parity.hpp"

namespace guidepost::checks {
namespace {

using site::ArticleIndex;

/// Articles with more differences than this are not versions of one text.
constexpr std::size_t most_differences = 12;

translation::Side side(const CheckInput& input, ArticleIndex index) {
  return {input.model, input.model[index], input.links[static_cast<std::size_t>(index)]};
}

Diagnostics differences(const CheckInput& input, ArticleIndex here, ArticleIndex there, translation::Basis basis) {
  return translation::differences(side(input, here), side(input, there), basis);
}

/// Whether the source was changed after the translation was made: it says so, or it has dropped a key that a
/// translation which names its version still has, and which nobody adds to a translation.
bool is_newer(const site::Article& source, const site::Article& article) {
  if (!translation::source_version(article).empty() && translation::has_dropped_metadata(source, article)) return true;
  const auto changed = source.meta.date("ms.date");
  if (!changed) return false;
  for (const std::string_view key : {"ms.lasthandoff", "ms.date"}) {
    const auto made = article.meta.date(key);
    if (made && *changed > *made) return true;
  }
  return false;
}

/// The other translations of the article, in the order of the locales.
std::vector<ArticleIndex> translations_beside(const site::SiteModel& model, const site::Article& article) {
  std::vector<ArticleIndex> others;
  for (const locale::LocaleId locale : model.locales().ids()) {
    if (locale == article.locale || locale == model.locales().source()) continue;
    if (const auto found = model.find(locale, article.id.path())) others.push_back(*found);
  }
  return others;
}

/// Those of them that were made from the same version.
std::vector<ArticleIndex> peers_of(const site::SiteModel& model, const site::Article& article) {
  std::vector<ArticleIndex> peers = translations_beside(model, article);
  std::erase_if(peers, [&](ArticleIndex peer) { return !translation::is_of_one_version(article, model[peer]); });
  return peers;
}

/// Whether `list` has a finding of the same code, at the same place by `place`. Of what was aligned by its words, the
/// place may be another one in another comparison.
template <typename Place>
bool has_like(const Diagnostics& list, const Diagnostic& wanted, Place place) {
  const bool is_guess = wanted.code == Code::loc_structure_mismatch || wanted.code == Code::loc_heading_mismatch ||
                        wanted.code == Code::loc_table_mismatch;
  return std::ranges::any_of(list.items(), [&](const Diagnostic& found) {
    return found.code == wanted.code && (is_guess || place(found) == place(wanted));
  });
}

SourceSpan place_there(const Diagnostic& found) {
  return found.related.front().where;
}

SourceSpan place_here(const Diagnostic& found) {
  return found.where;
}

class ParityCheck {
 public:
  ParityCheck(const CheckInput& input, const site::Article& article, ArticleIndex index, Diagnostics& out)
      : input_{input}, article_{article}, index_{index}, out_{out} {}

  void run() {
    const auto source_locale = input_.model.locales().source();
    if (!article_.segments.empty()) units_ = translation::unit_differences(side(input_, index_));
    for (Diagnostic& found : units_.items()) out_.add(found);
    const auto source = source_locale ? input_.model.find(*source_locale, article_.id.path()) : std::nullopt;
    if (source && !is_newer(input_.model[*source], article_)) {
      compare_with_source(*source);
    } else {
      compare_with_peers();
    }
  }

 private:
  void compare_with_source(ArticleIndex source) {
    Diagnostics own = differences(input_, index_, source, translation::Basis::source);
    if (own.empty()) return;
    const bool is_other_version = own.size() > most_differences && !translation::source_version(article_).empty();
    if (!is_other_version && !others_agree(own, source)) return report(std::move(own), "the source");
    out_.add(structure_lags({article_.title.where, place_there(own.items().front()), "the source"}, own.size()));
    compare_with_peers();
  }

  /// Whether other translations differ from the source just as this one, in at least one part: at least half of them.
  [[nodiscard]] bool others_agree(const Diagnostics& own, ArticleIndex source) const {
    std::vector<std::size_t> agreeing(own.size(), 0);
    const std::vector<ArticleIndex> others = translations_beside(input_.model, article_);
    for (const ArticleIndex other : others) {
      const Diagnostics theirs = differences(input_, other, source, translation::Basis::source);
      for (std::size_t i = 0; i < own.size(); ++i) {
        agreeing[i] += has_like(theirs, own.items()[i], &place_there) ? 1U : 0U;
      }
    }
    return std::ranges::any_of(agreeing, [&](std::size_t count) { return count > 0 && 2 * count >= others.size(); });
  }

  /// With one peer, the later locale has the finding; with more, who differs from two of them.
  void compare_with_peers() {
    const std::vector<ArticleIndex> peers = peers_of(input_.model, article_);
    if (peers.empty()) return;
    const site::Article& first = input_.model[peers[0]];
    if (peers.size() == 1 && article_.locale < first.locale) return;
    Diagnostics own = differences(input_, index_, peers[0], translation::Basis::peer);
    if (peers.size() > 1 && !own.empty()) {
      const Diagnostics others = differences(input_, index_, peers[1], translation::Basis::peer);
      std::erase_if(own.items(), [&](const Diagnostic& found) { return !has_like(others, found, &place_here); });
    }
    report(std::move(own), "the other translations");
  }

  void report(Diagnostics found, std::string_view other_name) {
    std::erase_if(found.items(), [&](const Diagnostic& one) { return is_told_by_unit(one); });
    if (found.size() > most_differences) {
      out_.add(structure_differs({article_.title.where, place_there(found.items().front()), other_name}, found.size()));
      return;
    }
    out_.append(std::move(found));
  }

  /// A link that the bilingual segment around it tells about.
  [[nodiscard]] bool is_told_by_unit(const Diagnostic& found) const {
    return std::ranges::any_of(units_.items(), [&](const Diagnostic& unit) {
      return unit.code == found.code && unit.where.file == found.where.file &&
             unit.where.range.begin < found.where.range.end && found.where.range.begin < unit.where.range.end;
    });
  }

  const CheckInput& input_;
  const site::Article& article_;
  ArticleIndex index_;
  Diagnostics& out_;
  Diagnostics units_;
};

void check(const CheckInput& input, const site::Article& article, Diagnostics& out) {
  if (article.locale == input.model.locales().source()) return;
  const auto index = static_cast<ArticleIndex>(&article - input.model.articles().data());
  ParityCheck{input, article, index, out}.run();
}

}  // namespace

extern const Rule parity{.name = "parity", .check_article = &check};

}  // namespace guidepost::checks
