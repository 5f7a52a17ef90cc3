#include "translation/sentences.hpp"

#include <algorithm>

#include "bilingual/code_regions.hpp"
#include "content/lines.hpp"
#include "translation/inline_words.hpp"
#include "translation/sentence_builder.hpp"

namespace guidepost::translation {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

bool consists_of(std::string_view text, std::string_view characters) {
  return text.find_first_not_of(characters) == text.npos;
}

/// The length of a list marker with its blank at the start of `line`, or 0.
std::size_t list_marker(std::string_view line) {
  std::size_t end = 0;
  if (!line.empty() && (line[0] == '-' || line[0] == '*' || line[0] == '+')) {
    end = 1;
  } else {
    while (end < line.size() && end < 9 && is_digit(line[end])) ++end;
    if (end == 0 || end == line.size() || (line[end] != '.' && line[end] != ')')) return 0;
    ++end;
  }
  return end == line.size() || is_blank(line[end]) ? end : 0;
}

/// The length of the '#' of a heading at the start of `line`, or 0.
std::size_t heading_marker(std::string_view line) {
  const std::size_t end = std::min(line.find_first_not_of('#'), line.size());
  return end <= 6 && (end == line.size() || is_blank(line[end])) ? end : 0;
}

/// The length of `[!NOTE]`, `[!INCLUDE [a](b.md)]` and the like at the start of `line`, or 0. `[!UICONTROL Save]` and
/// its kind stand in sentences: their words count.
std::size_t directive(std::string_view line) {
  if (!line.starts_with("[!") || line.starts_with("[![")) return 0;
  if (line.starts_with("[!UICONTROL") || line.starts_with("[!DNL")) return 0;
  std::size_t open = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '[') ++open;
    if (line[at] == ']' && --open == 0) return at + 1;
  }
  return 0;
}

/// `[name]: target`.
bool is_link_definition(std::string_view line) {
  if (!line.starts_with('[')) return false;
  const auto close = line.find(']');
  return close != line.npos && close + 1 < line.size() && line[close + 1] == ':';
}

/// Reads a text line by line.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_{text}, words_{text, out_} {}

  SentenceList read() {
    const std::size_t begin = bilingual::front_matter_end(text_);
    const std::vector<ByteRange> code = bilingual::fenced_code(text_, begin);
    auto fence = code.begin();
    for (std::size_t at = begin; at < text_.size();) {
      while (fence != code.end() && fence->end <= at) ++fence;
      if (fence != code.end() && fence->begin <= at) {
        end_block();
        at = fence->end;
        continue;
      }
      const content::Line line = content::line_at(text_, at);
      at = std::max(line.next, read_line(line.range));
    }
    return out_.take();
  }

 private:
  void end_block() {
    out_.end_block();
    in_table_ = false;
  }

  [[nodiscard]] std::string_view rest(ByteRange line) const { return line.of(text_); }

  /// Returns where to go on when that is behind the line.
  std::size_t read_line(ByteRange line) {
    if (consists_of(rest(line), "-=*_+> \t")) {
      end_block();
      return line.end;
    }
    skip_containers(line);
    const std::string_view content = rest(line);
    if (content.empty() || content.starts_with(":::") || is_link_definition(content)) {
      end_block();
      return line.end;
    }
    if (consists_of(content, "|:- \t") && content.find('|') != content.npos) {
      out_.end_block();
      in_table_ = true;
      return line.end;
    }
    if (const std::size_t marker = heading_marker(content); marker > 0) return read_heading(line, marker);
    if (const std::size_t end = directive(content); end > 0) {
      end_block();
      line.begin += static_cast<std::uint32_t>(end);
    }
    return in_table_ || content.front() == '|' ? read_row(line) : words_.read(line);
  }

  /// Moves the line's beginning behind blanks and the markers of quotes and list items.
  void skip_containers(ByteRange& line) {
    while (!line.empty()) {
      const std::string_view content = rest(line);
      const std::size_t marker = list_marker(content);
      if (marker > 0) {
        end_block();
        line.begin += static_cast<std::uint32_t>(marker);
      } else if (is_blank(content.front()) || content.front() == '>') {
        ++line.begin;
      } else {
        return;
      }
    }
  }

  std::size_t read_heading(ByteRange line, std::size_t marker) {
    end_block();
    line.begin += static_cast<std::uint32_t>(marker);
    while (!line.empty() && (text_[line.end - 1] == '#' || is_blank(text_[line.end - 1]))) --line.end;
    const std::size_t end = words_.read(line);
    end_block();
    return end;
  }

  /// Each cell is a block. Pipes with a backslash are text.
  std::size_t read_row(ByteRange line) {
    std::size_t next = line.end;
    out_.end_block();
    for (std::size_t begin = line.begin; begin < line.end;) {
      std::size_t end = begin;
      while (end < line.end && text_[end] != '|') end += text_[end] == '\\' ? 2U : 1U;
      end = std::min<std::size_t>(end, line.end);
      next = words_.read(byte_range(begin, end));
      out_.end_block();
      begin = std::max(end + 1, next);
    }
    return next;
  }

  std::string_view text_;
  SentenceBuilder out_;
  WordReader words_;
  bool in_table_ = false;
};

}  // namespace

SentenceList split_sentences(std::string_view text) {
  return Reader{text}.read();
}

}  // namespace guidepost::translation
