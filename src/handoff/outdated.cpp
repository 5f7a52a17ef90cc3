#include "handoff/outdated.hpp"

namespace guidepost::handoff {
namespace {

/// With single blanks, none before a line's end, no marks of quotes at the begin of lines.
std::string simplified(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool at_line_start = true;
  for (const char c : text) {
    const bool is_line_end = c == '\n';
    const bool is_blank = c == ' ' || c == '\t' || c == '\r' || is_line_end || (c == '>' && at_line_start);
    if (is_line_end) at_line_start = true;
    if (is_blank) {
      if (!out.empty() && out.back() != ' ') out += ' ';
      continue;
    }
    at_line_start = false;
    out += c;
  }
  return out;
}

}  // namespace

OutdatedSources::OutdatedSources(std::string_view source_article) : text_{simplified(source_article)} {}

bool OutdatedSources::contains(std::string_view sentence) const {
  return text_.find(simplified(sentence)) == std::string::npos;
}

bool is_outdated(const site::Article& translation, const site::Article& source) {
  const auto then = translation.meta.date("ms.date");
  const auto now = source.meta.date("ms.date");
  return then && now && *then < *now;
}

}  // namespace guidepost::handoff
