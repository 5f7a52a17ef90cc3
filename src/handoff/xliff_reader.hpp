// What translators hand back: XLIFF 2.x and 1.2, as plain data. Nothing in it is trusted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "diagnostics/diagnostic.hpp"
#include "handoff/collect.hpp"
#include "handoff/content.hpp"

namespace guidepost::handoff {

struct ReturnedUnit {
  std::string id;
  std::optional<Content> target;  ///< nothing when the file has none; numbers of codes as the file has them
  bool is_confirmed = false;      ///< somebody says that the translation is right
  bool has_odd_code = false;      ///< of the target: a code without a number
  SourceSpan where;
};

struct ReturnedArticle {
  std::string path;            ///< `original`: below the locale's folder
  std::optional<Basis> basis;  ///< nothing when the file does not say, or something else
  std::string version;
  std::string target_tag;
  std::vector<ReturnedUnit> units;
  SourceSpan where;
};

struct Returned {
  std::vector<ReturnedArticle> articles;
  Diagnostics problems;  ///< loc-import-rejected: the file is no XLIFF that can be used; then there are no articles
};

/// Reads a file. Segments of one unit are joined; annotations (<mrk>, <sm>) are seen through. Never fails. Time:
/// linear.
[[nodiscard]] Returned read_xliff(std::string_view bytes, FileId file);

}  // namespace guidepost::handoff
