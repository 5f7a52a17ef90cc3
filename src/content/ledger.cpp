#include "content/ledger.hpp"

#include <numeric>

namespace guidepost::content {

std::string_view role_name(Role role) {
  constexpr std::array<std::string_view, role_count> names{"page",     "toc",           "breadcrumb", "include",
                                                           "asset",    "configuration", "data",       "code",
                                                           "excluded", "unreadable",    "unused"};
  return names[static_cast<std::size_t>(role)];
}

bool may_be_shown(Role role) {
  return role != Role::configuration && role != Role::excluded && role != Role::unreadable;
}

std::size_t RoleCounts::total() const {
  return std::accumulate(counts_.begin(), counts_.end(), std::size_t{0});
}

RoleCounts count_roles(std::span<const FoundFile> files) {
  RoleCounts counts;
  for (const FoundFile& file : files) counts.add(file.role);
  return counts;
}

}  // namespace guidepost::content
