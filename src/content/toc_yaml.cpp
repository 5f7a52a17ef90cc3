#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "content/merge_conflict.hpp"
#include "content/toc.hpp"
#include "content/toc_fields.hpp"
#include "diagnostics/content_messages.hpp"
#include "yaml/value.hpp"

namespace guidepost::content {
namespace {

void read_entries(const yaml::Value& list, std::vector<TocEntry>& entries, Diagnostics& problems);

/// A scalar, or a list of scalars joined by commas (for displayName). Nothing for other values.
std::optional<std::string> text_of(const yaml::Value& value, bool accepts_list) {
  if (value.is_scalar()) return std::string{text::trim(value.text)};
  if (!accepts_list || !value.is_sequence() || !std::ranges::all_of(value.items, &yaml::Value::is_scalar))
    return std::nullopt;
  std::string joined;
  for (const yaml::Value& item : value.items) {
    if (!joined.empty()) joined += ", ";
    joined += text::trim(item.text);
  }
  return joined;
}

bool is_known_text(std::string_view key) {
  constexpr std::array<std::string_view, 6> keys{"name", "href", "topicHref", "tocHref", "uid", "displayName"};
  return std::ranges::any_of(keys, [&](std::string_view known) { return text::equal_ignoring_ascii_case(key, known); });
}

/// A topic is a page and a tocHref is none: docfx refuses the entry, here it stands as well as it can.
void check_target(std::string_view key, const Located<std::string>& href, Diagnostics& problems) {
  if (href.value.empty() || is_absolute_href(href.value)) return;
  if (text::equal_ignoring_ascii_case(key, "topicHref") && leads_to_toc(href.value)) {
    problems.add(invalid_topic_href(href.where, href.value));
  } else if (text::equal_ignoring_ascii_case(key, "tocHref") && !leads_to_toc(href.value)) {
    problems.add(invalid_toc_href(href.where, href.value));
  }
}

void read_field(TocEntry& entry, const yaml::Entry& field, Diagnostics& problems) {
  const std::string& key = field.key.value;
  const yaml::Value& value = field.value;
  if (value.is_null()) return;
  if (text::equal_ignoring_ascii_case(key, "items")) {
    if (!value.is_sequence()) return problems.add(toc_wrong_type(value.where, key, "a list of entries"));
    read_entries(value, entry.items, problems);
  } else if (text::equal_ignoring_ascii_case(key, "expanded")) {
    entry.expanded = value.as_bool().value_or(false);
  } else if (is_known_text(key)) {
    auto text = text_of(value, text::equal_ignoring_ascii_case(key, "displayName"));
    if (!text) return problems.add(toc_wrong_type(value.where, key, "a text"));
    Located<std::string> found{std::move(*text), value.where};
    check_target(key, found, problems);
    set_toc_field(entry, key, std::move(found));
  }
}

void read_entry(const yaml::Value& value, std::vector<TocEntry>& entries, Diagnostics& problems) {
  if (!value.is_map()) {
    const std::string_view found = value.is_sequence() ? "a list in a list" : std::string_view{value.text};
    return problems.add(toc_not_an_entry(value.where, found));
  }
  TocEntry entry{.name = {{}, value.where}, .href = {{}, value.where}};
  for (const yaml::Entry& field : value.entries) read_field(entry, field, problems);
  if (entry.name.value.empty() && entry.uid.value.empty()) {  // a page has a title
    const SourceSpan where = entry.href.value.empty() ? value.where : entry.href.where;
    problems.add(toc_entry_without_name(where, entry.href.value));
  }
  entries.push_back(std::move(entry));
}

void read_entries(const yaml::Value& list, std::vector<TocEntry>& entries, Diagnostics& problems) {
  entries.reserve(list.items.size());
  for (const yaml::Value& item : list.items) read_entry(item, entries, problems);
}

/// The list of a TOC that is a map: `items`, in any case.
const yaml::Value* items_of(const yaml::Value& map) {
  const auto found = std::ranges::find_if(
      map.entries, [](const yaml::Entry& entry) { return text::equal_ignoring_ascii_case(entry.key.value, "items"); });
  return found == map.entries.end() ? nullptr : &found->value;
}

}  // namespace

Toc parse_toc_yaml(std::string_view text, FileId file) {
  Toc toc;
  yaml::Document document = parse_both_sides(text, file, 0);
  toc.problems = std::move(document.problems);
  if (!document.root) {
    toc.entries = salvage_toc(text, file);
    return toc;
  }
  const yaml::Value* const list = document.root->is_map() ? items_of(*document.root) : &*document.root;
  if (list != nullptr && list->is_null()) return toc;
  if (list == nullptr || !list->is_sequence()) {
    toc.problems.add(toc_not_a_list(document.root->where));
    return toc;
  }
  read_entries(*list, toc.entries, toc.problems);
  return toc;
}

}  // namespace guidepost::content
