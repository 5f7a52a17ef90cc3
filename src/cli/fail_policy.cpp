#include "cli/fail_policy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/command.hpp"

namespace guidepost::cli {
namespace {

constexpr std::array inherited_origins{Origin::inherited, Origin::pending, Origin::lagging};

bool add_origin(std::string_view name, std::vector<Origin>& origins) {
  const auto found = std::ranges::find(inherited_origins, name, &origin_name);
  if (found != inherited_origins.end()) {
    origins.push_back(*found);
  } else if (name == "all") {
    origins.assign(inherited_origins.begin(), inherited_origins.end());
  } else {
    print_error(fmt::format("--fail-on-origin takes inherited, pending, lagging or all, not '{}'", name));
    return false;
  }
  return true;
}

}  // namespace

std::optional<reports::FailPolicy> parse_fail_policy(const std::string& fail_on, bool strict,
                                                     const std::vector<std::string>& origins,
                                                     std::optional<Severity> fallback) {
  reports::FailPolicy policy{.severity = strict ? Severity::warning : fallback, .origins = {}};
  for (const std::string& name : origins) {
    if (!add_origin(name, policy.origins)) return std::nullopt;
  }
  if (fail_on.empty()) return policy;
  policy.severity = find_severity(fail_on);
  if (policy.severity || fail_on == "never") return policy;
  print_error(fmt::format("--fail-on takes error, warning, suggestion, info or never, not '{}'", fail_on));
  return std::nullopt;
}

}  // namespace guidepost::cli
