#include "reports/fingerprint.hpp"

#include <fmt/format.h>

#include <unordered_map>

#include "base/content_hash.hpp"

namespace guidepost::reports {
namespace {

/// Without the digits outside 'quotes'; what stands in quotes is the writer's text.
void append_without_figures(std::string& out, std::string_view message) {
  bool is_quoted = false;
  for (const char byte : message) {
    if (byte == '\'') is_quoted = !is_quoted;
    if (is_quoted || byte < '0' || byte > '9') out += byte;
  }
}

/// Names findings in the order that they come.
class Namer {
 public:
  void name(ReportedDiagnostic& finding) {
    identity_.clear();
    for (const std::string_view part : {code_info(finding.code).name, std::string_view{finding.place.file},
                                        std::string_view{finding.locale}, std::string_view{finding.article}}) {
      identity_ += part;
      identity_ += '\0';
    }
    append_without_figures(identity_, finding.message);
    identity_ += '\0';
    identity_ += std::to_string(seen_[hash_of(identity_)]++);
    finding.fingerprint = hash_of(identity_);
  }

 private:
  std::unordered_map<std::uint64_t, std::uint64_t> seen_;
  std::string identity_;
};

}  // namespace

void add_fingerprints(Report& report) {
  Namer namer;
  for (ReportedDiagnostic& finding : report.diagnostics) namer.name(finding);
  for (ReportedSuppression& one : report.suppressed) namer.name(one.finding);
}

std::string fingerprint_text(std::uint64_t fingerprint) {
  return fmt::format("{:016x}", fingerprint);
}

}  // namespace guidepost::reports
