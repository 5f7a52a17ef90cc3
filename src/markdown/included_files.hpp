// What an article takes from other files: the text of includes, the code of snippets. Where they are is site/'s
// business.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/byte_range.hpp"
#include "base/offset_map.hpp"

namespace guidepost::markdown {

/// A Markdown file behind its front matter, without bilingual spans. Views what the IncludedFiles own.
struct IncludedText {
  FileId file = no_file;
  std::string_view text;
  const OffsetMap* map = nullptr;
  bool has_bilingual_source = false;
  std::string right_spelling;  ///< of the href, when it differs from the file's name in case; else empty
  std::string_view language;   ///< BCP 47 tag of its locale, which may be one that the page's falls back to
  std::string_view direction;  ///< "ltr" or "rtl"
};

/// A text file, as it is. Views what the IncludedFiles own.
struct IncludedCode {
  FileId file = no_file;
  std::string_view text;
  std::string right_spelling;
};

/// Finds files by the rules of links: relative to the file `from`, in the locale of the page, then in its fallbacks.
/// Threads: safe to call concurrently.
class IncludedFiles {
 public:
  IncludedFiles() = default;
  IncludedFiles(const IncludedFiles&) = delete;
  IncludedFiles& operator=(const IncludedFiles&) = delete;
  virtual ~IncludedFiles() = default;

  /// The Markdown file that `href` names, or nothing.
  [[nodiscard]] virtual std::optional<IncludedText> find_text(FileId from, std::string_view href) const = 0;
  /// The text file that `href`, a path, names, or nothing.
  [[nodiscard]] virtual std::optional<IncludedCode> find_code(FileId from, std::string_view href) const = 0;
  /// BCP 47 tag of the page.
  [[nodiscard]] virtual std::string_view language() const = 0;
  /// "a/b.md" for messages.
  [[nodiscard]] virtual std::string path(FileId file) const = 0;
  /// "a/b.md(5,1)" for messages: line and column.
  [[nodiscard]] virtual std::string describe(SourceSpan where) const = 0;
};

}  // namespace guidepost::markdown
