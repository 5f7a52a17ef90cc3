#include "search/passage.hpp"

#include <algorithm>

#include "base/byte_range.hpp"
#include "base/utf8.hpp"
#include "locale/search_text.hpp"
#include "search/analyze.hpp"

namespace guidepost::search {
namespace {

constexpr std::size_t before_match = 60;  // characters
constexpr std::size_t whole_excerpt = 160;
constexpr std::size_t longest_cut = 20;  // at its end, to end with a word
constexpr std::string_view ellipsis = "…";

/// A part of a text that is a match of a unit.
struct Mark {
  ByteRange where;
  std::size_t unit = 0;
};

std::vector<std::size_t> character_begins(std::string_view text) {
  std::vector<std::size_t> begins;
  for (std::size_t at = 0; at < text.size(); at += utf8::decode(text.substr(at)).size) begins.push_back(at);
  begins.push_back(text.size());
  return begins;
}

/// Marks of `needle` in a run of a script without blanks: as long as folding keeps the number of characters, each where
/// it stands, else the whole run.
void mark_in_run(std::string_view text, const Run& run, std::string_view folded, std::string_view needle,
                 std::size_t unit, std::vector<Mark>& marks) {
  const auto offset = static_cast<std::size_t>(run.text.data() - text.data());
  const std::vector<std::size_t> here = character_begins(run.text);
  const std::vector<std::size_t> there = character_begins(folded);
  for (std::size_t at = folded.find(needle); at != folded.npos; at = folded.find(needle, at + needle.size())) {
    if (here.size() != there.size()) {
      marks.push_back({byte_range(offset, offset + run.text.size()), unit});
      return;
    }
    const auto first = static_cast<std::size_t>(std::ranges::lower_bound(there, at) - there.begin());
    const auto last = static_cast<std::size_t>(std::ranges::lower_bound(there, at + needle.size()) - there.begin());
    marks.push_back({byte_range(offset + here[first], offset + here[last]), unit});
  }
}

bool is_in(const Needle& needle, const Run& run, std::string_view folded) {
  if (needle.text.empty()) return false;
  if (run.kind != locale::SearchClass::word || needle.place == Needle::Place::anywhere)
    return folded.find(needle.text) != folded.npos;
  return needle.place == Needle::Place::whole_word ? folded == needle.text : folded.starts_with(needle.text);
}

std::vector<Mark> find_marks(std::string_view text, std::span<const Needles> units) {
  std::vector<Mark> marks;
  for (const Run& run : runs(text)) {
    const std::string folded = locale::search_fold(locale::search_form(run.text));
    for (std::size_t unit = 0; unit < units.size(); ++unit) {
      const auto needle = std::ranges::find_if(units[unit], [&](const Needle& one) { return is_in(one, run, folded); });
      if (needle == units[unit].end()) continue;
      if (run.kind == locale::SearchClass::word) {
        const auto offset = static_cast<std::size_t>(run.text.data() - text.data());
        marks.push_back({byte_range(offset, offset + run.text.size()), unit});
      } else {
        mark_in_run(text, run, folded, needle->text, unit, marks);
      }
    }
  }
  std::ranges::stable_sort(marks, {}, [](const Mark& mark) { return mark.where.begin; });
  return marks;
}

bool is_blank(char c) {
  return c == ' ' || c == '\n';
}

/// Of an excerpt from the character `first` on: the end of the text, or of a word where a blank is near.
std::size_t excerpt_end(std::string_view text, const std::vector<std::size_t>& begins, std::size_t first) {
  const std::size_t end = first + whole_excerpt;
  if (end >= begins.size() - 1) return begins.size() - 1;
  for (std::size_t i = end; i > end - longest_cut; --i) {
    if (is_blank(text[begins[i]])) return i;
  }
  return end;
}

void append_line(std::vector<Piece>& pieces, std::string_view text, bool is_marked) {
  if (text.empty()) return;
  std::string line{text};
  std::ranges::replace(line, '\n', ' ');
  pieces.push_back({std::move(line), is_marked});
}

}  // namespace

std::vector<std::size_t> count_matches(std::string_view text, std::span<const Needles> units) {
  std::vector<std::size_t> counts(units.size());
  for (const Mark& mark : find_marks(text, units)) ++counts[mark.unit];
  return counts;
}

std::vector<Piece> excerpt(std::string_view text, std::span<const Needles> units) {
  const std::vector<Mark> marks = find_marks(text, units);
  const std::vector<std::size_t> begins = character_begins(text);
  const std::size_t characters = begins.size() - 1;
  std::size_t first = 0;
  if (!marks.empty()) {
    const auto at =
        static_cast<std::size_t>(std::ranges::lower_bound(begins, marks.front().where.begin) - begins.begin());
    first = at > before_match ? at - before_match : 0;
    // A word is not cut where a blank is near.
    for (std::size_t i = first; first > 0 && i < at; ++i) {
      if (!is_blank(text[begins[i]])) continue;
      first = i + 1;
      break;
    }
  }
  const std::size_t last = excerpt_end(text, begins, first);
  std::vector<Piece> pieces;
  if (first > 0) append_line(pieces, ellipsis, false);
  std::size_t done = begins[first];
  for (const Mark& mark : marks) {
    if (mark.where.begin < done || mark.where.end > begins[last]) continue;
    append_line(pieces, text.substr(done, mark.where.begin - done), false);
    append_line(pieces, mark.where.of(text), true);
    done = mark.where.end;
  }
  append_line(pieces, text.substr(done, begins[last] - done), false);
  if (last < characters) append_line(pieces, ellipsis, false);
  return pieces;
}

}  // namespace guidepost::search
