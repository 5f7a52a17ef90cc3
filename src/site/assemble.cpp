#include "site/assemble.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/url_path.hpp"
#include "locale/text.hpp"
#include "site/navigation_builder.hpp"
#include "site/redirect_builder.hpp"

namespace guidepost::site {

/// Fills a SiteModel step by step; the only one who may write to it.
class Assembler {
 public:
  Assembler(SiteParts parts, const SourceSet& sources) {
    model_.config_ = std::move(parts.config);
    model_.sources_ = &sources;
    model_.ledger_ = std::move(parts.ledger);
    model_.ledger_first_file_ = static_cast<std::size_t>(parts.first_file);
    model_.articles_ = std::move(parts.articles);
    model_.metadata_ = std::move(parts.metadata);
    tocs_ = std::move(parts.tocs);
    breadcrumbs_ = std::move(parts.breadcrumbs);
    docset_files_ = std::move(parts.docset_files);
  }

  Assembled run(unsigned workers) {
    index_files();
    index_articles();
    add_redirects();
    build_coverage();
    build_pages();
    BuiltNavigation navigation = build_navigation(model_, tocs_, breadcrumbs_, workers);
    model_.navigation_ = std::move(navigation.of_locales);
    problems_.append(std::move(navigation.problems));
    return {std::move(model_), std::move(problems_)};
  }

 private:
  void index_files() {
    for (std::size_t i = 0; i < model_.ledger_.size(); ++i) {
      const content::FoundFile& file = model_.ledger_[i];
      const std::string path = locale::to_nfc(file.path);
      if (file.role == content::Role::asset) {
        model_.assets_by_folded_path_.emplace(locale::fold_case(path), static_cast<std::uint32_t>(i));
      }
      model_.files_by_path_.emplace(path, static_cast<std::uint32_t>(i));
    }
  }

  void index_articles() {
    auto& articles = model_.articles_;
    std::ranges::sort(articles, [](const Article& a, const Article& b) {
      return std::tie(a.locale, a.id) < std::tie(b.locale, b.id);
    });
    model_.by_id_.resize(model_.locales().size());
    model_.by_folded_id_.resize(model_.locales().size());
    model_.by_uid_.resize(model_.locales().size());
    for (std::size_t i = 0; i < articles.size(); ++i) {
      const auto locale = static_cast<std::size_t>(articles[i].locale);
      const auto index = static_cast<ArticleIndex>(i);
      model_.by_id_[locale].emplace(articles[i].id.path(), index);
      model_.by_folded_id_[locale].emplace(locale::fold_case(articles[i].id.path()), index);
      const std::string_view uid = articles[i].meta.string("uid");
      if (!uid.empty()) model_.by_uid_[locale].emplace(uid, index);
    }
  }

  void add_redirects() {
    BuiltRedirects built = build_redirects(model_, docset_files_);
    model_.redirects_ = std::move(built.redirects);
    problems_.append(std::move(built.problems));
    model_.redirect_by_folded_id_.resize(model_.locales().size());
    for (std::size_t i = 0; i < model_.redirects_.size(); ++i) {
      const Redirect& redirect = model_.redirects_[i];
      model_.redirect_by_folded_id_[static_cast<std::size_t>(redirect.locale)].emplace(
          locale::fold_case(redirect.id.path()), static_cast<std::uint32_t>(i));
    }
  }

  [[nodiscard]] Presence presence(locale::LocaleId locale, const CoverageRow& row) const {
    if (model_.find(locale, row.id.path())) return row.expected ? Presence::present : Presence::orphan;
    return model_.redirect(locale, row.id.path()) == nullptr ? Presence::missing : Presence::redirected;
  }

  void build_coverage() {
    const std::vector<locale::LocaleId> locales = model_.locales().ids();
    const auto source = model_.locales().source();
    std::vector<ArticleId> ids;
    for (const Article& article : model_.articles_) ids.push_back(article.id);
    std::ranges::sort(ids);
    ids.erase(std::ranges::unique(ids).begin(), ids.end());

    model_.totals_.resize(locales.size());
    std::size_t expected_count = 0;
    for (ArticleId& id : ids) {
      CoverageRow row{.id = std::move(id), .locales = {}};
      row.expected = !source || model_.find(*source, row.id.path()).has_value();
      expected_count += row.expected ? 1U : 0U;
      for (const locale::LocaleId locale : locales) {
        const Presence presence = this->presence(locale, row);
        const bool is_there = presence == Presence::present || presence == Presence::orphan;
        LocaleCoverage& total = model_.totals_[static_cast<std::size_t>(locale)];
        total.articles += is_there ? 1U : 0U;
        total.orphans += presence == Presence::orphan ? 1U : 0U;
        total.missing += !is_there && row.expected ? 1U : 0U;
        row.locales.push_back(presence);
      }
      model_.coverage_.push_back(std::move(row));
    }
    for (LocaleCoverage& total : model_.totals_) {
      if (expected_count == 0) continue;
      total.share = static_cast<double>(expected_count - total.missing) / static_cast<double>(expected_count);
    }
  }

  void build_pages() {
    model_.page_by_id_.resize(model_.locales().size());
    for (const locale::LocaleId locale : model_.locales().ids()) {
      for (const CoverageRow& row : model_.coverage_) {
        std::optional<Page> page = choose_page(locale, row);
        if (!page) continue;
        page->path = page_path(model_.locales()[locale], row.id.path());
        model_.page_by_id_[static_cast<std::size_t>(locale)].emplace(row.id.path(),
                                                                     static_cast<std::uint32_t>(model_.pages_.size()));
        model_.pages_.push_back(std::move(*page));
      }
    }
  }

  [[nodiscard]] std::optional<Page> choose_page(locale::LocaleId locale, const CoverageRow& row) const {
    if (const auto own = model_.find(locale, row.id.path())) return Page{.locale = locale, .article = *own};
    if (!row.expected || model_.redirect(locale, row.id.path()) != nullptr) return std::nullopt;
    for (const locale::LocaleId fallback : model_.locales().fallbacks(locale)) {
      if (const auto other = model_.find(fallback, row.id.path()))
        return Page{.locale = locale, .article = *other, .is_fallback = true};
    }
    return std::nullopt;
  }

  SiteModel model_;
  std::vector<LoadedToc> tocs_;
  std::vector<LoadedToc> breadcrumbs_;
  docset::DocsetFiles docset_files_;
  Diagnostics problems_;
};

Assembled assemble(SiteParts parts, const SourceSet& sources, unsigned workers) {
  return Assembler{std::move(parts), sources}.run(workers);
}

void serve_fallbacks(SiteModel& model, const std::vector<ArticleIndex>& articles) {
  const std::set<ArticleIndex> replaced(articles.begin(), articles.end());
  for (Page& page : model.pages_) {
    if (!replaced.contains(page.article)) continue;
    const std::string& id = model[page.article].id.path();
    for (const locale::LocaleId fallback : model.locales().fallbacks(page.locale)) {
      const auto other = model.find(fallback, id);
      if (!other || replaced.contains(*other)) continue;
      page.article = *other;
      page.is_fallback = true;
      break;
    }
  }
}

}  // namespace guidepost::site
