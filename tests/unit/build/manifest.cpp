// What a build remembers of its output: written, read, and not trusted.
#include "build/manifest.hpp"

#include <catch2/catch.hpp>

#include "base/file_system.hpp"
#include "support/temp_folder.hpp"

namespace guidepost::build {
namespace {

/// The manifest that is read from an output folder whose manifest file has this text.
Manifest read(std::string_view text) {
  const test::TempFolder temp;
  std::filesystem::create_directories(temp / ".guidepost");
  REQUIRE(write_file(temp / ".guidepost/manifest", text));
  return read_manifest(temp.path());
}

}  // namespace

TEST_CASE("a manifest is one line a file, after its format and its fingerprint") {
  Manifest manifest;
  manifest.fingerprint = 0xABC;
  manifest.files = {{.path = "de/a b.html", .size = 5, .modified = -7},
                    {.path = "index.html", .size = 0, .modified = 0}};
  const std::string text = write_manifest(manifest);
  CHECK(text ==
        "guidepost manifest 1\n"
        "0000000000000abc\n"
        "5 -7 de/a b.html\n"
        "0 0 index.html\n");
  const Manifest restored = read(text);
  CHECK(restored.fingerprint == manifest.fingerprint);
  CHECK(restored.files == manifest.files);
}

TEST_CASE("what is no manifest is an empty one") {
  for (const std::string_view text : {"", "guidepost manifest 2\n0\n", "guidepost manifest 1",
                                      "guidepost manifest 1\nxyz\n", "<html>\n0\n1 2 a.html\n"}) {
    INFO(text);
    CHECK(read(text).files.empty());
    CHECK(read(text).fingerprint == 0);
  }
  CHECK(read_manifest("/nonexistent").files.empty());
}

TEST_CASE("lines that name nothing below the folder are not taken: what a manifest names can be removed") {
  const Manifest manifest = read(
      "guidepost manifest 1\n00\n"
      "1 2 ../outside.html\n"
      "1 2 a/../../outside.html\n"
      "1 2 /etc/passwd\n"
      "1 2 a//b.html\n"
      "1 2 ./a.html\n"
      "1 2 \n"
      "1 x a.html\n"
      "-1 2 a.html\n"
      "1 2\n"
      "1 2 good.html\n");
  REQUIRE(manifest.files.size() == 1);
  CHECK(manifest.files.front().path == "good.html");
}

TEST_CASE("an output folder is intact while every file has its size and time") {
  const test::TempFolder temp;
  REQUIRE(write_file(temp / "a.html", "one"));
  Manifest manifest;
  manifest.files = StagedFolder::inspect(temp.path(), {"a.html"});
  CHECK(is_intact(manifest, temp.path()));
  REQUIRE(write_file(temp / "foreign.html", "theirs"));
  CHECK(is_intact(manifest, temp.path()));
  REQUIRE(write_file(temp / "a.html", "longer"));
  CHECK_FALSE(is_intact(manifest, temp.path()));
  std::filesystem::remove(temp / "a.html");
  CHECK_FALSE(is_intact(manifest, temp.path()));
}

}  // namespace guidepost::build
