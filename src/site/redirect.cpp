#include "site/redirect.hpp"

#include "base/url_path.hpp"

namespace guidepost::site {

std::string_view Redirect::fragment() const {
  return split_href(suffix).fragment;
}

std::string Redirect::suffix_of_link(std::string_view link) const {
  const HrefParts own = split_href(suffix);
  const HrefParts other = split_href(link);
  return std::string{own.query.empty() ? other.query : own.query}.append(own.fragment.empty() ? other.fragment
                                                                                              : own.fragment);
}

}  // namespace guidepost::site
