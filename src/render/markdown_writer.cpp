#include "render/markdown_writer.hpp"

#include <algorithm>
#include <utility>

#include "base/byte_set.hpp"
#include "base/text.hpp"
#include "render/html_tags.hpp"

namespace guidepost::render {
namespace {

constexpr std::size_t nowhere = std::string::npos;

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || (c & '\x80') != 0;
}
bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}
/// Whether a ' ' follows on another one. Almost no text has that, so all of it is looked at, many bytes at a time.
bool has_double_blank(std::string_view text) {
  unsigned found = 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    found |= static_cast<unsigned>(text[i - 1] == ' ') & static_cast<unsigned>(text[i] == ' ');
  }
  return found != 0;
}

/// The longest run of '`' in a text, which the fence round it must exceed.
std::size_t longest_fence(std::string_view text) {
  std::size_t longest = 0;
  std::size_t run = 0;
  for (const char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

}  // namespace

std::string MarkdownWriter::prefix(std::size_t depth) const {
  std::string all;
  for (std::size_t i = 0; i < depth; ++i) all += prefixes_[i];
  return all;
}

void MarkdownWriter::ask_for(Break wanted) {
  if (in_cell_) {
    if (!out_.empty()) add_blank();
    return;
  }
  if (item_is_fresh_) return;
  break_ = std::max(break_, wanted);
  break_depth_ = std::min(break_depth_, prefixes_.size());
}

/// Begins the line that has been asked for.
void MarkdownWriter::flush() {
  item_is_fresh_ = false;
  if (break_ == Break::none) return;
  if (!out_.empty()) {
    out_.erase(out_.find_last_not_of(' ') + 1);
    out_ += '\n';
    if (break_ == Break::blank) {
      const std::string blank = prefix(break_depth_);
      out_ += std::string_view{blank}.substr(0, blank.find_last_not_of(' ') + 1);
      out_ += '\n';
    }
  }
  out_ += prefix(prefixes_.size());
  break_ = Break::none;
  break_depth_ = nowhere;
  is_line_start_ = true;
}

void MarkdownWriter::text(std::string_view html) {
  if (std::ranges::all_of(html, is_blank)) {
    if (break_ == Break::none && !is_line_start_) add_blank();
    return;
  }
  flush();
  if (html.find('&') == nowhere) return plain_text(html);
  plain_text(html_unescaped(html));
}

void MarkdownWriter::add_blank() {
  if (!out_.empty() && !is_blank(out_.back())) out_ += ' ';
}

void MarkdownWriter::plain_text(std::string_view plain) {
  // What is not copied as it is: what may need a backslash, and white space that is not one ' ' between words.
  static constexpr ByteSet special{"\\*`[]|<&_~\n\t\r"};
  static constexpr ByteSet special_or_blank{"\\*`[]|<&_~\n\t\r "};
  const ByteSet& stops = has_double_blank(plain) ? special_or_blank : special;
  for (std::size_t i = 0; i < plain.size();) {
    if (is_line_start_) {
      i = begin_line(plain, i);
    } else if (is_blank(plain[i])) {
      add_blank();
      ++i;
    } else if (special.contains(plain[i])) {
      if (needs_backslash(plain, i)) out_ += '\\';
      out_ += plain[i++];
    } else {
      const std::size_t end = stops.find(plain, i);
      out_ += plain.substr(i, end - i);
      i = end;
    }
  }
}

/// Writes what could be taken for the mark of a block, and returns where the rest of the line begins.
std::size_t MarkdownWriter::begin_line(std::string_view plain, std::size_t i) {
  while (i < plain.size() && is_blank(plain[i])) ++i;
  if (i == plain.size()) return i;
  is_line_start_ = false;
  const auto at = [&](std::size_t index) { return index < plain.size() ? plain[index] : ' '; };
  const char c = plain[i];
  if (c == '#' || c == '>' || ((c == '-' || c == '+' || c == '=') && (is_blank(at(i + 1)) || at(i + 1) == c))) {
    out_ += '\\';
    out_ += c;
    return i + 1;
  }
  std::size_t end = i;
  while (at(end) >= '0' && at(end) <= '9') ++end;
  out_ += plain.substr(i, end - i);
  if (end > i && (at(end) == '.' || at(end) == ')') && is_blank(at(end + 1))) out_ += '\\';
  return end;
}

/// Of the characters that mean something anywhere in a line.
bool MarkdownWriter::needs_backslash(std::string_view plain, std::size_t i) const {
  const char c = plain[i];
  const char next = i + 1 < plain.size() ? plain[i + 1] : ' ';
  if (c == '|') return in_cell_;
  if (c == '<') return is_word(next) || next == '/' || next == '!' || next == '?';
  if (c == '&') return is_word(next) || next == '#';
  if (c == '_') return !(i > 0 && is_word(plain[i - 1]) && is_word(next));
  if (c == '~') return next == '~';
  return true;
}

void MarkdownWriter::mark(std::string_view characters) {
  flush();
  out_ += characters;
  is_line_start_ = false;
}

void MarkdownWriter::code(const std::string& content) {
  const std::string fence(longest_fence(content) + 1, '`');
  const bool needs_blank = content.starts_with('`') || content.ends_with('`');
  std::string line = content;
  std::ranges::replace(line, '\n', ' ');
  mark(fence);
  if (needs_blank) out_ += ' ';
  for (const char c : line) {
    if (c == '|' && in_cell_) out_ += '\\';
    out_ += c;
  }
  if (needs_blank) out_ += ' ';
  out_ += fence;
}

void MarkdownWriter::code_block(std::string_view language, std::string_view content) {
  if (in_cell_) return code(std::string{text::trim(content)});
  if (content.ends_with('\n')) content.remove_suffix(1);
  ask_for(Break::blank);
  flush();
  const std::string fence(std::max<std::size_t>(3, longest_fence(content) + 1), '`');
  out_ += fence;
  out_ += language;
  const std::string indent = '\n' + prefix(prefixes_.size());
  for (const std::string_view line : text::split(content, '\n')) {
    out_ += indent;
    out_ += line;
  }
  out_ += indent + fence;
  ask_for(Break::blank);
}

void MarkdownWriter::line_break() {
  if (in_cell_) return ask_for(Break::line);
  if (is_line_start_) return;
  out_ += '\\';
  ask_for(Break::line);
}

void MarkdownWriter::begin_quote() {
  ask_for(Break::blank);
  flush();
  out_ += "> ";
  prefixes_.emplace_back("> ");
  item_is_fresh_ = true;
}

void MarkdownWriter::end_quote() {
  item_is_fresh_ = false;
  if (!prefixes_.empty()) prefixes_.pop_back();
  ask_for(Break::blank);
}

void MarkdownWriter::begin_item(const std::string& marker) {
  ask_for(Break::line);
  flush();
  out_ += marker;
  item_prefixes_.push_back(prefixes_.size());
  prefixes_.emplace_back(marker.size(), ' ');
  item_is_fresh_ = true;
  is_line_start_ = true;
}

void MarkdownWriter::end_item() {
  item_is_fresh_ = false;
  if (!item_prefixes_.empty()) {
    prefixes_.resize(item_prefixes_.back());
    item_prefixes_.pop_back();
  }
  break_ = Break::none;  // a loose item's last paragraph: the next item follows on the next line
  break_depth_ = nowhere;
  ask_for(Break::line);
}

void MarkdownWriter::begin_cell() {
  in_cell_ = true;
  outside_ = std::exchange(out_, {});
  outside_break_ = std::exchange(break_, Break::none);
}

std::string MarkdownWriter::take_cell() {
  in_cell_ = false;
  const std::string cell = std::exchange(out_, std::move(outside_));
  break_ = outside_break_;
  return std::string{text::trim(cell)};
}

void MarkdownWriter::row(const std::vector<std::string>& cells) {
  ask_for(Break::line);
  flush();
  out_ += '|';
  for (const std::string& cell : cells) {
    out_ += ' ';
    out_ += cell;
    out_ += " |";
  }
}

std::string MarkdownWriter::take() {
  if (!out_.empty()) out_ += '\n';
  return std::move(out_);
}

}  // namespace guidepost::render
