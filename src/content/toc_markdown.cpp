#include <algorithm>
#include <optional>

#include "content/front_matter.hpp"
#include "content/lines.hpp"
#include "content/toc.hpp"
#include "content/toc_tree.hpp"
#include "diagnostics/content_messages.hpp"

namespace guidepost::content {
namespace {

constexpr std::string_view blanks = " \t";

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

/// Without the backslashes of Markdown escapes.
std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && is_punctuation(text[i + 1])) ++i;
    plain += text[i];
  }
  return plain;
}

/// Offset of the bracket that closes the one at `text[0]`, or npos.
std::size_t closing_bracket(std::string_view text, char open, char close) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == open) {
      ++depth;
    } else if (text[i] == close && --depth == 0) {
      return i;
    }
  }
  return text.npos;
}

std::string_view trim_blanks(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(blanks), text.size());
  return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

/// The destination in what stands between a link's parentheses: without a title, without angle brackets.
std::string_view destination(std::string_view inside) {
  inside = trim_blanks(inside);
  if (inside.starts_with('<')) return inside.substr(1, std::min(inside.find('>'), inside.size()) - 1);
  if (inside.size() < 2 || (inside.back() != '"' && inside.back() != '\'')) return inside;
  const std::size_t title = inside.find(inside.back());
  if (title == 0 || blanks.find(inside[title - 1]) == blanks.npos) return inside;
  return trim_blanks(inside.substr(0, title));
}

/// One heading line: its level, and its text without the '#' on either side.
struct Heading {
  std::size_t level = 0;
  std::string_view text;
};

std::optional<Heading> heading_of(std::string_view line) {
  line = trim_blanks(line);
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  if (level == 0) return std::nullopt;
  std::string_view text = trim_blanks(line.substr(level));
  const std::size_t last = text.find_last_not_of('#');
  if (last == text.npos) return Heading{level, text.substr(0, 0)};  // still a view of the line
  if (blanks.find(text[last]) != blanks.npos) text = trim_blanks(text.substr(0, last));
  return Heading{level, text};
}

/// Reads TOC.md line by line; views the text.
class Reader {
 public:
  Reader(std::string_view text, FileId file) : text_{text}, file_{file} {}

  Toc read() {
    ParsedFrontMatter front = parse_front_matter(text_, file_);
    toc_.problems = std::move(front.problems);
    TocTree tree{toc_.entries};
    for (std::size_t at = front.body_begin; at < text_.size();) {
      at = skip_comment(at);
      if (at >= text_.size()) break;
      const Line line = line_at(text_, at);
      at = line.next;
      read_line(trim_blanks(line.of(text_)), tree);
    }
    return std::move(toc_);
  }

 private:
  /// Offset behind the HTML comment that begins on the line at `at`, or `at`.
  std::size_t skip_comment(std::size_t at) const {
    if (!trim_blanks(line_at(text_, at).of(text_)).starts_with("<!--")) return at;
    const std::size_t end = text_.find("-->", at);
    return end == text_.npos ? text_.size() : end + 3;
  }

  void read_line(std::string_view line, TocTree& tree) {
    if (line.empty()) return;
    const auto heading = heading_of(line);
    if (!heading) return toc_.problems.add(toc_line_ignored(span(line)));

    const std::size_t above = tree.owner(heading->level).level;
    if (above != 0 && heading->level > above + 1)
      toc_.problems.add(toc_level_skipped(span(line.substr(0, heading->level)), heading->level, above + 1));
    TocEntry entry = read_entry(heading->text);
    if (entry.name.value.empty()) toc_.problems.add(toc_entry_without_name(span(line), entry.href.value));
    tree.add(heading->level, std::move(entry));
  }

  TocEntry read_entry(std::string_view text) const {
    const std::size_t label_end = text.starts_with('[') ? closing_bracket(text, '[', ']') : text.npos;
    if (label_end == text.npos || !text.substr(label_end + 1).starts_with('(')) {
      return {.name = {unescaped(text), span(text)}, .href = {{}, span(text.substr(text.size()))}};
    }
    const std::string_view label = trim_blanks(text.substr(1, label_end - 1));
    const std::string_view parentheses = text.substr(label_end + 1);
    // An open parenthesis is taken for one that is closed at the end of the line.
    const std::size_t close = std::min(closing_bracket(parentheses, '(', ')'), parentheses.size());
    const std::string_view href = destination(parentheses.substr(1, close - 1));
    return {.name = {unescaped(label), span(label)}, .href = {std::string{href}, span(href)}};
  }

  /// REQUIRES: `part` is a view of the text.
  SourceSpan span(std::string_view part) const {
    const auto begin = static_cast<std::size_t>(part.data() - text_.data());
    return {file_, byte_range(begin, begin + part.size())};
  }

  std::string_view text_;
  FileId file_;
  Toc toc_;
};

}  // namespace

Toc parse_toc_markdown(std::string_view text, FileId file) {
  return Reader{text, file}.read();
}

}  // namespace guidepost::content
