#include "content/flat_yaml.hpp"

#include <catch2/catch.hpp>

#include "described.hpp"

namespace guidepost::content {

TEST_CASE("salvage_flat_yaml keeps what looks like keys") {
  const std::string_view text =
      "title: Orders: an overview\n"
      "open: \"never closed\n"
      "list:\n- a\n"
      "flow: [a, b\n"
      "  nested: c\n"
      "just words\n"
      "ms.date: 05/06/2021 \n"
      "title: Second\n";
  std::vector<std::string> lines;
  for (const yaml::Entry& entry : salvage_flat_yaml(text, FileId{0}, 0)) {
    lines.push_back(fmt::format("{}={} ({})", entry.key.value, entry.value.text, entry.value.where.range.of(text)));
  }
  CHECK(lines == std::vector<std::string>{"open=never closed (\"never closed)", "ms.date=05/06/2021 (05/06/2021)",
                                          "title=Second (Second)"});
}

}  // namespace guidepost::content
