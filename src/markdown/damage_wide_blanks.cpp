// U+00A0 and U+3000 where Markdown needs an ordinary blank: behind '#' and list markers, and as the indentation of a
// line that begins a block. Amid text, and before a paragraph, they are typography.
#include <algorithm>
#include <array>
#include <optional>

#include "diagnostics/damage_messages.hpp"
#include "markdown/damage.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::string_view no_break = "\u00A0";
constexpr std::string_view ideographic = "\u3000";

/// Blanks of any kind.
struct Blanks {
  std::size_t size = 0;
  std::size_t columns = 0;
  std::string_view name;  ///< of the first wide one; empty without one
};

Blanks blanks_at(std::string_view text) {
  Blanks blanks;
  while (true) {
    const std::string_view rest = text.substr(blanks.size);
    if (rest.starts_with(' ') || rest.starts_with('\t')) {
      blanks.size += 1;
      blanks.columns += 1;
    } else if (rest.starts_with(no_break)) {
      if (blanks.name.empty()) blanks.name = "U+00A0";
      blanks.size += no_break.size();
      blanks.columns += 1;
    } else if (rest.starts_with(ideographic)) {
      if (blanks.name.empty()) blanks.name = "U+3000";
      blanks.size += ideographic.size();
      blanks.columns += 2;
    } else {
      return blanks;
    }
  }
}

std::string_view digits_at(std::string_view text) {
  return text.substr(0, std::min({text.find_first_not_of("0123456789"), text.size(), std::size_t{4}}));
}

/// The mark of a heading or list item at the start of `text`, without what stands behind it.
std::string_view block_mark(std::string_view text) {
  constexpr std::size_t max_marks = 6;
  if (text.empty()) return {};
  const std::size_t hashes = std::min(text.find_first_not_of('#'), text.size());
  if (hashes > 0) return hashes <= max_marks ? text.substr(0, hashes) : std::string_view{};
  if (text.front() == '-' || text.front() == '+' || text.front() == '*') return text.substr(0, 1);
  const std::size_t digits = digits_at(text).size();
  const bool is_number =
      digits > 0 && digits < 4 && digits < text.size() && (text[digits] == '.' || text[digits] == ')');
  return is_number ? text.substr(0, digits + 1) : std::string_view{};
}

/// What begins a block with its blank: "- ", "1. ", "## ", "> ", "|", "```", "[!".
std::string_view block_begin(std::string_view text) {
  for (const std::string_view mark : {"> ", ">[!", "```", "~~~", ":::", "[!", "|"}) {
    if (text.starts_with(mark)) return text.substr(0, mark.size());
  }
  const std::string_view mark = block_mark(text);
  return !mark.empty() && text.substr(mark.size()).starts_with(' ') ? text.substr(0, mark.size()) : std::string_view{};
}

class WideBlankFinder {
 public:
  explicit WideBlankFinder(DamageScan& scan) : scan_{scan} {}

  void run() {
    const std::vector<BodyLine>& lines = scan_.lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if (!lines[i].is_text() || (lines[i].features & feature_wide_blank) == 0) continue;
      if (!look_before(lines[i])) look_behind(i);
    }
  }

 private:
  /// The indentation of a block.
  bool look_before(const BodyLine& line) {
    if (line.has_item) return false;
    const std::string_view content = line.content_of(scan_.text());
    const Blanks blanks = blanks_at(content);
    if (blanks.name.empty()) return false;
    const std::string_view mark = block_begin(content.substr(blanks.size));
    if (mark.empty()) return false;
    // Four columns would make code of it; a heading is never indented on purpose.
    const std::size_t columns =
        mark.front() == '#' ? 0 : std::min<std::size_t>(blanks.columns, line.item_indent + std::size_t{3});
    const std::size_t end = line.content + blanks.size;
    scan_.report(wide_blank(scan_.at(line.content, end), blanks.name, mark, BlankPlace::before),
                 {{byte_range(line.content, end), std::string(columns, ' ')}}, Repair::page_and_fix);
    return true;
  }

  /// The blank behind a mark.
  void look_behind(std::size_t index) {
    const BodyLine& line = scan_.lines()[index];
    const std::string_view content = line.content_of(scan_.text());
    const std::string_view mark = block_mark(content);
    if (mark.empty()) return;
    const std::string_view rest = content.substr(mark.size());
    const Blanks blanks = blanks_at(rest);
    if (blanks.name.empty() || rest.front() == ' ' || blanks.size == rest.size()) return;
    const bool is_clear = mark.front() == '#' || mark.front() == '-' || mark.front() == '+';
    // "3.<U+00A0>fejezet" is typography, and "*<U+00A0>" a footnote's mark: unless a neighbour is an item, too.
    if (!is_clear && !has_neighbour(index, mark)) return;
    const std::size_t begin = line.content + mark.size();
    scan_.report(wide_blank(scan_.at(begin, begin + blanks.size), blanks.name, mark, BlankPlace::behind),
                 {{byte_range(begin, begin + blanks.size), " "}}, Repair::page_and_fix);
  }

  [[nodiscard]] bool has_neighbour(std::size_t index, std::string_view mark) const {
    const std::vector<BodyLine>& lines = scan_.lines();
    return (index > 0 && is_neighbour(lines[index - 1], mark, -1)) ||
           (index + 1 < lines.size() && is_neighbour(lines[index + 1], mark, 1));
  }

  /// Whether a line begins with the same bullet, or with the number that is `step` away.
  [[nodiscard]] bool is_neighbour(const BodyLine& line, std::string_view mark, int step) const {
    if (!line.is_text()) return false;
    const std::string_view text = scan_.slice(line.begin, line.end);
    const std::string_view begin = text.substr(blanks_at(text).size);
    const std::string_view other = block_mark(begin);
    if (other.empty() || blanks_at(begin.substr(other.size())).size == 0) return false;
    const std::optional<int> number = number_of(mark);
    return number ? number_of(other) == *number + step : other == mark;
  }

  static std::optional<int> number_of(std::string_view mark) {
    const std::string_view digits = digits_at(mark);
    if (digits.empty()) return std::nullopt;
    int number = 0;
    for (const char digit : digits) number = number * 10 + (digit - '0');
    return number;
  }

  DamageScan& scan_;
};

void find(DamageScan& scan) {
  if (scan.has(feature_wide_blank)) WideBlankFinder{scan}.run();
}

}  // namespace

extern const DamageFamily damage_wide_blanks{&find};

}  // namespace guidepost::markdown
