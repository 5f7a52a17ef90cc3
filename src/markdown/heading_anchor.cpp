#include "markdown/heading_anchor.hpp"

#include "base/text.hpp"
#include "markdown/html_attributes.hpp"
#include "markdown/html_tokens.hpp"

namespace guidepost::markdown {

std::optional<HeadingAnchor> heading_anchor(const cmark_node& heading) {
  const cmark_node* first = heading.first_child;
  if (first == nullptr || kind_of(*first) != Kind::html_inline) return std::nullopt;
  std::string_view html = literal(*first);
  const HtmlToken token = take_token(html);
  std::string_view written = attribute_value(token, "name");
  if (written.empty()) written = attribute_value(token, "id");
  if (token.kind != HtmlToken::Kind::open || token.name != "a" || written.empty()) return std::nullopt;
  if (!attribute_value(token, "href").empty()) return std::nullopt;

  const cmark_node* next = first->next;
  const bool closes = next != nullptr && kind_of(*next) == Kind::html_inline &&
                      text::starts_with_ignoring_ascii_case(literal(*next), "</a");
  if (!closes && !token.source.ends_with("/>")) return std::nullopt;
  return HeadingAnchor{std::string{written}, std::string{token.source}, closes, closes ? next->next : next};
}

}  // namespace guidepost::markdown
