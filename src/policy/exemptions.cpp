#include "policy/exemptions.hpp"

#include <algorithm>

#include "diagnostics/policy_messages.hpp"
#include "policy/subject.hpp"

namespace guidepost::policy {

Exemptions::Exemptions(const site::SiteModel& model, std::optional<locale::Date> today)
    : model_{model},
      exemptions_{model.config().policy.exemptions},
      today_{today},
      used_(model.config().policy.exemptions.size(), false) {}

bool Exemptions::is_expired(const config::Exemption& exemption) const {
  return today_ && exemption.until < *today_;
}

const config::Exemption* Exemptions::match(const Diagnostic& finding) {
  for (std::size_t i = 0; i < exemptions_.size(); ++i) {
    const config::Exemption& exemption = exemptions_[i];
    const bool names_code = std::ranges::find(exemption.codes, finding.code) != exemption.codes.end();
    if (!names_code || !matches(exemption.matching, finding, model_)) continue;
    used_[i] = true;
    if (!is_expired(exemption)) return &exemption;
  }
  return nullptr;
}

Diagnostics Exemptions::problems() const {
  Diagnostics out;
  for (std::size_t i = 0; i < exemptions_.size(); ++i) {
    const config::Exemption& exemption = exemptions_[i];
    if (is_expired(exemption)) {
      out.add(exemption_expired(exemption.where, exemption.owner, locale::iso_date(exemption.until),
                                used_[i] ? StillFound::yes : StillFound::no));
    } else if (!used_[i]) {
      out.add(exemption_unused(exemption.where, exemption.owner));
    }
  }
  return out;
}

}  // namespace guidepost::policy
