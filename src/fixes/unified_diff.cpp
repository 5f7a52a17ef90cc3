#include "fixes/unified_diff.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "fixes/fix_text.hpp"

namespace guidepost::fixes {
namespace {

constexpr std::size_t context = 3;

/// With their line ends; the last one may have none.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// Lines [first, last) of the old text that become `count` lines of `text`, from its line `skip` on.
struct Change {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string text;
  std::size_t skip = 0;
  std::size_t count = 0;
};

/// Finds which lines the edits change.
class Changes {
 public:
  Changes(std::string_view text, const std::vector<TextEdit>& edits) : text_{text}, lines_{lines_of(text)} {
    std::size_t begin = 0;
    for (const std::string_view line : lines_) {
      begins_.push_back(begin);
      begin += line.size();
    }
    for (std::size_t i = 0; i < edits.size();) i = add(edits, i);
  }

  [[nodiscard]] const std::vector<Change>& changes() const { return changes_; }
  [[nodiscard]] const std::vector<std::string_view>& lines() const { return lines_; }

 private:
  [[nodiscard]] std::size_t line_of(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(begins_, offset);
    return after == begins_.begin() ? 0 : static_cast<std::size_t>(after - begins_.begin()) - 1;
  }
  [[nodiscard]] std::size_t begin_of(std::size_t line) const {
    return line < begins_.size() ? begins_[line] : text_.size();
  }

  /// A change of the edits from `i` on whose lines meet; returns the index behind them.
  std::size_t add(const std::vector<TextEdit>& edits, std::size_t i) {
    const auto last_line = [&](const TextEdit& edit) {
      return std::min(line_of(edit.where.range.end) + 1, lines_.size());
    };
    Change change{.first = line_of(edits[i].where.range.begin), .last = last_line(edits[i]), .text = {}};
    const std::size_t begin = begin_of(change.first);
    std::vector<TextEdit> inside;
    for (; i < edits.size() && (inside.empty() || line_of(edits[i].where.range.begin) < change.last); ++i) {
      change.last = std::max(change.last, last_line(edits[i]));
      inside.push_back(edits[i]);
      inside.back().where.range = byte_range(edits[i].where.range.begin - begin, edits[i].where.range.end - begin);
    }
    change.text = fixed_text(text_.substr(begin, begin_of(change.last) - begin), inside);
    trim(change);
    changes_.push_back(std::move(change));
    return i;
  }

  /// Takes the lines away that stay as they are.
  void trim(Change& change) const {
    const std::vector<std::string_view> now = lines_of(change.text);
    std::size_t end = now.size();
    while (change.first < change.last && change.skip < end && lines_[change.first] == now[change.skip]) {
      ++change.first;
      ++change.skip;
    }
    while (change.first < change.last && change.skip < end && lines_[change.last - 1] == now[end - 1]) {
      --change.last;
      --end;
    }
    change.count = end - change.skip;
  }

  std::string_view text_;
  std::vector<std::string_view> lines_;
  std::vector<std::size_t> begins_;
  std::vector<Change> changes_;
};

void append_line(std::string& out, char mark, std::string_view line) {
  out += mark;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

/// "12,3": first line and count; diff names the line before an empty range.
std::string range_text(std::size_t first, std::size_t count) {
  return fmt::format("{},{}", count == 0 ? first : first + 1, count);
}

/// One hunk: the changes [from, to), whose context meets. `shift` is how many lines earlier hunks have added.
std::string hunk(const Changes& changes, std::size_t from, std::size_t to, std::ptrdiff_t& shift) {
  const auto& all = changes.changes();
  const auto& lines = changes.lines();
  const std::size_t first = all[from].first - std::min(context, all[from].first);
  const std::size_t last = std::min(all[to - 1].last + context, lines.size());
  std::string body;
  std::size_t at = first;
  std::ptrdiff_t added = 0;
  for (std::size_t i = from; i < to; ++i) {
    for (; at < all[i].first; ++at) append_line(body, ' ', lines[at]);
    for (; at < all[i].last; ++at) append_line(body, '-', lines[at]);
    const std::vector<std::string_view> now = lines_of(all[i].text);
    for (std::size_t line = 0; line < all[i].count; ++line) append_line(body, '+', now[all[i].skip + line]);
    added += static_cast<std::ptrdiff_t>(all[i].count) - static_cast<std::ptrdiff_t>(all[i].last - all[i].first);
  }
  for (; at < last; ++at) append_line(body, ' ', lines[at]);
  const auto moved = [](std::size_t number, std::ptrdiff_t by) {
    return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(number) + by);
  };
  const std::string head = fmt::format("@@ -{} +{} @@\n", range_text(first, last - first),
                                       range_text(moved(first, shift), moved(last - first, added)));
  shift += added;
  return head + body;
}

}  // namespace

std::string unified_diff(std::string_view path, std::string_view text, const std::vector<TextEdit>& edits) {
  const Changes changes{text, edits};
  const auto& all = changes.changes();
  std::string out = fmt::format("--- a/{0}\n+++ b/{0}\n", path);
  std::ptrdiff_t shift = 0;
  for (std::size_t from = 0; from < all.size();) {
    std::size_t to = from + 1;
    while (to < all.size() && all[to].first <= all[to - 1].last + 2 * context) ++to;
    out += hunk(changes, from, to, shift);
    from = to;
  }
  return out;
}

}  // namespace guidepost::fixes
