// What a team has decided about findings: the keys `rules`, `overrides`, `coverage`, `untranslated_fallback`, `grace`,
// `exemptions` and `fail_on_origin` of guidepost.yml, as plain data. src/policy applies it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/glob.hpp"
#include "diagnostics/policy.hpp"
#include "locale/date.hpp"

namespace guidepost::config {

/// Globs over paths, each of which also takes everything in a folder that it matches. Without globs: every path.
class PathFilter {
 public:
  PathFilter() = default;
  explicit PathFilter(const std::vector<std::string>& globs);

  [[nodiscard]] bool empty() const { return globs_.empty(); }
  [[nodiscard]] bool matches(std::string_view path) const;

 private:
  std::vector<Glob> globs_;
};

/// Which findings an entry is about: all conditions that are given must hold.
struct FindingFilter {
  std::vector<std::string> locales;  ///< BCP 47 tags as the locale table has them
  PathFilter files;                  ///< of the path from the site folder, of the one from the locale's, or the article
  std::vector<std::string> topics;   ///< values of ms.topic in lower case, or the kind of a YAML document
};

/// An entry of `overrides:`.
struct SeverityOverride {
  FindingFilter where;
  SeverityPolicy rules;
};

enum class MachineTranslated : std::uint8_t { ok, not_counted };

/// A share of articles that a locale is to have: all of them, or those of a folder or a topic.
struct CoverageGoal {
  SourceSpan where;  ///< of the figure
  std::string locale;
  unsigned minimum = 0;  ///< in hundredths of a percent
  MachineTranslated machine_translated = MachineTranslated::ok;
  std::string folder;  ///< as written; empty: all
  PathFilter files;    ///< `folder` as a filter
  std::string topic;   ///< in lower case; empty: all
};

/// From which share of untranslated words on an article of a locale is served in another language.
struct FallbackThreshold {
  std::string locale;
  unsigned above = 0;  ///< in hundredths of a percent
  PathFilter files;    ///< of the article
  std::string topic;   ///< in lower case; empty: all
};

/// An entry of `exemptions:`.
struct Exemption {
  SourceSpan where;
  std::vector<Code> codes;
  FindingFilter matching;
  std::string owner;
  std::string reason;
  locale::Date until;  ///< the last day that it counts
};

struct Policy {
  SeverityPolicy rules;
  std::vector<SeverityOverride> overrides;  ///< the last one that matches and names the code wins over `rules`
  std::vector<CoverageGoal> goals;
  std::vector<FallbackThreshold>
      fallbacks;            ///< `untranslated_fallback`: the last one that an article belongs to counts
  unsigned grace_days = 0;  ///< how long a new source article may lack translations
  std::vector<Exemption> exemptions;
  std::vector<Origin> failing_origins;  ///< `fail_on_origin`: origins that fail beside introduced findings

  /// Whether another day can bring other findings.
  [[nodiscard]] bool depends_on_date() const { return grace_days > 0 || !exemptions.empty(); }
};

}  // namespace guidepost::config
