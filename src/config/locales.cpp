#include "config/locales.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "config/values.hpp"
#include "diagnostics/config_messages.hpp"
#include "locale/tag.hpp"

namespace guidepost::config {
namespace {

constexpr std::array<std::string_view, 3> locale_keys{"tag", "fallback", "name"};
constexpr std::string_view no_source = "none";

/// A tag that is right but for its separator ("zh_Hans"), or nothing.
std::string likely_tag(std::string_view text) {
  std::string hyphens{text};
  std::ranges::replace(hyphens, '_', '-');
  return locale::canonical_tag(hyphens).value_or("");
}

bool is_plain_folder_name(std::string_view folder) {
  return !folder.empty() && !folder.starts_with('.') && folder.find_first_of("/\\") == folder.npos;
}

/// The tag that the folder's name is, unless `tag:` says it.
std::string tag_of(const Located<std::string>& folder, const yaml::Value* configured, Diagnostics& problems) {
  const auto text = configured == nullptr ? std::nullopt : read_text(*configured, "tag", problems);
  const Located<std::string>& source = text ? *text : folder;
  if (auto tag = locale::canonical_tag(source.value)) return *tag;
  const std::string likely = likely_tag(source.value);
  problems.add(text ? config_not_a_tag(text->where, text->value, likely)
                    : config_folder_needs_tag(folder.where, folder.value, likely));
  return "und";
}

LocaleDraft read_locale(const Located<std::string>& folder, const yaml::Value& value, Diagnostics& problems) {
  LocaleDraft draft{.folder = folder};
  if (!is_plain_folder_name(folder.value)) problems.add(config_folder_name(folder.where, folder.value));
  if (!value.is_map() && !value.is_null())
    problems.add(config_wrong_type(value.where, folder.value, "a map such as '{tag: zh-Hans}', or empty"));
  report_unknown_keys(value, folder.value, locale_keys, problems);

  draft.tag = tag_of(folder, value.find("tag"), problems);
  if (const auto* const name = value.find("name")) {
    if (auto text = read_text(*name, "name", problems)) draft.name = std::move(text->value);
  }
  if (const auto* const fallback = value.find("fallback")) draft.fallback = read_texts(*fallback, "fallback", problems);
  return draft;
}

void report_shared_tags(std::span<const LocaleDraft> drafts, Diagnostics& problems) {
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const auto same = [&](const LocaleDraft& other) { return other.tag == drafts[i].tag && other.tag != "und"; };
    const auto first = std::find_if(drafts.begin(), drafts.end(), same);
    if (first < drafts.begin() + static_cast<std::ptrdiff_t>(i) && first->folder.value != drafts[i].folder.value)
      problems.add(config_same_tag(drafts[i].folder.where, drafts[i].folder.value, first->folder.value, drafts[i].tag));
  }
}

/// By folder first: a folder called "zh" is meant by "zh", whatever tags there are.
std::optional<std::size_t> find_draft(std::span<const LocaleDraft> drafts, std::string_view name) {
  auto found =
      std::ranges::find(drafts, name, [](const LocaleDraft& draft) -> std::string_view { return draft.folder.value; });
  if (found == drafts.end()) {
    found = std::ranges::find_if(
        drafts, [&](const LocaleDraft& draft) { return text::equal_ignoring_ascii_case(draft.tag, name); });
  }
  if (found == drafts.end()) return std::nullopt;
  return static_cast<std::size_t>(found - drafts.begin());
}

std::vector<std::string> folders_of(std::span<const LocaleDraft> drafts) {
  std::vector<std::string> folders;
  for (const LocaleDraft& draft : drafts) folders.push_back(draft.folder.value);
  return folders;
}

std::vector<locale::LocaleId> resolve_fallback(std::span<const LocaleDraft> drafts, std::size_t owner,
                                               Diagnostics& problems) {
  std::vector<locale::LocaleId> chain;
  for (const Located<std::string>& name : drafts[owner].fallback) {
    const auto found = find_draft(drafts, name.value);
    if (!found) {
      problems.add(config_unknown_locale(name.where, "fallback", name.value, folders_of(drafts)));
    } else if (*found == owner) {
      problems.add(config_falls_back_to_itself(name.where, drafts[owner].folder.value));
    } else {
      chain.push_back(static_cast<locale::LocaleId>(*found));
    }
  }
  return chain;
}

}  // namespace

std::vector<LocaleDraft> read_locales(const yaml::Value& value, Diagnostics& problems) {
  std::vector<LocaleDraft> drafts;
  if (value.is_map()) {
    for (const yaml::Entry& entry : value.entries) drafts.push_back(read_locale(entry.key, entry.value, problems));
  } else if (value.is_sequence()) {
    for (Located<std::string>& folder : read_texts(value, "locales", problems)) {
      const auto same = [&](const LocaleDraft& draft) { return draft.folder.value == folder.value; };
      if (std::ranges::any_of(drafts, same)) {
        problems.add(config_repeated_locale(folder.where, folder.value));
      } else {
        drafts.push_back(read_locale(folder, {}, problems));
      }
    }
  } else if (!value.is_null()) {
    problems.add(config_wrong_type(value.where, "locales", "a map with a key for each folder, or a list of folders"));
  }
  report_shared_tags(drafts, problems);
  return drafts;
}

std::vector<LocaleDraft> discover_locales(std::span<const DirectoryEntry> site, Diagnostics& problems) {
  std::vector<LocaleDraft> drafts;
  for (const DirectoryEntry& entry : site) {
    if (entry.kind != EntryKind::directory || entry.name.starts_with('.')) continue;
    if (auto tag = locale::canonical_tag(entry.name))
      drafts.push_back({.folder = {entry.name, {}}, .tag = std::move(*tag), .name = {}, .fallback = {}});
  }
  report_shared_tags(drafts, problems);
  return drafts;
}

std::optional<std::size_t> find_source(std::span<const LocaleDraft> drafts, const SourceChoice& choice,
                                       Diagnostics& problems) {
  if (choice) {
    if (choice->value == no_source) return std::nullopt;
    const auto found = find_draft(drafts, choice->value);
    if (!found) problems.add(config_unknown_locale(choice->where, "source_locale", choice->value, folders_of(drafts)));
    return found;
  }
  const auto english = std::ranges::find(drafts, "en", &LocaleDraft::tag);
  const auto variant =
      std::ranges::find_if(drafts, [](const LocaleDraft& draft) { return locale::language_of(draft.tag) == "en"; });
  const auto found = english != drafts.end() ? english : variant;
  if (found == drafts.end()) return std::nullopt;
  return static_cast<std::size_t>(found - drafts.begin());
}

locale::LocaleTable make_table(std::span<const LocaleDraft> drafts, std::optional<std::size_t> source,
                               Diagnostics& problems) {
  std::vector<locale::Locale> rows;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const LocaleDraft& draft = drafts[i];
    rows.push_back({.tag = draft.tag,
                    .folder = draft.folder.value,
                    .native_name = draft.name.empty() ? locale::native_name(draft.tag) : draft.name,
                    .direction = locale::direction(draft.tag),
                    .fallback = resolve_fallback(drafts, i, problems)});
  }
  const auto source_id = source ? std::optional{static_cast<locale::LocaleId>(*source)} : std::nullopt;
  return locale::LocaleTable{std::move(rows), source_id};
}

void report_missing_folders(std::span<const LocaleDraft> drafts, std::span<const DirectoryEntry> site,
                            Diagnostics& problems) {
  const std::vector<std::string> configured = folders_of(drafts);
  std::vector<std::string> there;
  for (const DirectoryEntry& entry : site) {
    if (entry.kind == EntryKind::directory) there.push_back(entry.name);
  }
  std::vector<std::string> free;
  for (const std::string& folder : there) {
    if (std::ranges::find(configured, folder) == configured.end()) free.push_back(folder);
  }
  for (const LocaleDraft& draft : drafts) {
    const std::string& folder = draft.folder.value;
    if (!is_plain_folder_name(folder) || std::ranges::find(there, folder) != there.end()) continue;
    problems.add(config_missing_folder(draft.folder.where, folder, text::nearest(folder, free)));
  }
}

}  // namespace guidepost::config
