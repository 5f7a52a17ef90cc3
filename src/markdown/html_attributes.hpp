// Which attributes of writers' tags pass, and as what.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/html_elements.hpp"
#include "markdown/html_tokens.hpp"

namespace guidepost::markdown {

/// The attributes of one tag, checked. Addresses (href, src), ids and alternative texts are the caller's.
struct CheckedAttributes {
  std::string html;                          ///< begins with a blank, or empty
  std::vector<std::string_view> disallowed;  ///< names to report; views the token
};
[[nodiscard]] CheckedAttributes check_attributes(const RawElement& element, const HtmlToken& token);

/// The pixels of `width="300"` or `"300px"`; 0 for anything else, such as a share of the page.
[[nodiscard]] std::uint32_t pixels(std::string_view value);

/// Whether a value of `class` may stand in a page: names of ASCII letters, digits, '-' and '_', and blanks between
/// them; not the class of bilingual markup.
[[nodiscard]] bool is_class_list(std::string_view value);

/// The value of an attribute, or an empty view.
[[nodiscard]] std::string_view attribute_value(const HtmlToken& token, std::string_view name);

}  // namespace guidepost::markdown
