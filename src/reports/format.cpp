#include "reports/format.hpp"

#include <algorithm>
#include <array>

namespace guidepost::reports {

std::span<const Format* const> all_formats() {
  static constexpr std::array formats{&text_format,  &json_format,   &jsonl_format,  &sarif_format,
                                      &junit_format, &github_format, &gitlab_format, &markdown_format};
  return formats;
}

const Format* find_format(std::string_view name) {
  const auto formats = all_formats();
  const auto found = std::ranges::find(formats, name, &Format::name);
  return found == formats.end() ? nullptr : *found;
}

}  // namespace guidepost::reports
