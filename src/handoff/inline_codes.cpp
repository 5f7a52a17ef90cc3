#include "handoff/inline_codes.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "handoff/code_ends.hpp"
#include "locale/text.hpp"
#include "markdown/flanking.hpp"
#include "xml/writer.hpp"

namespace guidepost::handoff {
namespace {

/// How many pairs may be open at once.
constexpr std::size_t most_open = 64;

bool is_ascii_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_{text} { find_backticks(); }

  std::vector<InlineCode> scan() && {
    for (std::size_t at = 0; at < text_.size();) at = step(at);
    for (const Open& open : open_) drop(open);
    return collect();
  }

 private:
  /// Something that may turn out to begin a pair. `mark` is its delimiter run, "[" or a tag's name with "<".
  struct Open {
    std::string mark;
    std::size_t code;
  };

  std::size_t step(std::size_t at) {
    const char c = text_[at];
    switch (c) {
      case '\\':
        return backslash(at);
      case '`':
        return backtick(at);
      case '<':
        return angle(at);
      case '!':
        if (at + 1 < text_.size() && text_[at + 1] == '[') return bracket(at, 2);
        return at + 1;
      case '[':
        return is_marker(at) ? marker(at) : bracket(at, 1);
      case ']':
        return closing_bracket(at);
      case '*':
      case '_':
      case '~':
        return delimiters(at);
      case ':':
        return colons(at);
      case '\r':
      case '\n':
        return line_end(at);
      default:
        return character(at);
    }
  }

  std::size_t standalone(std::size_t begin, std::size_t end, bool is_structure = false) {
    codes_.push_back({.where = byte_range(begin, end), .is_structure = is_structure});
    kept_.push_back(true);
    return end;
  }

  /// Adds a code that counts only when its partner is found.
  std::size_t tentative(std::size_t begin, std::size_t end, std::string mark) {
    if (open_.size() == most_open) {
      drop(open_.front());
      open_.erase(open_.begin());
    }
    open_.push_back({std::move(mark), codes_.size()});
    codes_.push_back({.role = CodeRole::open, .where = byte_range(begin, end)});
    kept_.push_back(false);
    return end;
  }

  /// A mark without partner is words; a tag stays a code of its own.
  void drop(const Open& open) {
    InlineCode& code = codes_[open.code];
    code.role = CodeRole::standalone;
    kept_[open.code] = open.mark.starts_with('<');
  }

  /// Closes the last open `mark`; what was opened behind it has no partner.
  bool close(std::size_t begin, std::size_t end, std::string_view mark) {
    const auto found = std::ranges::find(open_.rbegin(), open_.rend(), mark, &Open::mark);
    if (found == open_.rend()) return false;
    const auto opening = std::prev(found.base());
    const std::size_t partner = opening->code;
    for (auto open = std::next(opening); open != open_.end(); ++open) drop(*open);
    open_.erase(opening, open_.end());
    codes_[partner].partner = static_cast<std::uint32_t>(codes_.size());
    kept_[partner] = true;
    codes_.push_back(
        {.role = CodeRole::close, .where = byte_range(begin, end), .partner = static_cast<std::uint32_t>(partner)});
    kept_.push_back(true);
    return true;
  }

  std::size_t backslash(std::size_t at) {
    if (at + 1 < text_.size() && (text_[at + 1] == '\n' || text_[at + 1] == '\r')) return line_end(at);
    return at + 1 < text_.size() && is_ascii_punctuation(text_[at + 1]) ? at + 2 : at + 1;
  }

  void find_backticks() {
    std::unordered_map<std::size_t, std::size_t> next_of_length;
    for (std::size_t end = text_.size(); end > 0;) {
      if (text_[end - 1] != '`') {
        --end;
        continue;
      }
      std::size_t begin = end;
      while (begin > 0 && text_[begin - 1] == '`') --begin;
      const auto next = next_of_length.find(end - begin);
      if (next != next_of_length.end()) span_ends_.emplace(begin, next->second);
      next_of_length[end - begin] = end;
      end = begin;
    }
  }

  std::size_t backtick(std::size_t at) {
    const auto end = span_ends_.find(at);
    if (end != span_ends_.end()) return standalone(at, end->second);
    return std::min(text_.find_first_not_of('`', at), text_.size());
  }

  std::size_t angle(std::size_t at) {
    const auto end = angle_end(text_, at);
    if (!end) return at + 1;
    const std::string_view tag = text_.substr(at, *end - at);
    const std::string name = tag_name(tag);
    if (name.empty()) return standalone(at, *end, tag.starts_with("<!--"));
    if (tag.starts_with("</")) return close(at, *end, "<" + name) ? *end : standalone(at, *end);
    const bool is_anchor = name == "a" && tag.find("href") == tag.npos;
    if (is_void(tag, name)) return standalone(at, *end, is_anchor);
    const std::string closing = "</" + name + ">";
    if (text::starts_with_ignoring_ascii_case(text_.substr(*end), closing)) {
      return standalone(at, *end + closing.size(), is_anchor);
    }
    return tentative(at, *end, "<" + name);
  }

  std::size_t bracket(std::size_t at, std::size_t size) { return tentative(at, at + size, "["); }

  std::size_t closing_bracket(std::size_t at) {
    const auto end = target_end(text_, at);
    if (end && close(at, *end, "[")) return *end;
    // Plain brackets are words, and so are references without a second pair.
    const auto open = std::ranges::find(open_.rbegin(), open_.rend(), "[", &Open::mark);
    if (open != open_.rend()) {
      drop(*open);
      open_.erase(std::prev(open.base()));
    }
    return at + 1;
  }

  /// "[!NOTE]", but not the image in "[![a](b.png)](c.md)".
  [[nodiscard]] bool is_marker(std::size_t at) const {
    const std::string_view rest = text_.substr(at);
    return rest.starts_with("[!") && !rest.starts_with("[![");
  }

  std::size_t marker(std::size_t at) {
    const auto end = marker_end(text_, at);
    return end ? standalone(at, *end, true) : at + 1;
  }

  std::size_t delimiters(std::size_t at) {
    const char c = text_[at];
    const std::size_t end = std::min(text_.find_first_not_of(c, at), text_.size());
    if (end - at > 3 || (c == '~' && end - at != 2)) return end;
    const markdown::Neighbour before = markdown::neighbour_before(text_, at);
    const markdown::Neighbour behind = markdown::neighbour_behind(text_, end);
    markdown::Flanking sides = markdown::flanking(before, behind);
    if (c == '_') {
      const markdown::Flanking both = sides;
      sides.left = both.left && (!both.right || before == markdown::Neighbour::punctuation);
      sides.right = both.right && (!both.left || behind == markdown::Neighbour::punctuation);
    }
    const std::string_view run = text_.substr(at, end - at);
    if (sides.right && close(at, end, run)) return end;
    return sides.left ? tentative(at, end, std::string{run}) : end;
  }

  std::size_t colons(std::size_t at) {
    const auto image = image_marker(text_, at);
    if (!image) return at + 1;
    if (image->text_begin == image->text_end) return standalone(at, image->end, true);
    tentative(at, image->text_begin, ":::");
    for (std::size_t i = image->text_begin; i < image->text_end;) i = character(i);
    close(image->text_end, image->end, ":::");
    return image->end;
  }

  /// The line end with what belongs to it: the blanks or backslash of a hard break, and the marks of quotes and lists
  /// that the next line begins with.
  std::size_t line_end(std::size_t at) {
    const std::size_t last_code = codes_.empty() ? 0 : codes_.back().where.end;
    std::size_t begin = at;
    while (begin > last_code && (text_[begin - 1] == ' ' || text_[begin - 1] == '\t')) --begin;
    const bool is_hard = text_[at] == '\\' || text_.substr(begin, at - begin).find("  ") == 0;
    std::size_t end = text_.find('\n', at);
    if (end == text_.npos) return at + 1;
    ++end;
    const std::size_t next = std::min(text_.find_first_not_of(" \t>", end), text_.size());
    const bool is_plain = !is_hard && text_[at] == '\n' && next == end && begin == at;
    if (!is_plain) {
      standalone(begin, next, true);
      codes_.back().is_line_break = !is_hard;
    }
    return next;
  }

  std::size_t character(std::size_t at) {
    const utf8::Decoded next = utf8::decode(text_.substr(at));
    if (!next.valid || !xml::is_allowed(next.code_point)) return standalone(at, at + next.size);
    return at + next.size;
  }

  /// Without what turned out to be words.
  std::vector<InlineCode> collect() {
    std::vector<std::uint32_t> index(codes_.size());
    std::vector<InlineCode> kept;
    for (std::size_t i = 0; i < codes_.size(); ++i) {
      index[i] = static_cast<std::uint32_t>(kept.size());
      if (kept_[i]) kept.push_back(codes_[i]);
    }
    for (InlineCode& code : kept) {
      if (code.role != CodeRole::standalone) code.partner = index[code.partner];
    }
    return kept;
  }

  std::string_view text_;
  std::vector<InlineCode> codes_;
  std::vector<bool> kept_;
  std::vector<Open> open_;
  std::unordered_map<std::size_t, std::size_t> span_ends_;  // of backtick runs, by their begin
};

bool has_words(std::string_view text, ByteRange range, const std::vector<InlineCode>& codes) {
  auto code = std::ranges::lower_bound(codes, range.begin, {}, [](const InlineCode& c) { return c.where.begin; });
  for (std::uint32_t at = range.begin; at < range.end;) {
    if (code != codes.end() && code->where.begin == at) {
      at = code->where.end;
      ++code;
      continue;
    }
    const utf8::Decoded next = utf8::decode(text.substr(at));
    if (locale::is_word_character(next.code_point)) return true;
    at += static_cast<std::uint32_t>(next.size);
  }
  return false;
}

}  // namespace

std::vector<InlineCode> find_inline_codes(std::string_view text) {
  return Scanner{text}.scan();
}

std::vector<std::string_view> markup_of(std::string_view text) {
  std::vector<std::string_view> markup;
  for (const InlineCode& code : find_inline_codes(text)) {
    if (!code.is_line_break) markup.push_back(code.where.of(text));
  }
  std::ranges::sort(markup);
  return markup;
}

ByteRange words_in(std::string_view text, ByteRange range) {
  const std::string_view all = range.of(text);
  const std::vector<InlineCode> codes = find_inline_codes(all);
  std::size_t first = 0;            // the codes from here
  std::size_t last = codes.size();  // to before here are left
  ByteRange left = byte_range(0, all.size());
  while (true) {
    while (!left.empty() && is_blank(all[left.begin])) ++left.begin;
    while (!left.empty() && is_blank(all[left.end - 1])) --left.end;
    if (first == last) break;
    const InlineCode& head = codes[first];
    const InlineCode& tail = codes[last - 1];
    const bool at_head = head.where.begin <= left.begin;
    const bool at_tail = tail.where.end >= left.end;
    if (at_head && head.is_structure) {
      left.begin = std::max(left.begin, std::min(head.where.end, left.end));
      ++first;
    } else if (at_tail && tail.is_structure) {
      left.end = std::min(left.end, std::max(tail.where.begin, left.begin));
      --last;
    } else if (at_head && at_tail && head.role == CodeRole::open && head.partner == last - 1) {
      left = {head.where.end, tail.where.begin};
      ++first;
      --last;
    } else {
      break;
    }
  }
  if (!has_words(all, left, codes)) return {range.begin, range.begin};
  return {range.begin + left.begin, range.begin + left.end};
}

}  // namespace guidepost::handoff
