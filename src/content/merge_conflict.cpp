#include "content/merge_conflict.hpp"

#include <algorithm>

#include "content/lines.hpp"

namespace guidepost::content {
namespace {

constexpr std::size_t marker_length = 7;

/// One pass from line to line: nearly all texts end here.
bool has_marker_line(std::string_view text) {
  for (std::size_t at = 0;; ++at) {
    const std::string_view line = text.substr(at);
    if (line.starts_with("<<<<<<<") || line.starts_with(">>>>>>>")) return true;
    at = text.find('\n', at);
    if (at == text.npos) return false;
  }
}

bool is_marker(std::string_view line, char mark) {
  if (line.size() < marker_length || line.find_first_not_of(mark) < marker_length) return false;
  return line.size() == marker_length || line[marker_length] == ' ';
}

/// Follows Markdown's code fences line by line.
class FenceState {
 public:
  /// Whether `line` is inside a fence, or opens or closes one.
  bool covers(std::string_view line) {
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    const std::string_view rest = line.substr(indent);
    const char mark = rest.empty() ? '\0' : rest.front();
    const std::size_t run = std::min(rest.find_first_not_of(mark), rest.size());
    const bool is_fence = (mark == '`' || mark == '~') && run >= 3;
    if (open_ == 0) {
      if (is_fence) open_ = run, mark_ = mark;
      return is_fence;
    }
    const bool closes = is_fence && mark == mark_ && run >= open_ && rest.find_first_not_of(" \t", run) == rest.npos;
    if (closes) open_ = 0;
    return true;
  }

 private:
  std::size_t open_ = 0;  // length of the opening fence
  char mark_ = '\0';
};

/// Every byte of the marker lines replaced by '#': offsets stay.
std::string with_markers_as_comments(std::string_view text, const std::vector<MergeConflict>& conflicts) {
  std::string masked{text};
  for (const MergeConflict& conflict : conflicts) {
    for (const ByteRange marker : conflict.markers) std::fill_n(masked.begin() + marker.begin, marker.size(), '#');
  }
  return masked;
}

}  // namespace

std::vector<MergeConflict> find_merge_conflicts(std::string_view text) {
  if (!has_marker_line(text)) return {};

  std::vector<MergeConflict> conflicts;
  FenceState fence;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const Line found = line_at(text, at);
    const std::string_view line = found.of(text);
    at = found.next;
    // A fence may itself be in conflict: then the end of the conflict counts, not that of the fence.
    if (!open && fence.covers(line)) continue;
    if (is_marker(line, '<')) {
      conflicts.push_back({.markers = {found.range}, .closed = false});
      open = true;
    } else if (open && (line == "=======" || is_marker(line, '|'))) {
      conflicts.back().markers.push_back(found.range);
    } else if (is_marker(line, '>') && (open || line.size() > marker_length)) {
      if (!open) conflicts.emplace_back();
      conflicts.back().markers.push_back(found.range);
      conflicts.back().closed = open;
      open = false;
    }
  }
  return conflicts;
}

yaml::Document parse_both_sides(std::string_view text, FileId file, std::uint32_t offset) {
  const std::vector<MergeConflict> conflicts = find_merge_conflicts(text);
  if (conflicts.empty()) return yaml::parse(text, file, offset);
  yaml::Document document = yaml::parse(with_markers_as_comments(text, conflicts), file, offset);
  document.problems = {};
  return document;
}

}  // namespace guidepost::content
