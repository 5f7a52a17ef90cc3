// `coverage:` and `grace:`: whether locales have the share of articles that the team wants, and which missing
// translations that answers.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "config/policy.hpp"
#include "locale/date.hpp"
#include "site/site_model.hpp"

namespace guidepost::policy {

/// Views the model. Threads: const is safe.
class CoverageGoals {
 public:
  /// Without `today` no article is new.
  CoverageGoals(const site::SiteModel& model, std::optional<locale::Date> today);

  /// loc-coverage-below-goal for each goal that is missed, at its figure in guidepost.yml, and a warning for one that
  /// no article belongs to. New source articles that lack a translation do not count. Time: goals x articles.
  [[nodiscard]] Diagnostics check() const;

  /// The severity of a finding that an article is missing: a goal of its locale decides instead of it, and a new source
  /// article has its time. Never graver than what it has.
  [[nodiscard]] Severity severity_of(const Diagnostic& loc_missing) const;

 private:
  struct Count;

  [[nodiscard]] bool is_new(std::string_view article) const;
  [[nodiscard]] bool belongs(std::string_view article, const config::CoverageGoal& goal) const;
  [[nodiscard]] Count count(const config::CoverageGoal& goal) const;
  [[nodiscard]] Diagnostic goal_without_articles(const config::CoverageGoal& goal) const;

  const site::SiteModel& model_;
  std::optional<locale::Date> today_;
};

}  // namespace guidepost::policy
