#include "diagnostics/code_pages.hpp"

#include <algorithm>

#include "base/embedded_file.hpp"

namespace guidepost {

/// Made by cmake/embed.cmake from docs/codes.
std::span<const EmbeddedFile> embedded_code_pages();

std::string_view code_page(Code code) {
  const std::span<const EmbeddedFile> pages = embedded_code_pages();
  const auto found = std::ranges::find_if(pages, [&](const EmbeddedFile& page) {
    return page.path.substr(0, page.path.rfind('.')) == code_info(code).name;
  });
  return found == pages.end() ? std::string_view{} : found->bytes;
}

}  // namespace guidepost
