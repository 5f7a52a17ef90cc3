#include "site/toc_section.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "diagnostics/link_messages.hpp"
#include "diagnostics/site_messages.hpp"

namespace guidepost::site {
namespace {

/// What an entry leads to and what it includes.
struct EntryTargets {
  const Located<std::string>* href = nullptr;   ///< what readers open; nullptr for a mere heading
  const Located<std::string>* check = nullptr;  ///< a tocHref that is not followed, but must exist
  const TocPlace* included = nullptr;
  SourceSpan include_where;
};

/// docfx's order: an absolute tocHref, the topicHref or href, a tocHref that is no table of contents. A table of
/// contents that is named as tocHref is included rather than one that is named as href.
EntryTargets targets_of(const content::TocEntry& entry, const TocPlace& toc, const TocSet& tocs) {
  EntryTargets targets;
  const TocPlace* const by_toc_href = tocs.included(toc, entry.toc_href.value);
  const TocPlace* const by_href = tocs.included(toc, entry.href.value);
  targets.included = by_toc_href != nullptr ? by_toc_href : by_href;
  targets.include_where = by_toc_href != nullptr ? entry.toc_href.where : entry.href.where;
  const bool has_toc_href = !entry.toc_href.value.empty() && by_toc_href == nullptr;
  if (has_toc_href && is_absolute_href(entry.toc_href.value)) {
    targets.href = &entry.toc_href;
  } else if (!entry.href.value.empty() && by_href == nullptr) {
    targets.href = &entry.href;
    if (has_toc_href) targets.check = &entry.toc_href;
  } else if (has_toc_href) {
    targets.href = &entry.toc_href;
  }
  return targets;
}

}  // namespace

TocSections::TocSections(const SiteModel& model, const TocSet& tocs, locale::LocaleId locale,
                         const std::set<std::string>& missing_in_source)
    : model_{model}, tocs_{tocs}, locale_{locale}, missing_in_source_{missing_in_source} {}

Section TocSections::build(const TocPlace& toc, Reporting reporting) {
  Work work{.section = {}, .stack = {&toc}, .reporting = reporting};
  work.section.folder = toc.folder;
  add_entries(work, toc, toc.loaded->toc.entries, no_node);
  return std::move(work.section);
}

void TocSections::add_entries(Work& work, const TocPlace& toc, std::span<const content::TocEntry> entries,
                              std::uint32_t parent) {
  for (const content::TocEntry& entry : entries) add_entry(work, toc, entry, parent);
}

void TocSections::add_entry(Work& work, const TocPlace& toc, const content::TocEntry& entry, std::uint32_t parent) {
  const EntryTargets targets = targets_of(entry, toc, tocs_);
  NavigationNode node;
  node.name = entry.name.value;
  node.synonyms = entry.display_name;
  node.where = targets.href != nullptr ? targets.href->where : entry.name.where;
  node.expanded = entry.expanded;
  if (targets.included != nullptr) node.toc_folder = targets.included->folder + '/';
  node.parent = parent;
  if (!entry.uid.value.empty() && resolve_uid(work, entry.uid, node)) {
    node.where = entry.uid.where;
  } else if (targets.href != nullptr) {
    resolve(work, toc, *targets.href, node);
  }
  if (targets.check != nullptr && work.reporting == Reporting::report) {
    report(toc, *targets.check, look_up_target(model_, locale_, toc.folder, targets.check->value, TargetUse::link));
  }

  auto index = parent;
  const bool is_shown = !node.name.empty() || targets.href != nullptr ||
                        !node.article.empty();  // without either, what is below it moves up
  if (is_shown) {
    index = static_cast<std::uint32_t>(work.section.nodes.size());
    work.section.nodes.push_back(std::move(node));
    (parent == no_node ? work.section.roots : work.section.nodes[parent].children).push_back(index);
  }
  add_entries(work, toc, entry.items, index);
  if (targets.included != nullptr) include(work, *targets.included, targets.include_where, index);
}

void TocSections::include(Work& work, const TocPlace& included, SourceSpan where, std::uint32_t parent) {
  // A few TOCs that include each other twice would make a tree of exponential size, a long chain a deep recursion.
  constexpr std::size_t most_nodes = 100'000;
  constexpr std::size_t deepest = 64;
  if (work.section.nodes.size() > most_nodes || work.stack.size() >= deepest) {
    if (work.reporting == Reporting::report) problems_.add(toc_too_large(where, included.path));
    return;
  }
  if (std::ranges::find(work.stack, &included) != work.stack.end()) {
    if (work.reporting == Reporting::report) {
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

/// docfx looks for an entry's uid first.
bool TocSections::resolve_uid(const Work& work, const Located<std::string>& uid, NavigationNode& node) {
  const TargetLookup found =
      look_up_target(model_, locale_, {}, "xref:" + percent_encode_path(uid.value), TargetUse::link);
  if (found.target.kind == TargetKind::article) {
    node.article = found.target.article;
    if (found.status == TargetStatus::fallback && work.reporting == Reporting::report) {
      report_missing(uid, found.target.article);
    }
    return true;
  }
  if (work.reporting == Reporting::report) problems_.add(xref_not_found(uid.where, uid.value));
  return false;
}

void TocSections::resolve(Work& work, const TocPlace& toc, const Located<std::string>& href, NavigationNode& node) {
  const TargetLookup found = look_up_target(model_, locale_, toc.folder, href.value, TargetUse::link);
  if (work.reporting == Reporting::report) report(toc, href, found);
  switch (found.target.kind) {
    case TargetKind::external:
      node.url = found.target.href;
      break;
    case TargetKind::asset:
      node.asset = found.target.asset;
      break;
    case TargetKind::article:
      if (model_.page(locale_, found.target.article) == nullptr) break;
      node.article = found.target.article;
      node.fragment = found.target.suffix;
      break;
    case TargetKind::self:  // a bookmark of no page
    case TargetKind::broken:
      break;
  }
}

void TocSections::report(const TocPlace& toc, const Located<std::string>& href, const TargetLookup& found) {
  if (found.backslash) problems_.add(link_backslash(href.where, href.value));
  switch (found.status) {
    case TargetStatus::redirected:
      break;
    case TargetStatus::uid_missing:
      problems_.add(xref_not_found(href.where, found.path));
      break;
    case TargetStatus::ok:
      if (found.target.kind == TargetKind::self) report_missing(href, {});
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
      report_missing(href, found.target.article);
      break;
    case TargetStatus::missing:
      report_missing(href, std::string{without_extension(found.path)});
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

void TocSections::report_missing(const Located<std::string>& href, const std::string& id) {
  missing_.insert(id);
  Origin origin = Origin::introduced;
  if (model_.locales().source() != locale_ && model_.reference(id)) {
    origin = Origin::pending;
  } else if (missing_in_source_.contains(id)) {
    origin = Origin::inherited;
  }
  problems_.add(toc_missing_target(href.where, href.value, nearest_name(id), origin));
}

/// The name of an article in the folder of `id` that is near to its own; "" when none is.
std::string_view TocSections::nearest_name(std::string_view id) {
  if (names_.empty()) {
    for (const Article& article : model_.articles()) {
      const std::string_view path = article.id.path();
      if (article.locale == locale_) names_[parent_path(path)].push_back(file_name(path));
    }
  }
  const auto found = names_.find(parent_path(id));
  return found == names_.end() ? std::string_view{} : text::nearest(file_name(id), found->second);
}

}  // namespace guidepost::site
