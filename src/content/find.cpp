#include "content/find.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>

#include "base/glob.hpp"
#include "base/url_path.hpp"
#include "base/utf8.hpp"
#include "content/classify.hpp"
#include "content/yaml_document.hpp"
#include "diagnostics/content_messages.hpp"
#include "locale/text.hpp"

namespace guidepost::content {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view outside_rule = "outside the locale folders";
constexpr std::string_view link_rule = "symbolic link";
constexpr std::string_view duplicate_rule = "duplicate article";
constexpr std::size_t max_linked_folders = 8;

/// A folder that is being walked, with what it hands down to everything in it.
struct Folder {
  fs::path disk;
  std::string path;  // relative to the site folder, "" or ending in '/'
  std::optional<locale::LocaleId> locale;
  std::string rule;                   // excludes everything below
  std::string default_rule;           // excludes everything below that no glob of `include:` matches
  bool included = false;              // matched by `include:`: no default rule for the files below
  std::vector<fs::path> linked_from;  // resolved folders in which the links that led here stand
};

/// A file as found, before its FileId is known.
struct Visit {
  FoundFile file;
  std::optional<Diagnostic> problem;
};

const std::string* matching(const std::vector<std::string>& globs, std::string_view path, std::string_view below) {
  const auto found = std::ranges::find_if(
      globs, [&](const std::string& glob) { return glob_matches(glob, path) || glob_matches(glob, below); });
  return found == globs.end() ? nullptr : &*found;
}

/// Whether a glob names the folder itself, alone or on the way to something in it. That '*' and '**' could mean any
/// folder does not count: `include: ["**/README.md"]` must not open .git.
bool names_folder(std::string_view glob, std::string_view folder) {
  for (std::size_t end = 0; end < glob.size();) {
    const std::size_t begin = end == 0 ? 0 : end + 1;
    end = std::min(glob.find('/', begin), glob.size());
    const bool is_a_name = glob.substr(begin, end - begin).find_first_not_of('*') != glob.npos;
    if (is_a_name && glob_matches(glob.substr(0, end), folder)) return true;
  }
  return false;
}

bool is_inside(const fs::path& path, const fs::path& folder) {
  return std::mismatch(folder.begin(), folder.end(), path.begin(), path.end()).first == folder.end();
}

std::string with_replacement_characters(std::string_view name) {
  std::string shown;
  while (!name.empty()) {
    const utf8::Decoded next = utf8::decode(name);
    utf8::append(shown, next.code_point);
    name.remove_prefix(next.size);
  }
  return shown;
}

class Walk {
 public:
  Walk(const FileSystem& files, const FindOptions& options) : files_{files}, options_{options} {
    site_ = files_.canonical(options_.site).value_or(options_.site.lexically_normal());
    const auto output = options_.output.empty() ? Result<fs::path>{} : files_.canonical(options_.output);
    if (output && !output->empty()) output_ = output->lexically_relative(site_).generic_string();
  }

  Result<std::vector<Visit>> run() {
    auto entries = files_.list(options_.site);
    if (!entries) return tl::unexpected(entries.error());
    visit_all({.disk = options_.site, .rule = std::string{outside_rule}}, *entries);
    std::ranges::sort(visits_, {}, [](const Visit& visit) -> const std::string& { return visit.file.path; });
    return std::move(visits_);
  }

 private:
  void walk(const Folder& folder) {
    auto entries = files_.list(folder.disk);
    if (entries) return visit_all(folder, *entries);
    if (!folder.rule.empty()) return add_excluded(folder, folder.path, folder.rule);
    add(folder, folder.path, Role::unreadable, file_unreadable({}, folder.path, entries.error().code));
  }

  void visit_all(const Folder& folder, const std::vector<DirectoryEntry>& entries) {
    for (const DirectoryEntry& entry : entries) visit(folder, entry);
  }

  void visit(const Folder& parent, const DirectoryEntry& entry) {
    const std::string path = parent.path + entry.name;
    if (path == output_) return;
    if (utf8::find_invalid(entry.name)) return add_unnameable(parent, entry);
    if (entry.kind == EntryKind::directory) return visit_folder(parent, entry, path);

    if (parent.path.empty()) {
      return add_top_file(parent, entry);
    }
    if (const std::string rule = rule_of(parent, path); !rule.empty()) return add_excluded(parent, path, rule);
    if (entry.is_link) {
      if (auto problem = link_problem(parent, path, nullptr)) return add_link(parent, path, std::move(*problem));
    }
    if (entry.kind == EntryKind::other) return add(parent, path, Role::unused, unused_file({}, path));
    add_file(parent, path);
  }

  /// A file beside the locale folders: configuration, or nothing of ours.
  void add_top_file(const Folder& parent, const DirectoryEntry& entry) {
    const bool is_docset = is_docset_file(entry.name) && matching(options_.exclude, entry.name, entry.name) == nullptr;
    const bool is_ours = entry.kind == EntryKind::file && (is_site_file(entry.name) || (is_docset && !entry.is_link));
    if (is_ours) return add(parent, entry.name, Role::configuration);
    add_excluded(parent, entry.name, outside_rule);
  }

  void visit_folder(const Folder& parent, const DirectoryEntry& entry, const std::string& path) {
    const bool is_top = parent.path.empty();
    Folder folder{.disk = parent.disk / entry.name,
                  .path = path + '/',
                  .locale = is_top ? options_.locales.find_folder(entry.name) : parent.locale,
                  .default_rule = parent.default_rule,
                  .linked_from = parent.linked_from};
    if (!is_top || !folder.locale) folder.rule = parent.rule;
    if (const auto* const glob = matching(options_.exclude, path, below_locale(parent, path));
        folder.rule.empty() && glob)
      folder.rule = *glob;

    const auto default_rule = default_folder_rule(entry.name);
    const bool is_named = folder.rule.empty() && is_named_to_include(parent, path);
    if (default_rule) {
      if (!is_named) return add_excluded(folder, folder.path, folder.rule.empty() ? *default_rule : folder.rule);
      folder.default_rule = *default_rule;
    }
    folder.included = (parent.included && !default_rule) || (is_included(parent, path) && (is_named || !default_rule));
    if (entry.is_link) {
      if (!folder.rule.empty()) return add_excluded(folder, folder.path, folder.rule);
      if (auto problem = link_problem(parent, path, &folder)) return add_link(folder, folder.path, std::move(*problem));
    }
    walk(folder);
  }

  /// Why a link is not followed. Through a link to a folder, `target` learns where it was left.
  std::optional<Diagnostic> link_problem(const Folder& parent, const std::string& path, Folder* target) const {
    const fs::path link = options_.site / path;
    const auto resolved = files_.canonical(link);
    if (!resolved) {
      const bool loops = resolved.error().code == std::errc::too_many_symbolic_link_levels;
      return loops ? link_loop({}, path) : link_dangling({}, path);
    }
    if (!is_inside(*resolved, site_)) return link_outside({}, path);
    if (target == nullptr) return std::nullopt;

    target->linked_from.push_back(files_.canonical(parent.disk).value_or(parent.disk));
    const auto contains_link = [&](const fs::path& folder) { return is_inside(folder, *resolved); };
    if (std::ranges::any_of(target->linked_from, contains_link)) return link_loop({}, path);
    if (target->linked_from.size() > max_linked_folders) return links_too_deep({}, path, max_linked_folders);
    return std::nullopt;
  }

  /// What excludes a file: what excludes its folder, else a glob, else a default rule that no glob of `include:` lifts.
  std::string rule_of(const Folder& parent, const std::string& path) const {
    if (!parent.rule.empty()) return parent.rule;
    const std::string_view below = below_locale(parent, path);
    if (const std::string* const glob = matching(options_.exclude, path, below)) return *glob;
    if (parent.included || is_included(parent, path)) return {};
    if (!parent.default_rule.empty()) return parent.default_rule;
    return std::string{default_file_rule(below).value_or("")};
  }

  bool is_included(const Folder& parent, const std::string& path) const {
    return matching(options_.include, path, below_locale(parent, path)) != nullptr;
  }

  bool is_named_to_include(const Folder& parent, const std::string& path) const {
    const std::string_view below = below_locale(parent, path);
    return std::ranges::any_of(options_.include, [&](const std::string& glob) {
      return names_folder(glob, path) || names_folder(glob, below);
    });
  }

  /// "en/a/b.md" -> "a/b.md"; outside the locales the path itself.
  static std::string_view below_locale(const Folder& parent, std::string_view path) {
    return parent.locale ? path.substr(path.find('/') + 1) : path;
  }

  void add_file(const Folder& parent, const std::string& path) {
    const std::string_view below = below_locale(parent, path);
    auto role = role_by_name(below);
    const bool is_text = !role || role == Role::page || role == Role::toc || role == Role::breadcrumb;
    if (is_text && is_below_includes(below) && !parent.included && !is_included(parent, path)) role = Role::include;
    if (role == Role::unused) return add(parent, path, Role::unused, unused_file({}, path));
    if (!role) return add_yaml(parent, path);
    add(parent, path, *role);
  }

  void add_yaml(const Folder& parent, const std::string& path) {
    const auto text = files_.read(options_.site / path);
    if (!text) return add(parent, path, Role::unreadable, file_unreadable({}, path, text.error().code));
    const auto mime = yaml_mime(*text);
    add(parent, path, mime && is_page_mime(*mime) ? Role::page : Role::data);
  }

  void add(const Folder& parent, const std::string& path, Role role, std::optional<Diagnostic> problem = {}) {
    FoundFile file{.path = path, .role = role, .locale = parent.locale, .article = {}, .rule = {}};
    if (role == Role::page) file.article = locale::to_nfc(without_extension(below_locale(parent, path)));
    if (problem && parent.locale) problem->locale = options_.locales[*parent.locale].tag;
    visits_.push_back({std::move(file), std::move(problem)});
  }

  void add_excluded(const Folder& parent, const std::string& path, std::string_view rule) {
    add(parent, path, Role::excluded);
    visits_.back().file.rule = rule;
  }

  void add_link(const Folder& parent, const std::string& path, Diagnostic problem) {
    add(parent, path, Role::excluded, std::move(problem));
    visits_.back().file.rule = link_rule;
  }

  void add_unnameable(const Folder& parent, const DirectoryEntry& entry) {
    const std::string path =
        parent.path + with_replacement_characters(entry.name) + (entry.kind == EntryKind::directory ? "/" : "");
    if (!parent.rule.empty()) return add_excluded(parent, path, parent.rule);
    add(parent, path, Role::unreadable, name_not_utf8({}, path));
  }

  const FileSystem& files_;
  const FindOptions& options_;
  fs::path site_;
  std::string output_;
  std::vector<Visit> visits_;
};

/// Of several files that are one article one stays a page: Markdown before YAML, then the first by path.
void exclude_duplicates(Found& found, std::uint32_t first_id, const locale::LocaleTable& locales) {
  const auto place = [&](std::size_t i) { return SourceSpan{FileId{first_id + static_cast<std::uint32_t>(i)}, {}}; };
  const auto rank = [&](std::size_t i) { return std::tuple{extension(found.files[i].path) != "md", i}; };

  std::map<std::pair<locale::LocaleId, std::string_view>, std::vector<std::size_t>> by_article;
  for (std::size_t i = 0; i < found.files.size(); ++i) {
    const FoundFile& file = found.files[i];
    if (file.role == Role::page) by_article[{*file.locale, file.article}].push_back(i);
  }
  for (const auto& [article, indexes] : by_article) {
    if (indexes.size() < 2) continue;
    const std::size_t kept = *std::ranges::min_element(indexes, {}, rank);
    for (const std::size_t i : indexes) {
      if (i == kept) continue;
      Diagnostic problem = duplicate_article(place(i), article.second, place(kept), found.files[kept].path);
      problem.locale = locales[article.first].tag;
      found.problems.add(std::move(problem));
      found.files[i].role = Role::excluded;
      found.files[i].rule = duplicate_rule;
    }
  }
}

}  // namespace

Result<Found> find(const FileSystem& files, const FindOptions& options, SourceSet& sources) {
  auto visits = Walk{files, options}.run();
  if (!visits) return tl::unexpected(visits.error());

  Found found;
  const auto first_id = static_cast<std::uint32_t>(sources.size());
  found.files.reserve(visits->size());
  for (Visit& visit : *visits) {
    const FileId id = sources.add(visit.file.path);
    if (visit.problem) {
      visit.problem->where.file = id;
      found.problems.add(std::move(*visit.problem));
    }
    found.files.push_back(std::move(visit.file));
  }
  exclude_duplicates(found, first_id, options.locales);
  return found;
}

}  // namespace guidepost::content
