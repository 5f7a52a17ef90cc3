// The words that a language has for the five kinds of alert: data of the locale, so that a translated `[!HINWEIS]` is
// understood.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "markdown/parsed_article.hpp"

namespace guidepost::markdown {

/// Value type. Threads: const after building.
class AlertWords {
 public:
  /// Adds words, separated by commas ("Obs!, Observera"). A word that is there already keeps its kind.
  void add(AlertKind kind, std::string_view words);

  /// The kind that a word means, without regard to case, blanks round it and an exclamation mark or colon behind it.
  [[nodiscard]] std::optional<AlertKind> find(std::string_view word) const;

 private:
  std::map<std::string, AlertKind, std::less<>> kinds_;
};

}  // namespace guidepost::markdown
