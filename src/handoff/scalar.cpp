#include "handoff/scalar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/text.hpp"
#include "content/lines.hpp"

namespace guidepost::handoff {
namespace {

std::string double_quoted(std::string_view value) {
  std::string out = "\"";
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (byte < 0x20 || byte == 0x7F) {
      out += fmt::format("\\x{:02X}", byte);
    } else {
      out += c;
    }
  }
  return out + '"';
}

bool is_printable(std::string_view value) {
  return std::ranges::all_of(value, [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != '\x7F'; });
}

std::string single_quoted(std::string_view value) {
  std::string out = "'";
  for (const char c : value) {
    out += c;
    if (c == '\'') out += c;
  }
  return out + '\'';
}

/// Whether a value is safe without quotes. Begins with a letter, so that it is no number, and is no word of YAML's.
bool is_plain(std::string_view value) {
  static constexpr std::array<std::string_view, 9> words{"true", "false", "yes", "no", "on", "off", "null", "y", "n"};
  if (value.empty() || !is_printable(value)) return false;
  const auto first = static_cast<unsigned char>(value.front());
  const bool is_letter = first >= 0x80 || (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
  if (!is_letter || value.ends_with(' ') || value.ends_with(':')) return false;
  if (value.find_first_of("[]{}") != value.npos) return false;
  if (value.find(": ") != value.npos || value.find(" #") != value.npos) return false;
  return std::ranges::find(words, text::lower_ascii(value)) == words.end();
}

/// Where the '|' or '>' of a block scalar stands whose first line begins at `begin`.
std::optional<std::size_t> block_indicator(std::string_view file, std::size_t begin) {
  const std::size_t header_end = file.substr(0, begin).find_last_not_of(" \t\r\n");
  if (header_end == file.npos) return std::nullopt;
  const std::size_t line = file.rfind('\n', header_end) + 1;
  const std::size_t indicator = file.substr(0, header_end + 1).find_last_of("|>");
  const bool is_there = indicator != file.npos && indicator >= line;
  // A digit tells the indentation, a '#' begins a comment: both are left alone by taking quotes.
  const bool is_usual =
      is_there && file.substr(indicator + 1, header_end - indicator).find_first_not_of("+-") == file.npos;
  return is_usual ? std::optional{indicator} : std::nullopt;
}

/// Where the first line of a block scalar begins, and how far its lines are indented; nothing for one without words.
struct BlockLines {
  std::size_t begin;
  std::string indentation;
};
std::optional<BlockLines> block_lines(std::string_view file, std::size_t indicator) {
  const std::size_t header_end = file.find('\n', indicator);
  const std::size_t words = file.find_first_not_of(" \r\n", header_end);
  if (header_end == file.npos || words == file.npos) return std::nullopt;
  return BlockLines{header_end + 1, std::string(words - file.rfind('\n', words) - 1, ' ')};
}

/// The lines of a literal block that differ; nothing when lines of the file are not those of the value.
std::optional<ScalarEdit> changed_lines(std::string_view file, const Host& host, std::string_view value) {
  const auto indicator = block_indicator(file, host.where.begin);
  if (!indicator || file[*indicator] != '|') return std::nullopt;
  const auto block = block_lines(file, *indicator);
  if (!block) return std::nullopt;
  const std::vector<std::string_view> before = text::split(host.value, '\n');
  const std::vector<std::string_view> after = text::split(value, '\n');
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t head = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  std::size_t tail = 0;
  while (tail < shorter - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) ++tail;

  std::size_t begin = block->begin;
  for (std::size_t i = 0; i < head; ++i) begin = content::line_at(file, begin).next;
  const bool is_line_by_line = before.size() == after.size();
  ScalarEdit edit{.where = {}, .text = {}};
  std::size_t end = begin;
  std::string_view line_end = "\n";
  for (std::size_t i = head; i < before.size() - tail; ++i) {
    const content::Line line = content::line_at(file, end);
    const std::string_view old = line.of(file);
    const bool is_blank = before[i].empty() && text::trim(old).empty();
    if (!is_blank && old != block->indentation + std::string{before[i]}) return std::nullopt;
    if (file.substr(0, line.next).ends_with("\r\n")) line_end = "\r\n";
    if (is_line_by_line && before[i] == after[i]) {
      edit.text += file.substr(end, line.next - end);
    } else if (is_line_by_line) {
      edit.text += block->indentation + std::string{after[i]};
      edit.text += line_end;
    }
    end = line.next;
  }
  for (std::size_t i = head; !is_line_by_line && i < after.size() - tail; ++i) {
    if (!after[i].empty()) edit.text += block->indentation + std::string{after[i]};
    edit.text += line_end;
  }
  edit.where = byte_range(begin, end);
  const bool ends_the_file = end > begin && file[end - 1] != '\n';
  if (ends_the_file) edit.text.resize(edit.text.size() - line_end.size());
  return edit;
}

/// `|` with the lines of the value; nothing when the file's scalar is of an unusual form.
std::optional<ScalarEdit> literal_block(std::string_view file, const Host& host, std::string_view value) {
  const auto indicator = block_indicator(file, host.where.begin);
  if (!indicator || value.starts_with(' ') || value.starts_with('\n')) return std::nullopt;
  const auto block = block_lines(file, *indicator);
  if (!block) return std::nullopt;
  const std::size_t header_end = std::min(file.find('\n', *indicator), file.size());
  ScalarEdit edit{.where = byte_range(*indicator, host.where.end),
                  .text = "|" + std::string{file.substr(*indicator + 1, header_end - *indicator - 1)}};
  const bool ends_in_line = host.where.end > 0 && file[host.where.end - 1] == '\n';
  std::string_view rest = value;
  while (rest.ends_with('\n')) rest.remove_suffix(1);
  for (const std::string_view one : text::split(rest, '\n')) {
    edit.text += '\n';
    if (!one.empty()) edit.text += block->indentation + std::string{one};
  }
  if (ends_in_line) edit.text += '\n';
  return edit;
}

}  // namespace

ScalarEdit write_scalar(std::string_view file, const Host& host, std::string_view value) {
  const auto in_place = [&](std::string text) { return ScalarEdit{host.where, std::move(text)}; };
  if (host.style == yaml::ScalarStyle::block) {
    if (auto lines = changed_lines(file, host, value)) return *std::move(lines);
    if (auto block = literal_block(file, host, value)) return *std::move(block);
    const auto indicator = block_indicator(file, host.where.begin);
    ByteRange where = host.where;
    if (indicator) where.begin = static_cast<std::uint32_t>(*indicator);
    const bool ends_in_line = where.end > where.begin && file[where.end - 1] == '\n';
    return {where, double_quoted(value) + (ends_in_line ? "\n" : "")};
  }
  if (host.style == yaml::ScalarStyle::plain)
    return in_place(is_plain(value) ? std::string{value} : double_quoted(value));
  const bool is_single = file[host.where.begin] == '\'';
  return in_place(is_single && is_printable(value) ? single_quoted(value) : double_quoted(value));
}

}  // namespace guidepost::handoff
