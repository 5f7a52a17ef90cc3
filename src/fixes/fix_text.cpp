#include "fixes/fix_text.hpp"

#include <algorithm>
#include <map>

#include "diagnostics/safe_fixes.hpp"

namespace guidepost::fixes {
namespace {

/// The edits of one file that have been taken, by their begin.
class Taken {
 public:
  [[nodiscard]] bool fits(ByteRange range) const {
    const auto next = by_begin_.lower_bound(range.begin);
    if (next != by_begin_.end() && (next->first == range.begin || next->first < range.end)) return false;
    return next == by_begin_.begin() || std::prev(next)->second->where.range.end <= range.begin;
  }

  void take(const TextEdit& edit) { by_begin_.emplace(edit.where.range.begin, &edit); }
  void drop(const TextEdit& edit) { by_begin_.erase(edit.where.range.begin); }
  void count_finding() { ++findings_; }

  [[nodiscard]] FileFixes fixes(FileId file) const {
    FileFixes result{.file = file, .edits = {}, .findings = findings_};
    for (const auto& [begin, edit] : by_begin_) result.edits.push_back(*edit);
    return result;
  }

 private:
  std::map<std::uint32_t, const TextEdit*> by_begin_;
  std::size_t findings_ = 0;
};

/// Takes all edits of a fix, or none.
bool take(const std::vector<TextEdit>& fix, std::map<FileId, Taken>& files) {
  for (std::size_t i = 0; i < fix.size(); ++i) {
    Taken& taken = files[fix[i].where.file];
    if (taken.fits(fix[i].where.range)) {
      taken.take(fix[i]);
      continue;
    }
    for (std::size_t earlier = 0; earlier < i; ++earlier) files[fix[earlier].where.file].drop(fix[earlier]);
    return false;
  }
  return true;
}

}  // namespace

std::vector<FileFixes> safe_fixes(const std::vector<const Diagnostic*>& findings) {
  std::vector<const Diagnostic*> fixable;
  std::ranges::copy_if(findings, std::back_inserter(fixable),
                       [](const Diagnostic* finding) { return !finding->fix.empty() && is_safe_fix(finding->code); });
  std::ranges::stable_sort(fixable, {}, [](const Diagnostic* finding) { return finding->fix.front().where; });
  std::map<FileId, Taken> files;
  for (const Diagnostic* const finding : fixable) {
    if (take(finding->fix, files)) files[finding->fix.front().where.file].count_finding();
  }
  std::vector<FileFixes> result;
  for (const auto& [file, taken] : files) {
    FileFixes fixes = taken.fixes(file);
    if (!fixes.edits.empty()) result.push_back(std::move(fixes));
  }
  return result;
}

std::string fixed_text(std::string_view text, const std::vector<TextEdit>& edits) {
  std::string fixed;
  std::size_t done = 0;
  for (const TextEdit& edit : edits) {
    fixed += text.substr(done, edit.where.range.begin - done);
    fixed += edit.replacement;
    done = edit.where.range.end;
  }
  fixed += text.substr(done);
  return fixed;
}

}  // namespace guidepost::fixes
