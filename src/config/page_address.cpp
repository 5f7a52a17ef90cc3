#include "config/page_address.hpp"

#include "base/text.hpp"
#include "base/url_path.hpp"

namespace guidepost::config {
namespace {

constexpr std::string_view path_name = "{path}";
constexpr std::string_view url_name = "{url}";

}  // namespace

std::optional<PageAddress> PageAddress::parse(std::string_view pattern) {
  const bool is_http = text::starts_with_ignoring_ascii_case(pattern, "http://") ||
                       text::starts_with_ignoring_ascii_case(pattern, "https://");
  const bool names_page = pattern.find(path_name) != pattern.npos || pattern.find(url_name) != pattern.npos;
  PageAddress address;
  address.pattern_ = pattern;
  const std::string example = address.of_page("x", "x");
  if (!is_http || !names_page || example.find_first_of(" \t{}\\<>\"") != example.npos) return std::nullopt;
  return address;
}

std::string PageAddress::of_page(std::string_view path, std::string_view url) const {
  std::string address;
  for (std::string_view rest = pattern_; !rest.empty();) {
    if (rest.starts_with(path_name)) {
      address += percent_encode_value(path);
      rest.remove_prefix(path_name.size());
    } else if (rest.starts_with(url_name)) {
      address += percent_encode_value(url);
      rest.remove_prefix(url_name.size());
    } else {
      address += rest.front();
      rest.remove_prefix(1);
    }
  }
  return address;
}

}  // namespace guidepost::config
