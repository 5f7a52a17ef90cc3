#include "policy/coverage_goals.hpp"

#include <algorithm>
#include <chrono>
#include <functional>
#include <set>
#include <span>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "diagnostics/config_messages.hpp"
#include "diagnostics/policy_messages.hpp"
#include "policy/subject.hpp"

namespace guidepost::policy {
namespace {

using config::CoverageGoal;

constexpr std::size_t shown_gaps = 5;

std::chrono::sys_days day_of(locale::Date date) {
  return std::chrono::year{date.year} / std::chrono::month{date.month} / std::chrono::day{date.day};
}

bool is_machine_translated(const site::Article& article) {
  return text::equal_ignoring_ascii_case(article.meta.string("ms.translationtype"), "MT");
}

/// In how many locales an expected article is missing.
std::size_t missing_in(const site::CoverageRow& row) {
  return static_cast<std::size_t>(std::ranges::count_if(row.locales, [](site::Presence presence) {
    return presence == site::Presence::missing || presence == site::Presence::redirected;
  }));
}

}  // namespace

struct CoverageGoals::Count {
  std::size_t expected = 0;
  std::size_t covered = 0;
  std::size_t machine_translated = 0;  ///< of those that are not covered
  bool has_articles = false;           ///< new ones count
  std::vector<const site::CoverageRow*> gaps;
};

CoverageGoals::CoverageGoals(const site::SiteModel& model, std::optional<locale::Date> today)
    : model_{model}, today_{today} {}

bool CoverageGoals::is_new(std::string_view article) const {
  const unsigned grace = model_.config().policy.grace_days;
  const auto reference = grace == 0 || !today_ ? std::nullopt : model_.reference(article);
  const auto date = reference ? model_[*reference].meta.date("ms.date") : std::nullopt;
  return date && day_of(*today_) - day_of(*date) < std::chrono::days{grace};
}

bool CoverageGoals::belongs(std::string_view article, const CoverageGoal& goal) const {
  if (!goal.files.matches(article)) return false;
  if (goal.topic.empty()) return true;
  const auto reference = model_.reference(article);
  return reference && topics_of(model_[*reference]).has(goal.topic);
}

CoverageGoals::Count CoverageGoals::count(const CoverageGoal& goal) const {
  Count count;
  const locale::LocaleId locale = *model_.locales().find_tag(goal.locale);
  for (const site::CoverageRow& row : model_.coverage()) {
    if (!row.expected || !belongs(row.id.path(), goal)) continue;
    count.has_articles = true;
    if (const auto found = model_.find(locale, row.id.path())) {
      ++count.expected;
      if (goal.machine_translated == config::MachineTranslated::ok || !is_machine_translated(model_[*found])) {
        ++count.covered;
      } else {
        ++count.machine_translated;
      }
    } else if (!is_new(row.id.path())) {
      ++count.expected;
      count.gaps.push_back(&row);
    }
  }
  return count;
}

Diagnostic CoverageGoals::goal_without_articles(const CoverageGoal& goal) const {
  std::set<std::string> known;
  for (const site::CoverageRow& row : model_.coverage()) {
    if (!goal.topic.empty()) {
      const auto reference = model_.reference(row.id.path());
      if (reference) known.insert(topics_of(model_[*reference]).written);
    } else {
      for (std::string_view folder = parent_path(row.id.path()); !folder.empty(); folder = parent_path(folder))
        known.emplace(folder);
    }
  }
  const std::string_view name = goal.topic.empty() ? std::string_view{goal.folder} : std::string_view{goal.topic};
  const std::vector<std::string> names(known.begin(), known.end());
  return config_goal_without_articles(goal.where, goal.topic.empty() ? "folder" : "topic", name,
                                      text::nearest(name, names));
}

Diagnostics CoverageGoals::check() const {
  Diagnostics out;
  for (const CoverageGoal& goal : model_.config().policy.goals) {
    Count counted = count(goal);
    if (!counted.has_articles && !(goal.folder.empty() && goal.topic.empty())) {
      out.add(goal_without_articles(goal));
      continue;
    }
    if (counted.covered * 10000 >= counted.expected * goal.minimum) continue;
    // What most locales lack is what most readers miss.
    std::ranges::stable_sort(counted.gaps, std::greater{}, [](const auto* row) { return missing_in(*row); });
    GoalFigures figures{.minimum = goal.minimum,
                        .covered = counted.covered,
                        .expected = counted.expected,
                        .machine_translated = counted.machine_translated,
                        .folder = goal.folder,
                        .topic = goal.topic};
    Diagnostic found = loc_coverage_below_goal(goal.where, goal.locale, figures);
    for (const site::CoverageRow* const row :
         std::span{counted.gaps}.first(std::min(shown_gaps, counted.gaps.size()))) {
      const site::Article& article = model_[*model_.reference(row->id.path())];
      found.related.push_back(missing_most(article.title.where, row->id.path(), missing_in(*row)));
    }
    out.add(std::move(found));
  }
  return out;
}

Severity CoverageGoals::severity_of(const Diagnostic& loc_missing) const {
  if (is_new(loc_missing.article)) return Severity::info;
  const bool is_decided = std::ranges::any_of(model_.config().policy.goals, [&](const CoverageGoal& goal) {
    return goal.locale == loc_missing.locale && belongs(loc_missing.article, goal);
  });
  return is_decided ? std::max(loc_missing.severity, Severity::suggestion) : loc_missing.severity;
}

}  // namespace guidepost::policy
