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

}  // namespace

std::string compact_css(std::string_view css) {
  std::string out;
  out.reserve(css.size());
  const auto end_line = [&] {
    while (!out.empty() && is_blank(out.back())) out.pop_back();
    if (!out.empty()) out += '\n';
  };
  for (std::size_t at = 0; at < css.size();) {
    std::size_t end = at + 1;
    if (css[at] == '"' || css[at] == '\'') {
      end = end_of_string(css, at);
    } else if (css.substr(at).starts_with("/*")) {
      end = end_of_comment(css, at);
      if (!css.substr(at).starts_with("/*!")) {
        at = end;
        continue;
      }
    } else if (css[at] == '\n') {
      end_line();
      at = end;
      continue;
    } else if (is_blank(css[at]) && (out.empty() || out.back() == '\n')) {
      at = end;
      continue;
    }
    out += css.substr(at, end - at);
    at = end;
  }
  end_line();
  return out;
}

}  // namespace guidepost::render
