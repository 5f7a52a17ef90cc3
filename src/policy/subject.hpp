// What a finding is about, in the terms of `overrides:` and `exemptions:`.
#pragma once

#include <string>
#include <string_view>

#include "config/policy.hpp"
#include "site/site_model.hpp"

namespace guidepost::policy {

/// The topics of an article, in lower case: its ms.topic, and what Learn calls its kind of document ("faq",
/// "landing-page", "hub-page"); either may be empty.
struct Topics {
  std::string written;
  std::string_view kind;

  [[nodiscard]] bool has(std::string_view topic) const { return topic == written || topic == kind; }
};

[[nodiscard]] Topics topics_of(const site::Article& article);

/// Whether a finding is one that `filter` means. Its topics are those of its article in its locale, else of the source
/// article, which is what a missing translation has. Threads: safe.
[[nodiscard]] bool matches(const config::FindingFilter& filter, const Diagnostic& finding,
                           const site::SiteModel& model);

}  // namespace guidepost::policy
