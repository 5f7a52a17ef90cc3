#include "markdown/damage.hpp"

#include <algorithm>
#include <array>

namespace guidepost::markdown {

extern const DamageFamily damage_alerts;
extern const DamageFamily damage_emphasis;
extern const DamageFamily damage_encoding;
extern const DamageFamily damage_headings;
extern const DamageFamily damage_links;
extern const DamageFamily damage_lists;
extern const DamageFamily damage_tables;
extern const DamageFamily damage_wide_blanks;

namespace {

// Where two repairs meet, the earlier family's is made.
constexpr std::array all{&damage_wide_blanks, &damage_alerts, &damage_headings, &damage_lists,
                         &damage_tables,      &damage_links,  &damage_emphasis, &damage_encoding};

}  // namespace

DamageScan::DamageScan(std::string_view text, const Origin& origin) : text_{text}, origin_{&origin}, lines_{text} {}

SourceSpan DamageScan::at(std::size_t begin, std::size_t end) const {
  return {origin_->file, origin_->map->to_file(byte_range(begin, end))};
}

void DamageScan::report(Diagnostic finding) {
  findings_.push_back(std::move(finding));
}

void DamageScan::report(Diagnostic finding, std::vector<DamageEdit> edits, Repair repair) {
  if (repair != Repair::page_only && is_fix(edits)) {
    for (const DamageEdit& edit : edits)
      finding.fix.push_back({at(edit.where.begin, edit.where.end), edit.replacement});
  }
  if (repair != Repair::fix_only) {
    for (DamageEdit& edit : edits) edits_.push_back({std::move(edit), groups_});
    ++groups_;
  }
  report(std::move(finding));
}

/// Whether each edit replaces exactly the bytes of the file that it replaces in the text.
bool DamageScan::is_fix(const std::vector<DamageEdit>& edits) const {
  return origin_->is_verbatim && std::ranges::all_of(edits, [&](const DamageEdit& edit) {
           return origin_->map->to_file(edit.where).size() == edit.where.size();
         });
}

MendedText::MendedText(std::string_view text, const Origin& origin) : text_{text} {
  DamageScan scan{text, origin};
  for (const DamageFamily* family : all) family->find(scan);
  findings_ = scan.take_findings();
  std::ranges::stable_sort(findings_, {}, [](const Diagnostic& finding) { return finding.where.range.begin; });
  apply(scan.take_edits(), scan.group_count());
}

void MendedText::apply(std::vector<DamageScan::Repaired> edits, std::size_t groups) {
  if (edits.empty()) return;
  // What is inserted goes before what is replaced at the same place.
  std::ranges::stable_sort(edits, {}, [](const DamageScan::Repaired& repaired) { return repaired.edit.where; });
  std::vector<bool> dropped(groups, false);
  std::uint32_t end = 0;
  for (const DamageScan::Repaired& repaired : edits) {
    if (repaired.edit.where.begin < end) {
      dropped[repaired.group] = true;
    } else {
      end = repaired.edit.where.end;
    }
  }
  for (const DamageScan::Repaired& repaired : edits) {
    if (!dropped[repaired.group]) replace(repaired.edit);
  }
  if (changed_) mended_ += text_.substr(done_);
}

void MendedText::replace(const DamageEdit& edit) {
  changed_ = true;
  mended_ += text_.substr(done_, edit.where.begin - done_);
  const auto derived = static_cast<std::uint32_t>(mended_.size());
  mended_ += edit.replacement;
  done_ = edit.where.end;
  const auto derived_end = static_cast<std::uint32_t>(mended_.size());
  if (derived_end > derived) {
    map_.add_piece(derived, edit.where.begin);
    // So that ranges end where the replaced bytes end.
    if (!edit.where.empty()) map_.add_piece(derived_end - 1, edit.where.end - 1);
  }
  map_.add_piece(derived_end, edit.where.end);
}

}  // namespace guidepost::markdown
