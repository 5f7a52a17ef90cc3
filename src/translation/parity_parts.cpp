// Parts without a partner, and partners that differ.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "translation/comparison.hpp"

namespace guidepost::translation {
namespace {

using Message = Diagnostic (*)(const ParityPlaces&, const PartDeviation&);

Message message_for(PartKind kind) {
  switch (kind) {
    case PartKind::heading:
      return &heading_mismatch;
    case PartKind::table:
    case PartKind::row:
      return &table_mismatch;
    case PartKind::code:
      return &code_mismatch;
    case PartKind::alert:
      return &alert_mismatch;
    case PartKind::image:
      return &image_mismatch;
    case PartKind::paragraph:
      break;
  }
  return &paragraph_mismatch;
}

std::string_view alert_name(markdown::AlertKind kind) {
  constexpr std::array<std::string_view, 5> names{"NOTE", "TIP", "IMPORTANT", "WARNING", "CAUTION"};
  return names[static_cast<std::size_t>(kind)];
}

/// How a part is called in a message.
std::string label(const Side& side, const Part& part) {
  const markdown::ParsedArticle& content = side.article.content;
  switch (part.kind) {
    case PartKind::alert:
      return std::string{alert_name(content.alerts[part.index].kind)};
    case PartKind::image:
      return content.links[part.index].href;
    case PartKind::table: {
      const markdown::Table& table = content.tables[part.index];
      return fmt::format("{} x {}", table.rows, table.columns);
    }
    case PartKind::code:
      return {};
    case PartKind::heading:
    case PartKind::paragraph:
    case PartKind::row:
      break;
  }
  return std::string{part.words};
}

/// Parts [begin, end) of one side without a partner, between two pairs.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  [[nodiscard]] bool empty() const { return begin == end; }
};

/// What stands between two pairs.
struct Slot {
  Run added;
  Run missing;
};

class PartComparison {
 public:
  explicit PartComparison(Comparison& comparison)
      : all_{comparison}, here_{comparison.parts_here}, there_{comparison.parts_there} {}

  void run() {
    find_moved();
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < here_.size() || j < there_.size()) {
      const Slot slot{.added = {i, skip_alone(all_.alignment.there_of, i)},
                      .missing = {j, skip_alone(all_.alignment.here_of, j)}};
      if (!slot.added.empty() || !slot.missing.empty()) slots_.push_back(slot);
      i = slot.added.end;
      j = slot.missing.end;
      if (i == here_.size() || j == there_.size()) continue;
      if (here_[i].kind == PartKind::heading) report_section();
      compare_pair(i++, j++);
    }
    report_section();
  }

 private:
  static std::size_t skip_alone(const std::vector<std::uint32_t>& partners, std::size_t at) {
    while (at < partners.size() && partners[at] == no_part) ++at;
    return at;
  }

  /// Parts of one name without a partner on both sides.
  void find_moved() {
    std::unordered_multimap<std::uint64_t, std::size_t> alone;
    for (std::size_t j = 0; j < there_.size(); ++j) {
      if (all_.alignment.here_of[j] == no_part && there_[j].name != 0) alone.emplace(there_[j].name, j);
    }
    moved_here_.assign(here_.size(), no_part);
    moved_there_.assign(there_.size(), 0);
    if (alone.empty()) return;
    for (std::size_t i = 0; i < here_.size(); ++i) {
      if (all_.alignment.there_of[i] != no_part) continue;
      const auto found = alone.find(here_[i].name);
      if (found == alone.end() || there_[found->second].kind != here_[i].kind) continue;
      moved_here_[i] = static_cast<std::uint32_t>(found->second);
      moved_there_[found->second] = 1;
      alone.erase(found);
    }
  }

  /// Whether a row, or an image in a lost row, belongs to a table that has a partner: then the table's shape tells what
  /// is wrong.
  static bool is_row_of_pair(const std::vector<Part>& parts, const std::vector<std::uint32_t>& partners,
                             std::size_t at) {
    const Part& part = parts[at];
    if (part.kind == PartKind::image) {
      while (at > 0 && parts[at].kind == PartKind::image) --at;
      if (partners[at] != no_part) return false;
    }
    if (parts[at].kind != PartKind::row) return false;
    while (at > 0 && parts[at].kind != PartKind::table) --at;
    return parts[at].kind == PartKind::table && partners[at] != no_part && parts[at].where.file == part.where.file &&
           part.where.range.begin < parts[at].where.range.end;
  }

  /// The weightiest part of a run; `no_part` when it is empty or other findings tell about it.
  static std::uint32_t lead(const std::vector<Part>& parts, const std::vector<std::uint32_t>& partners, Run run) {
    std::uint32_t best = no_part;
    for (std::size_t i = run.begin; i < run.end; ++i) {
      if (is_row_of_pair(parts, partners, i)) continue;
      if (best == no_part || parts[i].kind < parts[best].kind) best = static_cast<std::uint32_t>(i);
    }
    return best;
  }

  /// A run that may be reported.
  struct Finding {
    bool is_added = false;
    std::uint32_t part = no_part;  ///< the weightiest of the run
    Slot slot;
  };

  /// Reports what has no partner since the last heading with one. One change is one finding: what a heading that was
  /// lost, added or moved took along is not told again, nor a paragraph that a heading or alert became.
  void report_section() {
    std::vector<Finding> findings;
    bool is_moved = false;
    bool is_moved_heading = false;  // it took along what stands below it
    for (const Slot& slot : slots_) {
      for (std::size_t j = slot.missing.begin; j < slot.missing.end; ++j) is_moved = is_moved || moved_there_[j] != 0;
      for (std::size_t i = slot.added.begin; i < slot.added.end; ++i) {
        if (moved_here_[i] == no_part) continue;
        const bool is_told = is_moved_heading && here_[i].kind != PartKind::heading;
        if (!is_told) report_moved(here_[i], there_[moved_here_[i]]);
        is_moved_heading = is_moved_heading || here_[i].kind == PartKind::heading;
        is_moved = true;
      }
      const std::uint32_t more = lead(here_, all_.alignment.there_of, slot.added);
      const std::uint32_t less = lead(there_, all_.alignment.here_of, slot.missing);
      if (more != no_part) findings.push_back({.is_added = true, .part = more, .slot = slot});
      if (less != no_part) findings.push_back({.is_added = false, .part = less, .slot = slot});
    }
    slots_.clear();
    if (is_moved) return;
    const auto kind_of = [&](const Finding& one) { return (one.is_added ? here_ : there_)[one.part].kind; };
    PartKind weightiest = PartKind::row;
    for (const Finding& one : findings) weightiest = std::min(weightiest, kind_of(one));
    for (const Finding& one : findings) {
      const PartKind kind = kind_of(one);
      if (kind != weightiest && (weightiest == PartKind::heading || kind >= PartKind::paragraph)) continue;
      report_run(one);
    }
  }

  void report_run(const Finding& one) {
    if (one.is_added) {
      const Part& part = here_[one.part];
      report(part, all_.places(part.where, before(there_, one.slot.missing.begin, all_.there)),
             {.deviation = Deviation::added,
              .here = label(all_.here, part),
              .more = weight(here_, all_.alignment.there_of, one.slot.added) - 1});
      return;
    }
    const Part& part = there_[one.part];
    report(part, all_.places(before(here_, one.slot.added.begin, all_.here), part.where),
           {.deviation = Deviation::missing,
            .there = label(all_.there, part),
            .more = weight(there_, all_.alignment.here_of, one.slot.missing) - 1});
  }

  static std::size_t weight(const std::vector<Part>& parts, const std::vector<std::uint32_t>& partners, Run run) {
    std::size_t count = 0;
    for (std::size_t i = run.begin; i < run.end; ++i) count += is_row_of_pair(parts, partners, i) ? 0U : 1U;
    return count;
  }

  /// The place of the part before the one at `at`.
  static SourceSpan before(const std::vector<Part>& parts, std::size_t at, const Side& side) {
    return at == 0 ? side.article.title.where : place_in(side.article, parts[at - 1].where);
  }

  struct Texts {
    Deviation deviation = Deviation::missing;
    std::string here;
    std::string there;
    std::size_t more = 0;
  };

  void report(const Part& part, const ParityPlaces& places, const Texts& texts) {
    all_.found.add(message_for(part.kind)(
        places, {.deviation = texts.deviation, .here = texts.here, .there = texts.there, .more = texts.more}));
  }

  void report_moved(const Part& here, const Part& there) {
    report(here, all_.places(here.where, there.where),
           {.deviation = Deviation::moved, .here = label(all_.here, here), .there = {}});
  }

  void compare_pair(std::size_t i, std::size_t j) {
    const Part& here = here_[i];
    const Part& there = there_[j];
    if (here.kind != there.kind || here.key == there.key) return;
    const ParityPlaces places = all_.places(here.where, there.where);
    Texts texts{.deviation = Deviation::altered, .here = label(all_.here, here), .there = label(all_.there, there)};
    if (here.kind == PartKind::heading) {
      texts.here = fmt::format("{} {}", std::string(here.key, '#'), here.words);
      texts.there = fmt::format("{} {}", std::string(there.key, '#'), there.words);
    }
    if (here.kind == PartKind::table) return compare_tables(i, j, texts);
    report(here, places, texts);
  }

  /// A table with another shape is reported at the first row that differs.
  void compare_tables(std::size_t i, std::size_t j, const Texts& texts) {
    const auto is_row = [](const Part& part) { return part.kind == PartKind::row || part.kind == PartKind::image; };
    SourceSpan where = here_[i].where;
    SourceSpan counterpart = there_[j].where;
    if ((here_[i].key >> 32U) == (there_[j].key >> 32U))
      return report(here_[i], all_.places(where, counterpart), texts);
    std::size_t row = i + 1;
    while (row < here_.size() && is_row(here_[row]) && all_.alignment.there_of[row] != no_part) ++row;
    std::size_t other = j + 1;
    while (other < there_.size() && is_row(there_[other]) && all_.alignment.here_of[other] != no_part) ++other;
    if (row < here_.size() && here_[row].kind == PartKind::row) {
      where = here_[row].where;
      if (other > j + 1) counterpart = there_[other - 1].where;
    } else if (other < there_.size() && there_[other].kind == PartKind::row) {
      counterpart = there_[other].where;
      where = here_[before_row(other, i)].where;
    }
    report(here_[i], all_.places(where, counterpart), texts);
  }

  /// The part of the translation that stands for the one before `other`, a row of a table whose partner is `table`.
  [[nodiscard]] std::size_t before_row(std::size_t other, std::size_t table) const {
    const std::uint32_t partner = all_.alignment.here_of[other - 1];
    return partner == no_part ? table : partner;
  }

  Comparison& all_;
  const std::vector<Part>& here_;
  const std::vector<Part>& there_;
  std::vector<std::uint32_t> moved_here_;  ///< by part of the translation: the same part of the counterpart
  std::vector<char> moved_there_;
  std::vector<Slot> slots_;  ///< of the section that is read
};

}  // namespace

void compare_parts(Comparison& comparison) {
  PartComparison{comparison}.run();
}

}  // namespace guidepost::translation
