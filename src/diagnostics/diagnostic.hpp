// What guidepost tells a writer: a code, a severity, a place, a sentence and what to do.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "diagnostics/code.hpp"

namespace guidepost {

/// Where a finding in a translation comes from.
enum class Origin : std::uint8_t {
  none,        ///< the question does not arise
  introduced,  ///< wrong here, right in the source article (or: wrong in the source locale itself)
  inherited,   ///< equally wrong in the source article
  pending,     ///< right as soon as something else is translated
  lagging,     ///< right for the version of the source that the translation was made from
};

struct RelatedPlace {
  SourceSpan where;
  std::string message;
};

/// Bytes to replace; applying every edit of a fix gives text without the finding.
struct TextEdit {
  SourceSpan where;
  std::string replacement;
};

/// One finding. Messages: lower case, no full stop, 'single quotes' round user text; `help` says what to do.
/// `locale` is a BCP 47 tag and `article` an article id; both may be empty (a configuration file has neither): the
/// site model fills them in for diagnostics that were made while one article was read.
struct Diagnostic {
  Code code{};
  Severity severity = Severity::warning;
  SourceSpan where;
  std::string message;
  std::string help;
  std::vector<RelatedPlace> related;
  std::vector<TextEdit> fix;
  std::string locale;
  std::string article;
  Origin origin = Origin::none;
};

/// A growing list; one per task, appended in order.
class Diagnostics {
 public:
  void add(Diagnostic diagnostic) { items_.push_back(std::move(diagnostic)); }
  void append(Diagnostics other);

  [[nodiscard]] const std::vector<Diagnostic>& items() const { return items_; }
  [[nodiscard]] std::vector<Diagnostic>& items() { return items_; }
  [[nodiscard]] bool empty() const { return items_.empty(); }
  [[nodiscard]] std::size_t size() const { return items_.size(); }

 private:
  std::vector<Diagnostic> items_;
};

/// A diagnostic with the code's default severity: what every message function starts from.
[[nodiscard]] Diagnostic make_diagnostic(Code code, SourceSpan where, std::string message, std::string help = {});

/// The diagnostic with its origin, milder by it: what the source got wrong too weighs one step less in a translation,
/// what only waits for another translation, or was right for the source's older version, two steps less, but never less
/// than info.
[[nodiscard]] Diagnostic with_origin(Diagnostic diagnostic, Origin origin);

[[nodiscard]] std::string_view origin_name(Origin origin);

}  // namespace guidepost
