#include "docset/path_pattern.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace guidepost::docset {
namespace {

constexpr std::size_t max_globs = 64;

/// Replaces the first `{a,b}` of each pattern by its alternatives, until there is none.
std::vector<std::string> expand_braces(std::string_view pattern) {
  std::vector<std::string> todo{std::string{pattern}};
  std::vector<std::string> done;
  while (!todo.empty() && done.size() + todo.size() <= max_globs) {
    const std::string next = std::move(todo.back());
    todo.pop_back();
    const std::size_t close = next.find('}');
    const std::size_t open = close == next.npos ? next.npos : next.rfind('{', close);
    if (open == next.npos) {
      done.push_back(next);
      continue;
    }
    const std::vector<std::string_view> parts =
        text::split(std::string_view{next}.substr(open + 1, close - open - 1), ',');
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
      todo.push_back(next.substr(0, open).append(*part).append(next, close + 1));
    }
  }
  return done;
}

/// "**.md" -> "**/*.md".
std::string with_folders(std::string_view pattern) {
  std::string out;
  for (const std::string_view part : text::split(pattern, '/')) {
    if (!out.empty()) out += '/';
    if (part.size() > 2 && part.starts_with("**")) out += "**/";
    out += part;
  }
  return out;
}

}  // namespace

MatchedPath::MatchedPath(std::string_view path) : lower_{text::lower_ascii(path)}, parts_{text::split(lower_, '/')} {}

PathPattern::PathPattern(std::string pattern) : text_{std::move(pattern)} {
  std::string clean = text::lower_ascii(text_);
  std::ranges::replace(clean, '\\', '/');
  clean.erase(0, clean.starts_with("./") ? 2 : 0);
  for (const std::string& glob : expand_braces(clean)) globs_.emplace_back(with_folders(glob));
}

bool PathPattern::matches(std::span<const std::string_view> parts) const {
  return std::ranges::any_of(globs_, [&](const Glob& glob) { return glob.matches(parts); });
}

}  // namespace guidepost::docset
