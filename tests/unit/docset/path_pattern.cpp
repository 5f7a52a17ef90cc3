#include "docset/path_pattern.hpp"

#include <catch2/catch.hpp>

namespace guidepost::docset {

TEST_CASE("patterns of docfx.json") {
  struct Case {
    std::string_view pattern, path;
    bool expected;
  };
  const auto c = GENERATE(values<Case>({
      {"**/*.md", "a/b.md", true},
      {"**/*.md", "b.md", true},
      {"*.md", "a/b.md", false},
      {"**.md", "a/b/c.md", true},
      {"a/**.md", "a/b/c.md", true},
      {"**/*.{md,yml}", "a/b.yml", true},
      {"**/*.{md,yml}", "a/b.png", false},
      {"{a,b}/{c,d}.md", "b/d.md", true},
      {"{a,{b,c}}.md", "c.md", true},
      {"{a,b.md", "{a,b.md", true},
      {"**/includes/**", "a/Includes/b.md", true},
      {"README.md", "readme.md", true},
      {"./a.md", "a.md", true},
      {"a\\b.md", "a/b.md", true},
      {"docs/", "docs/a/b.md", true},
      {"", "a.md", false},
  }));

  INFO(c.pattern << " on " << c.path);
  CHECK(PathPattern{std::string{c.pattern}}.matches(MatchedPath{c.path}.parts()) == c.expected);
}

TEST_CASE("alternatives that would multiply are cut off") {
  std::string pattern;
  for (int i = 0; i < 40; ++i) pattern += "{a,b}";
  const PathPattern cut{pattern};
  CHECK(cut.matches(MatchedPath{std::string(40, 'a')}.parts()));
  CHECK_FALSE(cut.matches(MatchedPath{std::string(40, 'b')}.parts()));
}

TEST_CASE("the parts of a path below a folder") {
  const MatchedPath path{"SV/Docs/a.md"};
  CHECK(PathPattern{"a.md"}.matches(path.parts(2)));
  CHECK(PathPattern{"docs/*.md"}.matches(path.parts(1)));
}

}  // namespace guidepost::docset
