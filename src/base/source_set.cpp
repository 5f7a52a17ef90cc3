#include "base/source_set.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace guidepost {
namespace {

/// A byte order mark is no column of the first line.
std::size_t mark_size(std::string_view text) {
  return text.starts_with(utf8::byte_order_mark) ? utf8::byte_order_mark.size() : 0;
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_{text}, starts_{0} {
  std::size_t begin = mark_size(text);
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    add_checkpoints(begin, at);
    begin = at + 1;
    starts_.push_back(static_cast<std::uint32_t>(begin));
  }
  add_checkpoints(begin, text.size());
}

void LineIndex::add_checkpoints(std::size_t begin, std::size_t end) {
  constexpr std::size_t interval = 4096;
  std::uint32_t column = 1;
  while (end - begin > interval) {
    const std::size_t next = begin + interval;
    for (; begin < next; ++column) begin += utf8::decode(text_.substr(begin)).size;
    checkpoints_.push_back({.offset = static_cast<std::uint32_t>(begin), .column = column});
  }
}

Position LineIndex::position(std::uint32_t offset) const {
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const auto next = std::ranges::upper_bound(starts_, offset);
  const auto line = static_cast<std::uint32_t>(next - starts_.begin());
  Checkpoint from{.offset = starts_[line - 1], .column = 1};
  if (line == 1) from.offset = std::min(offset, static_cast<std::uint32_t>(mark_size(text_)));
  const auto after = std::ranges::upper_bound(checkpoints_, offset, {}, &Checkpoint::offset);
  if (after != checkpoints_.begin() && std::prev(after)->offset > from.offset) from = *std::prev(after);
  const std::string_view before = text_.substr(from.offset, offset - from.offset);
  return {.line = line, .column = from.column + static_cast<std::uint32_t>(utf8::count_code_points(before))};
}

std::string_view LineIndex::line(std::uint32_t number) const {
  if (number == 0 || number > starts_.size()) return {};
  const std::uint32_t start = starts_[number - 1];
  std::size_t end = number < starts_.size() ? starts_[number] - 1 : text_.size();
  if (end > start && text_[end - 1] == '\r') --end;
  std::string_view line = text_.substr(start, end - start);
  if (start == 0) line.remove_prefix(mark_size(line));
  return line;
}

FileId SourceSet::add(std::string path, std::string text) {
  files_.push_back({.path = std::move(path), .text = std::move(text)});
  return static_cast<FileId>(files_.size() - 1);
}

}  // namespace guidepost
