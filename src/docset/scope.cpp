#include "docset/scope.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/glob.hpp"
#include "content/classify.hpp"

namespace guidepost::docset {
namespace {

using content::FoundFile;
using content::Role;

/// What a docset's groups make of one file.
struct Verdict {
  bool taken = false;
  const PathPattern* excluded_by = nullptr;
};

std::size_t depth_of(std::string_view folder) {
  return folder.empty() ? 0 : static_cast<std::size_t>(std::ranges::count(folder, '/')) + 1;
}

bool is_below(std::string_view path, std::string_view folder) {
  return folder.empty() || (path.starts_with(folder) && path.substr(folder.size()).starts_with('/'));
}

/// The ways to name a file in a pattern: below the group's folder; and, for a docset that stands beside the locale
/// folders, below the locale's folder too.
template <typename Match>
bool any_name(const FileGroup& group, const Docset& docset, const FoundFile& file, const MatchedPath& path,
              Match match) {
  if (is_below(file.path, group.folder) && match(path.parts(depth_of(group.folder)))) return true;
  return !docset.locale && group.folder.empty() && match(path.parts(1));
}

void judge(const std::vector<FileGroup>& groups, const Docset& docset, const FoundFile& file, const MatchedPath& path,
           Verdict& verdict) {
  for (const FileGroup& group : groups) {
    const auto matching = [&](const std::vector<PathPattern>& patterns) -> const PathPattern* {
      const auto found = std::ranges::find_if(patterns, [&](const PathPattern& pattern) {
        return any_name(group, docset, file, path, [&](auto parts) { return pattern.matches(parts); });
      });
      return found == patterns.end() ? nullptr : &*found;
    };
    const PathPattern* const excluded = matching(group.exclude);
    if (excluded == nullptr && matching(group.files) != nullptr) verdict.taken = true;
    if (excluded != nullptr && verdict.excluded_by == nullptr) verdict.excluded_by = excluded;
  }
}

bool is_text(Role role) {
  return role == Role::page || role == Role::toc;
}

bool is_included(const std::vector<std::string>& include, const FoundFile& file) {
  const std::string_view path = file.path;
  const std::string_view below = path.substr(path.find('/') + 1);
  return std::ranges::any_of(
      include, [&](const std::string& glob) { return glob_matches(glob, path) || glob_matches(glob, below); });
}

/// Why `file` is not published; "" when it is.
std::string exclusion(const Docset& docset, const FoundFile& file, const Verdict& verdict) {
  if (verdict.taken) return {};
  if (verdict.excluded_by != nullptr) {
    const bool may_be_shown = file.role == Role::asset && content::is_below_includes(file.path);
    return may_be_shown ? std::string{} : fmt::format("docfx.json: {}", verdict.excluded_by->text());
  }
  return is_text(file.role) && !docset.content.empty() ? "docfx.json: not in its content" : std::string{};
}

}  // namespace

void apply_scope(const std::vector<Docset>& docsets, const std::vector<std::string>& include,
                 std::vector<FoundFile>& ledger) {
  struct Exclusion {
    FoundFile* file;
    const Docset* docset;
    std::string rule;
  };
  std::vector<Exclusion> exclusions;
  std::set<const Docset*> in_use;
  for (FoundFile& file : ledger) {
    if (!file.locale || (!is_text(file.role) && file.role != Role::asset)) continue;
    const Docset* const docset = docset_of(docsets, file.path);
    if (docset == nullptr) continue;
    const MatchedPath path{file.path};
    Verdict verdict;
    judge(docset->content, *docset, file, path, verdict);
    if (file.role == Role::page && verdict.taken) in_use.insert(docset);
    if (file.role == Role::asset) judge(docset->resources, *docset, file, path, verdict);
    std::string rule = exclusion(*docset, file, verdict);
    if (!rule.empty() && !is_included(include, file)) exclusions.push_back({&file, docset, std::move(rule)});
  }
  for (Exclusion& exclusion : exclusions) {
    if (!in_use.contains(exclusion.docset)) continue;
    exclusion.file->role = Role::excluded;
    exclusion.file->rule = std::move(exclusion.rule);
  }
}

}  // namespace guidepost::docset
