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

Glob::Glob(std::string_view pattern) {
  const std::vector<std::string_view> parts = text::split(pattern, '/');
  parts_.assign(parts.begin(), parts.end());
  if (pattern.ends_with('/')) parts_.back() = "**";
}

/// The same two pointers, over folders instead of bytes: '**' is the star.
bool Glob::matches(std::span<const std::string_view> path) const {
  std::size_t p = 0;
  std::size_t n = 0;
  std::size_t stars = parts_.size();  // the last '**' that was passed
  std::size_t resume = 0;
  while (n < path.size()) {
    if (p < parts_.size() && parts_[p] == "**") {
      stars = p++;
      resume = n;
    } else if (p < parts_.size() && component_matches(parts_[p], path[n])) {
      ++p, ++n;
    } else if (stars != parts_.size()) {
      p = stars + 1;
      n = ++resume;
    } else {
      return false;
    }
  }
  while (p < parts_.size() && parts_[p] == "**") ++p;
  return p == parts_.size();
}

bool glob_matches(std::string_view pattern, std::string_view path) {
  return Glob{pattern}.matches(text::split(path, '/'));
}

}  // namespace guidepost
