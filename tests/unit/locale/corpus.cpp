// What real articles say, where they are at hand. The corpus is no part of the project.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/file_system.hpp"
#include "base/text.hpp"
#include "locale/date.hpp"
#include "locale/tag.hpp"

namespace guidepost::locale {
namespace fs = std::filesystem;
namespace {

std::optional<fs::path> corpus() {
  const char* given = std::getenv("GUIDEPOST_CORPUS");
  fs::path path = given != nullptr ? fs::path{given} : fs::path{GUIDEPOST_SOURCE_DIR} / "../shared/corpus";
  if (fs::is_directory(path)) return path;
  WARN("no corpus at " << path << ": set GUIDEPOST_CORPUS");
  return std::nullopt;
}

/// The value of the first line `key: value`, without quotes.
std::string_view value_of(std::string_view key, std::string_view text) {
  const std::string start = "\n" + std::string{key} + ":";
  const std::size_t at = text.find(start);
  if (at == std::string_view::npos) return {};
  text.remove_prefix(at + start.size());
  return text::trim(text.substr(0, text.find('\n')));
}

}  // namespace

TEST_CASE("real folders, dates and content locales are understood") {
  const std::optional<fs::path> root = corpus();
  if (!root) return;

  std::size_t dates = 0;
  std::size_t locales = 0;
  for (const auto& folder : fs::directory_iterator{*root / "partner-center"}) {
    if (!folder.is_directory()) continue;
    const std::optional<std::string> tag = canonical_tag(folder.path().filename().string());
    INFO(folder.path());
    REQUIRE(tag);
    for (const auto& file : fs::recursive_directory_iterator{folder}) {
      if (file.path().extension() != ".md") continue;
      const std::string text = DiskFileSystem{}.read(file.path()).value();
      INFO(file.path());
      if (const std::string_view date = value_of("ms.date", text); !date.empty()) {
        CHECK(parse_date(date));
        ++dates;
      }
      if (const std::string_view locale = value_of("ms.contentlocale", text); !locale.empty() && locale != "de-DE") {
        CHECK(tags_agree(locale, *tag));
        ++locales;
      }
    }
  }
  CHECK(dates > 1000);
  CHECK(locales > 1000);
}

}  // namespace guidepost::locale
