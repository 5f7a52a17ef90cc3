// All articles of all locales, indexed: the immutable model that checks, links and pages read.
#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/source_set.hpp"
#include "config/site_config.hpp"
#include "content/ledger.hpp"
#include "docset/metadata.hpp"
#include "site/article.hpp"
#include "site/navigation.hpp"
#include "site/redirect.hpp"

namespace guidepost::site {

/// A page of the site: an article as one locale shows it. For a fallback page the article is another locale's.
struct Page {
  locale::LocaleId locale{};
  ArticleIndex article = no_article;
  bool is_fallback = false;
  std::string path;  ///< in the site, of its file's usual address: page_path(locale, id)
};

/// `redirected`: missing, but the locale sends its readers to another article instead.
enum class Presence : std::uint8_t { present, missing, orphan, redirected };

/// One row of the coverage matrix.
struct CoverageRow {
  ArticleId id;
  std::vector<Presence>
      locales;  ///< by LocaleId; an article that is neither expected nor there is `missing` with expected=false
  bool expected = true;  ///< in the source locale, or in the union when there is no source
};

/// Totals of one locale.
struct LocaleCoverage {
  std::size_t articles = 0;
  std::size_t missing = 0;
  std::size_t orphans = 0;
  double share = 1.0;  ///< of the expected articles that are present
};

/// Threads: immutable once `assemble` has returned it, and `serve_fallbacks` where the site wants that; all const
/// functions are safe to call concurrently.
class SiteModel {
 public:
  [[nodiscard]] const config::SiteConfig& config() const { return config_; }
  [[nodiscard]] const locale::LocaleTable& locales() const { return config_.locales; }
  [[nodiscard]] const SourceSet& sources() const { return *sources_; }
  [[nodiscard]] const std::vector<content::FoundFile>& ledger() const { return ledger_; }

  /// The file of an entry of the ledger.
  [[nodiscard]] FileId file_id(std::size_t ledger_index) const {
    return static_cast<FileId>(ledger_first_file_ + ledger_index);
  }

  /// Sorted by locale, then id.
  [[nodiscard]] const std::vector<Article>& articles() const { return articles_; }
  [[nodiscard]] const Article& operator[](ArticleIndex index) const {
    return articles_[static_cast<std::size_t>(index)];
  }
  /// The article `id` of exactly this locale.
  [[nodiscard]] std::optional<ArticleIndex> find(locale::LocaleId locale, std::string_view id) const;
  /// The article whose id equals `id` but for case, of exactly this locale.
  [[nodiscard]] std::optional<ArticleIndex> find_ignoring_case(locale::LocaleId locale, std::string_view id) const;

  /// The article with this uid (front matter's, a YAML document's): of the locale, else of the first of its fallbacks
  /// that has one. The first by id where several have it.
  [[nodiscard]] std::optional<ArticleIndex> find_uid(locale::LocaleId locale, std::string_view uid) const;

  /// Every page, sorted by locale, then id.
  [[nodiscard]] const std::vector<Page>& pages() const { return pages_; }
  /// The page that shows `id` in `locale`, or nullptr.
  [[nodiscard]] const Page* page(locale::LocaleId locale, std::string_view id) const;

  /// Sorted by id.
  [[nodiscard]] const std::vector<CoverageRow>& coverage() const { return coverage_; }
  [[nodiscard]] const LocaleCoverage& coverage_of(locale::LocaleId locale) const {
    return totals_[static_cast<std::size_t>(locale)];
  }
  /// The article that stands for `id` when no translation matters: the source's, else the first locale's that has it.
  [[nodiscard]] std::optional<ArticleIndex> reference(std::string_view id) const;

  /// Every redirect, of every locale that it is for; sorted by locale, then id.
  [[nodiscard]] const std::vector<Redirect>& redirects() const { return redirects_; }
  /// Where readers of `locale` are sent who ask for `id`, in any case; nullptr where there is an article or nothing.
  [[nodiscard]] const Redirect* redirect(locale::LocaleId locale, std::string_view id) const;

  /// The page where a redirect ends; nullptr when it leaves the site.
  [[nodiscard]] const Page* end_of(const Redirect& redirect) const;

  [[nodiscard]] const Navigation& navigation(locale::LocaleId locale) const {
    return navigation_[static_cast<std::size_t>(locale)];
  }

  /// The asset at `path` below the locale folder: this locale's file, else its fallbacks'. Nothing when none has it.
  [[nodiscard]] std::optional<FileId> find_asset(locale::LocaleId locale, std::string_view path) const;
  /// The same without regard to case, for what `find_asset` does not find.
  [[nodiscard]] std::optional<FileId> find_asset_ignoring_case(locale::LocaleId locale, std::string_view path) const;
  /// The file at `path` (relative to the site folder, in any normalization), for links to files that are no pages.
  [[nodiscard]] const content::FoundFile* find_file(std::string_view path) const;
  /// The ledger's entry of a file, or nullptr for one that is not in it.
  [[nodiscard]] const content::FoundFile* file(FileId id) const;

 private:
  friend class Assembler;
  friend void serve_fallbacks(SiteModel& model, const std::vector<ArticleIndex>& articles);
  using Index = std::unordered_map<std::string, ArticleIndex, ArticleIdHash, ArticleIdEqual>;

  config::SiteConfig config_;
  const SourceSet* sources_ = nullptr;
  std::vector<content::FoundFile> ledger_;
  std::size_t ledger_first_file_ = 0;
  std::vector<Article> articles_;
  std::vector<Index> by_id_;         // per locale
  std::vector<Index> by_folded_id_;  // per locale
  std::vector<Index> by_uid_;        // per locale
  std::vector<Page> pages_;
  std::vector<std::unordered_map<std::string, std::uint32_t, ArticleIdHash, ArticleIdEqual>> page_by_id_;
  std::vector<CoverageRow> coverage_;
  std::vector<LocaleCoverage> totals_;
  std::vector<Navigation> navigation_;
  docset::Metadata metadata_;
  std::vector<Redirect> redirects_;
  std::vector<std::unordered_map<std::string, std::uint32_t, ArticleIdHash, ArticleIdEqual>> redirect_by_folded_id_;
  std::unordered_map<std::string, std::uint32_t, ArticleIdHash, ArticleIdEqual> files_by_path_;  // in NFC
  std::unordered_map<std::string, std::uint32_t, ArticleIdHash, ArticleIdEqual> assets_by_folded_path_;
};

/// "de/billing/read-your-invoice.html": where a page stands in the site.
[[nodiscard]] std::string page_path(const locale::Locale& locale, std::string_view article);

}  // namespace guidepost::site
