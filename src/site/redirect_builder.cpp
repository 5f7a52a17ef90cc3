#include "site/redirect_builder.hpp"

#include <algorithm>
#include <map>

#include "base/url_path.hpp"
#include "diagnostics/docset_messages.hpp"
#include "locale/text.hpp"
#include "site/redirect_url.hpp"

namespace guidepost::site {
namespace {

using docset::Redirection;
using locale::LocaleId;

/// Folded id -> entry.
using Entries = std::map<std::string, const Redirection*, std::less<>>;

/// One redirect while it is followed.
struct Step {
  const Redirection* entry = nullptr;
  bool is_inherited = false;
  enum class State : std::uint8_t { unknown, open, live, dead } state = State::unknown;
  Redirect end;
};
using Steps = std::map<std::string, Step, std::less<>>;

std::string id_of(const Redirection& entry) {
  return std::string{without_extension(entry.path)};
}

bool is_local_path(std::string_view url) {
  return (url.size() >= 2 && url[1] == ':') || url.starts_with("\\\\");
}

/// Whether `url` is one that browsers may be sent to. What is not is reported.
bool is_usable(const Located<std::string>& url, Diagnostics& problems) {
  const std::string& text = url.value;
  if (is_local_path(text)) {
    problems.add(redirect_url_invalid(url.where, text, RedirectUrlMistake::local_path));
    return false;
  }
  if (!has_scheme(text) || text.starts_with("//")) return true;
  const std::string scheme = locale::fold_case(text.substr(0, text.find(':')));
  if ((scheme == "http" || scheme == "https") && text.substr(scheme.size() + 1).starts_with("//")) return true;
  problems.add(redirect_url_invalid(url.where, scheme + ':', RedirectUrlMistake::scheme));
  return false;
}

/// "a -> b -> a"; the middle of a long chain is left out.
class Chain {
 public:
  void add(std::string_view id) {
    constexpr std::size_t longest = 10;
    if (++size_ > longest) return;
    text_.append(text_.empty() ? "" : " -> ").append(size_ == longest ? "..." : id);
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::size_t size_ = 0;
};

class Builder {
 public:
  Builder(const SiteModel& model, const docset::DocsetFiles& files)
      : model_{model}, files_{files}, own_(model.locales().size()) {}

  BuiltRedirects build() {
    for (const Redirection& entry : files_.redirections) {
      if (is_usable(entry.url, built_.problems)) add(entry);
    }
    for (const LocaleId locale : model_.locales().ids()) drop_articles(locale);
    for (const LocaleId locale : model_.locales().ids()) follow_all(locale);
    return std::move(built_);
  }

 private:
  [[nodiscard]] Entries& own(LocaleId locale) { return own_[static_cast<std::size_t>(locale)]; }

  void add(const Redirection& entry) {
    if (entry.locale) return add(entry, *entry.locale);
    if (const auto source = model_.locales().source()) return add(entry, *source);
    for (const LocaleId locale : model_.locales().ids()) add(entry, locale);
  }

  void add(const Redirection& entry, LocaleId locale) {
    const auto [place, is_new] = own(locale).emplace(locale::fold_case(id_of(entry)), &entry);
    if (is_new) return;
    const Redirection& earlier = *place->second;
    // Versions may lead to different places; here there is one version, and what is for all of them comes first.
    if (earlier.monikers == entry.monikers)
      built_.problems.add(redirection_conflict(earlier.where, earlier.path, entry.where));
    if (earlier.monikers == entry.monikers || !earlier.monikers.empty()) place->second = &entry;
  }

  /// The article that is there wins.
  void drop_articles(LocaleId locale) {
    std::erase_if(own(locale), [&](const auto& item) {
      const auto article = model_.find_ignoring_case(locale, item.first);
      if (!article) return false;
      const Redirection& entry = *item.second;
      built_.problems.add(redirected_file_not_removed(entry.where, entry.path, {model_[*article].file, {}}));
      return true;
    });
  }

  /// Whether readers of `locale` get the article `id` of `other`, which is the locale itself or one of its fallbacks.
  [[nodiscard]] std::optional<ArticleIndex> shown(LocaleId locale, LocaleId other, std::string_view id) const {
    const auto article = model_.find_ignoring_case(other, id);
    if (!article || other == locale) return article;
    const auto source = model_.locales().source();
    const bool is_expected = !source || model_.find(*source, model_[*article].id.path()).has_value();
    return is_expected ? article : std::nullopt;
  }

  [[nodiscard]] std::vector<LocaleId> chain_of(LocaleId locale) const {
    std::vector<LocaleId> chain{locale};
    for (const LocaleId fallback : model_.locales().fallbacks(locale)) chain.push_back(fallback);
    return chain;
  }

  void follow_all(LocaleId locale) {
    const std::vector<LocaleId> chain = chain_of(locale);
    steps_.clear();
    for (std::size_t level = 0; level < chain.size(); ++level) {
      for (const auto& [id, entry] : own(chain[level])) {
        const bool is_shown = std::ranges::any_of(chain.begin(), chain.begin() + static_cast<std::ptrdiff_t>(level),
                                                  [&](LocaleId other) { return shown(locale, other, id).has_value(); });
        if (!is_shown) steps_.try_emplace(id, Step{.entry = entry, .is_inherited = level > 0, .end = {}});
      }
    }
    const RedirectUrlReader reader{files_.docsets, model_.locales(), locale, model_.config().host};
    for (auto& [id, step] : steps_) follow(locale, chain, reader, step);
    std::vector<Redirect> found;
    for (auto& [id, step] : steps_) {
      if (step.state == Step::State::live) found.push_back(std::move(step.end));
    }
    std::ranges::sort(found, {}, &Redirect::id);
    std::ranges::move(found, std::back_inserter(built_.redirects));
  }

  /// Follows a redirect until something is known, and then says so for every redirect on the way.
  void follow(LocaleId locale, const std::vector<LocaleId>& chain, const RedirectUrlReader& reader, Step& first) {
    std::vector<Step*> way;
    Step* next = &first;
    while (next != nullptr && next->state == Step::State::unknown) {
      next->state = Step::State::open;
      way.push_back(next);
      next = take(locale, chain, reader, *next);
    }
    const bool is_dead = next != nullptr && next->state != Step::State::live;
    const Redirect* end = next == nullptr ? nullptr : &next->end;
    for (auto step = way.rbegin(); step != way.rend(); ++step) {
      Step& current = **step;
      current.state = is_dead ? Step::State::dead : Step::State::live;
      if (!is_dead && end != nullptr) {
        current.end.article = end->article;
        current.end.url = end->url;
        current.end.suffix = end->suffix_of_link(current.end.suffix);
      }
      end = &current.end;
      if (is_dead && !current.is_inherited) report_ring(reader, current);
    }
  }

  /// Goes one step: to another redirect, or nowhere when `step` has found its end.
  Step* take(LocaleId locale, const std::vector<LocaleId>& chain, const RedirectUrlReader& reader, Step& step) {
    const std::string id = id_of(*step.entry);
    RedirectUrl url = reader.read(step.entry->url.value, id);
    step.end = {.locale = locale,
                .id = ArticleId{id},
                .article = {},
                .url = {},
                .suffix = std::move(url.suffix),
                .where = step.entry->url.where,
                .is_inherited = step.is_inherited};
    for (const std::string& candidate : url.articles) {
      if (const auto next = steps_.find(locale::fold_case(candidate)); next != steps_.end()) return &next->second;
      if (const auto article = find_article(locale, chain, candidate)) {
        step.end.article = model_[*article].id.path();
        return nullptr;
      }
    }
    if (url.is_own && !step.is_inherited)
      built_.problems.add(
          redirect_url_invalid(step.entry->url.where, step.entry->url.value, RedirectUrlMistake::not_found));
    step.end.url = std::move(url.url);
    return nullptr;
  }

  /// What readers get for `id`; else what any locale has.
  [[nodiscard]] std::optional<ArticleIndex> find_article(LocaleId locale, const std::vector<LocaleId>& chain,
                                                         std::string_view id) const {
    for (const LocaleId other : chain) {
      if (const auto article = shown(locale, other, id)) return article;
    }
    return model_.reference(id);
  }

  void report_ring(const RedirectUrlReader& reader, const Step& first) {
    Chain chain;
    std::map<const Step*, bool> seen;
    for (const Step* step = &first; step != nullptr; step = next_of(reader, *step)) {
      chain.add(id_of(*step->entry));
      if (seen.size() > 10 || std::exchange(seen[step], true)) break;
    }
    built_.problems.add(circular_redirection(first.entry->url.where, chain.text()));
  }

  [[nodiscard]] const Step* next_of(const RedirectUrlReader& reader, const Step& step) const {
    for (const std::string& candidate : reader.read(step.entry->url.value, id_of(*step.entry)).articles) {
      if (const auto next = steps_.find(locale::fold_case(candidate)); next != steps_.end()) return &next->second;
    }
    return nullptr;
  }

  const SiteModel& model_;
  const docset::DocsetFiles& files_;
  std::vector<Entries> own_;  // by LocaleId
  Steps steps_;               // of the locale at hand
  BuiltRedirects built_;
};

}  // namespace

BuiltRedirects build_redirects(const SiteModel& model, const docset::DocsetFiles& files) {
  return Builder{model, files}.build();
}

}  // namespace guidepost::site
