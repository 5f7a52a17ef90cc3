// The keys of guidepost.yml that say what a team wants to be told.
#include "loaded_site.hpp"

namespace guidepost::config {
namespace {

/// "sv >= 8050 in 'billing' without MT" for each goal.
Lines goals_of(const LoadedSite& site) {
  Lines lines;
  for (const CoverageGoal& goal : site.config().policy.goals) {
    std::string line = fmt::format("{} >= {}", goal.locale, goal.minimum);
    if (!goal.folder.empty()) line += fmt::format(" in '{}'", goal.folder);
    if (!goal.topic.empty()) line += fmt::format(" on '{}'", goal.topic);
    if (goal.machine_translated == MachineTranslated::not_counted) line += " without MT";
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace

TEST_CASE("a full policy is understood") {
  const LoadedSite site{
      {"en", "sv"},
      "rules: {h1-missing: off}\n"
      "overrides:\n"
      "  - {locale: [sv], files: 'old/**', topic: [FAQ], rules: {loc-missing: warning}}\n"
      "grace: 2w\n"
      "exemptions:\n"
      "  - {code: [loc-missing, loc-orphan], locale: sv-SE, owner: jo, reason: why, until: 2027-05-31}\n"
      "fail_on_origin: [inherited, lagging]\n"
      "locales: {en: {}, sv: {tag: sv-SE}}\n"};
  CHECK(site.problems().empty());
  const Policy& policy = site.config().policy;
  REQUIRE(policy.overrides.size() == 1);
  CHECK(policy.overrides[0].where.locales == Lines{"sv-SE"});
  CHECK(policy.overrides[0].where.topics == Lines{"faq"});
  CHECK(policy.overrides[0].rules.find(Code::loc_missing) != nullptr);
  CHECK(policy.grace_days == 14);
  REQUIRE(policy.exemptions.size() == 1);
  CHECK(policy.exemptions[0].codes == std::vector{Code::loc_missing, Code::loc_orphan});
  CHECK(policy.exemptions[0].until == locale::Date{2027, 5, 31});
  CHECK(policy.failing_origins == std::vector{Origin::inherited, Origin::lagging});
  CHECK(policy.depends_on_date());
  CHECK_FALSE(LoadedSite{{"en"}, "rules: {h1-missing: off}\n"}.config().policy.depends_on_date());
}

TEST_CASE("coverage goals: one figure, or a map with parts; '*' is every locale without a line") {
  struct Case {
    std::string_view yml;
    Lines goals;
  };
  const auto c = GENERATE(values<Case>({
      {"coverage: {sv: 95%}\n", {"sv >= 9500"}},
      {"coverage: {sv: 80.5 %}\n", {"sv >= 8050"}},
      {"coverage: {sv: {minimum: 80.25%, machine_translated: not-counted}}\n", {"sv >= 8025 without MT"}},
      {"coverage: {sv: {machine_translated: ok, folders: {a: 1%, 'b/**': 100%}, topics: {FAQ: 0%}}}\n",
       {"sv >= 100 in 'a'", "sv >= 10000 in 'b/**'", "sv >= 0 on 'faq'"}},
      {"coverage: {'*': 50%, sv: 60%}\n", {"sv >= 6000", "hu >= 5000"}},
      {"coverage: {'*': {topics: {faq: 50%}}}\n", {"hu >= 5000 on 'faq'", "sv >= 5000 on 'faq'"}},
      {"coverage:\n", {}},
  }));
  INFO(c.yml);
  const LoadedSite site{{"en", "sv", "hu"}, c.yml};
  CHECK(site.problems().empty());
  CHECK(goals_of(site) == c.goals);
}

TEST_CASE("a filter of files takes everything in a folder that it matches") {
  const PathFilter filter{{"old", "media/*/x", "notes/"}};
  CHECK(filter.matches("old/a/b.md"));
  CHECK(filter.matches("media/a/x"));
  CHECK(filter.matches("notes/b.md"));
  CHECK_FALSE(filter.matches("older/a.md"));
  CHECK_FALSE(filter.matches("a/old"));
  CHECK(PathFilter{}.matches("anything"));
}

TEST_CASE("every mistake in a policy points at its place and says what to do") {
  struct Case {
    std::string_view yml;
    std::string_view problem;
  };
  const auto c = GENERATE(values<Case>({
      {"overrides: {locale: sv}\n", "1:12 site-config-invalid-value: 'overrides' must be a list of maps"},
      {"overrides: [sv]\n", "1:13 site-config-invalid-value: 'overrides' must be a list of maps"},
      {"overrides: [{locale: sv}]\n",
       "1:13 site-config-invalid-value: an entry of 'overrides' has no 'rules' (add 'rules: ...')"},
      {"overrides: [{file: x, rules: {}}]\n",
       "1:14 site-config-unknown-key: unknown key 'file' in 'overrides' (did you mean 'files'?)"},
      {"overrides: [{locale: svv, rules: {}}]\n",
       "1:22 site-config-invalid-value: 'locale' names 'svv', which is no locale of this site (did you mean 'sv'?)"},
      {"overrides: [{files: /a, rules: {}}]\n",
       "1:21 site-config-invalid-value: glob '/a' cannot match any path (write 'a')"},
      {"overrides: [{rules: {loc-mising: error}}]\n",
       "1:22 site-config-unknown-key: there is no diagnostic 'loc-mising' (did you mean 'loc-missing'?)"},
      {"overrides: [{rules: {loc-missing: eror}}]\n",
       "1:35 site-config-invalid-value: there is no severity 'eror' (did you mean 'error'?)"},
      {"coverage: 95%\n",
       "1:11 site-config-invalid-value: 'coverage' must be a map from locales to goals such as '95%'"},
      {"coverage: {sw: 95%}\n",
       "1:12 site-config-invalid-value: 'coverage' names 'sw', which is no locale of this site (did you mean 'sv'?)"},
      {"coverage: {sv: 95}\n",
       "1:16 site-config-invalid-value: '95' for 'sv' is no share (write a percentage from 0% to 100%, such as '95%')"},
      {"coverage: {sv: 101%}\n",
       "1:16 site-config-invalid-value: '101%' for 'sv' is no share (write a percentage from 0% to 100%, such as "
       "'95%')"},
      {"coverage: {sv: {minimum: 9.999%}}\n",
       "1:26 site-config-invalid-value: '9.999%' for 'minimum' is no share (write a percentage from 0% to 100%, such "
       "as '95%')"},
      {"coverage: {sv: {minimun: 9%}}\n",
       "1:17 site-config-unknown-key: unknown key 'minimun' in 'coverage' (did you mean 'minimum'?)"},
      {"coverage: {sv: {machine_translated: okay}}\n",
       "1:37 site-config-invalid-value: 'machine_translated' cannot be 'okay' (it can be: ok, not-counted)"},
      {"coverage: {sv: {folders: billing}}\n",
       "1:26 site-config-invalid-value: 'folders' must be a map from names to goals such as '95%'"},
      {"coverage: {'*': 5}\n",
       "1:17 site-config-invalid-value: '5' for '*' is no share (write a percentage from 0% to 100%, such as '95%')"},
      {"grace: soon\n",
       "1:8 site-config-invalid-value: 'soon' for 'grace' is no length of time (write a number of days or weeks, such "
       "as '14d' or '2w')"},
      {"grace: 14\n",
       "1:8 site-config-invalid-value: '14' for 'grace' is no length of time (write a number of days or weeks, such as "
       "'14d' or '2w')"},
      {"exemptions: [{code: loc-missing, owner: jo, reason: why}]\n",
       "1:14 site-config-invalid-value: an entry of 'exemptions' has no 'until' (add 'until: ...')"},
      {"exemptions: [{code: loc-missing, owner: jo, reason: '', until: 2027-01-01}]\n",
       "1:53 site-config-invalid-value: an entry of 'exemptions' has no 'reason' (add 'reason: ...')"},
      {"exemptions: [{code: loc-missing, owner: jo, reason: why, until: May}]\n",
       "1:65 site-config-invalid-value: 'May' for 'until' is no date (write year, month and day, such as "
       "'2027-03-31')"},
      {"exemptions: [{codes: x, code: loc-missing, owner: jo, reason: why, until: 2027-01-01}]\n",
       "1:15 site-config-unknown-key: unknown key 'codes' in 'exemptions' (did you mean 'code'?)"},
      {"fail_on_origin: inherit\n",
       "1:17 site-config-invalid-value: 'fail_on_origin' cannot be 'inherit' (did you mean 'inherited'?)"},
  }));
  INFO(c.yml);
  const LoadedSite site{{"en", "sv"}, c.yml};
  CHECK(site.problems() == Lines{std::string{c.problem}});
  CHECK_FALSE(site.loaded.usable);
}

}  // namespace guidepost::config
