// Articles that have moved.
#pragma once

#include <string>
#include <string_view>

#include "base/byte_range.hpp"
#include "locale/locale.hpp"
#include "site/article_id.hpp"

namespace guidepost::site {

/// A redirect as the readers of one locale meet it, followed to its end: another article of this site, or an address
/// outside of it.
struct Redirect {
  locale::LocaleId locale{};
  ArticleId id;               ///< of the article that is no longer there
  std::string article;        ///< id of the article where it ends, or ""
  std::string url;            ///< else the absolute address, encoded, without query and bookmark
  std::string suffix;         ///< "?query#bookmark", encoded, to append; may be empty
  SourceSpan where;           ///< of `redirect_url`
  bool is_inherited = false;  ///< from the source locale, or another one that this one falls back to

  /// "#bookmark" of the redirect itself, or "".
  [[nodiscard]] std::string_view fragment() const;
  /// What to append for a link with the query and bookmark `suffix`: those of the redirect win, as in browsers (Fetch
  /// standard, "HTTP-redirect fetch").
  [[nodiscard]] std::string suffix_of_link(std::string_view suffix) const;
};

}  // namespace guidepost::site
