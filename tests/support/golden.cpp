#include "support/golden.hpp"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <string>

#include "base/file_system.hpp"

namespace guidepost::test {

bool is_updating() {
  const char* const value = std::getenv("GUIDEPOST_UPDATE");
  return value != nullptr && std::string_view{value} == "1";
}

void check_golden(const std::filesystem::path& file, std::string_view actual) {
  INFO(file.string() << " (GUIDEPOST_UPDATE=1 rewrites it)");
  const Result<std::string> expected = DiskFileSystem{}.read(file);
  if (is_updating()) {
    if (!expected || *expected != actual) REQUIRE(write_file(file, actual));
    return;
  }
  REQUIRE(expected);
  CHECK(std::string{actual} == *expected);
}

}  // namespace guidepost::test
