#include "content/front_matter.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "content/flat_yaml.hpp"
#include "content/lines.hpp"
#include "content/merge_conflict.hpp"
#include "diagnostics/content_messages.hpp"

namespace guidepost::content {
namespace {

constexpr std::array<std::string_view, 5> date_keys{"ms.date", "ms.lasthandoff", "ms.reviewed", "ms.reviewdate",
                                                    "ms.lastreviewed"};

/// The block between the dashes, and where the body starts, in file offsets.
struct Block {
  ByteRange yaml;
  std::size_t body = 0;
  bool closed = true;
};

bool is_delimiter(std::string_view line, std::string_view dashes) {
  return line.starts_with(dashes) && line.find_first_not_of(" \t", dashes.size()) == line.npos;
}

/// The block of a file that opens one and does not close it: the lines that look like front matter.
std::optional<Block> unclosed_block(std::string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (at < text.size()) {
    const Line line = line_at(text, at);
    if (key_length(line.of(text), 0) == 0) break;
    at = line.next;
  }
  if (at == begin) return std::nullopt;
  return Block{byte_range(begin, at), at, false};
}

std::optional<Block> find_block(std::string_view text, std::size_t start) {
  if (!text.substr(start).starts_with("---")) return std::nullopt;
  const Line opening = line_at(text, start);
  if (!is_delimiter(opening.of(text), "---")) return std::nullopt;

  for (std::size_t at = opening.next; at < text.size();) {
    const Line line = line_at(text, at);
    const std::string_view content = line.of(text);
    if (is_delimiter(content, "---") || is_delimiter(content, "..."))
      return Block{byte_range(opening.next, at), line.next, true};
    at = line.next;
  }
  return unclosed_block(text, opening.next);
}

/// What a problem with a whole value points at: a collection's span is empty, so its first line.
SourceSpan first_line(std::string_view file_text, SourceSpan where) {
  if (!where.range.empty() || where.range.begin >= file_text.size()) return where;
  return {where.file, line_at(file_text, where.range.begin).range};
}

std::vector<yaml::Entry> parse_entries(std::string_view file_text, ByteRange range, FileId file,
                                       Diagnostics& problems) {
  const std::string_view block = range.of(file_text);
  yaml::Document document = parse_both_sides(block, file, range.begin);
  problems.append(std::move(document.problems));
  if (document.root && document.root->is_map()) return std::move(document.root->entries);
  if (document.root && !document.root->is_null())
    problems.add(yaml_not_a_map(first_line(file_text, document.root->where), "front matter"));
  return salvage_flat_yaml(block, file, range.begin);
}

}  // namespace

const yaml::Entry* FrontMatter::find(std::string_view key) const {
  const auto find_in = [key](const std::vector<yaml::Entry>& entries) -> const yaml::Entry* {
    const auto name = [](const yaml::Entry& entry) -> std::string_view { return entry.key.value; };
    const auto found = std::ranges::find(entries, key, name);
    return found == entries.end() ? nullptr : &*found;
  };
  const yaml::Entry* const own = find_in(entries_);
  return own != nullptr || defaults_ == nullptr ? own : find_in(*defaults_);
}

std::string_view FrontMatter::string(std::string_view key) const {
  const yaml::Entry* const entry = find(key);
  return entry == nullptr ? std::string_view{} : text::trim(entry->value.text);
}

std::optional<locale::Date> FrontMatter::date(std::string_view key) const {
  return locale::parse_date(string(key));
}

void check_dates(const FrontMatter& meta, Diagnostics& problems) {
  for (const yaml::Entry& entry : meta.entries()) {
    if (entry.value.is_null() || std::ranges::find(date_keys, entry.key.value) == date_keys.end()) continue;
    const std::string_view text = text::trim(entry.value.text);
    if (text.empty() && entry.value.is_scalar()) continue;
    if (!locale::parse_date(text))
      problems.add(invalid_date(entry.value.where, entry.key.value, entry.value.is_scalar() ? text : "a list"));
  }
}

ParsedFrontMatter parse_front_matter(std::string_view file_text, FileId file) {
  const std::size_t start = file_text.starts_with(utf8::byte_order_mark) ? utf8::byte_order_mark.size() : 0;
  ParsedFrontMatter parsed{.body_begin = static_cast<std::uint32_t>(start)};
  const auto block = find_block(file_text, start);
  if (!block) return parsed;

  if (!block->closed) parsed.problems.add(front_matter_unclosed({file, line_at(file_text, start).range}));
  parsed.meta = FrontMatter{parse_entries(file_text, block->yaml, file, parsed.problems)};
  parsed.body_begin = static_cast<std::uint32_t>(block->body);
  check_dates(parsed.meta, parsed.problems);
  return parsed;
}

}  // namespace guidepost::content
