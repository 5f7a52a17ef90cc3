#include "site/navigation_builder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/parallel.hpp"
#include "base/url_path.hpp"
#include "diagnostics/site_messages.hpp"
#include "site/breadcrumbs.hpp"
#include "site/folder_section.hpp"
#include "site/section_merge.hpp"
#include "site/toc_section.hpp"
#include "site/toc_set.hpp"

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

/// Builds the navigation of one locale.
class LocaleNavigation {
 public:
  /// `missing_in_source`: the articles that the source's tables of contents name and the source lacks.
  LocaleNavigation(const SiteModel& model, const TocSet& tocs, locale::LocaleId locale,
                   const std::set<std::string>& missing_in_source)
      : model_{model}, tocs_{tocs}, locale_{locale}, builder_{model, tocs, locale, missing_in_source} {}

  Navigation build(std::span<const LoadedToc> breadcrumbs) {
    Navigation navigation;
    navigation.sections = own_sections();
    const auto source = model_.locales().source();
    if (source && *source != locale_) add_source_sections(navigation.sections);
    // Articles that no table of contents is responsible for get their folder tree: all of them, where there is none.
    Section rest = folder_section(model_, locale_, navigation.sections);
    if (!rest.nodes.empty() || navigation.sections.empty()) navigation.sections.push_back(std::move(rest));
    for (Section& section : navigation.sections) finish(section, model_, locale_);
    std::ranges::sort(navigation.sections, {}, &Section::folder);
    register_sections(navigation);
    navigation.crumbs = build_crumbs(model_, breadcrumbs, locale_, problems_);
    return navigation;
  }

  [[nodiscard]] Diagnostics take_problems() {
    problems_.append(builder_.take_problems());
    return std::move(problems_);
  }

  /// The articles that this locale's tables of contents name and that are nowhere.
  [[nodiscard]] const std::set<std::string>& missing() const { return builder_.missing(); }

 private:
  std::vector<Section> own_sections() {
    std::vector<Section> sections;
    std::set<std::string_view> folders;
    for (const TocPlace* const toc : tocs_.top_level(locale_)) {
      if (folders.insert(toc->folder).second) {
        sections.push_back(builder_.build(*toc, Reporting::report));
      } else {
        problems_.add(toc_shadowed({toc->loaded->file, {}}, toc->path));
      }
    }
    return sections;
  }

  /// Merges the source's sections into those of their folders, or adds what the locale lists nowhere as sections.
  void add_source_sections(std::vector<Section>& sections) {
    ListedTargets listed{model_};
    std::map<std::string, std::uint32_t, std::less<>> folders;
    for (std::uint32_t i = 0; i < sections.size(); ++i) {
      listed.add(sections[i], i);
      folders.emplace(sections[i].folder, i);
    }
    std::set<std::string_view> done;
    for (const TocPlace* const toc : tocs_.top_level(*model_.locales().source())) {
      if (!done.insert(toc->folder).second) continue;
      Section section = builder_.build(*toc, Reporting::silent);
      adopt_entries(section, model_, locale_);
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

  void register_sections(Navigation& navigation) {
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

  const SiteModel& model_;
  const TocSet& tocs_;
  locale::LocaleId locale_;
  TocSections builder_;
  Diagnostics problems_;
};

}  // namespace

BuiltNavigation build_navigation(const SiteModel& model, std::span<const LoadedToc> tocs,
                                 std::span<const LoadedToc> breadcrumbs, unsigned workers) {
  const TocSet set{model, tocs};
  BuiltNavigation built{.of_locales = std::vector<Navigation>(model.locales().size()), .problems = {}};
  std::vector<Diagnostics> problems(model.locales().size());
  const auto build = [&](locale::LocaleId locale, const std::set<std::string>& missing_in_source) {
    LocaleNavigation navigation{model, set, locale, missing_in_source};
    built.of_locales[static_cast<std::size_t>(locale)] = navigation.build(breadcrumbs);
    problems[static_cast<std::size_t>(locale)] = navigation.take_problems();
    return navigation.missing();
  };
  // The source first: what it lacks itself is inherited in the others.
  std::set<std::string> missing_in_source;
  const auto source = model.locales().source();
  if (source) missing_in_source = build(*source, {});
  std::vector<locale::LocaleId> others = model.locales().ids();
  std::erase_if(others, [&](locale::LocaleId locale) { return locale == source; });
  parallel_for(others.size(), workers, [&](std::size_t i) { (void)build(others[i], missing_in_source); });
  for (Diagnostics& part : problems) built.problems.append(std::move(part));
  return built;
}

}  // namespace guidepost::site
