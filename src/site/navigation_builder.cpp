#include "site/navigation_builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/url_path.hpp"
#include "diagnostics/site_messages.hpp"
#include "site/breadcrumbs.hpp"
#include "site/folder_section.hpp"

namespace guidepost::site {
namespace {

/// Reading order, names of nameless entries, and the section's own name.
void finish(Section& section, const SiteModel& model, locale::LocaleId locale) {
  const auto title_of = [&](const std::string& article) {
    const Page* const page = model.page(locale, article);
    return page == nullptr ? article : model[page->article].title.value;
  };
  const auto name_of = [&](const NavigationNode& node) {
    if (!node.article.empty()) return title_of(node.article);
    if (node.asset != no_file) return std::string{file_name(model.sources()[node.asset].path)};
    return node.url;
  };
  std::set<std::string_view> listed;
  for (std::uint32_t i = 0; i < section.nodes.size(); ++i) {
    NavigationNode& node = section.nodes[i];
    if (node.name.empty()) node.name = name_of(node);
    if (!node.article.empty() && listed.insert(node.article).second) section.reading_order.push_back(i);
  }
  const std::string index = section.folder.empty() ? "index" : section.folder + "/index";
  if (model.page(locale, index) != nullptr) {
    section.index_article = index;
    section.name = title_of(index);
  } else {
    section.name = section.folder.empty() ? std::string{model.config().title.for_locale(model.locales()[locale])}
                                          : std::string{file_name(section.folder)};
    if (!section.reading_order.empty()) section.index_article = section.nodes[section.reading_order.front()].article;
  }
}

}  // namespace

NavigationBuilder::NavigationBuilder(const SiteModel& model, std::span<const LoadedToc> tocs,
                                     std::span<const LoadedToc> breadcrumbs)
    : model_{model}, tocs_{model, tocs}, builder_{model, tocs_}, breadcrumbs_{breadcrumbs} {}

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

Diagnostics NavigationBuilder::take_problems() {
  Diagnostics problems = builder_.take_problems();
  problems.append(std::move(problems_));
  return problems;
}

Navigation NavigationBuilder::build_locale(locale::LocaleId locale) {
  Navigation navigation;
  navigation.sections = own_sections(locale);
  const auto source = model_.locales().source();
  if (source && *source != locale) add_source_sections(locale, navigation.sections);
  // Articles that no table of contents is responsible for get their folder tree: all of them, where there is none.
  Section rest = folder_section(model_, locale, navigation.sections);
  if (!rest.nodes.empty() || navigation.sections.empty()) navigation.sections.push_back(std::move(rest));
  for (Section& section : navigation.sections) finish(section, model_, locale);
  std::ranges::sort(navigation.sections, {}, &Section::folder);
  register_sections(navigation);
  navigation.crumbs = build_crumbs(model_, breadcrumbs_, locale, problems_);
  return navigation;
}

std::vector<Section> NavigationBuilder::own_sections(locale::LocaleId locale) {
  std::vector<Section> sections;
  std::set<std::string_view> folders;
  for (const TocPlace* const toc : tocs_.top_level(locale)) {
    if (folders.insert(toc->folder).second) {
      sections.push_back(builder_.build(*toc, locale, Reporting::report));
    } else {
      problems_.add(toc_shadowed({toc->loaded->file, {}}, toc->path));
    }
  }
  return sections;
}

/// Merges the source's sections into those of their folders, or adds what the locale lists nowhere as sections.
void NavigationBuilder::add_source_sections(locale::LocaleId locale, std::vector<Section>& sections) {
  ListedTargets listed{model_};
  std::map<std::string, std::uint32_t, std::less<>> folders;
  for (std::uint32_t i = 0; i < sections.size(); ++i) {
    listed.add(sections[i], i);
    folders.emplace(sections[i].folder, i);
  }
  std::set<std::string_view> done;
  for (const TocPlace* const toc : tocs_.top_level(*model_.locales().source())) {
    if (!done.insert(toc->folder).second) continue;
    Section section = builder_.build(*toc, locale, Reporting::silent);
    adopt_entries(section, model_, locale);
    const auto own = folders.find(toc->folder);
    if (own != folders.end()) {
      sections[own->second] = merge_sections(sections[own->second], own->second, section, listed);
      continue;
    }
    Section rest;
    rest.folder = toc->folder;
    rest = merge_sections(rest, no_node, section, listed);
    if (!rest.nodes.empty()) sections.push_back(std::move(rest));
  }
}

void NavigationBuilder::register_sections(Navigation& navigation) {
  for (std::uint32_t s = 0; s < navigation.sections.size(); ++s) {
    const Section& section = navigation.sections[s];
    navigation.section_of_folder.emplace(section.folder, s);
    std::map<std::string_view, SourceSpan> first;
    for (const NavigationNode& node : section.nodes) {
      if (node.article.empty() || !node.fragment.empty() || node.origin != EntryOrigin::own) continue;
      const auto [at, is_first] = first.emplace(node.article, node.where);
      // An entry of a table of contents that is included twice is the same entry.
      const bool is_other = at->second.range.begin != node.where.range.begin;
      if (!is_first && is_other && node.where.file != no_file && at->second.file == node.where.file) {
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
