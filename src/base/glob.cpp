#include "base/glob.hpp"

#include <vector>

#include "base/text.hpp"

namespace guidepost {
namespace {

/// Classic two-pointer match of one path component: on a mismatch go back to the last '*' and let it eat one more.
bool component_matches(std::string_view pattern, std::string_view name) {
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (n < name.size()) {
    if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == name[n]) && pattern[p] != '*') {
      ++p, ++n;
    } else if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = n;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      n = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
  std::vector<std::string_view> patterns = text::split(pattern, '/');
  if (pattern.ends_with('/')) patterns.back() = "**";
  const std::vector<std::string_view> names = text::split(path, '/');

  // reached[j]: the patterns so far match the first j names.
  std::vector<char> reached(names.size() + 1, 0);
  reached[0] = 1;
  for (const std::string_view part : patterns) {
    std::vector<char> next(names.size() + 1, 0);
    for (std::size_t j = 0; j <= names.size(); ++j) {
      if (part == "**") {
        next[j] = static_cast<char>(reached[j] != 0 || (j > 0 && next[j - 1] != 0));
      } else if (j > 0 && reached[j - 1] != 0) {
        next[j] = static_cast<char>(component_matches(part, names[j - 1]));
      }
    }
    reached = std::move(next);
  }
  return reached[names.size()] != 0;
}

}  // namespace guidepost
