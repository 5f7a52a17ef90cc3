#include "yaml/block_scalars.hpp"

#include <algorithm>

namespace guidepost::yaml {
namespace {

bool is_blank_or_end(std::string_view text, std::size_t at) {
  return at >= text.size() || text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n';
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
  return std::min(text.find_first_not_of(' ', at), text.size());
}

/// Offset after the line end at `at`. REQUIRES: a line end stands there.
std::size_t after_line_end(std::string_view text, std::size_t at) {
  return at + (text[at] == '\r' ? 2 : 1);
}

bool is_line_end(std::string_view text, std::size_t at) {
  return at < text.size() && (text[at] == '\n' || text[at] == '\r');
}

/// What `\c` stands for in double quotes; empty for what is rare: numbers, and the four that yaml-cpp gets wrong or
/// nobody writes (`\N`, `\_`, `\L`, `\P`).
std::string_view unescaped(char c) {
  using std::string_view_literals::operator""sv;
  switch (c) {
    case '0':
      return "\0"sv;
    case 'a':
      return "\a";
    case 'b':
      return "\b";
    case 't':
    case '\t':
      return "\t";
    case 'n':
      return "\n";
    case 'v':
      return "\v";
    case 'f':
      return "\f";
    case 'r':
      return "\r";
    case 'e':
      return "\x1B";
    case ' ':
      return " ";
    case '"':
      return "\"";
    case '\'':
      return "'";
    case '\\':
      return "\\";
    case '/':
      return "/";
    default:
      return {};
  }
}

/// A line of a block scalar, without the block's indentation.
struct BlockLine {
  bool is_empty = false;
  bool is_indented = false;  ///< further than the block
};

/// Joins the lines of a folded block: one line end becomes a blank, but not next to empty or further indented lines.
class Folder {
 public:
  void join(BlockLine line, BlockLine next, bool next_is_inside, bool has_text, std::string& out) {
    if (next.is_empty) {
      if (empty_lines_ == 0) began_indented_ = line.is_indented;
      ++empty_lines_;
      return;
    }
    const bool folds = !line.is_empty && !line.is_indented && !next.is_indented && next_is_inside;
    out += folds ? ' ' : '\n';
    if (empty_lines_ == 0) return;
    out.append(empty_lines_ - 1, '\n');
    if (began_indented_ || next.is_indented || !has_text) out += '\n';
    empty_lines_ = 0;
  }

 private:
  std::size_t empty_lines_ = 0;
  bool began_indented_ = false;
};

enum class Chomping : std::uint8_t { clip, strip, keep };

/// The line ends at the end of a block scalar: all, one or none of them.
void chomp(std::string& text, Chomping chomping) {
  if (chomping == Chomping::keep) return;
  const std::size_t size = text.find_last_not_of('\n') + 1;
  const bool keeps_one = chomping == Chomping::clip && size != 0 && size < text.size();
  text.resize(keeps_one ? size + 1 : size);
}

}  // namespace

std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t end = std::min(text.find('\n', at), text.size());
  return end > at && end < text.size() && text[end - 1] == '\r' ? end - 1 : end;
}

bool begins_plain(std::string_view text, std::size_t at) {
  if (is_blank_or_end(text, at)) return false;
  switch (text[at]) {
    case '-':
    case '?':
    case ':':
      return !is_blank_or_end(text, at + 1);
    default:
      return std::string_view{",[]{}#&*!|>'\"%@`"}.find(text[at]) == std::string_view::npos;
  }
}

PlainLine read_plain_line(std::string_view text, std::size_t begin) {
  PlainLine found{.end = line_end(text, begin)};
  std::string_view line = text.substr(begin, found.end - begin);
  for (std::size_t at = line.find('#'); at != line.npos; at = line.find('#', at + 1)) {
    if (at == 0 || line[at - 1] != ' ') continue;
    line = line.substr(0, at);
    found.stop = PlainLine::Stop::comment;
    break;
  }
  for (std::size_t at = line.find(':'); at != line.npos; at = line.find(':', at + 1)) {
    if (at + 1 < line.size() && line[at + 1] != ' ') continue;
    line = line.substr(0, at);
    found.stop = PlainLine::Stop::colon;
    found.colon = begin + at;
    break;
  }
  if (line.find('\t') != line.npos) found.stop = PlainLine::Stop::tab;
  found.end = begin + line.find_last_not_of(' ') + 1;
  return found;
}

bool append_plain_lines(std::string_view text, std::size_t indentation, ReadScalar& scalar) {
  while (true) {
    std::size_t at = line_end(text, skip_spaces(text, scalar.end));
    std::size_t line_ends = 0;
    std::size_t line_begin = at;
    while (is_line_end(text, at)) {
      ++line_ends;
      line_begin = after_line_end(text, at);
      at = skip_spaces(text, line_begin);
    }
    if (at == text.size() || at - line_begin < indentation || text[at] == '#') return true;

    const PlainLine line = read_plain_line(text, at);
    if (line.stop == PlainLine::Stop::colon || line.stop == PlainLine::Stop::tab) return false;
    if (line_ends == 1) {
      scalar.text += ' ';
    } else {
      scalar.text.append(line_ends - 1, '\n');
    }
    scalar.text.append(text, at, line.end - at);
    scalar.end = line.end;
    if (line.stop == PlainLine::Stop::comment) return true;
  }
}

std::optional<ReadScalar> read_quoted(std::string_view text, std::size_t begin) {
  const char quote = text[begin];
  const char escape = quote == '"' ? '\\' : quote;
  ReadScalar scalar;
  for (std::size_t at = begin + 1;;) {
    std::size_t stop = at;
    while (stop < text.size() && text[stop] != quote && text[stop] != escape && !is_line_end(text, stop)) ++stop;
    if (stop == text.size() || is_line_end(text, stop)) return std::nullopt;
    scalar.text.append(text, at, stop - at);
    const char next = stop + 1 < text.size() ? text[stop + 1] : '\n';
    if (text[stop] == '\\') {
      const std::string_view character = unescaped(next);
      if (character.empty()) return std::nullopt;
      scalar.text += character;
    } else if (quote == '\'' && next == '\'') {
      scalar.text += '\'';
    } else {
      scalar.end = stop + 1;
      return scalar;
    }
    at = stop + 2;
  }
}

std::optional<ReadScalar> read_block_scalar(std::string_view text, std::size_t begin, std::size_t parent) {
  const bool is_folded = text[begin] == '>';
  const char indicator = begin + 1 < text.size() ? text[begin + 1] : '\n';
  const Chomping chomping = indicator == '-' ? Chomping::strip : indicator == '+' ? Chomping::keep : Chomping::clip;
  std::size_t at = skip_spaces(text, begin + (chomping == Chomping::clip ? 1 : 2));
  if (at < text.size() && !is_line_end(text, at)) return std::nullopt;

  ReadScalar scalar{.text = {}, .end = text.size()};
  Folder folder;
  BlockLine line;
  std::size_t indentation = parent + 1;
  bool has_text = false;
  for (bool is_first = true; at < text.size(); is_first = false) {
    const std::size_t line_begin = after_line_end(text, at);
    at = skip_spaces(text, line_begin);
    // The first line with text, or a longer one of blanks above it, sets the indentation.
    if (!has_text) indentation = std::max(indentation, at - line_begin);
    const bool is_inside = at - line_begin >= indentation;
    if (is_inside) at = line_begin + indentation;
    if (at < text.size() && text[at] == '\t') return std::nullopt;

    const BlockLine next{.is_empty = is_line_end(text, at), .is_indented = at < text.size() && text[at] == ' '};
    if (!is_first && is_folded) folder.join(line, next, is_inside, has_text, scalar.text);
    if (!is_first && !is_folded) scalar.text += '\n';
    if (!next.is_empty && !is_inside) {
      scalar.end = line_begin;
      break;
    }
    const std::size_t end = line_end(text, at);
    scalar.text.append(text, at, end - at);
    has_text = has_text || end > at;
    line = next;
    at = end;
  }
  chomp(scalar.text, chomping);
  return scalar;
}

}  // namespace guidepost::yaml
