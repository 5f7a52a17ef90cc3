// Finds the runs of `*` and `_` that cmark-gfm decides otherwise than the CJK-friendly amendment to CommonMark.
//
// CommonMark expects blanks beside words, which Chinese and Japanese do not have: of `**注意：**请` it sees no
// emphasis, because the closing run stands between punctuation and a letter. The amendment (commonmark-spec issue 650)
// lets a run with a CJK neighbour open and close as if no punctuation stood there. cmark-gfm knows characters only by
// its own tables, so the punctuation is hidden from it (see MarkedText).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace guidepost::markdown {

/// A run whose neighbour the parser must see as something else. Offsets in the text.
struct RunFix {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool hide_before = false;    ///< the parser must not see the punctuation before the run
  bool hide_behind = false;    ///< nor that behind it
  bool is_punctuated = false;  ///< of `_`: the parser must see punctuation before the run
};

/// Walks through a text. Views the text. Time: linear over all calls of each function in ascending order; a text
/// without `*` and variation selectors costs two searches for a byte.
class CjkEmphasis {
 public:
  explicit CjkEmphasis(std::string_view text) : text_{text} {}

  /// The first such run of `*` that begins at or after `from`.
  [[nodiscard]] std::optional<RunFix> next_star(std::size_t from);
  /// The same for `_`.
  [[nodiscard]] std::optional<RunFix> next_underscore(std::size_t from) const;

 private:
  [[nodiscard]] std::optional<RunFix> check(std::size_t begin, std::size_t end);
  [[nodiscard]] bool is_edge_before(std::size_t at);
  [[nodiscard]] bool is_edge_behind(std::size_t at);
  [[nodiscard]] bool is_in_table(std::size_t at);
  void enter_region(std::size_t at);

  std::string_view text_;
  // The lines round the last place that was asked for, up to blank lines, and the table among them.
  std::size_t region_end_ = 0;
  std::size_t table_begin_ = std::string_view::npos;
};

}  // namespace guidepost::markdown
