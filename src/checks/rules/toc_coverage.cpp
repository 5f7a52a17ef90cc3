// loc-toc-missing, loc-toc-orphan: a locale's table of contents against the source's, folder by folder.
#include <algorithm>
#include <map>
#include <vector>

#include "checks/rules.hpp"
#include "diagnostics/site_messages.hpp"

namespace guidepost::checks {
namespace {

/// Articles that a section of the locale's own lists, with the place of the first entry.
std::map<std::string_view, SourceSpan> listed(const site::Section& section) {
  std::map<std::string_view, SourceSpan> articles;
  for (const site::NavigationNode& node : section.nodes) {
    if (!node.article.empty() && node.origin == site::EntryOrigin::own) articles.emplace(node.article, node.where);
  }
  return articles;
}

/// Whether the section comes from a table of contents of this locale, not from the source's or the folder tree.
bool is_own(const site::SiteModel& model, const site::Section& section, locale::LocaleId locale) {
  return std::ranges::any_of(section.nodes, [&](const site::NavigationNode& node) {
    if (node.where.file == no_file || node.origin != site::EntryOrigin::own) return false;
    const content::FoundFile* const file = model.find_file(model.sources()[node.where.file].path);
    return file != nullptr && file->locale == locale;
  });
}

/// Reports what `expected` lists and `present` does not, for `locale`.
void report_missing(const site::SiteModel& model, const std::map<std::string_view, SourceSpan>& expected,
                    const std::map<std::string_view, SourceSpan>& present, locale::LocaleId locale, Diagnostics& out) {
  for (const auto& [article, where] : expected) {
    if (present.contains(article) || model.redirect(locale, article) != nullptr) continue;
    const bool translated = model.find(locale, article).has_value();
    Diagnostic found = with_origin(loc_toc_missing(where, article, model.locales()[locale].tag),
                                   translated ? Origin::introduced : Origin::pending);
    found.locale = model.locales()[locale].tag;
    found.article = article;
    out.add(std::move(found));
  }
}

void compare(const site::SiteModel& model, const site::Section& source, const site::Section& target,
             locale::LocaleId locale, Diagnostics& out) {
  const auto in_source = listed(source);
  const auto in_target = listed(target);
  report_missing(model, in_source, in_target, locale, out);
  for (const auto& [article, where] : in_target) {
    if (in_source.contains(article)) continue;
    Diagnostic found = loc_toc_orphan(where, article, model.locales()[*model.locales().source()].tag);
    found.article = article;
    out.add(std::move(found));
  }
}

/// Without a source locale every table of contents of a folder is measured against the first one that lists an article.
void check_union(const site::SiteModel& model, Diagnostics& out) {
  struct Listing {
    locale::LocaleId locale{};
    std::map<std::string_view, SourceSpan> articles;
  };
  std::map<std::string_view, std::vector<Listing>> folders;
  for (const locale::LocaleId locale : model.locales().ids()) {
    for (const site::Section& section : model.navigation(locale).sections) {
      if (is_own(model, section, locale)) folders[section.folder].push_back({locale, listed(section)});
    }
  }
  for (const auto& [folder, listings] : folders) {
    std::map<std::string_view, SourceSpan> everything;
    for (const Listing& listing : listings) everything.insert(listing.articles.begin(), listing.articles.end());
    for (const Listing& listing : listings) report_missing(model, everything, listing.articles, listing.locale, out);
  }
}

void check(const CheckInput& input, Diagnostics& out) {
  const site::SiteModel& model = input.model;
  const auto source = model.locales().source();
  if (!source) return check_union(model, out);
  for (const locale::LocaleId locale : model.locales().ids()) {
    if (locale == *source) continue;
    for (const site::Section& section : model.navigation(*source).sections) {
      if (!is_own(model, section, *source)) continue;
      const site::Section* const target = model.navigation(locale).section_in(section.folder);
      if (target != nullptr && is_own(model, *target, locale)) compare(model, section, *target, locale, out);
    }
  }
}

}  // namespace

extern const Rule toc_coverage{.name = "toc-coverage", .check = &check};

}  // namespace guidepost::checks
