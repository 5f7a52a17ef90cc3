#include "content/flat_yaml.hpp"

#include <algorithm>
#include <array>

#include "content/lines.hpp"

namespace guidepost::content {
namespace {

constexpr std::size_t max_entries = 64;  // repeated keys are looked for pair by pair
constexpr std::size_t usual_entries = 16;

constexpr bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
constexpr bool is_key_character(char c) {
  return is_letter(c) || (c >= '0' && c <= '9') || c == '.' || c == '-';
}
constexpr bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20;
}

bool is_null_literal(std::string_view text) {
  constexpr std::array<std::string_view, 4> literals{"~", "null", "Null", "NULL"};
  return std::ranges::find(literals, text) != literals.end();
}

bool is_indicator(char c) {
  return std::string_view{"-?:,[]{}#&*!|>'\"%@`"}.find(c) != std::string_view::npos;
}

/// Whether `text`, without blanks around it, is a plain scalar of one line, and nothing that YAML reads in another way.
bool is_plain(std::string_view text) {
  if (is_indicator(text.front()) || text.back() == ':' || is_null_literal(text)) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_control(text[i])) return false;
    if (text[i] != ' ') continue;
    if (text[i - 1] == ':' || text[i + 1] == '#') return false;  // a blank is neither first nor last
  }
  return true;
}

/// Whether `text` is a quoted scalar with nothing in it that needs unescaping.
bool is_simply_quoted(std::string_view text) {
  if (text.size() < 2 || text.front() != text.back()) return false;
  const char quote = text.front();
  return std::ranges::none_of(text.substr(1, text.size() - 2),
                              [&](char c) { return c == quote || c == '\\' || is_control(c); });
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

/// The line as an entry; nothing when it is more than a flat `key: value`.
std::optional<yaml::Entry> flat_entry(std::string_view line, SourceSpan start) {
  const std::size_t key_size = key_length(line, 0);
  if (key_size == 0 || is_null_literal(line.substr(0, key_size))) return std::nullopt;

  std::optional<yaml::Entry> entry = make_entry(line, key_size, start);
  const std::size_t begin = line.find_first_not_of(' ', key_size + 1);
  if (begin == line.npos) return entry;
  const std::size_t end = line.find_last_not_of(' ') + 1;
  const std::string_view value = line.substr(begin, end - begin);
  if (value.front() == '"' || value.front() == '\'') {
    if (!is_simply_quoted(value)) return std::nullopt;
    set_scalar(*entry, {value.substr(1, value.size() - 2), byte_range(begin, end), yaml::ScalarStyle::quoted},
               start.range.begin);
  } else {
    if (!is_plain(value)) return std::nullopt;
    set_scalar(*entry, {value, byte_range(begin, end), yaml::ScalarStyle::plain}, start.range.begin);
  }
  return entry;
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

std::optional<std::vector<yaml::Entry>> read_flat_yaml(std::string_view block, FileId file, std::uint32_t offset) {
  std::vector<yaml::Entry> entries;
  entries.reserve(usual_entries);
  for (std::size_t at = 0; at < block.size();) {
    const Line line = line_at(block, at);
    at = line.next;
    if (line.range.empty()) continue;

    std::optional<yaml::Entry> entry = flat_entry(line.of(block), span_of(line, file, offset));
    if (!entry || entries.size() == max_entries) return std::nullopt;
    const std::string& key = entry->key.value;
    if (std::ranges::any_of(entries, [&](const yaml::Entry& other) { return other.key.value == key; }))
      return std::nullopt;
    entries.push_back(std::move(*entry));
  }
  return entries;
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
