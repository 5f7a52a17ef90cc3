#include "base/glob.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

namespace guidepost {

TEST_CASE("glob_matches compares whole paths, folder by folder") {
  struct Case {
    std::string_view pattern, path;
    bool expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a.md", "a.md", true},
      {"a.md", "b/a.md", false},
      {"a.md", "a.mdx", false},
      {"*.md", "a.md", true},
      {"*.md", "b/a.md", false},
      {"*", "a/b", false},
      {"*", "", true},
      {"a*c*e", "abcde", true},
      {"a*c*e", "abcdef", false},
      {"a**c", "abc", true},
      {"?.md", "a.md", true},
      {"?.md", "ab.md", false},
      {"?", "", false},
      {"a?b", "a/b", false},
      {"**/*.md", "a.md", true},
      {"**/*.md", "x/y/a.md", true},
      {"**/x/**", "a/x/b/c", true},
      {"**/x/**", "a/xx/b", false},
      {"drafts/**", "drafts/a/b.md", true},
      {"drafts/**", "drafts", true},
      {"drafts/**", "my-drafts/a.md", false},
      {"drafts/", "drafts/a/b.md", true},
      {"drafts/", "a/drafts/b.md", false},
      {"a/**/b", "a/b", true},
      {"a/**/b", "a/x/y/b", true},
      {"a/**/b", "a/x/y/c", false},
      {"**", "a/b/c", true},
      {"[a].md", "[a].md", true},
      {"[a].md", "a.md", false},
      {"A.md", "a.md", false},
      {"", "", true},
      {"", "a.md", false},
  }));

  INFO(c.pattern << " on " << c.path);
  CHECK(glob_matches(c.pattern, c.path) == c.expected);
}

TEST_CASE("a pattern of many stars comes to an end") {
  std::string pattern;
  for (int i = 0; i < 500; ++i) pattern += "**/*a*";
  std::string path;
  for (int i = 0; i < 500; ++i) path += "aaaaaaaaab/";
  path += 'c';

  // Trying all ways to share the path among the stars would take longer than the universe is old.
  CHECK_FALSE(glob_matches(pattern + "d", path));
}

}  // namespace guidepost
