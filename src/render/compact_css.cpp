#include "render/compact_css.hpp"

#include <algorithm>

namespace guidepost::render {
namespace {

/// Where the string that begins at `at` ends: behind its quote, or at the line's end, where CSS gives it up.
std::size_t end_of_string(std::string_view css, std::size_t at) {
  for (std::size_t i = at + 1; i < css.size(); ++i) {
    if (css[i] == '\\') {
      ++i;
    } else if (css[i] == css[at]) {
      return i + 1;
    } else if (css[i] == '\n') {
      return i;
    }
  }
  return css.size();
}

/// Behind the comment that begins at `at`.
std::size_t end_of_comment(std::string_view css, std::size_t at) {
  const std::size_t end = css.find("*/", at + 2);
  return end == css.npos ? css.size() : end + 2;
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// What needs no blank on either side.
bool is_joint(char c) {
  return c == '{' || c == '}' || c == ';' || c == ',';
}

}  // namespace

std::string compact_css(std::string_view css) {
  std::string out;
  out.reserve(css.size());
  std::string_view blank;  // what is written before the next part, if that needs it
  bool is_sealed =
      false;  // a string or comment is the last part: a string that is not closed needs the end of its line
  for (std::size_t at = 0; at < css.size();) {
    if (is_blank(css[at])) {
      if (css[at] == '\n' || blank.empty()) blank = css[at] == '\n' ? "\n" : " ";
      ++at;
      continue;
    }
    std::size_t end = at + 1;
    const bool is_string = css[at] == '"' || css[at] == '\'';
    const bool is_comment = css.substr(at).starts_with("/*");
    if (is_string) {
      end = end_of_string(css, at);
    } else if (is_comment) {
      end = end_of_comment(css, at);
      if (!css.substr(at).starts_with("/*!")) {
        at = end;
        continue;
      }
    }
    // A custom property may consist of a blank.
    const bool is_joined =
        !is_sealed && !out.empty() && (is_joint(out.back()) || (is_joint(css[at]) && out.back() != ':'));
    if (!out.empty() && !is_joined) out += blank;
    out += css.substr(at, end - at);
    blank = {};
    is_sealed = is_string || is_comment;
    at = end;
  }
  if (!out.empty()) out += '\n';
  return out;
}

}  // namespace guidepost::render
