#include "markdown/cross_reference.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/url_path.hpp"

namespace guidepost::markdown {
namespace {

/// The decoded value of a query's parameter, or "".
std::string parameter(std::string_view query, std::string_view name) {
  while (!query.empty()) {
    query.remove_prefix(1);  // '?' or '&'
    const std::string_view pair = query.substr(0, query.find('&'));
    query.remove_prefix(pair.size());
    if (!pair.starts_with(name) || pair.substr(name.size(), 1) != "=") continue;
    std::string value{pair.substr(name.size() + 1)};
    std::ranges::replace(value, '+', ' ');
    return percent_decode(value);
  }
  return {};
}

}  // namespace

std::optional<CrossReference> cross_reference(std::string_view href) {
  constexpr std::string_view scheme = "xref:";
  href = text::trim(href);
  if (!text::starts_with_ignoring_ascii_case(href, scheme)) return std::nullopt;
  const HrefParts parts = split_href(href.substr(scheme.size()));
  CrossReference reference{.uid = percent_decode(text::trim(parts.path)),
                           .text = parameter(parts.query, "text"),
                           .fallback = parameter(parts.query, "alt"),
                           .fragment = parts.fragment.size() > 1 ? parts.fragment : std::string_view{}};
  if (reference.fallback.empty()) {
    reference.fallback = reference.uid;
    if (reference.fallback.ends_with('*')) reference.fallback.pop_back();
  }
  return reference;
}

}  // namespace guidepost::markdown
