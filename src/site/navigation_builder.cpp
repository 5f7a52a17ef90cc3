#include "site/navigation_builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "diagnostics/link_messages.hpp"
#include "diagnostics/site_messages.hpp"
#include "locale/collation.hpp"
#include "locale/text.hpp"
#include "site/target_lookup.hpp"

namespace guidepost::site {
namespace {

bool is_toc_name(std::string_view name) {
  return text::equal_ignoring_ascii_case(name, "toc.yml") || text::equal_ignoring_ascii_case(name, "toc.md");
}

/// Every href of the entries and those below them.
void collect_hrefs(std::span<const content::TocEntry> entries, std::vector<const Located<std::string>*>& out) {
  for (const content::TocEntry& entry : entries) {
    out.push_back(&entry.href);
    out.push_back(&entry.toc_href);
    collect_hrefs(entry.items, out);
  }
}

}  // namespace

NavigationBuilder::NavigationBuilder(const SiteModel& model, std::span<const LoadedToc> tocs)
    : model_{model}, names_(model.locales().size()) {
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
    return std::tie(a.locale, a.path) < std::tie(b.locale, b.path);
  });
}

std::vector<Navigation> NavigationBuilder::build() {
  std::vector<Navigation> all(model_.locales().size());
  // The source first: what it lacks itself is inherited in the others.
  const auto source = model_.locales().source();
  if (source) all[static_cast<std::size_t>(*source)] = build_locale(*source);
  for (const locale::LocaleId locale : model_.locales().ids()) {
    if (locale != source) all[static_cast<std::size_t>(locale)] = build_locale(locale);
  }
  return all;
}

Navigation NavigationBuilder::build_locale(locale::LocaleId locale) {
  Navigation navigation;
  const auto source = model_.locales().source();
  const auto add_sections = [&](locale::LocaleId owner, bool report) {
    for (const TocPlace* const toc : top_level_tocs(owner)) {
      const bool taken =
          std::ranges::any_of(navigation.sections, [&](const Section& s) { return s.folder == toc->folder; });
      if (taken) {
        if (report && owner == locale) problems_.add(toc_shadowed({toc->loaded->file, {}}, toc->path));
        continue;
      }
      Work work{.locale = locale, .section = {}, .stack = {toc}, .report = report};
      work.section.folder = toc->folder;
      add_entries(work, *toc, toc->loaded->toc.entries, no_node);
      finish(work.section, locale);
      navigation.sections.push_back(std::move(work.section));
    }
  };
  add_sections(locale, true);
  if (source && *source != locale) add_sections(*source, false);
  // Articles that no table of contents is responsible for get their folder tree: all of them, where there is none.
  Section rest = folder_tree(locale, navigation.sections);
  if (!rest.nodes.empty() || navigation.sections.empty()) navigation.sections.push_back(std::move(rest));
  std::ranges::sort(navigation.sections, {}, &Section::folder);
  register_places(navigation);
  return navigation;
}

std::vector<const NavigationBuilder::TocPlace*> NavigationBuilder::top_level_tocs(locale::LocaleId locale) const {
  std::set<const TocPlace*> included;
  std::vector<const TocPlace*> own;
  for (const TocPlace& toc : tocs_) {
    if (toc.locale != locale) continue;
    own.push_back(&toc);
    std::vector<const Located<std::string>*> hrefs;
    collect_hrefs(toc.loaded->toc.entries, hrefs);
    for (const Located<std::string>* const href : hrefs) {
      const TocPlace* const other = included_toc(toc, *href);
      if (other != nullptr && other != &toc) included.insert(other);
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

/// Adds `from` and every TOC that it includes, directly or not.
void NavigationBuilder::reach(const TocPlace& from, std::set<const TocPlace*>& reached) const {
  std::vector<const TocPlace*> todo{&from};
  while (!todo.empty()) {
    const TocPlace* const toc = todo.back();
    todo.pop_back();
    if (!reached.insert(toc).second) continue;
    std::vector<const Located<std::string>*> hrefs;
    collect_hrefs(toc->loaded->toc.entries, hrefs);
    for (const Located<std::string>* const href : hrefs) {
      if (const TocPlace* const other = included_toc(*toc, *href)) todo.push_back(other);
    }
  }
}

const NavigationBuilder::TocPlace* NavigationBuilder::find_toc(locale::LocaleId locale, std::string_view path) const {
  const auto found = std::ranges::find_if(tocs_, [&](const TocPlace& toc) {
    return toc.locale == locale && text::equal_ignoring_ascii_case(toc.path, path);
  });
  return found == tocs_.end() ? nullptr : &*found;
}

/// The TOC that an href includes: it names a TOC file, or a folder that has one.
const NavigationBuilder::TocPlace* NavigationBuilder::included_toc(const TocPlace& from,
                                                                   const Located<std::string>& href) const {
  const std::string_view path = split_href(href.value).path;
  if (path.empty() || has_scheme(path) || path.starts_with('/')) return nullptr;
  const auto joined = target_path(model_, from.locale, from.folder, path);
  if (!joined) return nullptr;
  if (is_toc_name(file_name(*joined))) return find_toc(from.locale, *joined);
  if (!path.ends_with('/')) return nullptr;
  for (const std::string_view name : {"TOC.yml", "TOC.md"}) {
    if (const TocPlace* const toc = find_toc(from.locale, fmt::format("{}/{}", *joined, name))) return toc;
  }
  return nullptr;
}

void NavigationBuilder::add_entries(Work& work, const TocPlace& toc, std::span<const content::TocEntry> entries,
                                    std::uint32_t parent) {
  for (const content::TocEntry& entry : entries) add_entry(work, toc, entry, parent);
}

void NavigationBuilder::add_entry(Work& work, const TocPlace& toc, const content::TocEntry& entry,
                                  std::uint32_t parent) {
  NavigationNode node;
  node.name = entry.name.value;
  node.synonyms = entry.display_name;
  node.where = entry.href.value.empty() ? entry.name.where : entry.href.where;
  node.expanded = entry.expanded;
  node.parent = parent;

  const TocPlace* included = included_toc(toc, entry.toc_href);
  if (included == nullptr) included = included_toc(toc, entry.href);
  const bool href_is_toc = included_toc(toc, entry.href) != nullptr;
  if (!entry.href.value.empty() && !href_is_toc) resolve(work, toc, entry.href, node);

  const auto index = static_cast<std::uint32_t>(work.section.nodes.size());
  work.section.nodes.push_back(std::move(node));
  (parent == no_node ? work.section.roots : work.section.nodes[parent].children).push_back(index);
  add_entries(work, toc, entry.items, index);
  if (included != nullptr) include(work, *included, href_is_toc ? entry.href.where : entry.toc_href.where, index);
}

void NavigationBuilder::include(Work& work, const TocPlace& included, SourceSpan where, std::uint32_t parent) {
  // A few TOCs that include each other twice would make a tree of exponential size, a long chain a deep recursion.
  constexpr std::size_t most_nodes = 100'000;
  constexpr std::size_t deepest = 64;
  if (work.section.nodes.size() > most_nodes || work.stack.size() >= deepest) {
    if (work.report) problems_.add(toc_too_large(where, included.path));
    return;
  }
  if (std::ranges::find(work.stack, &included) != work.stack.end()) {
    if (work.report) {
      std::string chain;
      for (const TocPlace* const step : work.stack) chain += step->path + " -> ";
      problems_.add(toc_circular(where, chain + included.path));
    }
    return;
  }
  work.stack.push_back(&included);
  add_entries(work, included, included.loaded->toc.entries, parent);
  work.stack.pop_back();
}

void NavigationBuilder::resolve(Work& work, const TocPlace& toc, const Located<std::string>& href,
                                NavigationNode& node) {
  const TargetLookup found = look_up_target(model_, work.locale, toc.folder, href.value, TargetUse::link);
  if (work.report) report(work, toc, href, found);
  switch (found.target.kind) {
    case TargetKind::external:
      node.url = found.target.href;
      break;
    case TargetKind::asset:
      node.asset = found.target.asset;
      break;
    case TargetKind::article:
      if (model_.page(work.locale, found.target.article) == nullptr) break;
      node.article = found.target.article;
      node.fragment = found.target.suffix;
      break;
    case TargetKind::self:  // a bookmark of no page
    case TargetKind::broken:
      break;
  }
}

void NavigationBuilder::report(const Work& work, const TocPlace& toc, const Located<std::string>& href,
                               const TargetLookup& found) {
  if (found.backslash) problems_.add(link_backslash(href.where, href.value));
  switch (found.status) {
    case TargetStatus::redirected:
      break;
    case TargetStatus::ok:
      if (found.target.kind == TargetKind::self) report_missing(work, href, {});
      break;
    case TargetStatus::wrong_case: {
      const std::string_view suffix = std::string_view{href.value}.substr(split_href(href.value).path.size());
      const std::string actual = relative_url(toc.path, found.actual) + std::string{suffix};
      problems_.add(link_case_mismatch(href.where, href.value, actual));
      break;
    }
    case TargetStatus::wrong_extension:
      problems_.add(link_extension(href.where, href.value, found.actual));
      break;
    case TargetStatus::fallback:
      report_missing(work, href, found.target.article);
      break;
    case TargetStatus::missing:
      report_missing(work, href, std::string{without_extension(found.path)});
      break;
    case TargetStatus::not_published:
      problems_.add(link_not_published(href.where, href.value, found.actual));
      break;
    case TargetStatus::outside:
      problems_.add(toc_outside(href.where, href.value));
      break;
    case TargetStatus::local_path:
      problems_.add(local_file_path(href.where, href.value));
      break;
    case TargetStatus::unsafe:
      problems_.add(unsafe_link(href.where, found.actual));
      break;
  }
}

void NavigationBuilder::report_missing(const Work& work, const Located<std::string>& href, const std::string& id) {
  const auto source = model_.locales().source();
  const bool is_source = source && *source == work.locale;
  Origin origin = Origin::introduced;
  if (is_source) {
    missing_in_source_.insert(id);
  } else if (model_.reference(id)) {
    origin = Origin::pending;
  } else if (missing_in_source_.contains(id)) {
    origin = Origin::inherited;
  }
  problems_.add(toc_missing_target(href.where, href.value, nearest_name(work.locale, id), origin));
}

/// The name of an article in the folder of `id` that is near to its own; "" when none is.
std::string_view NavigationBuilder::nearest_name(locale::LocaleId locale, std::string_view id) {
  auto& folders = names_[static_cast<std::size_t>(locale)];
  if (folders.empty()) {
    for (const Article& article : model_.articles()) {
      const std::string_view path = article.id.path();
      if (article.locale == locale) folders[parent_path(path)].push_back(file_name(path));
    }
  }
  const auto found = folders.find(parent_path(id));
  return found == folders.end() ? std::string_view{} : text::nearest(file_name(id), found->second);
}

/// Reading order, names of nameless entries, and the section's own name.
void NavigationBuilder::finish(Section& section, locale::LocaleId locale) const {
  const auto title_of = [&](const std::string& article) {
    const Page* const page = model_.page(locale, article);
    return page == nullptr ? article : model_[page->article].title.value;
  };
  std::set<std::string_view> listed;
  for (std::uint32_t i = 0; i < section.nodes.size(); ++i) {
    NavigationNode& node = section.nodes[i];
    if (node.name.empty()) node.name = node.article.empty() ? node.url : title_of(node.article);
    if (!node.article.empty() && listed.insert(node.article).second) section.reading_order.push_back(i);
  }
  const std::string index = section.folder.empty() ? "index" : section.folder + "/index";
  if (model_.page(locale, index) != nullptr) {
    section.index_article = index;
    section.name = title_of(index);
  } else {
    section.name = section.folder.empty() ? std::string{model_.config().title.for_locale(model_.locales()[locale])}
                                          : std::string{file_name(section.folder)};
    if (!section.reading_order.empty()) section.index_article = section.nodes[section.reading_order.front()].article;
  }
}

/// Folders become headings, articles their entries, both in the locale's collation; index articles stand for their
/// folder.
Section NavigationBuilder::folder_tree(locale::LocaleId locale, std::span<const Section> sections) const {
  const auto is_covered = [&](std::string_view id) {
    return std::ranges::any_of(sections, [&](const Section& section) {
      if (section.folder.empty() ||
          (id.starts_with(section.folder) && id.substr(section.folder.size()).starts_with('/'))) {
        return true;
      }
      return std::ranges::any_of(section.nodes, [&](const NavigationNode& node) { return node.article == id; });
    });
  };
  Section section;
  std::map<std::string, std::uint32_t, std::less<>> folders;  // folder -> node
  const auto folder_node = [&](auto&& self, std::string_view folder) -> std::uint32_t {
    if (folder.empty()) return no_node;
    if (const auto found = folders.find(folder); found != folders.end()) return found->second;
    const std::uint32_t parent = self(self, parent_path(folder));
    NavigationNode node{.name = std::string{file_name(folder)}, .parent = parent};
    const std::string index = fmt::format("{}/index", folder);
    if (model_.page(locale, index) != nullptr) {
      node.article = index;
      node.name.clear();
    }
    const auto at = static_cast<std::uint32_t>(section.nodes.size());
    section.nodes.push_back(std::move(node));
    (parent == no_node ? section.roots : section.nodes[parent].children).push_back(at);
    folders.emplace(folder, at);
    return at;
  };

  std::vector<const Article*> articles;
  for (const Page& page : model_.pages()) {
    if (page.locale != locale) continue;
    const Article& article = model_[page.article];
    if (sections.empty() || !is_covered(article.id.path())) articles.push_back(&article);
  }
  std::vector<std::string_view> titles;
  for (const Article* const article : articles) titles.push_back(article->title.value);
  // Folders in path order ('/' before every other byte: a folder's children follow it), articles of a folder by title.
  std::vector<std::size_t> order = locale::collation_order(titles, model_.locales()[locale].tag);
  std::ranges::stable_sort(order, {}, [&](std::size_t i) {
    std::string folder{parent_path(articles[i]->id.path())};
    std::ranges::replace(folder, '/', '\1');
    return folder;
  });
  for (const std::size_t i : order) {
    const std::string& id = articles[i]->id.path();
    const std::string_view folder = parent_path(id);
    const std::uint32_t parent = folder_node(folder_node, folder);
    if (!folder.empty() && file_name(id) == "index") continue;
    const auto at = static_cast<std::uint32_t>(section.nodes.size());
    section.nodes.push_back({.name = articles[i]->title.value, .article = id, .parent = parent});
    (parent == no_node ? section.roots : section.nodes[parent].children).push_back(at);
  }
  finish(section, locale);
  return section;
}

void NavigationBuilder::register_places(Navigation& navigation) {
  for (std::uint32_t s = 0; s < navigation.sections.size(); ++s) {
    const Section& section = navigation.sections[s];
    std::map<std::string_view, SourceSpan> first;
    for (const NavigationNode& node : section.nodes) {
      if (node.article.empty() || !node.fragment.empty()) continue;
      const auto [at, is_first] = first.emplace(node.article, node.where);
      if (!is_first && node.where.file != no_file && at->second.file == node.where.file) {
        problems_.add(toc_duplicate(node.where, node.article, at->second));
      }
    }
    for (std::uint32_t order = 0; order < section.reading_order.size(); ++order) {
      const std::uint32_t node = section.reading_order[order];
      navigation.places.emplace(section.nodes[node].article, Navigation::NodeRef{s, node, order});
    }
  }
}

}  // namespace guidepost::site
