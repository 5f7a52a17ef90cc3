#include "content/classify.hpp"

#include <catch2/catch.hpp>

namespace guidepost::content {

TEST_CASE("role_by_name goes by name and extension, in any case") {
  struct Case {
    std::string_view path;
    std::optional<Role> expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a.md", Role::page},
      {"support/A.MD", Role::page},
      {"TOC.yml", Role::toc},
      {"support/toc.md", Role::toc},
      {"breadcrumb/toc.yml", Role::breadcrumb},
      {"support/Breadcrumb/TOC.yml", Role::breadcrumb},
      {"breadcrumb/toc.md", Role::toc},
      {"faq.yml", std::nullopt},
      {"faq.yaml", std::nullopt},
      {"docfx.json", Role::configuration},
      {".openpublishing.redirection.json", Role::configuration},
      {"zones.json", Role::data},
      {"media/plan.svg", Role::asset},
      {"media/plan.PNG", Role::asset},
      {"downloads/form.docx", Role::asset},
      {"samples/Program.cs", Role::code},
      {"queries/usage.KQL", Role::code},
      {"samples/run.ps1", Role::asset},
      {"samples/settings.json", Role::data},
      {"site.js", Role::unused},
      {"page.html", Role::unused},
      {"run.exe", Role::unused},
      {"Makefile", Role::unused},
  }));

  INFO(c.path);
  CHECK(role_by_name(c.path) == c.expected);
}

TEST_CASE("default_file_rule keeps out what a repository has for its own readers") {
  struct Case {
    std::string_view path;
    std::string_view expected;
  };
  const auto c = GENERATE(values<Case>({
      {"README.md", "default: repository file"},
      {"support/readme.txt", "default: repository file"},
      {"LICENSE", "default: repository file"},
      {"LICENSE-CODE", "default: repository file"},
      {"ThirdPartyNotices", "default: repository file"},
      {"Code_Of_Conduct.md", "default: repository file"},
      {"SECURITY.md", "default: repository file"},
      {"support/security.md", ""},
      {"media/readme.png", ""},
      {"readme-first.md", ""},
      {".DS_Store", "default: dot file"},
      {".openpublishing.publish.config.json", ""},
  }));

  INFO(c.path);
  CHECK(default_file_rule(c.path).value_or("") == c.expected);
}

TEST_CASE("is_below_includes looks at folders only") {
  CHECK(is_below_includes("includes/note.md"));
  CHECK(is_below_includes("support/Includes/2023/note.md"));
  CHECK_FALSE(is_below_includes("support/includes.md"));
  CHECK_FALSE(is_below_includes("my-includes/note.md"));
}

}  // namespace guidepost::content
