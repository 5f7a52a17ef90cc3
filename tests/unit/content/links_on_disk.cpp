// What only a real disk has: symbolic links and permissions.
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>

#include "content/find.hpp"
#include "described.hpp"

namespace guidepost::content {
namespace {

namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

/// Root may read everything, so root tests permissions as "nobody".
class OrdinaryUser {
 public:
  OrdinaryUser() : was_root_{::geteuid() == 0 && ::seteuid(nobody) == 0} {}
  OrdinaryUser(const OrdinaryUser&) = delete;
  OrdinaryUser& operator=(const OrdinaryUser&) = delete;
  ~OrdinaryUser() {
    if (was_root_ && ::seteuid(0) != 0) FAIL_CHECK("cannot become root again");
  }

 private:
  static constexpr uid_t nobody = 65534;
  bool was_root_;
};

/// A site in a temporary folder, removed at the end.
class DiskSite {
 public:
  DiskSite() {
    std::string name = (fs::temp_directory_path() / "guidepost-content-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    root_ = name;
    fs::create_directories(site());
  }
  DiskSite(const DiskSite&) = delete;
  DiskSite& operator=(const DiskSite&) = delete;
  ~DiskSite() {
    std::error_code ignored;
    fs::remove_all(root_, ignored);
  }

  [[nodiscard]] fs::path site() const { return root_ / "site"; }
  [[nodiscard]] fs::path root() const { return root_; }
  void file(const std::string& path) const {
    fs::create_directories((site() / path).parent_path());
    std::ofstream{site() / path} << "# A\n";
  }
  void link(const std::string& path, const fs::path& target) const { fs::create_symlink(target, site() / path); }

  Lines ledger() {
    const locale::LocaleTable locales{{{.tag = "en", .folder = "en"}, {.tag = "sv", .folder = "sv"}}, std::nullopt};
    const std::vector<std::string> none;
    auto found = content::find(DiskFileSystem{}, {site(), site() / "out", locales, none, none}, sources);
    REQUIRE(found);
    problems = described(found->problems, sources);
    Lines lines;
    for (const FoundFile& file : found->files) {
      lines.push_back(
          fmt::format("{} {}{}{}", file.path, role_name(file.role), file.rule.empty() ? "" : ": ", file.rule));
    }
    return lines;
  }

  SourceSet sources;
  Lines problems;

 private:
  fs::path root_;
};

}  // namespace

TEST_CASE("links inside the site are followed, also to the folder of another locale") {
  DiskSite site;
  site.file("en/a.md");
  site.file("en/media/plan.png");
  fs::create_directories(site.site() / "sv");
  site.link("sv/a.md", "../en/a.md");
  site.link("sv/media", "../en/media");

  CHECK(site.ledger() == Lines{"en/a.md page", "en/media/plan.png asset", "sv/a.md page", "sv/media/plan.png asset"});
  CHECK(site.problems.empty());
}

TEST_CASE("a link to a folder that contains it is reported and not followed") {
  DiskSite site;
  site.file("en/a.md");
  site.file("en/deep/er/b.md");
  site.link("en/deep/er/self", ".");
  site.link("en/deep/er/up", "../..");
  site.link("en/ring", "ring");
  fs::create_directories(site.site() / "sv/x");
  fs::create_directories(site.site() / "sv/y");
  site.link("sv/x/to-y", "../y");
  site.link("sv/y/to-x", "../x");

  CHECK(site.ledger() == Lines{"en/a.md page", "en/deep/er/b.md page", "en/deep/er/self/ excluded: symbolic link",
                               "en/deep/er/up/ excluded: symbolic link", "en/ring excluded: symbolic link",
                               "sv/x/to-y/to-x/ excluded: symbolic link", "sv/y/to-x/to-y/ excluded: symbolic link"});
  CHECK(
      site.problems ==
      Lines{"en/deep/er/self/ site-link-loop: symbolic link 'en/deep/er/self' leads back to a folder that contains it",
            "en/deep/er/up/ site-link-loop: symbolic link 'en/deep/er/up' leads back to a folder that contains it",
            "en/ring site-link-loop: symbolic link 'en/ring' leads back to a folder that contains it",
            "sv/x/to-y/to-x/ site-link-loop: symbolic link 'sv/x/to-y/to-x' leads back to a folder that contains it",
            "sv/y/to-x/to-y/ site-link-loop: symbolic link 'sv/y/to-x/to-y' leads back to a folder that contains it"});
}

TEST_CASE("links that multiply are cut off") {
  DiskSite site;
  constexpr int folders = 12;
  for (int i = 0; i <= folders; ++i) site.file(fmt::format("en/f{:02}/a.md", i));
  for (int i = 0; i < folders; ++i) site.link(fmt::format("en/f{:02}/next", i), fmt::format("../f{:02}", i + 1));

  const Lines ledger = site.ledger();
  CHECK(std::ranges::count(ledger, "en/f00/next/next/next/next/next/next/next/next/a.md page") == 1);
  CHECK(std::ranges::count(ledger, "en/f00/next/next/next/next/next/next/next/next/next/ excluded: symbolic link") ==
        1);
  REQUIRE(site.problems.size() == 4);
  CHECK(site.problems[0] ==
        "en/f00/next/next/next/next/next/next/next/next/next/ site-link-loop: symbolic link "
        "'en/f00/next/next/next/next/next/next/next/next/next' is inside 8 other linked folders");
}

TEST_CASE("links out of the site, links to nothing and special files are reported") {
  DiskSite site;
  site.file("en/a.md");
  std::ofstream{site.root() / "secret.md"} << "# Secret\n";
  fs::create_directories(site.root() / "site-2");
  site.link("en/secret.md", "../../secret.md");
  site.link("en/other", "../../site-2");
  site.link("en/gone.md", "nowhere.md");
  site.link("sv", "../site-2");
  site.link("outside.md", "../secret.md");
  REQUIRE(::mkfifo((site.site() / "en/pipe.md").c_str(), 0600) == 0);

  CHECK(site.ledger() == Lines{"en/a.md page", "en/gone.md excluded: symbolic link",
                               "en/other/ excluded: symbolic link", "en/pipe.md unused",
                               "en/secret.md excluded: symbolic link",
                               "outside.md excluded: outside the locale folders", "sv/ excluded: symbolic link"});
  CHECK(site.problems ==
        Lines{"en/gone.md site-file-unreadable: symbolic link 'en/gone.md' leads nowhere",
              "en/other/ site-link-outside: symbolic link 'en/other' leads out of the site folder",
              "en/pipe.md site-unused-file: 'en/pipe.md' is neither a page nor an asset",
              "en/secret.md site-link-outside: symbolic link 'en/secret.md' leads out of the site folder",
              "sv/ site-link-outside: symbolic link 'sv' leads out of the site folder"});
}

TEST_CASE("the output folder is not part of the ledger, whether it exists or not") {
  DiskSite site;
  site.file("en/a.md");
  CHECK(site.ledger() == Lines{"en/a.md page"});
  site.file("out/en/a.html");
  CHECK(site.ledger() == Lines{"en/a.md page"});
}

TEST_CASE("folders and files without permission are reported") {
  const OrdinaryUser user;
  if (::geteuid() == 0) {
    WARN("root may read everything, and this process cannot become another user: not tested");
    return;
  }
  DiskSite site;
  site.file("en/closed/a.md");
  site.file("en/b.yml");
  site.file("en/c.md");
  fs::permissions(site.site() / "en/closed", fs::perms::none);
  fs::permissions(site.site() / "en/b.yml", fs::perms::none);
  fs::permissions(site.site() / "en/c.md", fs::perms::none);

  CHECK(site.ledger() == Lines{"en/b.yml unreadable", "en/c.md page", "en/closed/ unreadable"});
  CHECK(site.problems == Lines{"en/b.yml site-file-unreadable: cannot read 'en/b.yml': permission denied",
                               "en/closed/ site-file-unreadable: cannot read 'en/closed/': permission denied"});

  Diagnostics problems;
  CHECK_FALSE(read_source(DiskFileSystem{}, site.site(), FileId{1}, site.sources, problems));
  CHECK(described(problems, site.sources) ==
        Lines{"en/c.md site-file-unreadable: cannot read 'en/c.md': permission denied"});
  fs::permissions(site.site() / "en/closed", fs::perms::owner_all);
}

}  // namespace guidepost::content
