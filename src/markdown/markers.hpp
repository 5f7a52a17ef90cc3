// Finds the markers of the dialect (`:::image ...:::`, `[!NOTE]`) before Markdown is parsed.
//
// CommonMark knows no such markers: their attributes would be taken for emphasis, links and table cells, and their
// lines for paragraphs. Each is replaced by a placeholder that the parser passes through as raw HTML; in code it is put
// back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "base/offset_map.hpp"
#include "markdown/cjk_emphasis.hpp"

namespace guidepost::markdown {

enum class MarkerForm : std::uint8_t {
  colons,   ///< `:::name attributes:::`; without a name: colons that mean nothing
  bracket,  ///< `[!name body]`
  comment,  ///< `<!--` that is never closed, which would swallow the rest of the article
  gap,      ///< nothing: put in so that the parser sees punctuation there
};

/// One marker. The views are of the text that MarkedText was made from.
struct Marker {
  MarkerForm form = MarkerForm::colons;
  std::string_view source;
  std::string_view name;
  std::string_view body;       ///< between the name and the end, untrimmed
  std::uint32_t begin = 0;     ///< offset of `source` in the text
  bool at_line_start = false;  ///< only blanks and the marks of quotes and lists stand before it on its line
  bool in_quote = false;       ///< the last of these is a quote's '>'
  bool alone = false;          ///< at its line's start, and only blanks follow it: it is a block
  bool ended = true;           ///< its closing `:::` is there

  [[nodiscard]] ByteRange where() const { return byte_range(begin, begin + source.size()); }
};

/// A text whose markers are replaced. Views the text, which must outlive it. Time: linear.
class MarkedText {
 public:
  explicit MarkedText(std::string_view text);
  MarkedText(const MarkedText&) = delete;
  MarkedText& operator=(const MarkedText&) = delete;

  /// What to parse. `~~` is in it as two strike_marks, so that escaped tildes are told from others. Between a run of
  /// `*` and punctuation that the parser must not see stands a veil (see cjk_emphasis.hpp).
  [[nodiscard]] std::string_view parsed() const { return changed_ ? std::string_view{parsed_} : text_; }
  static constexpr char strike_mark = '\x02';
  static constexpr char veil = '\x7F';  ///< neither blank nor punctuation, and allowed in an address: not below U+0020
  [[nodiscard]] bool has_strike_marks() const { return has_strike_marks_; }
  /// Whether its text nodes may need restoring.
  [[nodiscard]] bool has_marks() const { return has_strike_marks_ || has_veils_; }
  /// Whether `**` stands anywhere in it.
  [[nodiscard]] bool has_strong_marks() const { return has_strong_marks_; }

  /// The marker whose placeholder `html` begins with, or nothing.
  [[nodiscard]] const Marker* find(std::string_view html) const;
  /// The source of a piece of parsed text that may contain placeholders: code, an href.
  [[nodiscard]] std::string restored(std::string_view parsed) const;
  [[nodiscard]] bool needs_restoring(std::string_view parsed) const;

  /// From a range of parsed() to a range of the text.
  [[nodiscard]] ByteRange to_text(ByteRange parsed) const { return changed_ ? map_.to_file(parsed) : parsed; }

  /// What stands in one block so often that the parser would need hours; what is beyond the limit stays text.
  struct Flood {
    enum class What : std::uint8_t { containers, images, columns, delimiter_rows };
    What what;
    std::uint32_t begin;  ///< offset in the text
  };
  [[nodiscard]] const std::vector<Flood>& floods() const { return floods_; }
  static constexpr std::size_t max_containers = 100;
  static constexpr std::size_t max_images = 1000;
  static constexpr std::size_t max_columns = 1000;
  static constexpr std::size_t max_delimiter_rows = 10;

 private:
  void replace(std::size_t begin, std::size_t end, std::string_view replacement);
  void add(const Marker& marker);
  void add_gap(std::size_t at);
  void apply(const RunFix& fix);

  std::string_view text_;
  std::string parsed_;
  OffsetMap map_;
  std::vector<Marker> markers_;
  std::vector<Flood> floods_;
  std::size_t done_ = 0;
  bool changed_ = false;
  bool has_strike_marks_ = false;
  bool has_strong_marks_ = false;
  bool has_veils_ = false;
};

}  // namespace guidepost::markdown
