#include "reports/baseline.hpp"

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <tuple>
#include <unordered_set>

#include "diagnostics/policy_messages.hpp"
#include "reports/fingerprint.hpp"

namespace guidepost::reports {
namespace {

using Json = nlohmann::ordered_json;

constexpr int format = 1;

std::uint64_t parse_fingerprint(const std::string& text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
  if (error != std::errc{} || end != text.data() + text.size()) throw std::invalid_argument{"no fingerprint"};
  return number;
}

BaselineEntry entry_of(const ReportedDiagnostic& finding) {
  return {.fingerprint = finding.fingerprint,
          .code = std::string{code_info(finding.code).name},
          .file = finding.place.file,
          .locale = finding.locale,
          .message = finding.message};
}

std::unordered_set<std::uint64_t> fingerprints_of(const Baseline& baseline) {
  std::unordered_set<std::uint64_t> known;
  for (const BaselineEntry& entry : baseline.entries) known.insert(entry.fingerprint);
  return known;
}

ReportedDiagnostic stale_finding(const BaselineEntry& entry, Severity severity) {
  Diagnostic found = baseline_stale(entry.code, entry.file, entry.message);
  ReportedDiagnostic reported;
  reported.code = found.code;
  reported.severity = severity;
  reported.message = std::move(found.message);
  reported.help = std::move(found.help);
  reported.locale = entry.locale;
  return reported;
}

}  // namespace

std::optional<Baseline> read_baseline(std::string_view bytes) {
  // The library reports malformed input by exceptions.
  try {
    const Json json = Json::parse(bytes);
    if (json.at("format") != format) return std::nullopt;
    Baseline baseline;
    for (const Json& entry : json.at("findings")) {
      baseline.entries.push_back({.fingerprint = parse_fingerprint(entry.at("fingerprint").get<std::string>()),
                                  .code = entry.at("code").get<std::string>(),
                                  .file = entry.at("file").get<std::string>(),
                                  .locale = entry.at("locale").get<std::string>(),
                                  .message = entry.at("message").get<std::string>()});
    }
    return baseline;
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

std::string write_baseline(const Baseline& baseline) {
  std::vector<BaselineEntry> sorted = baseline.entries;
  std::ranges::sort(sorted, {}, [](const BaselineEntry& entry) {
    return std::tie(entry.file, entry.code, entry.locale, entry.message, entry.fingerprint);
  });
  std::string out = "{\n  \"format\": " + std::to_string(format) + ",\n  \"findings\": [";
  for (const BaselineEntry& entry : sorted) {
    const Json json{{"fingerprint", fingerprint_text(entry.fingerprint)},
                    {"code", entry.code},
                    {"file", entry.file},
                    {"locale", entry.locale},
                    {"message", entry.message}};
    out += &entry == sorted.data() ? "\n    " : ",\n    ";
    out += json.dump(-1, ' ', false, Json::error_handler_t::replace);
  }
  out += sorted.empty() ? "]\n}\n" : "\n  ]\n}\n";
  return out;
}

void compare(Report& report, const Baseline& baseline, std::optional<Severity> stale_severity) {
  const std::unordered_set<std::uint64_t> known = fingerprints_of(baseline);
  std::unordered_set<std::uint64_t> found;
  ReportedBaseline result;
  for (ReportedDiagnostic& finding : report.diagnostics) {
    found.insert(finding.fingerprint);
    const bool is_known = known.contains(finding.fingerprint);
    finding.baseline = is_known ? BaselineState::unchanged : BaselineState::fresh;
    ++(is_known ? result.unchanged : result.fresh);
  }
  for (const ReportedSuppression& one : report.suppressed) found.insert(one.finding.fingerprint);
  for (const BaselineEntry& entry : baseline.entries) {
    if (found.contains(entry.fingerprint)) continue;
    result.stale.push_back(entry);
    if (stale_severity) report.diagnostics.push_back(stale_finding(entry, *stale_severity));
  }
  report.baseline = std::move(result);
  count_findings(report);
}

Baseline shrunk(const Baseline& baseline, const Report& report) {
  const std::unordered_set<std::uint64_t> known = fingerprints_of(baseline);
  Baseline smaller = baseline_of(report);
  std::erase_if(smaller.entries, [&](const BaselineEntry& entry) { return !known.contains(entry.fingerprint); });
  return smaller;
}

Baseline baseline_of(const Report& report) {
  Baseline baseline;
  baseline.entries.reserve(report.diagnostics.size());
  for (const ReportedDiagnostic& finding : report.diagnostics) baseline.entries.push_back(entry_of(finding));
  return baseline;
}

}  // namespace guidepost::reports
