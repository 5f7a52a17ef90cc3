#include "reports/fingerprint.hpp"

#include <fmt/format.h>

#include <unordered_map>

#include "base/content_hash.hpp"
#include "base/text.hpp"

namespace guidepost::reports {

std::vector<std::string> fingerprints(const Report& report) {
  std::vector<std::string> found;
  found.reserve(report.diagnostics.size());
  std::unordered_map<std::uint64_t, std::uint64_t> seen;
  std::string identity;
  for (const ReportedDiagnostic& diagnostic : report.diagnostics) {
    identity.clear();
    for (const std::string_view part :
         {code_info(diagnostic.code).name, std::string_view{diagnostic.place.file}, std::string_view{diagnostic.locale},
          std::string_view{diagnostic.message}, text::trim(diagnostic.place.source_line)}) {
      identity += part;
      identity += '\0';
    }
    const std::uint64_t ordinal = seen[hash_of(identity)]++;
    identity += std::to_string(ordinal);
    found.push_back(fmt::format("{:016x}", hash_of(identity)));
  }
  return found;
}

}  // namespace guidepost::reports
