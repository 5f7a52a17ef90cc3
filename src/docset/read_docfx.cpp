#include <algorithm>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "docset/read_files.hpp"

namespace guidepost::docset {
namespace {

using yaml::Value;

const Value* map_at(const Value& map, std::string_view key) {
  const Value* const value = map.find(key);
  return value != nullptr && value->is_map() ? value : nullptr;
}

/// The patterns of a list of texts, or of one text.
std::vector<PathPattern> patterns(const Value* value) {
  std::vector<PathPattern> out;
  if (value == nullptr) return out;
  if (value->is_scalar()) out.emplace_back(value->text);
  for (const Value& item : value->items) {
    if (item.is_scalar()) out.emplace_back(item.text);
  }
  return out;
}

FileGroup read_group(const Value& value, std::string_view folder) {
  const std::string_view src = value.string_at("src").empty() ? value.string_at("cwd") : value.string_at("src");
  FileGroup group{.folder = join_path(folder, src).value_or(std::string{folder}),
                  .files = patterns(value.is_map() ? value.find("files") : &value),
                  .exclude = patterns(value.find("exclude"))};
  if (group.folder.ends_with('/')) group.folder.pop_back();
  return group;
}

/// `content` and `resource`: a list of groups or patterns, or one of them.
std::vector<FileGroup> read_groups(const Value* value, std::string_view folder) {
  std::vector<FileGroup> groups;
  if (value == nullptr || value->is_null()) return groups;
  if (!value->is_sequence()) return {read_group(*value, folder)};
  for (const Value& item : value->items) groups.push_back(read_group(item, folder));
  return groups;
}

void read_file_metadata(const Value* value, std::vector<FileMetadata>& out) {
  if (value == nullptr) return;
  for (const yaml::Entry& key : value->entries) {
    for (const yaml::Entry& file : key.value.entries) {
      out.push_back({PathPattern{file.key.value}, {.key = key.key, .value = file.value}});
    }
  }
}

/// "/partner-center/breadcrumb/toc.json" -> "/partner-center": the file stands in a folder of the docset, mostly called
/// bread or breadcrumb.
std::optional<std::string> base_of_breadcrumb(std::string_view path) {
  if (!path.starts_with('/')) return std::nullopt;
  std::string base;
  const std::vector<std::string_view> parts = text::split(path.substr(1), '/');
  for (std::size_t i = 0; i + 2 < parts.size(); ++i) {
    if (text::starts_with_ignoring_ascii_case(parts[i], "bread")) break;
    base.append("/").append(parts[i]);
  }
  return base;
}

std::string with_slash(std::string_view path) {
  while (path.starts_with('/')) path.remove_prefix(1);
  while (path.ends_with('/')) path.remove_suffix(1);
  return path.empty() ? std::string{} : '/' + std::string{path};
}

std::optional<std::string> base_path_of(const Value& root, const Value& build, const Value* global) {
  for (const std::string_view key : {"basePath", "base_path"}) {
    if (root.find(key) != nullptr) return with_slash(root.string_at(key));
  }
  if (global != nullptr) {
    if (auto base = base_of_breadcrumb(global->string_at("breadcrumb_path"))) return base;
  }
  const std::string_view dest = build.string_at("dest");
  if (dest.empty() || dest.starts_with('.') || dest.starts_with('_')) return std::nullopt;  // a folder of the build
  return with_slash(dest);
}

}  // namespace

Docset read_docfx(const Value& root, std::string_view folder) {
  const Value* const nested = map_at(root, "build");
  const Value& build = nested == nullptr ? root : *nested;
  const Value* const global = map_at(build, "globalMetadata");

  Docset docset{.folder = std::string{folder},
                .locale = {},
                .base_path = base_path_of(root, build, global),
                .content = read_groups(build.find("content"), folder),
                .resources = read_groups(build.find("resource"), folder),
                .global_metadata = global == nullptr ? std::vector<yaml::Entry>{} : global->entries,
                .file_metadata = {}};
  if (root.find("files") != nullptr || root.find("exclude") != nullptr) {
    FileGroup group = read_group(root, folder);
    if (group.files.empty()) group.files.emplace_back("**");
    docset.content.push_back(std::move(group));
  }
  read_file_metadata(map_at(build, "fileMetadata"), docset.file_metadata);
  return docset;
}

PublishConfig read_publish_config(const Value& root, std::string_view folder) {
  PublishConfig config;
  if (const Value* const docsets = root.find("docsets_to_publish")) {
    for (const Value& docset : docsets->items) {
      auto path = join_path(folder, docset.string_at("build_source_folder"));
      if (!path) continue;
      if (path->ends_with('/')) path->pop_back();
      config.docsets.push_back({std::move(*path), with_slash(docset.string_at("base_path"))});
    }
  }
  if (const Value* const files = root.find("redirection_files")) {
    for (const Value& file : files->items) {
      if (!file.is_scalar()) continue;
      config.redirection_files.push_back({join_path(folder, file.text).value_or(file.text), file.where});
    }
  }
  return config;
}

}  // namespace guidepost::docset
