// Severities as a team wants them, and findings that a team has decided not to be told about.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// A map from codes to severities, as `rules:` has it. Nothing for a severity means "off". Value type.
class SeverityPolicy {
 public:
  void set(Code code, std::optional<Severity> severity) { severities_[code] = severity; }

  /// What is said of a code: nullptr when nothing is.
  [[nodiscard]] const std::optional<Severity>* find(Code code) const;
  [[nodiscard]] bool empty() const { return severities_.empty(); }

  /// Gives each finding its severity; those that are off disappear.
  void apply(Diagnostics& diagnostics) const;

 private:
  std::map<Code, std::optional<Severity>> severities_;
};

/// `wanted` for a finding of this code. A finding that is milder than its code's default because of its origin
/// (inherited, pending) stays that much milder.
[[nodiscard]] Severity settled_severity(const Diagnostic& finding, Severity wanted);

enum class SuppressedBy : std::uint8_t {
  comment,    ///< guidepost-disable-next-line in the content
  exemption,  ///< `exemptions:` of guidepost.yml
};

/// A finding that stays out of counts and exit codes, with the reason that somebody gave.
struct SuppressedDiagnostic {
  Diagnostic finding;
  SuppressedBy by = SuppressedBy::comment;
  std::string reason;
};

/// Orders by file path order (FileId), position, code, message, and removes exact repeats.
void sort_and_deduplicate(Diagnostics& diagnostics);

}  // namespace guidepost
