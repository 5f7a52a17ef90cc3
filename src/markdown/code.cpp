#include "markdown/code.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "highlight/highlight.hpp"

namespace guidepost::markdown {
namespace {

/// Writes a text piece by piece, each token in its class.
class CodeWriter {
 public:
  CodeWriter(HtmlWriter& html, std::string_view language, std::string_view code)
      : html_{html}, code_{code}, tokens_{highlight::tokens(language, code)} {}

  /// The next `lines` lines.
  void write_lines(std::size_t lines) {
    std::size_t end = done_;
    for (; lines > 0 && end < code_.size(); --lines) end = std::min(code_.find('\n', end), code_.size() - 1) + 1;
    write_to(end);
  }
  void write_rest() { write_to(code_.size()); }
  [[nodiscard]] bool at_end() const { return done_ == code_.size(); }

 private:
  /// Tokens end with their line, so none is cut.
  void write_to(std::size_t end) {
    for (; next_ < tokens_.size() && tokens_[next_].begin < end; ++next_) {
      const highlight::Token& token = tokens_[next_];
      write_plain(token.begin);
      html_.code(code_.substr(token.begin, token.end - token.begin), highlight::css_class(token.kind));
      done_ = token.end;
    }
    write_plain(end);
  }

  void write_plain(std::size_t end) {
    if (end > done_) html_.code(code_.substr(done_, end - done_));
    done_ = end;
  }

  HtmlWriter& html_;
  std::string_view code_;
  std::vector<highlight::Token> tokens_;
  std::size_t next_ = 0;
  std::size_t done_ = 0;
};

}  // namespace

CodeLanguage code_language(std::string_view info) {
  constexpr std::string_view interactive = "-interactive";
  std::string language = text::lower_ascii(info.substr(0, info.find_first_of(" \t{,")));
  std::erase_if(language, [](char c) {
    return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-' || c == '_' || c == '+' || c == '#' ||
             c == '.');
  });
  const bool is_interactive = language.size() > interactive.size() && language.ends_with(interactive);
  if (is_interactive) language.resize(language.size() - interactive.size());
  return {std::move(language), is_interactive};
}

void write_code_block(Rendering& page, const CodeLanguage& language, std::string_view code,
                      std::span<const LineRange> highlighted) {
  HtmlWriter& html = page.html();
  html.open(Element::pre, language.is_interactive ? " class=\"interactive\"" : "");
  html.open(Element::code, language.name.empty()
                               ? std::string{" translate=\"no\""}
                               : fmt::format(" class=\"language-{}\" translate=\"no\"", language.name));
  CodeWriter writer{html, language.name, code};
  std::size_t line = 1;
  for (const LineRange range : highlighted) {
    writer.write_lines(range.first - line);
    if (writer.at_end()) break;
    html.open(Element::mark, " class=\"hl-line\"");
    writer.write_lines(range.last - range.first + 1);
    html.close();
    line = range.last + 1;
  }
  writer.write_rest();
  html.close();
  html.close();
  html.end_line();
  page.plain_code(code);
  page.end_plain_block();
}

}  // namespace guidepost::markdown
