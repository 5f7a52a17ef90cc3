// Which severity a finding has for this team: `rules:` of guidepost.yml, applied in one place after collection.
#pragma once

#include <map>
#include <optional>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// Overrides per code; nothing means "off". Value type.
class SeverityPolicy {
 public:
  void set(Code code, std::optional<Severity> severity) { overrides_[code] = severity; }

  /// What is said of a code: nullptr when nothing is.
  [[nodiscard]] const std::optional<Severity>* find(Code code) const;

  /// Applies the overrides: findings that are off disappear. A finding that is milder than its code's default because
  /// of its origin (inherited, pending) is never made graver than the override minus that step.
  void apply(Diagnostics& diagnostics) const;

 private:
  std::map<Code, std::optional<Severity>> overrides_;
};

/// Orders by file path order (FileId), position, code, message, and removes exact repeats.
void sort_and_deduplicate(Diagnostics& diagnostics);

}  // namespace guidepost
