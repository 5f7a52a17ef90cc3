#include "base/parallel.hpp"
#include "checks/rules.hpp"

namespace guidepost::checks {

Diagnostics run_rules(const CheckInput& input, unsigned workers) {
  const std::span<const Rule* const> rules = all_rules();
  std::vector<Diagnostics> found = parallel_map(rules.size(), workers, [&](std::size_t i) {
    Diagnostics out;
    rules[i]->check(input, out);
    return out;
  });
  Diagnostics all;
  for (Diagnostics& part : found) all.append(std::move(part));
  return all;
}

}  // namespace guidepost::checks
