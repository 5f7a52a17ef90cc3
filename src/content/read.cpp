#include <algorithm>

#include "base/utf8.hpp"
#include "content/find.hpp"
#include "content/lines.hpp"
#include "content/merge_conflict.hpp"
#include "diagnostics/content_messages.hpp"

namespace guidepost::content {
namespace {

constexpr std::size_t max_file = std::size_t{32} << 20U;
constexpr std::size_t max_line = std::size_t{1} << 20U;

bool is_utf16(std::string_view text) {
  return text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
}

/// Both functions report the first bad byte and replace every one of them, so that later stages meet clean text.
void replace_nul_bytes(std::string& text, FileId file, Diagnostics& problems) {
  const std::size_t first = text.find('\0');
  if (first == text.npos) return;
  const auto count = std::ranges::count(text, '\0');
  std::ranges::replace(text, '\0', '?');
  problems.add(nul_byte({file, byte_range(first, first + 1)}, static_cast<std::size_t>(count)));
}

void replace_invalid_bytes(std::string& text, FileId file, Diagnostics& problems) {
  const auto first = utf8::find_invalid(text);
  if (!first) return;
  std::size_t count = 0;
  for (auto at = first; at; at = utf8::find_invalid(text, *at + 1)) {
    text[*at] = '?';
    ++count;
  }
  problems.add(invalid_utf8({file, byte_range(*first, *first + 1)}, count));
}

void report_long_lines(std::string_view text, FileId file, Diagnostics& problems) {
  if (text.size() <= max_line) return;
  for (std::size_t at = 0; at < text.size();) {
    const Line line = line_at(text, at);
    if (line.range.size() > max_line) {
      problems.add(line_too_long({file, byte_range(at, at)}, line.range.size(), max_line));
    }
    at = line.next;
  }
}

void report_conflicts(std::string_view text, FileId file, Diagnostics& problems) {
  for (const MergeConflict& conflict : find_merge_conflicts(text)) {
    const SourceSpan end{file, conflict.closed ? conflict.markers.back() : ByteRange{}};
    problems.add(merge_conflict({file, conflict.markers.front()}, end));
  }
}

}  // namespace

bool read_source(const FileSystem& files, const std::filesystem::path& site, FileId file, SourceSet& sources,
                 Diagnostics& problems) {
  SourceFile& source = sources[file];
  const SourceSpan top{file, {}};
  const std::filesystem::path path = site / source.path;

  // Asked first: what is too large must not be loaded either.
  const auto size = files.size(path);
  if (size && *size > max_file) {
    problems.add(file_too_large(top, source.path, *size, max_file));
    return false;
  }
  auto text = files.read(path);
  if (!text) {
    problems.add(file_unreadable(top, source.path, text.error().code));
    return false;
  }

  source.text = std::move(*text);
  if (is_utf16(source.text)) {
    problems.add(file_is_utf16(top));
    return false;
  }
  replace_nul_bytes(source.text, file, problems);
  replace_invalid_bytes(source.text, file, problems);
  report_long_lines(source.text, file, problems);
  report_conflicts(source.text, file, problems);
  return true;
}

}  // namespace guidepost::content
