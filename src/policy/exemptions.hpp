// `exemptions:`: findings that a team has accepted until a day.
#pragma once

#include <optional>
#include <vector>

#include "config/policy.hpp"
#include "locale/date.hpp"
#include "site/site_model.hpp"

namespace guidepost::policy {

/// Views the model. Threads: one.
class Exemptions {
 public:
  /// Without `today` no exemption has expired.
  Exemptions(const site::SiteModel& model, std::optional<locale::Date> today);

  /// The first exemption that is in force for a finding, which counts as used; or nullptr.
  [[nodiscard]] const config::Exemption* match(const Diagnostic& finding);

  /// site-exemption-expired for those that are over, site-exemption-unused for those that matched nothing.
  [[nodiscard]] Diagnostics problems() const;

 private:
  [[nodiscard]] bool is_expired(const config::Exemption& exemption) const;

  const site::SiteModel& model_;
  const std::vector<config::Exemption>& exemptions_;
  std::optional<locale::Date> today_;
  std::vector<bool> used_;
};

}  // namespace guidepost::policy
