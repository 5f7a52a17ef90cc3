#include "content/flat_yaml.hpp"

#include <algorithm>

#include "content/lines.hpp"

namespace guidepost::content {
namespace {

constexpr std::size_t max_entries = 64;  // repeated keys are looked for pair by pair

constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
constexpr bool is_key_character(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-';
}

yaml::Entry make_entry(std::string_view line, std::size_t key_size, SourceSpan line_start) {
  const std::uint32_t base = line_start.range.begin;
  yaml::Entry entry;
  entry.key = {std::string{line.substr(0, key_size)}, {line_start.file, byte_range(base, base + key_size)}};
  entry.value.where = {line_start.file, byte_range(base + key_size + 1, base + key_size + 1)};
  return entry;
}

void set_scalar(yaml::Entry& entry, const LooseScalar& scalar, std::uint32_t base) {
  entry.value.kind = yaml::Kind::scalar;
  entry.value.style = scalar.style;
  entry.value.text = scalar.text;
  entry.value.where.range = byte_range(base + scalar.range.begin, base + scalar.range.end);
}

SourceSpan span_of(const Line& line, FileId file, std::uint32_t offset) {
  return {file, {offset + line.range.begin, offset + line.range.end}};
}

}  // namespace

std::size_t key_length(std::string_view line, std::size_t begin) {
  if (begin >= line.size() || !is_letter(line[begin])) return 0;
  std::size_t end = begin;
  while (end < line.size() && is_key_character(line[end])) ++end;
  if (end == line.size() || line[end] != ':') return 0;
  if (end + 1 < line.size() && line[end + 1] != ' ' && line[end + 1] != '\t') return 0;
  return end - begin;
}

std::optional<LooseScalar> loose_scalar(std::string_view line, std::size_t begin) {
  begin = line.find_first_not_of(" \t", begin);
  if (begin == line.npos) return std::nullopt;
  const std::size_t end = line.find_last_not_of(" \t") + 1;
  const std::string_view value = line.substr(begin, end - begin);
  if (std::string_view{"|>[{&*#"}.find(value.front()) != std::string_view::npos) return std::nullopt;

  LooseScalar scalar{.text = value, .range = byte_range(begin, end)};
  if (value.front() == '"' || value.front() == '\'') {
    scalar.style = yaml::ScalarStyle::quoted;
    const bool closed = value.size() > 1 && value.back() == value.front();
    scalar.text = value.substr(1, value.size() - (closed ? 2 : 1));
  }
  return scalar;
}

std::vector<yaml::Entry> salvage_flat_yaml(std::string_view block, FileId file, std::uint32_t offset) {
  std::vector<yaml::Entry> entries;
  for (std::size_t at = 0; at < block.size();) {
    const Line found = line_at(block, at);
    const std::string_view line = found.of(block);
    at = found.next;
    const std::size_t key_size = key_length(line, 0);
    const auto scalar = key_size == 0 ? std::nullopt : loose_scalar(line, key_size + 1);
    if (!scalar) continue;

    const SourceSpan start = span_of(found, file, offset);
    yaml::Entry entry = make_entry(line, key_size, start);
    set_scalar(entry, *scalar, start.range.begin);
    const auto same_key = [&](const yaml::Entry& other) { return other.key.value == entry.key.value; };
    // Pair by pair, but only in a block that is short enough to be somebody's front matter.
    if (entries.size() <= max_entries) std::erase_if(entries, same_key);
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace guidepost::content
