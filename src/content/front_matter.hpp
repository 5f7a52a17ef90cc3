// YAML front matter: the block between '---' lines at the top of a Markdown file.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/byte_range.hpp"
#include "diagnostics/diagnostic.hpp"
#include "locale/date.hpp"
#include "yaml/value.hpp"

namespace guidepost::content {

/// A page's metadata: every key with its position; unknown keys and nested values are kept. A key that the page itself
/// does not have is looked up in the defaults of its docset, which must outlive this.
class FrontMatter {
 public:
  FrontMatter() = default;
  explicit FrontMatter(std::vector<yaml::Entry> entries) : entries_{std::move(entries)} {}

  /// The same with `defaults`, which may be null.
  [[nodiscard]] FrontMatter with_defaults(const std::vector<yaml::Entry>* defaults) && {
    defaults_ = defaults;
    return std::move(*this);
  }

  /// What the page itself says.
  [[nodiscard]] const std::vector<yaml::Entry>& entries() const { return entries_; }
  /// The entry of `key`, else the default's, or nullptr.
  [[nodiscard]] const yaml::Entry* find(std::string_view key) const;
  /// The scalar of `key`, trimmed, or "".
  [[nodiscard]] std::string_view string(std::string_view key) const;
  /// ms.date and the like; nothing when absent or not a date.
  [[nodiscard]] std::optional<locale::Date> date(std::string_view key) const;

 private:
  std::vector<yaml::Entry> entries_;
  const std::vector<yaml::Entry>* defaults_ = nullptr;
};

struct ParsedFrontMatter {
  FrontMatter meta;
  std::uint32_t body_begin = 0;  ///< file offset where the body starts: after the closing line, or after a BOM
  Diagnostics problems;
};

/// Splits and parses the front matter of a Markdown file. A file without any has an empty one. Accepts a BOM, CRLF,
/// blanks after the dashes, and '...' as the closing line. Without a closing line the keys up to the first line that is
/// none are the front matter, and reported; a first line '---' with no key below it is a thematic break and the body
/// begins with it.
///
/// A syntax error, or a list: reported, `meta` is what could be saved (each well-formed `key: value` line), and the
/// body starts after the block all the same. Of a merge conflict, which read_source reports, both sides count, the last
/// key wins. Dates (ms.date, ms.lasthandoff, ms.reviewed, ...) that are none are reported. Threads: safe.
[[nodiscard]] ParsedFrontMatter parse_front_matter(std::string_view file_text, FileId file);

/// Reports the dates of `meta` that are none: what parse_front_matter and parse_yaml_document do.
void check_dates(const FrontMatter& meta, Diagnostics& problems);

}  // namespace guidepost::content
