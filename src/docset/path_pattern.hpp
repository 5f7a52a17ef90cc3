// The path patterns of docfx.json.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/glob.hpp"

namespace guidepost::docset {

/// A path taken apart for matching: without regard to ASCII case, as docfx compares. Owns its text; neither copied nor
/// moved, because `parts` are views of it.
class MatchedPath {
 public:
  explicit MatchedPath(std::string_view path);
  MatchedPath(const MatchedPath&) = delete;
  MatchedPath& operator=(const MatchedPath&) = delete;

  /// The parts below the first `skipped` folders.
  [[nodiscard]] std::span<const std::string_view> parts(std::size_t skipped = 0) const {
    return std::span{parts_}.subspan(skipped);
  }

 private:
  std::string lower_;
  std::vector<std::string_view> parts_;
};

/// A pattern of docfx: those of base/glob.hpp, and `{a,b}` for alternatives and `**.md` for `**/*.md`. Of more than 64
/// combinations of alternatives only the first ones count.
class PathPattern {
 public:
  explicit PathPattern(std::string pattern);

  [[nodiscard]] bool matches(std::span<const std::string_view> parts) const;
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
  std::vector<Glob> globs_;
};

}  // namespace guidepost::docset
