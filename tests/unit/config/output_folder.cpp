#include <unistd.h>

#include <catch2/catch.hpp>

#include "config/site_config.hpp"

namespace guidepost::config {
namespace {

namespace fs = std::filesystem;

locale::LocaleTable english() {
  return locale::LocaleTable{{{.tag = "en", .folder = "en"}}, std::nullopt};
}

}  // namespace

TEST_CASE("output_folder_mistake refuses folders with sources") {
  struct Case {
    std::string_view site, output;
    std::optional<OutputFolderMistake> expected;
  };
  const auto c = GENERATE(values<Case>({
      {"site", "site/out", std::nullopt},
      {"site", "out", std::nullopt},
      {"site", "site/../out", std::nullopt},
      {"site", "site/english", std::nullopt},
      {"site", "site/", OutputFolderMistake::site_folder},
      {"site", "site/out/..", OutputFolderMistake::site_folder},
      {"site", ".", OutputFolderMistake::above_site},
      {"site", "..", OutputFolderMistake::above_site},
      {"site", "site/../..", OutputFolderMistake::above_site},
      {"/a/site", "/a", OutputFolderMistake::above_site},
      {"/a/site", "/a/site/../", OutputFolderMistake::above_site},
      {"/a/site", "/", OutputFolderMistake::above_site},
      {"/a/site", "/a/site-2", std::nullopt},
      {"site", "site/en", OutputFolderMistake::locale_folder},
      {"site", "site/en/out", OutputFolderMistake::locale_folder},
      {"site", "site/out/../en/", OutputFolderMistake::locale_folder},
      {".", "out", std::nullopt},
      {".", "en/out", OutputFolderMistake::locale_folder},
      {".", "../out", std::nullopt},
      {".", ".", OutputFolderMistake::site_folder},
      {".", "..", OutputFolderMistake::above_site},
  }));

  INFO(c.site << " to " << c.output);
  CHECK(output_folder_mistake(MemoryFileSystem{}, c.site, c.output, english()) == c.expected);
}

TEST_CASE("output_folder_mistake sees through symbolic links") {
  std::string name = (fs::temp_directory_path() / "guidepost-config-XXXXXX").string();
  REQUIRE(::mkdtemp(name.data()) != nullptr);
  const fs::path root = name;
  fs::create_directories(root / "site/en");
  fs::create_directory_symlink("en", root / "site/out");
  fs::create_directory_symlink("site", root / "alias");

  const DiskFileSystem disk;
  CHECK(output_folder_mistake(disk, root / "site", root / "site/out", english()) == OutputFolderMistake::locale_folder);
  CHECK(output_folder_mistake(disk, root / "site", root / "alias", english()) == OutputFolderMistake::site_folder);
  CHECK(output_folder_mistake(disk, root / "alias", root / "site", english()) == OutputFolderMistake::site_folder);
  CHECK(output_folder_mistake(disk, root / "alias", root / "alias/new", english()) == std::nullopt);
  fs::remove_all(root);
}

}  // namespace guidepost::config
