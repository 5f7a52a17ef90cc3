#include "diagnostics/policy.hpp"

#include <algorithm>
#include <tuple>

namespace guidepost {

const std::optional<Severity>* SeverityPolicy::find(Code code) const {
  const auto found = overrides_.find(code);
  return found == overrides_.end() ? nullptr : &found->second;
}

void SeverityPolicy::apply(Diagnostics& diagnostics) const {
  if (overrides_.empty()) return;
  std::vector<Diagnostic>& items = diagnostics.items();
  std::erase_if(items, [&](Diagnostic& item) {
    const auto found = overrides_.find(item.code);
    if (found == overrides_.end()) return false;
    if (!found->second) return true;
    // A message function may have lowered the severity (a pending link is not an error yet): keep that distance.
    const int lowered = std::max(0, static_cast<int>(item.severity) - static_cast<int>(code_info(item.code).severity));
    const int wanted = static_cast<int>(*found->second) + lowered;
    item.severity = static_cast<Severity>(std::min(wanted, static_cast<int>(Severity::info)));
    return false;
  });
}

void sort_and_deduplicate(Diagnostics& diagnostics) {
  const auto key = [](const Diagnostic& d) {
    return std::tie(d.where.file, d.where.range, d.code, d.message, d.locale, d.article);
  };
  std::vector<Diagnostic>& items = diagnostics.items();
  std::ranges::stable_sort(items, [&](const Diagnostic& a, const Diagnostic& b) { return key(a) < key(b); });
  const auto repeats =
      std::ranges::unique(items, [&](const Diagnostic& a, const Diagnostic& b) { return key(a) == key(b); });
  items.erase(repeats.begin(), repeats.end());
}

}  // namespace guidepost
