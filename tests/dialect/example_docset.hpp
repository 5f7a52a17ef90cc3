// The files of an example, found and read as those of a site.
#pragma once

#include <string>

#include "base/file_system.hpp"
#include "base/source_set.hpp"
#include "dialect/dialect_file.hpp"
#include "markdown/alert_words.hpp"
#include "markdown/parsed_article.hpp"

namespace guidepost::test {

/// A docset with one locale, en, of which the example is the article.
class ExampleDocset {
 public:
  explicit ExampleDocset(const DialectExample& example);

  /// `words` are the alert keywords of the example's locale.
  [[nodiscard]] markdown::ParsedArticle parse(const markdown::AlertWords& words);
  /// "line:column code: message (help)" per finding; one in another file begins with that file's name.
  [[nodiscard]] std::string readable_problems(const Diagnostics& problems) const;

 private:
  const DialectExample& example_;
  MemoryFileSystem files_;
  SourceSet sources_;
};

}  // namespace guidepost::test
