#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "base/parallel.hpp"
#include "locale/collation.hpp"
#include "locale/date.hpp"
#include "locale/message.hpp"
#include "locale/tag.hpp"
#include "locale/text.hpp"

namespace guidepost::locale {
namespace {

std::string page_of(std::size_t number) {
  constexpr std::string_view tags[] = {"en", "sv", "hu", "de", "zh-Hans"};
  const std::string_view tag = tags[number % 5];
  const std::vector<std::string_view> names = {"åtkomst", "Ändra", "csere", "支持"};
  std::string out = native_name(tag) + format_date({2021, 5, 13}, tag) + format_percent(0.5, tag);
  out += format_message("{n, plural, one {#} other {# x}}", tag, {{"n", std::int64_t{2}}});
  for (const IndexBucket& bucket : alphabetic_index(names, tag)) out += bucket.label;
  out += github_slug("Ändra 支持") + to_nfc("A\u0308") + fold_case("Ä");
  out += std::to_string(display_width("支持")) + canonical_tag("zh-hans").value_or("-");
  return out;
}

}  // namespace

TEST_CASE("eight threads say what one says") {
  constexpr std::size_t count = 200;
  const std::vector<std::string> at_once = parallel_map(count, 8, page_of);
  for (std::size_t i = 0; i < count; ++i) CHECK(at_once[i] == page_of(i));
}

}  // namespace guidepost::locale
