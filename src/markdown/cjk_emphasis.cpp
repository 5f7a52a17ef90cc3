#include "markdown/cjk_emphasis.hpp"

#include <cmark-gfm/utf8.h>

#include <algorithm>

#include "base/utf8.hpp"
#include "markdown/flanking.hpp"
#include "markdown/floods.hpp"
#include "markdown/marker_scan.hpp"

namespace guidepost::markdown {
namespace {

bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80U;
}

/// The parser's own idea of punctuation, which is older and smaller than Unicode's.
bool is_punctuation(std::string_view text, std::size_t at) {
  return cmark_utf8proc_is_punctuation(static_cast<std::int32_t>(utf8::decode(text.substr(at)).code_point)) != 0;
}

/// Whether the tilde at `at` is one of exactly two: these are replaced, and the parser sees no punctuation.
bool is_strike_mark(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  std::size_t end = at;
  while (begin > 0 && text[begin - 1] == '~') --begin;
  while (end < text.size() && text[end] == '~') ++end;
  return end - begin == 2 && !is_escaped(text, begin);
}

bool shows_punctuation(std::string_view text, std::size_t at) {
  return is_punctuation(text, at) && (text[at] != '~' || !is_strike_mark(text, at));
}

}  // namespace

std::optional<RunFix> CjkEmphasis::next_star(std::size_t from) {
  for (std::size_t at = text_.find('*', from); at != std::string_view::npos; at = text_.find('*', at)) {
    const std::size_t begin = at + (is_escaped(text_, at) ? 1U : 0U);
    at = std::min(text_.find_first_not_of('*', at), text_.size());
    const bool in_ascii = (begin == 0 || is_ascii(text_[begin - 1])) && (at == text_.size() || is_ascii(text_[at]));
    if (in_ascii || begin == at) continue;
    if (const auto fix = check(begin, at)) return fix;
  }
  return std::nullopt;
}

std::optional<RunFix> CjkEmphasis::check(std::size_t begin, std::size_t end) {
  const Neighbour before = neighbour_before(text_, begin);
  const Neighbour behind = neighbour_behind(text_, end);
  if (before != Neighbour::cjk && behind != Neighbour::cjk) return std::nullopt;
  if (before == Neighbour::white || behind == Neighbour::white) return std::nullopt;
  const bool punctuation_before = shows_punctuation(text_, previous_code_point(text_, begin));
  const bool punctuation_behind = shows_punctuation(text_, end);
  if (punctuation_before == punctuation_behind) return std::nullopt;  // opens and closes for the parser too
  if (is_edge_before(begin) || is_edge_behind(end)) return std::nullopt;
  return RunFix{.begin = begin, .end = end, .hide_before = punctuation_before, .hide_behind = punctuation_behind};
}

/// `_` may begin emphasis in a word only behind punctuation, also punctuation with a variation selector.
std::optional<RunFix> CjkEmphasis::next_underscore(std::size_t from) const {
  constexpr std::string_view selectors = "\xEF\xB8";  // of U+FE00 to U+FE3F
  for (std::size_t at = text_.find(selectors, from); at != std::string_view::npos; at = text_.find(selectors, at + 3)) {
    const std::size_t begin = at + 3;
    if (at == 0 || begin >= text_.size() || text_[begin] != '_') continue;
    if (static_cast<unsigned char>(text_[at + 2]) > 0x8EU || !is_punctuation(text_, previous_code_point(text_, at))) {
      continue;
    }
    const std::size_t end = std::min(text_.find_first_not_of('_', begin), text_.size());
    return RunFix{.begin = begin, .end = end, .is_punctuated = true};
  }
  return std::nullopt;
}

/// Whether a run stands at the beginning of its inline content, although a mark of a block stands before it: `>` of a
/// quote, the bar of a table's cell.
bool CjkEmphasis::is_edge_before(std::size_t at) {
  const char last = text_[at - 1];
  if (last == '|') return !is_escaped(text_, at - 1) && is_in_table(at);
  if (last != '>') return false;
  std::size_t begin = at - 1;
  while (begin > 0 && (text_[begin - 1] == '>' || text_[begin - 1] == ' ')) --begin;
  return begin == 0 || text_[begin - 1] == '\n' || text_[begin - 1] == '\r';
}

bool CjkEmphasis::is_edge_behind(std::size_t at) {
  return text_[at] == '|' && is_in_table(at);
}

bool CjkEmphasis::is_in_table(std::size_t at) {
  if (at >= region_end_) enter_region(at);
  return at >= table_begin_;
}

void CjkEmphasis::enter_region(std::size_t at) {
  const auto is_blank = [](std::string_view line) {
    return line.find_first_not_of(" \t\r>") == std::string_view::npos;
  };
  // Back to the blank line before it; never further than the last region.
  std::size_t begin = at;
  while (begin > region_end_) {
    const std::size_t line_feed = text_.rfind('\n', begin - 1);
    const std::size_t previous = line_feed == std::string_view::npos ? 0 : line_feed + 1;
    if (begin != at && is_blank(text_.substr(previous, begin - previous))) break;
    begin = line_feed == std::string_view::npos ? 0 : line_feed;
  }
  if (begin < text_.size() && text_[begin] == '\n') ++begin;

  table_begin_ = std::string_view::npos;
  std::size_t line_before = std::string_view::npos;
  for (std::size_t line = begin; line < text_.size();) {
    const std::size_t end = line_end(text_, line);
    const std::string_view content = text_.substr(line, end - line);
    if (is_blank(content) && line > at) {
      region_end_ = line;
      return;
    }
    if (table_begin_ == std::string_view::npos && line_before != std::string_view::npos && is_delimiter_row(content)) {
      table_begin_ = line_before;
    }
    line_before = line;
    line = end + 1;
  }
  region_end_ = text_.size() + 1;
}

}  // namespace guidepost::markdown
