#include "site/site_model.hpp"

#include <fmt/format.h>

#include "base/url_path.hpp"
#include "locale/text.hpp"

namespace guidepost::site {

std::optional<ArticleIndex> SiteModel::find(locale::LocaleId locale, std::string_view id) const {
  const Index& index = by_id_[static_cast<std::size_t>(locale)];
  const auto found = index.find(id);
  if (found == index.end()) return std::nullopt;
  return found->second;
}

std::optional<ArticleIndex> SiteModel::find_ignoring_case(locale::LocaleId locale, std::string_view id) const {
  const Index& index = by_folded_id_[static_cast<std::size_t>(locale)];
  const auto found = index.find(std::string_view{locale::fold_case(id)});
  if (found == index.end()) return std::nullopt;
  return found->second;
}

std::optional<ArticleIndex> SiteModel::find_uid(locale::LocaleId locale, std::string_view uid) const {
  const auto look_in = [&](locale::LocaleId where) -> std::optional<ArticleIndex> {
    const Index& index = by_uid_[static_cast<std::size_t>(where)];
    const auto found = index.find(uid);
    if (found == index.end()) return std::nullopt;
    return found->second;
  };
  if (const auto own = look_in(locale)) return own;
  for (const locale::LocaleId fallback : locales().fallbacks(locale)) {
    if (const auto found = look_in(fallback)) return found;
  }
  return std::nullopt;
}

const Page* SiteModel::page(locale::LocaleId locale, std::string_view id) const {
  const auto& index = page_by_id_[static_cast<std::size_t>(locale)];
  const auto found = index.find(id);
  return found == index.end() ? nullptr : &pages_[found->second];
}

const Redirect* SiteModel::redirect(locale::LocaleId locale, std::string_view id) const {
  const auto& index = redirect_by_folded_id_[static_cast<std::size_t>(locale)];
  if (index.empty()) return nullptr;
  const auto found = index.find(std::string_view{locale::fold_case(id)});
  return found == index.end() ? nullptr : &redirects_[found->second];
}

const Page* SiteModel::end_of(const Redirect& redirect) const {
  if (redirect.article.empty()) return nullptr;
  if (const Page* const own = page(redirect.locale, redirect.article)) return own;
  const auto other = reference(redirect.article);
  return other ? page((*this)[*other].locale, redirect.article) : nullptr;
}

std::optional<ArticleIndex> SiteModel::reference(std::string_view id) const {
  if (const auto source = locales().source()) {
    if (const auto found = find(*source, id)) return found;
  }
  for (const locale::LocaleId locale : locales().ids()) {
    if (const auto found = find(locale, id)) return found;
  }
  return std::nullopt;
}

namespace {

/// `look_up(folder)` for the locale's folder, then for those of its fallbacks, until it gives something.
template <typename LookUp>
std::optional<FileId> first_in_chain(const locale::LocaleTable& locales, locale::LocaleId locale, LookUp look_up) {
  if (const auto own = look_up(locales[locale].folder)) return own;
  for (const locale::LocaleId fallback : locales.fallbacks(locale)) {
    if (const auto found = look_up(locales[fallback].folder)) return found;
  }
  return std::nullopt;
}

}  // namespace

std::optional<FileId> SiteModel::find_asset(locale::LocaleId locale, std::string_view path) const {
  return first_in_chain(locales(), locale, [&](std::string_view folder) -> std::optional<FileId> {
    const content::FoundFile* const file = find_file(fmt::format("{}/{}", folder, path));
    if (file == nullptr || file->role != content::Role::asset) return std::nullopt;
    return static_cast<FileId>(ledger_first_file_ + static_cast<std::size_t>(file - ledger_.data()));
  });
}

std::optional<FileId> SiteModel::find_asset_ignoring_case(locale::LocaleId locale, std::string_view path) const {
  return first_in_chain(locales(), locale, [&](std::string_view folder) -> std::optional<FileId> {
    const auto found =
        assets_by_folded_path_.find(locale::fold_case(locale::to_nfc(fmt::format("{}/{}", folder, path))));
    if (found == assets_by_folded_path_.end()) return std::nullopt;
    return static_cast<FileId>(ledger_first_file_ + found->second);
  });
}

const content::FoundFile* SiteModel::find_file(std::string_view path) const {
  const auto found = files_by_path_.find(locale::to_nfc(path));
  return found == files_by_path_.end() ? nullptr : &ledger_[found->second];
}

const content::FoundFile* SiteModel::file(FileId id) const {
  const std::size_t index = static_cast<std::size_t>(id) - ledger_first_file_;
  return index < ledger_.size() ? &ledger_[index] : nullptr;
}

std::string page_path(const locale::Locale& locale, std::string_view article) {
  constexpr std::string_view ending = ".html";
  std::string path;
  path.reserve(locale.folder.size() + 1 + article.size() + ending.size());
  return path.append(locale.folder).append(1, '/').append(article).append(ending);
}

Place Navigation::place_of(std::string_view article) const {
  if (const auto found = places.find(article); found != places.end()) {
    return {.section = &sections[found->second.section], .node = found->second.node};
  }
  // No TOC lists it: the section of the nearest folder above it.
  for (std::string_view folder = parent_path(article);; folder = parent_path(folder)) {
    if (const Section* const section = section_in(folder)) return {.section = section, .node = no_node};
    if (folder.empty()) break;
  }
  return {.section = sections.empty() ? nullptr : &sections.front(), .node = no_node};
}

const Section* Navigation::section_in(std::string_view folder) const {
  const auto found = section_of_folder.find(folder);
  return found == section_of_folder.end() ? nullptr : &sections[found->second];
}

const NavigationNode* Navigation::neighbour(std::string_view article, int step) const {
  const auto found = places.find(article);
  if (found == places.end()) return nullptr;
  const Section& section = sections[found->second.section];
  const auto at = static_cast<std::ptrdiff_t>(found->second.order) + step;
  if (at < 0 || at >= static_cast<std::ptrdiff_t>(section.reading_order.size())) return nullptr;
  return &section.nodes[section.reading_order[static_cast<std::size_t>(at)]];
}

}  // namespace guidepost::site
