#include "bilingual/strip.hpp"

#include <algorithm>
#include <optional>

#include "bilingual/block_marker.hpp"
#include "bilingual/code_regions.hpp"
#include "bilingual/span_tags.hpp"
#include "bilingual/units.hpp"
#include "diagnostics/bilingual_messages.hpp"

namespace guidepost::bilingual {
namespace {

enum class Side : std::uint8_t { target, source };

ByteRange side_of(const Unit& unit, Side side) {
  return side == Side::target ? unit.target : unit.source;
}

/// Copies a text without the markup of its units, and maps every byte.
class Writer {
 public:
  Writer(std::string_view text, FileId file, std::uint32_t offset, Mode mode)
      : text_{text}, file_{file}, offset_{offset}, mode_{mode}, out_{} {
    out_.map = OffsetMap{offset};
    out_.text.reserve(text.size());
  }

  Stripped run(const std::vector<Unit>& units) {
    out_.segments.reserve(units.size());
    for (std::size_t i = 0; i < units.size(); ++i) {
      const Unit& unit = units[i];
      copy({copied_, unit.whole.begin});
      const ByteRange side = side_of(unit, mode_ == Mode::file_source ? Side::source : Side::target);
      if (mode_ != Mode::render || !guard(units, i)) copy(side);
      copied_ = unit.whole.end;
      out_.segments.push_back({.id = std::string{unit.id},
                               .whole = in_file(unit.whole),
                               .target = in_file(unit.target),
                               .source = in_file(unit.source)});
    }
    copy(byte_range(copied_, text_.size()));
    return std::move(out_);
  }

 private:
  [[nodiscard]] ByteRange in_file(ByteRange range) const { return {offset_ + range.begin, offset_ + range.end}; }

  void copy(ByteRange range) {
    out_.map.add_piece(static_cast<std::uint32_t>(out_.text.size()), offset_ + range.begin);
    const std::string_view part = range.of(text_);
    if (const auto line_end = part.rfind('\n'); line_end != part.npos) line_begin_ = out_.text.size() + line_end + 1;
    out_.text += part;
  }

  /// Copies the target of units[index] with a block marker of its own escaped; false, and nothing copied, when it has
  /// none.
  bool guard(const std::vector<Unit>& units, std::size_t index) {
    const ByteRange target = units[index].target;
    const std::string_view first_line = target.of(text_).substr(0, target.of(text_).find('\n'));
    // Cheap refusals first: of 93,000 real units 331 get past them.
    const auto first = first_line.find_first_not_of(" \t\r");
    if (first == first_line.npos || std::string_view{"0123456789-+*_=#>`~"}.find(first_line[first]) == first_line.npos)
      return false;
    const std::string_view line_so_far = std::string_view{out_.text}.substr(line_begin_);
    if (line_so_far.size() > longest_look_ || !starts_block(line_so_far)) return false;

    const auto marker = marker_only_in(line_from(units, index, Side::target), line_from(units, index, Side::source));
    if (!marker || marker->escape.begin >= first_line.size()) return false;
    copy_escaped(target, *marker);
    return true;
  }

  void copy_escaped(ByteRange target, const BlockMarker& marker) {
    const std::uint32_t escape_end = std::min(target.begin + marker.escape.end, target.end);
    const ByteRange where{target.begin + marker.where.begin, std::min(target.begin + marker.where.end, target.end)};
    copy({target.begin, target.begin + marker.escape.begin});
    for (std::uint32_t at = target.begin + marker.escape.begin; at < escape_end; ++at) {
      out_.map.add_piece(static_cast<std::uint32_t>(out_.text.size()), offset_ + at);
      out_.text += '\\';
      copy({at, at + 1});
    }
    copy({escape_end, target.end});
    out_.problems.add(bilingual_block_marker({file_, in_file(where)}, where.of(text_)));
  }

  /// One side of the line that begins with units[index], or its first part: a marker can be a unit ("2020.") and the
  /// blank behind it stand in another.
  [[nodiscard]] std::string line_from(const std::vector<Unit>& units, std::size_t index, Side side) const {
    std::string line;
    const auto append = [&](ByteRange range) {
      const std::string_view part = range.of(text_);
      line += part.substr(0, part.find('\n'));
      return part.find('\n') == part.npos;
    };
    for (; index < units.size() && line.size() < longest_look_ && append(side_of(units[index], side)); ++index) {
      const std::size_t next = index + 1 < units.size() ? units[index + 1].whole.begin : text_.size();
      if (!append(byte_range(units[index].whole.end, next))) break;
    }
    return line;
  }

  /// Markers stand at the start of a line; looking no further keeps the time linear on endless lines.
  static constexpr std::size_t longest_look_ = 1000;

  std::string_view text_;
  FileId file_;
  std::uint32_t offset_;
  Mode mode_;
  std::size_t line_begin_ = 0;  ///< of the output's last line
  std::uint32_t copied_ = 0;    ///< up to here the text is in the output
  Stripped out_;
};

Stripped unchanged(std::string_view text, std::uint32_t offset) {
  return {.text = std::string{text}, .map = OffsetMap{offset}, .segments = {}, .problems = {}};
}

void report_repeated_ids(const std::vector<Segment>& segments, FileId file, Diagnostics& problems) {
  std::vector<const Segment*> order;
  order.reserve(segments.size());
  for (const Segment& segment : segments) order.push_back(&segment);
  std::ranges::stable_sort(order, {}, [](const Segment* segment) -> const std::string& { return segment->id; });
  for (std::size_t i = 1, first = 0; i < order.size(); ++i) {
    if (order[i]->id != order[first]->id) {
      first = i;
      continue;
    }
    problems.add(bilingual_duplicate_id({file, order[i]->whole}, order[i]->id, {file, order[first]->whole}));
  }
}

/// What stripping once more would change first, or nothing: a broken unit whose halves an empty unit kept apart.
std::optional<ByteRange> formed_unit(const Stripped& stripped, std::size_t body) {
  if (!has_bilingual_tag(stripped.text, body)) return std::nullopt;
  const FoundUnits found = find_units(stripped.text, body, no_file, 0);
  if (found.units.empty()) return std::nullopt;
  return stripped.map.to_file(found.units.front().whole);
}

}  // namespace

Stripped strip(std::string_view text, FileId file, std::uint32_t offset, Mode mode) {
  if (!has_bilingual_tag(text)) return unchanged(text, offset);

  const std::size_t body = offset == 0 ? front_matter_end(text) : 0;
  FoundUnits found = find_units(text, body, file, offset);
  Stripped stripped = Writer{text, file, offset, mode}.run(found.units);
  if (mode == Mode::file) {
    if (const auto formed = formed_unit(stripped, body)) {
      stripped = unchanged(text, offset);
      stripped.problems.add(bilingual_interlocked({file, *formed}));
    }
  }
  report_repeated_ids(stripped.segments, file, stripped.problems);
  stripped.problems.append(std::move(found.problems));
  std::ranges::stable_sort(stripped.problems.items(), {}, [](const Diagnostic& problem) { return problem.where; });
  return stripped;
}

}  // namespace guidepost::bilingual
