#include "content/find.hpp"

#include <catch2/catch.hpp>

#include "described.hpp"

namespace guidepost::content {
namespace {

using Lines = std::vector<std::string>;

locale::LocaleTable two_locales() {
  return locale::LocaleTable{{{.tag = "en", .folder = "en"}, {.tag = "sv-SE", .folder = "sv"}}, locale::LocaleId{0}};
}

/// A site in memory, walked with the globs that a test sets.
struct Site {
  MemoryFileSystem files;
  std::vector<std::string> exclude;
  std::vector<std::string> include;
  SourceSet sources;
  Diagnostics problems;

  Site(std::initializer_list<std::string_view> paths) {
    for (const std::string_view path : paths) files.add("site/" + std::string{path}, "# A\n");
  }

  std::vector<FoundFile> find() {
    const locale::LocaleTable locales = two_locales();
    auto found = content::find(files, {"site", "site/out", locales, exclude, include}, sources);
    REQUIRE(found);
    problems = std::move(found->problems);
    return std::move(found->files);
  }

  /// "sv/a.md page a", "sv/.git/ excluded: default: dot folder"
  Lines ledger() {
    Lines lines;
    for (const FoundFile& file : find()) {
      std::string line = fmt::format("{} {}", file.path, role_name(file.role));
      if (!file.article.empty()) line += ' ' + file.article;
      if (!file.rule.empty()) line += ": " + file.rule;
      lines.push_back(std::move(line));
    }
    return lines;
  }
};

}  // namespace

TEST_CASE("find gives every file one role, sorted by path") {
  Site site{"guidepost.yml",        "README.md",
            "en/TOC.yml",           "en/a.md",
            "en/support/b.md",      "en/support/TOC.md",
            "en/media/plan.png",    "en/includes/note.md",
            "en/includes/plan.png", "en/breadcrumb/toc.yml",
            "en/docfx.json",        "en/zones.json",
            "en/README.md",         "en/.vscode/settings.json",
            "tools/run.md",         "tools/node_modules/x/index.md",
            "out/en/a.html",        "sv/run.exe"};

  CHECK(site.ledger() == Lines{
                             "README.md excluded: outside the locale folders",
                             "en/.vscode/ excluded: default: dot folder",
                             "en/README.md excluded: default: repository file",
                             "en/TOC.yml toc",
                             "en/a.md page a",
                             "en/breadcrumb/toc.yml breadcrumb",
                             "en/docfx.json configuration",
                             "en/includes/note.md include",
                             "en/includes/plan.png asset",
                             "en/media/plan.png asset",
                             "en/support/TOC.md toc",
                             "en/support/b.md page support/b",
                             "en/zones.json data",
                             "guidepost.yml configuration",
                             "sv/run.exe unused",
                             "tools/node_modules/ excluded: outside the locale folders",
                             "tools/run.md excluded: outside the locale folders",
                         });
  CHECK(described(site.problems, site.sources) ==
        Lines{"sv/run.exe site-unused-file: 'sv/run.exe' is neither a page nor an asset"});
  CHECK(site.problems.items()[0].locale == "sv-SE");
}

TEST_CASE("find knows the locale of a file, and adds files to the sources in ledger order") {
  Site site{"en/a.md", "sv/a.md", "x/a.md"};
  site.sources.add("guidepost.yml");
  const std::vector<FoundFile> files = site.find();

  REQUIRE(files.size() == 3);
  CHECK(files[0].locale == locale::LocaleId{0});
  CHECK(files[1].locale == locale::LocaleId{1});
  CHECK(files[2].locale == std::nullopt);
  REQUIRE(site.sources.size() == 4);
  for (std::uint32_t i = 0; i < 3; ++i) CHECK(site.sources[FileId{i + 1}].path == files[i].path);
}

TEST_CASE("YAML is a page when its first line says so") {
  struct Case {
    std::string_view text;
    std::string_view expected;
  };
  const auto c = GENERATE(values<Case>({
      {"### YamlMime:FAQ\ntitle: A\n", "page"},
      {"\xEF\xBB\xBF### yamlmime : Landing\r\n", "page"},
      {"### YamlMime:ZonePivotGroups\n", "data"},
      {"title: A\n", "data"},
      {"", "data"},
  }));

  Site site{};
  site.files.add("site/en/a.yml", std::string{c.text});
  const std::vector<FoundFile> files = site.find();
  REQUIRE(files.size() == 1);
  INFO(c.text);
  CHECK(role_name(files[0].role) == c.expected);
}

TEST_CASE("exclude globs match below the site folder and below each locale folder") {
  Site site{"en/drafts/a.md", "sv/drafts/a.md", "en/a.md"};

  SECTION("below the locale folder") {
    site.exclude = {"drafts/**"};
    CHECK(site.ledger() ==
          Lines{"en/a.md page a", "en/drafts/a.md excluded: drafts/**", "sv/drafts/a.md excluded: drafts/**"});
  }
  SECTION("below the site folder") {
    site.exclude = {"sv/drafts/**"};
    CHECK(site.ledger() ==
          Lines{"en/a.md page a", "en/drafts/a.md page drafts/a", "sv/drafts/a.md excluded: sv/drafts/**"});
  }
  SECTION("a folder takes everything in it") {
    site.exclude = {"drafts"};
    CHECK(site.ledger() ==
          Lines{"en/a.md page a", "en/drafts/a.md excluded: drafts", "sv/drafts/a.md excluded: drafts"});
  }
  SECTION("a whole locale") {
    site.exclude = {"sv/"};
    CHECK(site.ledger() == Lines{"en/a.md page a", "en/drafts/a.md page drafts/a", "sv/drafts/a.md excluded: sv/"});
  }
}

TEST_CASE("include globs bring back what default rules keep out") {
  Site site{"en/README.md", "en/.git/HEAD.md", "en/.notes/a.md", "en/.notes/b.md", "en/includes/c.md"};
  const std::string readme = "en/README.md excluded: default: repository file";
  const std::string git = "en/.git/ excluded: default: dot folder";
  const std::string notes = "en/.notes/ excluded: default: dot folder";

  SECTION("nothing") {
    CHECK(site.ledger() == Lines{git, notes, readme, "en/includes/c.md include"});
  }
  SECTION("a file by name, without walking dot folders") {
    site.include = {"**/README.md"};
    CHECK(site.ledger() == Lines{git, notes, "en/README.md page README", "en/includes/c.md include"});
  }
  SECTION("everything but folders that have to be named") {
    site.include = {"**"};
    CHECK(site.ledger() == Lines{git, notes, "en/README.md page README", "en/includes/c.md page includes/c"});
  }
  SECTION("a dot folder") {
    site.include = {".notes/**"};
    CHECK(site.ledger() == Lines{git, "en/.notes/a.md page .notes/a", "en/.notes/b.md page .notes/b", readme,
                                 "en/includes/c.md include"});
  }
  SECTION("one file of a dot folder") {
    site.include = {"en/.notes/b.md"};
    CHECK(site.ledger() == Lines{git, "en/.notes/a.md excluded: default: dot folder", "en/.notes/b.md page .notes/b",
                                 readme, "en/includes/c.md include"});
  }
  SECTION("includes as pages") {
    site.include = {"**/includes/**"};
    CHECK(site.ledger() == Lines{git, notes, readme, "en/includes/c.md page includes/c"});
  }
  SECTION("exclude wins") {
    site.include = {"README.md"};
    site.exclude = {"en/README.*"};
    CHECK(site.ledger() == Lines{git, notes, "en/README.md excluded: en/README.*", "en/includes/c.md include"});
  }
}

TEST_CASE("two files of one article: Markdown before YAML, the other one is reported") {
  Site site{"en/a.md", "en/b.md"};
  site.files.add("site/en/a.yml", "### YamlMime:FAQ\n");
  site.files.add("site/sv/a.yml", "### YamlMime:FAQ\n");

  CHECK(site.ledger() ==
        Lines{"en/a.md page a", "en/a.yml excluded a: duplicate article", "en/b.md page b", "sv/a.yml page a"});
  CHECK(described(site.problems, site.sources) ==
        Lines{"en/a.yml site-duplicate-article: article 'a' exists already, as 'en/a.md'"});
}

TEST_CASE("names that differ in normalization only are one article, whose id is NFC") {
  Site site{"en/cafe\u0301.md", "en/caf\u00E9.md"};

  CHECK(site.ledger() ==
        Lines{"en/cafe\u0301.md page caf\u00E9", "en/caf\u00E9.md excluded caf\u00E9: duplicate article"});
  CHECK(site.problems.size() == 1);
}

TEST_CASE("a name that is not UTF-8 is reported and counted") {
  Site site{"en/a\xFF.md", "en/b\xFF/c.md", "x\xFF.md"};

  CHECK(site.ledger() ==
        Lines{"en/a\uFFFD.md unreadable", "en/b\uFFFD/ unreadable", "x\uFFFD.md excluded: outside the locale folders"});
  CHECK(described(site.problems, site.sources) ==
        Lines{"en/a\uFFFD.md site-name-not-utf8: the name of 'en/a\uFFFD.md' is not valid UTF-8",
              "en/b\uFFFD/ site-name-not-utf8: the name of 'en/b\uFFFD/' is not valid UTF-8"});
}

TEST_CASE("the roles of a ledger add up to its files") {
  Site site{"en/a.md", "en/b.md", "en/TOC.md", "en/x.exe", "README.md"};
  const std::vector<FoundFile> files = site.find();
  const RoleCounts counts = count_roles(files);

  CHECK(counts[Role::page] == 2);
  CHECK(counts[Role::toc] == 1);
  CHECK(counts[Role::unused] == 1);
  CHECK(counts[Role::excluded] == 1);
  CHECK(counts.total() == files.size());
}

TEST_CASE("a site folder that cannot be listed is an error") {
  const MemoryFileSystem files;
  SourceSet sources;
  const locale::LocaleTable locales = two_locales();
  const std::vector<std::string> none;
  const auto found = content::find(files, {"site", {}, locales, none, none}, sources);

  REQUIRE_FALSE(found);
  CHECK(found.error().message() == "cannot list 'site': No such file or directory");
}

}  // namespace guidepost::content
