// Code with its tokens shown.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "highlight/highlight.hpp"

namespace guidepost::test {

/// "<keyword GET> /x": each token in angle brackets behind the name of its kind.
inline std::string marked(std::string_view language, std::string_view code) {
  std::string out;
  std::size_t done = 0;
  for (const highlight::Token& token : highlight::tokens(language, code)) {
    out += code.substr(done, token.begin - done);
    out += fmt::format("<{} {}>", highlight::css_class(token.kind).substr(3),
                       code.substr(token.begin, token.end - token.begin));
    done = token.end;
  }
  return out + std::string{code.substr(done)};
}

}  // namespace guidepost::test
