#include "site/breadcrumbs.hpp"

#include <fmt/format.h>

#include <optional>
#include <unordered_set>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "diagnostics/site_messages.hpp"
#include "locale/text.hpp"
#include "site/target_lookup.hpp"

namespace guidepost::site {
namespace {

/// The folders in and below which a locale has pages, without regard to case: URLs are mostly written in lower case.
class PageFolders {
 public:
  PageFolders(const SiteModel& model, locale::LocaleId locale) {
    for (const Page& page : model.pages()) {
      if (page.locale == locale) add(parent_path(model[page.article].id.path()));
    }
  }

  /// The folder as it is spelt, or nothing.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view folder) const {
    const auto found = folders_.find(locale::fold_case(folder));
    if (found == folders_.end()) return std::nullopt;
    return found->second;
  }

 private:
  void add(std::string_view folder) {
    for (; !folder.empty(); folder = parent_path(folder)) {
      if (!seen_.insert(folder).second) return;
      folders_.emplace(locale::fold_case(folder), folder);
    }
  }

  std::unordered_set<std::string_view> seen_;  // views of article ids
  std::unordered_map<std::string, std::string_view> folders_;
};

/// Reads the breadcrumb files of one locale, as another one or the same shows them.
class CrumbReader {
 public:
  CrumbReader(const SiteModel& model, locale::LocaleId locale, Crumbs& crumbs)
      : model_{model}, locale_{locale}, folders_{model, locale}, crumbs_{crumbs} {}

  void read(std::span<const content::TocEntry> entries, std::string_view base, Diagnostics* problems) {
    for (const content::TocEntry& entry : entries) {
      add(entry, base, problems);
      read(entry.items, base, problems);
    }
  }

 private:
  void add(const content::TocEntry& entry, std::string_view base, Diagnostics* problems) {
    const Located<std::string>& href = entry.toc_href.value.empty() ? entry.href : entry.toc_href;
    if (href.value.empty()) return;
    const std::optional<std::string> path = path_of(href.value, base);
    if (path && path->empty()) return;  // the start page, which every way begins with
    const auto folder = path ? folders_.find(*path) : std::nullopt;
    if (!folder) {
      if (problems != nullptr) problems->add(breadcrumb_target(href.where, href.value));
      return;
    }
    crumbs_.try_emplace(std::string{*folder}, Crumb{entry.name.value, article_of(entry, *folder, base)});
  }

  /// The folder that an href names, below the locale's; nothing when it leads out of the site.
  [[nodiscard]] std::optional<std::string> path_of(std::string_view href, std::string_view base) const {
    if (has_scheme(href)) return std::nullopt;
    const std::string_view path = split_href(href).path;
    const std::string_view below = path.starts_with('/') ? path.substr(1) : path;
    auto found = target_path(model_, locale_, path.starts_with('/') ? std::string_view{} : base, below);
    if (found && text::starts_with_ignoring_ascii_case(file_name(*found), "toc."))
      found->erase(parent_path(*found).size());
    return found;
  }

  /// The topic that an entry names, else the index article of its folder, else nothing.
  [[nodiscard]] std::string article_of(const content::TocEntry& entry, std::string_view folder,
                                       std::string_view base) const {
    const std::string_view href =
        entry.has_topic || !entry.toc_href.value.empty() ? entry.href.value : std::string_view{};
    if (!href.empty() && !has_scheme(href)) {
      const bool is_absolute = href.starts_with('/');
      const TargetLookup found = look_up_target(model_, locale_, is_absolute ? std::string_view{} : base,
                                                is_absolute ? href.substr(1) : href, TargetUse::link);
      if (found.target.kind == TargetKind::article && model_.page(locale_, found.target.article) != nullptr) {
        return found.target.article;
      }
    }
    std::string index = fmt::format("{}/index", folder);
    return model_.page(locale_, index) != nullptr ? std::move(index) : std::string{};
  }

  const SiteModel& model_;
  locale::LocaleId locale_;
  PageFolders folders_;
  Crumbs& crumbs_;
};

}  // namespace

Crumbs build_crumbs(const SiteModel& model, std::span<const LoadedToc> files, locale::LocaleId locale,
                    Diagnostics& problems) {
  Crumbs crumbs;
  if (files.empty()) return crumbs;
  CrumbReader reader{model, locale, crumbs};
  const auto read_files_of = [&](locale::LocaleId owner, Diagnostics* reported) {
    for (const LoadedToc& loaded : files) {
      const std::string& path = model.sources()[loaded.file].path;
      const content::FoundFile* const found = model.find_file(path);
      if (found == nullptr || found->locale != owner) continue;
      const std::string_view below = std::string_view{path}.substr(model.locales()[owner].folder.size() + 1);
      reader.read(loaded.toc.entries, parent_path(below), reported);
    }
  };
  read_files_of(locale, &problems);
  const auto source = model.locales().source();
  if (source && *source != locale) read_files_of(*source, nullptr);
  return crumbs;
}

}  // namespace guidepost::site
