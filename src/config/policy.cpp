#include "config/policy.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace guidepost::config {

PathFilter::PathFilter(const std::vector<std::string>& globs) {
  for (const std::string& glob : globs) {
    globs_.emplace_back(glob);
    if (!glob.ends_with("**")) globs_.emplace_back(glob.ends_with('/') ? glob + "**" : glob + "/**");
  }
}

bool PathFilter::matches(std::string_view path) const {
  if (globs_.empty()) return true;
  const std::vector<std::string_view> parts = text::split(path, '/');
  return std::ranges::any_of(globs_, [&](const Glob& glob) { return glob.matches(parts); });
}

}  // namespace guidepost::config
