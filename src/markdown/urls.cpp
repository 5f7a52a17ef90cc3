#include "markdown/urls.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace guidepost::markdown {
namespace {

bool is_ignored_at_ends(char c) {
  return static_cast<unsigned char>(c) <= ' ';
}
/// Also bytes that are never UTF-8: cmark-gfm makes them of `&#xFFFE;`.
bool is_ignored_inside(char c) {
  return c == '\t' || c == '\n' || c == '\r' || c == '\xFE' || c == '\xFF';
}

constexpr std::array<std::string_view, 6> running_schemes{"javascript", "vbscript", "data",
                                                          "livescript", "mocha",    "jscript"};

}  // namespace

std::string clean_href(std::string_view href) {
  while (!href.empty() && is_ignored_at_ends(href.front())) href.remove_prefix(1);
  while (!href.empty() && is_ignored_at_ends(href.back())) href.remove_suffix(1);
  std::string clean{href};
  std::erase_if(clean, is_ignored_inside);
  return clean;
}

bool runs_code(std::string_view href) {
  const std::size_t colon = href.find(':');
  if (colon == std::string_view::npos) return false;
  // Controls and blanks inside a scheme make it no scheme for browsers; here they make no difference.
  std::string scheme{href.substr(0, std::min<std::size_t>(colon, 64))};
  std::erase_if(scheme, is_ignored_at_ends);
  return std::ranges::any_of(
      running_schemes, [&](std::string_view running) { return text::equal_ignoring_ascii_case(scheme, running); });
}

}  // namespace guidepost::markdown
