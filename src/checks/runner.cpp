#include <algorithm>
#include <iterator>
#include <vector>

#include "base/parallel.hpp"
#include "checks/rules.hpp"

namespace guidepost::checks {
namespace {

bool is_on(const Rule& rule, const site::SiteModel& model) {
  if (!rule.opt_in) return true;
  const std::optional<Severity>* const wanted = model.config().policy.rules.find(*rule.opt_in);
  return wanted != nullptr && wanted->has_value();
}

}  // namespace

Diagnostics run_rules(const CheckInput& given, unsigned workers) {
  const translation::TextLanguages languages{given.model};
  CheckInput input = given;
  input.languages = &languages;
  std::vector<const Rule*> rules;
  std::ranges::copy_if(all_rules(), std::back_inserter(rules),
                       [&](const Rule* rule) { return is_on(*rule, given.model); });
  const std::vector<site::Article>& articles = input.model.articles();
  std::vector<Diagnostics> found = parallel_map(rules.size() + articles.size(), workers, [&](std::size_t i) {
    Diagnostics out;
    if (i < rules.size()) {
      if (rules[i]->check != nullptr) rules[i]->check(input, out);
      return out;
    }
    for (const Rule* const rule : rules) {
      if (rule->check_article != nullptr) rule->check_article(input, articles[i - rules.size()], out);
    }
    return out;
  });
  Diagnostics all;
  for (Diagnostics& part : found) all.append(std::move(part));
  return all;
}

}  // namespace guidepost::checks
