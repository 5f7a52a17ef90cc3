#include "bilingual/units.hpp"

#include <algorithm>
#include <limits>
#include <optional>

#include "base/text.hpp"
#include "bilingual/code_regions.hpp"
#include "bilingual/span_tags.hpp"
#include "diagnostics/bilingual_messages.hpp"

namespace guidepost::bilingual {
namespace {

/// What of a unit has been read; the next tag decides.
enum class Part : std::uint8_t { target, target_closed, lookup_opened, source, source_closed };

/// A unit that has begun, or (broken) spans that do not make one.
struct Frame {
  Part part = Part::target;
  bool broken = false;
  bool has_bilingual_content = false;
  std::uint32_t open_spans = 0;  ///< of the writer's own inside a side; all open ones when broken
  std::uint32_t part_begin = 0;  ///< where this part begins, which is where the next tag must stand if it has no text
  std::uint32_t first_content = 0;  ///< of has_bilingual_content
  std::size_t units_before = 0;     ///< units found when it began: later ones stand inside it
  Tag target_tag{};
  Tag source_tag{};
  ByteRange target{};
  ByteRange source{};
};

bool is_opening(TagKind kind) {
  return kind == TagKind::lookup_open || kind == TagKind::source_open || kind == TagKind::loose_open ||
         kind == TagKind::other_open;
}

bool is_closing(TagKind kind) {
  return kind == TagKind::close || kind == TagKind::loose_close;
}

bool has_empty_line(std::string_view text) {
  for (auto at = text.find('\n'); at != text.npos;) {
    const auto next = text.find('\n', at + 1);
    if (next == text.npos) return false;
    if (text::trim(text.substr(at, next - at)).empty()) return true;
    at = next;
  }
  return false;
}

/// Whether one of `ranges`, which are disjoint and in order, covers `range`.
bool is_inside_any(ByteRange range, const std::vector<ByteRange>& ranges) {
  const auto next = std::ranges::upper_bound(ranges, range.begin, {}, &ByteRange::begin);
  return next != ranges.begin() && range.end <= std::prev(next)->end;
}

/// One pass over the tags with a stack of what is open. Only the innermost frame can be unbroken and incomplete in a
/// sound text; in a broken one every frame pays for itself, so the pass is linear.
class UnitScanner {
 public:
  UnitScanner(std::string_view text, std::size_t from, FileId file, std::uint32_t offset)
      : text_{text}, file_{file}, offset_{offset}, fences_{fenced_code(text, from)}, at_{from} {}

  FoundUnits run() {
    for (Tag tag = next_span_tag(text_, at_); tag.kind != TagKind::none; tag = next_span_tag(text_, at_)) {
      if (skip_fence(tag)) continue;
      if (!stack_.empty() && has_empty_line(text_.substr(at_, tag.where.begin - at_))) end_paragraph();
      at_ = tag.where.end;
      take(tag);
    }
    end_paragraph();
    drop_units_in_code_spans();
    std::ranges::stable_sort(found_.problems.items(), {}, [](const Diagnostic& d) { return d.where; });
    return std::move(found_);
  }

 private:
  [[nodiscard]] SourceSpan span(ByteRange range) const { return {file_, {offset_ + range.begin, offset_ + range.end}}; }
  void report(Diagnostic problem) { found_.problems.add(std::move(problem)); }

  /// Passes over the fenced code that `tag` stands in or behind; one report per block with bilingual markup.
  bool skip_fence(const Tag& tag) {
    while (next_fence_ < fences_.size() && fences_[next_fence_].end <= tag.where.begin) {
      end_paragraph();
      ++next_fence_;
    }
    if (next_fence_ == fences_.size() || tag.where.begin < fences_[next_fence_].begin) return false;
    end_paragraph();
    const std::size_t end = fences_[next_fence_].end;
    const std::string_view code = text_.substr(0, end);
    for (Tag inner = tag; inner.kind != TagKind::none; inner = next_span_tag(code, inner.where.end)) {
      if (is_closing(inner.kind) || inner.kind == TagKind::other_open) continue;
      report(bilingual_in_code(span(inner.where)));
      break;
    }
    at_ = end;
    return true;
  }

  void take(const Tag& tag) {
    if (tag.kind == TagKind::target_open) return begin_unit(tag);
    if (stack_.empty()) return begin_stray(tag);
    if (!stack_.back().broken && advance(stack_.back(), tag)) return;
    continue_broken(tag);
  }

  void begin_unit(const Tag& tag) {
    // Between its sides a unit has no place for another one; inside a side it may turn out to be nested.
    if (!stack_.empty() && !stack_.back().broken && stack_.back().part != Part::target &&
        stack_.back().part != Part::source)
      break_innermost(bilingual_not_closed(span(stack_.back().target_tag.where), stack_.back().target_tag.id));
    pop_if_closed();
    stack_.push_back({.part_begin = tag.where.end, .units_before = found_.units.size(), .target_tag = tag});
  }

  /// A tag outside every unit.
  void begin_stray(const Tag& tag) {
    const bool is_reported = tag.where.begin == broken_end_;
    if (is_closing(tag.kind)) {
      if (!is_reported) report_stray(bilingual_lone_close(span(tag.where)), tag);
      broken_end_ = tag.where.end;
      return;
    }
    if (tag.kind == TagKind::loose_open && !is_reported) report_stray(bilingual_malformed_tag(span(tag.where)), tag);
    if ((tag.kind == TagKind::lookup_open || tag.kind == TagKind::source_open) && !is_reported)
      report_stray(bilingual_lone_source(span(tag.where)), tag);
    stack_.push_back({.broken = true, .open_spans = 1, .units_before = found_.units.size()});
  }

  /// Takes `tag` as the next part of the unit; on false the unit is broken and reported, and the tag still to be
  /// counted.
  bool advance(Frame& unit, const Tag& tag) {
    const bool touches = tag.where.begin == unit.part_begin;
    switch (unit.part) {
      case Part::target:
        return tag.kind == TagKind::close ? close_side(unit, tag) : inside_side(unit, tag);
      case Part::target_closed:
        if (tag.kind != TagKind::lookup_open || !touches) return fail(unit, tag, TagKind::lookup_open);
        unit.part = Part::lookup_opened;
        break;
      case Part::lookup_opened:
        if (tag.kind != TagKind::source_open || !touches) return fail(unit, tag, TagKind::source_open);
        unit.part = Part::source;
        unit.source_tag = tag;
        break;
      case Part::source:
        return tag.kind == TagKind::close ? close_side(unit, tag) : inside_side(unit, tag);
      case Part::source_closed:
        if (tag.kind != TagKind::close || !touches) return fail(unit, tag, TagKind::close);
        complete(tag);
        return true;
    }
    unit.part_begin = tag.where.end;
    return true;
  }

  bool inside_side(Frame& unit, const Tag& tag) {
    if (tag.kind != TagKind::other_open) return fail(unit, tag, TagKind::close);
    ++unit.open_spans;
    return true;
  }

  bool close_side(Frame& unit, const Tag& tag) {
    if (unit.open_spans > 0) {
      --unit.open_spans;
      return true;
    }
    const bool is_target = unit.part == Part::target;
    (is_target ? unit.target : unit.source) = {unit.part_begin, tag.where.begin};
    unit.part = is_target ? Part::target_closed : Part::source_closed;
    unit.part_begin = tag.where.end;
    return true;
  }

  /// Breaks the innermost unit because `tag` stands where it wants a tag of kind `wanted`.
  bool fail(const Frame& unit, const Tag& tag, TagKind wanted) {
    const SourceSpan here = span(tag.where);
    if (tag.kind == TagKind::loose_open || tag.kind == TagKind::loose_close)
      break_innermost(bilingual_malformed_tag(here));
    else if (tag.kind == wanted)
      break_innermost(bilingual_split_unit(here, unit.target_tag.id));
    else
      break_innermost(bilingual_not_closed(span(unit.target_tag.where), unit.target_tag.id));
    return false;
  }

  void break_innermost(Diagnostic problem) {
    Frame& unit = stack_.back();
    constexpr std::uint32_t spans_of_part[] = {1, 0, 1, 2, 1};
    unit.open_spans += spans_of_part[static_cast<std::size_t>(unit.part)];
    unit.broken = true;
    report_stray(std::move(problem), unit.target_tag);
  }

  /// Counts a tag that belongs to a broken unit; at its last closing tag the unit is over.
  void continue_broken(const Tag& tag) {
    Frame& unit = stack_.back();
    if (is_opening(tag.kind)) {
      ++unit.open_spans;
    } else if (unit.open_spans == 0) {
      pop_if_closed();
      take(tag);
      return;
    } else {
      --unit.open_spans;
    }
    if (!is_closing(tag.kind) || unit.open_spans > 0) return;
    broken_end_ = tag.where.end;
    pop_if_closed();
  }

  /// Removes the innermost frame if it is broken and all its spans are closed; what is around it has broken content.
  void pop_if_closed() {
    if (stack_.empty() || !stack_.back().broken || stack_.back().open_spans > 0) return;
    const std::uint32_t begin = stack_.back().target_tag.where.begin;
    stack_.pop_back();
    note_content(begin);
  }

  void note_content(std::uint32_t begin) {
    if (stack_.empty() || stack_.back().has_bilingual_content) return;
    stack_.back().has_bilingual_content = true;
    stack_.back().first_content = begin;
  }

  void complete(const Tag& last) {
    const Frame unit = stack_.back();
    stack_.pop_back();
    const ByteRange whole{unit.target_tag.where.begin, last.where.end};
    if (unit.has_bilingual_content) {
      found_.units.resize(unit.units_before);
      const Tag inner = next_span_tag(text_, unit.first_content);
      report_stray(bilingual_nested(span(inner.where), unit.target_tag.id), inner);
    } else if (unit.source_tag.id != unit.target_tag.id) {
      report_stray(bilingual_id_mismatch(span(unit.source_tag.where), unit.target_tag.id, unit.source_tag.id),
                   unit.target_tag);
    } else {
      found_.units.push_back({unit.target_tag.id, whole, unit.target, unit.source});
    }
    note_content(whole.begin);
  }

  /// What is open when a paragraph ends stays open for ever.
  void end_paragraph() {
    while (!stack_.empty()) {
      const Frame& unit = stack_.back();
      if (!unit.broken)
        report_stray(bilingual_not_closed(span(unit.target_tag.where), unit.target_tag.id), unit.target_tag);
      stack_.pop_back();
    }
  }

  /// Reports a problem that `tag` is the cause of; in a code span it is the writer's example.
  void report_stray(Diagnostic problem, const Tag& tag) {
    if (!in_code_span(tag.where)) return report(std::move(problem));
    if (tag.kind != TagKind::close && tag.kind != TagKind::loose_close) report(bilingual_in_code(span(tag.where)));
  }

  [[nodiscard]] bool in_code_span(ByteRange range) {
    if (range.begin < line_.begin || range.end > line_.end) {
      const auto before = text_.substr(0, range.begin).rfind('\n');
      line_ = byte_range(before == text_.npos ? 0 : before + 1, std::min(text_.size(), text_.find('\n', range.end)));
      std::vector<BacktickRun> runs;
      append_backtick_runs(text_, line_, -1, runs);
      code_in_line_ = code_spans(runs);
    }
    return is_inside_any(range, code_in_line_);
  }

  void drop_units_in_code_spans();

  std::string_view text_;
  FileId file_;
  std::uint32_t offset_;
  std::vector<ByteRange> fences_;
  std::size_t next_fence_ = 0;
  std::size_t at_;
  std::vector<Frame> stack_;
  /// Where reported markup ended last, or nowhere: a tag that touches it belongs to it.
  std::uint32_t broken_end_ = std::numeric_limits<std::uint32_t>::max();
  ByteRange line_;  ///< that in_code_span() looked at last
  std::vector<ByteRange> code_in_line_;
  FoundUnits found_;
};

/// The index behind the last unit that stands on the same line as unit `first`, and that line's range. A line end
/// inside a unit does not end the line.
struct UnitLine {
  std::size_t end;
  ByteRange range;
};

UnitLine line_of_units(std::string_view text, const std::vector<Unit>& units, std::size_t first) {
  const std::size_t floor = first == 0 ? 0 : units[first - 1].whole.end;
  const auto before = text.substr(0, units[first].whole.begin).rfind('\n');
  const std::size_t begin = before == text.npos ? floor : std::max(floor, before + 1);
  std::size_t end = begin;
  std::size_t next = first;
  for (; next < units.size() && (next == first || units[next].whole.begin <= end); ++next) {
    if (units[next].whole.end > end) end = std::min(text.size(), text.find('\n', units[next].whole.end));
  }
  return {next, byte_range(begin, end)};
}

/// The backtick runs of a line as a reader of the stripped text would meet them: outside units and in their targets.
std::vector<BacktickRun> runs_of_line(std::string_view text, const std::vector<Unit>& units, std::size_t first,
                                      const UnitLine& line) {
  std::vector<BacktickRun> runs;
  std::uint32_t at = line.range.begin;
  for (std::size_t i = first; i < line.end; ++i) {
    append_backtick_runs(text, {at, units[i].whole.begin}, -1, runs);
    append_backtick_runs(text, units[i].target, static_cast<int>(i), runs);
    at = units[i].whole.end;
  }
  append_backtick_runs(text, {at, line.range.end}, -1, runs);
  return runs;
}

void UnitScanner::drop_units_in_code_spans() {
  std::vector<Unit>& units = found_.units;
  std::size_t kept = 0;
  for (std::size_t first = 0; first < units.size();) {
    const UnitLine line = line_of_units(text_, units, first);
    std::vector<ByteRange> code;
    if (text_.substr(line.range.begin, line.range.size()).find('`') != text_.npos)
      code = code_spans(runs_of_line(text_, units, first, line));
    for (std::size_t i = first; i < line.end; ++i) {
      if (is_inside_any(units[i].whole, code)) {
        report(bilingual_in_code(span({units[i].whole.begin, units[i].target.begin})));
      } else {
        units[kept++] = units[i];
      }
    }
    first = line.end;
  }
  units.resize(kept);
}

}  // namespace

FoundUnits find_units(std::string_view text, std::size_t from, FileId file, std::uint32_t offset) {
  return UnitScanner{text, from, file, offset}.run();
}

}  // namespace guidepost::bilingual
