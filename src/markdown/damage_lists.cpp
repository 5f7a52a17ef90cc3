// List markers without a blank: `-Text`, `1.Text`. One alone may be a sign, a flag or a version; several in a row, or
// one before bold text or a link, are a list.
#include <optional>

#include "diagnostics/damage_messages.hpp"
#include "markdown/damage.hpp"

namespace guidepost::markdown {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// A list marker at the start of a line's text, with or without its blank.
struct Marker {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  char sign = '-';  ///< the bullet, or what stands behind the number
  int number = -1;  ///< of an ordered list
  std::uint8_t quotes = 0;
  bool is_glued = false;
  bool is_certain = false;  ///< bold text or a link follows
  bool has_words = false;   ///< more than one word of ASCII follows
};

/// Whether text that stands directly behind a marker may be an item's.
bool begins_text(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
  // Of what is not ASCII: letters, not dashes, quotes and blanks.
  return is_letter || (byte >= 0xC3 && byte != 0xE2 && !text.starts_with("\u3000")) || text.starts_with("**") ||
         (text.front() == '[' && text.find("](") != std::string_view::npos);
}

std::optional<Marker> marker_of(const DamageScan& scan, const BodyLine& line) {
  const std::string_view text = scan.text().substr(0, line.end);
  Marker marker;
  std::size_t at = line.begin;
  for (; at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '>'); ++at) {
    if (text[at] == '>') ++marker.quotes;
  }
  marker.begin = static_cast<std::uint32_t>(at);
  if (at == text.size()) return std::nullopt;
  if (text[at] == '-' || text[at] == '+') {
    marker.sign = text[at++];
  } else {
    int number = 0;
    while (at < text.size() && at < marker.begin + 3 && is_digit(text[at])) number = number * 10 + (text[at++] - '0');
    if (at == marker.begin || at == text.size() || (text[at] != '.' && text[at] != ')')) return std::nullopt;
    marker.number = number;
    marker.sign = text[at++];
  }
  marker.end = static_cast<std::uint32_t>(at);
  const std::string_view rest = text.substr(at);
  if (rest.empty()) return std::nullopt;
  if (rest.front() == ' ' || rest.front() == '\t') return marker;
  if (!begins_text(rest)) return std::nullopt;
  marker.is_glued = true;
  marker.is_certain = rest.front() == '*' || rest.front() == '[';
  marker.has_words =
      marker.is_certain || rest.find(' ') != std::string_view::npos || static_cast<unsigned char>(rest.front()) >= 0x80;
  return marker;
}

class ListFinder {
 public:
  explicit ListFinder(DamageScan& scan) : scan_{scan} {}

  void run() {
    bool begins_block = true;
    for (const BodyLine& line : scan_.lines()) {
      if (line.kind == BodyLine::Kind::blank) {
        if (++blank_lines_ > 1) end_list();
        begins_block = true;
        continue;
      }
      const std::optional<Marker> marker = line.is_text() ? marker_of(scan_, line) : std::nullopt;
      if (!marker) {
        // The text of an item may go on, indented or not, but not behind an empty line.
        if (!line.is_text() || blank_lines_ > 0 || (!list_.empty() && is_indented(line) == false)) end_list();
      } else {
        if (list_.empty() || !is_next(*marker)) end_list();
        list_.push_back(*marker);
        if (list_.size() == 1) begins_block_ = begins_block;
      }
      blank_lines_ = 0;
      begins_block = !line.is_text();
    }
    end_list();
  }

 private:
  static bool is_indented(const BodyLine& line) { return line.content > line.begin; }

  [[nodiscard]] bool is_next(const Marker& marker) const {
    const Marker& last = list_.back();
    return marker.sign == last.sign && marker.quotes == last.quotes && column(marker) == column(last) &&
           (marker.number < 0) == (last.number < 0) && (marker.number < 0 || marker.number == last.number + 1);
  }

  [[nodiscard]] std::size_t column(const Marker& marker) const {
    const std::size_t line_feed = scan_.text().substr(0, marker.begin).rfind('\n');
    return line_feed == std::string_view::npos ? marker.begin : marker.begin - line_feed - 1;
  }

  void end_list() {
    std::size_t glued = 0;
    bool has_words = false;
    for (const Marker& marker : list_) {
      glued += marker.is_glued ? 1U : 0U;
      has_words = has_words || (marker.is_glued && marker.has_words);
    }
    if (glued > 0 && has_words && is_list(glued)) mend(glued);
    list_.clear();
  }

  [[nodiscard]] bool is_list(std::size_t glued) const {
    if (glued > 1) return true;
    if (list_.size() == 1) return list_.front().is_certain && begins_block_;
    // Among items that are right: numbers count on; a bullet must stand between two others.
    return list_.front().number >= 0 || (!list_.front().is_glued && !list_.back().is_glued);
  }

  void mend(std::size_t glued) {
    std::vector<DamageEdit> edits;
    const Marker* first = nullptr;
    for (const Marker& marker : list_) {
      if (!marker.is_glued) continue;
      if (first == nullptr) first = &marker;
      edits.push_back({byte_range(marker.end, marker.end), " "});
    }
    scan_.report(list_marker_glued(scan_.at(first->begin, first->end), scan_.slice(first->begin, first->end), glued),
                 std::move(edits), scan_.repair_of_marker());
  }

  DamageScan& scan_;
  std::vector<Marker> list_;
  bool begins_block_ = false;  ///< of the list's first marker
  int blank_lines_ = 0;
};

void find(DamageScan& scan) {
  ListFinder{scan}.run();
}

}  // namespace

extern const DamageFamily damage_lists{&find};

}  // namespace guidepost::markdown
