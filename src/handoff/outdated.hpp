// Which translations are older than their sources, as far as the texts themselves tell.
#pragma once

#include <string>
#include <string_view>

#include "site/article.hpp"

namespace guidepost::handoff {

/// The source sentences that a source article no longer has, but for differences of blanks.
class OutdatedSources {
 public:
  explicit OutdatedSources(std::string_view source_article);
  /// Whether the article lacks `sentence`. Time: linear in the article.
  [[nodiscard]] bool contains(std::string_view sentence) const;

 private:
  std::string text_;
};

/// Whether the source article's ms.date is later than that of the translation, which has the date of the version that
/// it was made from. Unknown is no.
[[nodiscard]] bool is_outdated(const site::Article& translation, const site::Article& source);

}  // namespace guidepost::handoff
