// `edit_url:` and `feedback_url:`, addresses with the place of a page in them.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace guidepost::config {

/// "https://example.com/edit/{path}": an address for each page, or none when it is empty.
class PageAddress {
 public:
  PageAddress() = default;

  /// Nothing when `pattern` is no absolute http or https address that names the page by `{path}` or `{url}`, or holds
  /// what no address holds.
  [[nodiscard]] static std::optional<PageAddress> parse(std::string_view pattern);

  [[nodiscard]] bool empty() const { return pattern_.empty(); }
  /// With the article's file for `{path}` and the page's address for `{url}`, both encoded. "" when it is empty.
  [[nodiscard]] std::string of_page(std::string_view path, std::string_view url) const;

 private:
  std::string pattern_;
};

}  // namespace guidepost::config
