#include "site/toc_set.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "locale/text.hpp"
#include "site/target_lookup.hpp"

namespace guidepost::site {
namespace {

bool is_toc_name(std::string_view name) {
  return text::equal_ignoring_ascii_case(name, "toc.yml") || text::equal_ignoring_ascii_case(name, "toc.yaml") ||
         text::equal_ignoring_ascii_case(name, "toc.md");
}

/// Every href of the entries and those below them.
void collect_hrefs(std::span<const content::TocEntry> entries, std::vector<std::string_view>& out) {
  for (const content::TocEntry& entry : entries) {
    out.push_back(entry.href.value);
    out.push_back(entry.toc_href.value);
    collect_hrefs(entry.items, out);
  }
}

}  // namespace

TocSet::TocSet(const SiteModel& model, std::span<const LoadedToc> tocs)
    : model_{model}, by_lower_case_path_(model.locales().size()) {
  for (const LoadedToc& loaded : tocs) {
    const std::string& path = model.sources()[loaded.file].path;
    const content::FoundFile* const found = model.find_file(path);
    if (found == nullptr || !found->locale) continue;
    const std::string& folder = model.locales()[*found->locale].folder;
    TocPlace place{.loaded = &loaded,
                   .locale = *found->locale,
                   .path = locale::to_nfc(path.substr(folder.size() + 1)),
                   .folder = {}};
    place.folder = std::string{parent_path(place.path)};
    tocs_.push_back(std::move(place));
  }
  std::ranges::sort(tocs_, [](const TocPlace& a, const TocPlace& b) {
    const auto key = [](const TocPlace& toc) {
      return std::tuple{toc.locale, std::string_view{toc.folder}, extension(toc.path) == "md",
                        std::string_view{toc.path}};
    };
    return key(a) < key(b);
  });
  for (const TocPlace& toc : tocs_) {
    by_lower_case_path_[static_cast<std::size_t>(toc.locale)].emplace(text::lower_ascii(toc.path), &toc);
  }
}

std::vector<const TocPlace*> TocSet::top_level(locale::LocaleId locale) const {
  std::set<const TocPlace*> included;
  std::vector<const TocPlace*> own;
  for (const TocPlace& toc : tocs_) {
    if (toc.locale != locale) continue;
    own.push_back(&toc);
    for (const TocPlace* const other : included_in(toc)) {
      if (other != &toc) included.insert(other);
    }
  }
  std::vector<const TocPlace*> top;
  std::ranges::copy_if(own, std::back_inserter(top), [&](const TocPlace* toc) { return !included.contains(toc); });
  // TOCs that only include each other would vanish: the first of each ring stands for it, and the ring is reported.
  std::set<const TocPlace*> reached;
  for (const TocPlace* const toc : top) reach(*toc, reached);
  for (const TocPlace* const toc : own) {
    if (reached.contains(toc)) continue;
    top.push_back(toc);
    reach(*toc, reached);
  }
  return top;
}

const TocPlace* TocSet::included(const TocPlace& from, std::string_view href) const {
  const std::string_view path = split_href(href).path;
  if (path.empty() || is_absolute_href(path)) return nullptr;
  const bool is_folder = path.ends_with('/') || path.ends_with('\\');
  if (!is_folder && !is_toc_name(file_name(path))) return nullptr;
  const auto joined = target_path(model_, from.locale, from.folder, path);
  if (!joined) return nullptr;
  if (!is_folder) return find(from.locale, *joined);
  for (const std::string_view name : {"TOC.yml", "TOC.yaml", "TOC.md"}) {
    const std::string file = joined->empty() ? std::string{name} : fmt::format("{}/{}", *joined, name);
    if (const TocPlace* const toc = find(from.locale, file)) return toc;
  }
  return nullptr;
}

const TocPlace* TocSet::find(locale::LocaleId locale, std::string_view path) const {
  const auto& paths = by_lower_case_path_[static_cast<std::size_t>(locale)];
  const auto found = paths.find(text::lower_ascii(path));
  return found == paths.end() ? nullptr : found->second;
}

std::vector<const TocPlace*> TocSet::included_in(const TocPlace& toc) const {
  std::vector<std::string_view> hrefs;
  collect_hrefs(toc.loaded->toc.entries, hrefs);
  std::vector<const TocPlace*> found;
  for (const std::string_view href : hrefs) {
    if (const TocPlace* const other = included(toc, href)) found.push_back(other);
  }
  return found;
}

/// Adds `from` and every TOC that it includes, directly or not.
void TocSet::reach(const TocPlace& from, std::set<const TocPlace*>& reached) const {
  std::vector<const TocPlace*> todo{&from};
  while (!todo.empty()) {
    const TocPlace* const toc = todo.back();
    todo.pop_back();
    if (!reached.insert(toc).second) continue;
    for (const TocPlace* const other : included_in(*toc)) todo.push_back(other);
  }
}

}  // namespace guidepost::site
