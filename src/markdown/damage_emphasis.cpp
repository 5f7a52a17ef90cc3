// `**` with blanks on the inner side: `** text **`, `**text **`, `** text**`.
//
// Runs of '**' are paired one after the other. That is what a writer meant, unless the parser's own pairing leaves none
// over (emphasis in emphasis) or a blank stands on both sides of what may as well be a footnote's mark.
#include <algorithm>

#include "diagnostics/damage_messages.hpp"
#include "markdown/damage_inlines.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::array<std::string_view, 5> blanks{" ", "\t", "\u00A0", "\u3000", "\u202F"};

/// A run of two stars and what stands round it.
struct Run {
  const InlineMark* mark = nullptr;
  bool blank_before = false;  ///< or the line's start
  bool blank_behind = false;  ///< or the line's end
};

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/// Whether the character before `at` is a letter of a script that divides words by blanks.
bool is_behind_word(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  if (is_alphanumeric(text[at - 1])) return true;
  // Two-byte sequences are the letters of Latin, Greek, Cyrillic, Hebrew and Arabic; but U+00A0 to U+00BF are signs.
  const auto lead = at >= 2 ? static_cast<unsigned char>(text[at - 2]) : 0U;
  return static_cast<unsigned char>(text[at - 1]) >= 0x80 && lead >= 0xC3 && lead < 0xE0;
}

/// Whether a letter of such a script, or a digit, follows at `at`.
bool is_before_word(std::string_view text, std::size_t at) {
  if (at >= text.size()) return false;
  const auto byte = static_cast<unsigned char>(text[at]);
  return is_alphanumeric(text[at]) || (byte >= 0xC3 && byte < 0xE0);
}

class EmphasisFinder {
 public:
  explicit EmphasisFinder(DamageScan& scan) : scan_{scan} {}

  void look_at(const std::vector<InlineMark>& marks) {
    std::vector<Run> runs;
    bool is_unclear = false;
    for (const InlineMark& mark : marks) {
      if (mark.kind == InlineMark::Kind::bar) {
        if (!is_unclear) look_at_runs(runs);
        runs.clear();
        is_unclear = false;
      } else if (mark.kind == InlineMark::Kind::stars && mark.end - mark.begin > 2) {
        is_unclear = true;
      } else if (mark.kind == InlineMark::Kind::stars && mark.end - mark.begin == 2) {
        runs.push_back(run_of(mark));
      }
    }
    if (!is_unclear) look_at_runs(runs);
  }

 private:
  [[nodiscard]] Run run_of(const InlineMark& mark) const {
    const BodyLine& line = scan_.lines()[mark.line];
    const std::string_view before = scan_.slice(line.content, mark.begin);
    const std::string_view behind = scan_.slice(mark.end, line.end);
    Run run{&mark, before.empty(), behind.empty()};
    for (const std::string_view blank : blanks) {
      run.blank_before = run.blank_before || before.ends_with(blank);
      run.blank_behind = run.blank_behind || behind.starts_with(blank);
    }
    return run;
  }

  void look_at_runs(const std::vector<Run>& runs) {
    if (runs.empty() || runs.size() % 2 != 0 || are_paired(runs)) return;
    for (std::size_t i = 0; i < runs.size(); i += 2) {
      if (!is_pair(runs[i], runs[i + 1])) return;
    }
    for (std::size_t i = 0; i < runs.size(); i += 2) {
      if (runs[i].blank_behind || runs[i + 1].blank_before) mend(runs[i], runs[i + 1]);
    }
  }

  /// Whether each run has a partner for CommonMark.
  static bool are_paired(const std::vector<Run>& runs) {
    std::size_t open = 0;
    for (const Run& run : runs) {
      if (!run.blank_before && open > 0) {
        --open;
      } else if (!run.blank_behind) {
        ++open;
      } else {
        return false;
      }
    }
    return open == 0;
  }

  /// Whether two runs can only be the two ends of bold text.
  [[nodiscard]] bool is_pair(const Run& open, const Run& close) const {
    if (!open.blank_behind && !close.blank_before) return true;
    if (open.mark->line != close.mark->line) return false;
    // "MB-500** and MB-894**" are two marks of footnotes.
    if (open.blank_behind && is_behind_word(scan_.text(), open.mark->begin)) return false;
    std::size_t letters = 0;
    for (const char c : scan_.slice(open.mark->end, close.mark->begin)) {
      const auto byte = static_cast<unsigned char>(c);
      if (byte >= 0xC3 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) ++letters;
    }
    return letters >= 2;  // "2 ** n ** 3" is arithmetic
  }

  void mend(const Run& open, const Run& close) {
    std::size_t begin = open.mark->end;
    std::size_t end = close.mark->begin;
    const std::string_view text = scan_.text();
    for (bool moved = true; moved;) {
      moved = false;
      for (const std::string_view blank : blanks) {
        if (text.substr(begin, end - begin).starts_with(blank)) {
          begin += blank.size();
          moved = true;
        }
        if (text.substr(begin, end - begin).ends_with(blank)) {
          end -= blank.size();
          moved = true;
        }
      }
    }
    std::vector<DamageEdit> edits;
    if (begin > open.mark->end) edits.push_back({byte_range(open.mark->end, begin), ""});
    if (end < close.mark->begin) {
      edits.push_back({byte_range(end, close.mark->end), is_before_word(text, close.mark->end) ? "** " : "**"});
    }
    const std::string_view whole = scan_.slice(open.mark->begin, close.mark->end);
    scan_.report(emphasis_blanks(scan_.at(open.mark->begin, close.mark->end), whole), std::move(edits),
                 Repair::page_and_fix);
  }

  DamageScan& scan_;
};

void find(DamageScan& scan) {
  if (!scan.has(feature_stars)) return;
  EmphasisFinder finder{scan};
  for_each_block(scan, feature_stars, [&](const std::vector<InlineMark>& marks) { finder.look_at(marks); });
}

}  // namespace

extern const DamageFamily damage_emphasis{&find};

}  // namespace guidepost::markdown
