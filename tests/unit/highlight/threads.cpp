#include <catch2/catch.hpp>

#include "base/parallel.hpp"
#include "unit/highlight/marked.hpp"

namespace guidepost {
namespace {

TEST_CASE("threads get the same tokens") {
  constexpr std::string_view languages[] = {"powershell", "json", "csharp", "kusto", "http"};
  constexpr std::string_view code = "GET x\nA: \"b\" // 1\n$d = {\"e\": 2} | where f\n";
  std::vector<std::vector<highlight::Token>> alone;
  for (const std::string_view language : languages) alone.push_back(highlight::tokens(language, code));

  const auto together = parallel_map(200, 8, [&](std::size_t i) { return highlight::tokens(languages[i % 5], code); });
  for (std::size_t i = 0; i < together.size(); ++i) CHECK(together[i] == alone[i % 5]);
}

}  // namespace
}  // namespace guidepost
