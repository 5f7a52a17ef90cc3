// A report as plain data: what every format prints, detached from the model so that it can be saved and read again.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/source_set.hpp"
#include "diagnostics/diagnostic.hpp"
#include "diagnostics/policy.hpp"
#include "site/site_model.hpp"

namespace guidepost::reports {

/// A place in a file, resolved: lines and columns are 1-based, columns count code points, `end` is exclusive.
struct ReportedPlace {
  std::string file;  ///< relative to the site folder; "" when the finding is about no file
  Position begin;
  Position end;
  /// The text of the first line round the place: at most `excerpt_reach` code points on either side of `begin`, because
  /// a line can have megabytes. `source_column` is the column of its first code point.
  std::string source_line;
  std::uint32_t source_column = 1;
};
inline constexpr std::size_t excerpt_reach = 200;

struct ReportedRelated {
  ReportedPlace place;
  std::string message;
};

/// Text to replace; `source_line` of its place is empty.
struct ReportedEdit {
  ReportedPlace place;
  std::string replacement;
};

/// What the file of --baseline knows of a finding.
enum class BaselineState : std::uint8_t { none, fresh, unchanged };

struct ReportedDiagnostic {
  Code code{};
  Severity severity = Severity::warning;
  std::string message;
  std::string help;
  ReportedPlace place;
  std::vector<ReportedRelated> related;
  std::vector<ReportedEdit> fix;
  std::string locale;
  std::string article;
  Origin origin = Origin::none;
  std::uint64_t fingerprint = 0;  ///< see fingerprint.hpp
  BaselineState baseline = BaselineState::none;
};

/// A finding that a comment or an exemption keeps out of `Report::diagnostics`.
struct ReportedSuppression {
  ReportedDiagnostic finding;
  SuppressedBy by = SuppressedBy::comment;
  std::string reason;
};

/// A finding as the file of --baseline keeps it.
struct BaselineEntry {
  std::uint64_t fingerprint = 0;
  std::string code;
  std::string file;
  std::string locale;
  std::string message;
  friend bool operator==(const BaselineEntry&, const BaselineEntry&) = default;
};

/// What a comparison with the file of --baseline came to, for the whole site.
struct ReportedBaseline {
  std::size_t fresh = 0;
  std::size_t unchanged = 0;
  std::vector<BaselineEntry> stale;  ///< entries whose findings are gone
};

struct ReportedLocale {
  std::string tag;
  std::string folder;
  std::size_t articles = 0;
  std::size_t missing = 0;
  std::size_t orphans = 0;
  double coverage = 1.0;  ///< share of the expected articles
  bool is_source = false;
};

struct ReportedArticle {
  std::string article;
  std::map<std::string, std::string> locales;  ///< tag -> present, missing, orphan
};

struct ReportedFile {
  std::string path;
  std::string role;
};

struct Summary {
  std::size_t files = 0;
  std::size_t articles = 0;  ///< different articles
  std::size_t pages = 0;     ///< article pages, fallback pages not among them
  std::size_t fallback_pages = 0;
  std::size_t redirects = 0;  ///< over all locales
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t suggestions = 0;
  std::size_t infos = 0;
};

struct Report {
  Summary summary;
  std::vector<ReportedLocale> locales;
  std::vector<ReportedArticle> coverage;
  std::vector<ReportedFile> files;
  std::vector<ReportedDiagnostic> diagnostics;
  std::vector<ReportedSuppression> suppressed;
  std::optional<ReportedBaseline> baseline;
};

/// Makes the report of a run; `model` is null when the configuration could not be used.
[[nodiscard]] Report make_report(const SourceSet& sources, const Diagnostics& diagnostics, const site::SiteModel* model,
                                 std::span<const SuppressedDiagnostic> suppressed = {});

/// Counts the findings by severity again, after some were taken away or added.
void count_findings(Report& report);

}  // namespace guidepost::reports
