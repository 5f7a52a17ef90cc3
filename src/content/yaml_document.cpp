#include "content/yaml_document.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "content/lines.hpp"
#include "content/merge_conflict.hpp"
#include "diagnostics/content_messages.hpp"

namespace guidepost::content {
namespace {

constexpr std::array<std::string_view, 9> no_pages{"tableofcontents", "toc",          "breadcrumb",
                                                   "breadcrumbs",     "context",      "contextobject",
                                                   "zonepivotgroups", "redirections", "contributors"};

/// Adds `key` from the document's own field where the metadata lacks it.
void fill_in(std::vector<yaml::Entry>& meta, const yaml::Value& root, std::string_view key, std::string_view field) {
  const auto has_text = [&](const yaml::Entry& entry) { return entry.key.value == key && !entry.value.is_null(); };
  if (std::ranges::any_of(meta, has_text)) return;
  const auto found = std::ranges::find(root.entries, field,
                                       [](const yaml::Entry& entry) -> std::string_view { return entry.key.value; });
  if (found == root.entries.end() || !found->value.is_scalar()) return;
  std::erase_if(meta, [&](const yaml::Entry& entry) { return entry.key.value == key; });
  meta.push_back({.key = {std::string{key}, found->key.where}, .value = found->value});
}

FrontMatter metadata_of(const yaml::Value& root, Diagnostics& problems) {
  std::vector<yaml::Entry> entries;
  if (const yaml::Value* const metadata = root.find("metadata"); metadata != nullptr && !metadata->is_null()) {
    if (!metadata->is_map()) problems.add(unexpected_type(metadata->where, "metadata", "a list of keys with values"));
    entries = metadata->entries;
  }
  fill_in(entries, root, "title", "title");
  fill_in(entries, root, "description", "description");
  fill_in(entries, root, "description", "summary");
  fill_in(entries, root, "uid", "uid");
  return FrontMatter{std::move(entries)};
}

}  // namespace

std::optional<std::string_view> yaml_mime(std::string_view file_text) {
  constexpr std::string_view marker = "YamlMime";
  if (file_text.starts_with(utf8::byte_order_mark)) file_text.remove_prefix(utf8::byte_order_mark.size());
  if (!file_text.starts_with('#')) return std::nullopt;

  std::string_view line = line_at(file_text, 0).of(file_text);
  line = text::trim(line.substr(std::min(line.find_first_not_of('#'), line.size())));
  if (!text::starts_with_ignoring_ascii_case(line, marker)) return std::nullopt;
  line = text::trim(line.substr(marker.size()));
  if (!line.starts_with(':')) return std::nullopt;
  const std::string_view mime = text::trim(line.substr(1));
  return mime.empty() ? std::nullopt : std::optional{mime};
}

bool is_page_mime(std::string_view mime) {
  return std::ranges::none_of(no_pages,
                              [&](std::string_view name) { return text::equal_ignoring_ascii_case(mime, name); });
}

YamlDocument parse_yaml_document(std::string_view file_text, FileId file) {
  YamlDocument document{.mime = std::string{yaml_mime(file_text).value_or("")}};
  yaml::Document parsed = parse_both_sides(file_text, file, 0);
  document.problems = std::move(parsed.problems);
  if (!parsed.root || parsed.root->is_null()) return document;
  if (!parsed.root->is_map()) {
    document.problems.add(yaml_not_a_map(parsed.root->where, "the document"));
    return document;
  }
  document.meta = metadata_of(*parsed.root, document.problems);
  document.root = std::move(parsed.root);
  check_dates(document.meta, document.problems);
  return document;
}

}  // namespace guidepost::content
