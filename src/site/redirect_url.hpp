// What the `redirect_url` of a redirect names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "docset/docset.hpp"
#include "locale/locale.hpp"

namespace guidepost::site {

/// A redirect's target before it is known what the site has.
struct RedirectUrl {
  std::vector<std::string> articles;  ///< ids that it may mean, the likeliest first
  std::string url;                    ///< where else it leads: absolute, encoded, without query and bookmark
  std::string suffix;                 ///< "?query#bookmark", encoded
  /// An article is expected: the URL is relative, or below the address of a docset here, or no address is known.
  bool is_own = false;
};

/// Reads the URLs of one locale's redirects. A path from the host's root, or an absolute URL with the name of the host
/// or of Learn (with or without a locale), may be an article: what follows the address of a docset is a path in the
/// docset's folder. Where no docset says an address, the path itself is tried. Relative URLs start at the article.
/// Lifetime: views the docsets.
class RedirectUrlReader {
 public:
  /// `host`: "https://learn.microsoft.com".
  RedirectUrlReader(const std::vector<docset::Docset>& docsets, const locale::LocaleTable& locales,
                    locale::LocaleId locale, std::string_view host);

  /// `from` is the id of the redirected article. REQUIRES: `url` has no scheme but http and https.
  [[nodiscard]] RedirectUrl read(std::string_view url, std::string_view from) const;

 private:
  struct Address {
    std::string base;    // "/partner-center", as in URLs
    std::string folder;  // below the locale's folder
  };
  [[nodiscard]] bool is_on_host(std::string_view authority) const;
  void add_articles(std::string_view path, RedirectUrl& out) const;

  std::vector<Address> addresses_;  // the longest first
  std::string host_;
  std::string_view authority_;  // of host_
};

}  // namespace guidepost::site
