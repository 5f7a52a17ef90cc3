#include "base/parallel.hpp"
#include "checks/rules.hpp"

namespace guidepost::checks {

Diagnostics run_rules(const CheckInput& input, unsigned workers) {
  const std::span<const Rule* const> rules = all_rules();
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
