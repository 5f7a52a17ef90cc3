#include "diagnostics/policy.hpp"

#include <algorithm>
#include <tuple>

namespace guidepost {

const std::optional<Severity>* SeverityPolicy::find(Code code) const {
  const auto found = severities_.find(code);
  return found == severities_.end() ? nullptr : &found->second;
}

void SeverityPolicy::apply(Diagnostics& diagnostics) const {
  if (severities_.empty()) return;
  std::erase_if(diagnostics.items(), [&](Diagnostic& item) {
    const std::optional<Severity>* const wanted = find(item.code);
    if (wanted == nullptr) return false;
    if (!*wanted) return true;
    item.severity = settled_severity(item, **wanted);
    return false;
  });
}

Severity settled_severity(const Diagnostic& finding, Severity wanted) {
  // A message function may have lowered the severity (a pending link is not an error yet): keep that distance.
  const int lowered =
      std::max(0, static_cast<int>(finding.severity) - static_cast<int>(code_info(finding.code).severity));
  return static_cast<Severity>(std::min(static_cast<int>(wanted) + lowered, static_cast<int>(Severity::info)));
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
