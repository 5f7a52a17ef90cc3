#include "render/compact_js.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace guidepost::render {
namespace {

bool may_go_on(std::string_view line) {
  return std::ranges::count(line, '`') % 2 != 0 || line.ends_with('\\') || line.find("/*") != line.npos;
}

}  // namespace

std::string compact_js(std::string_view script) {
  std::string out;
  out.reserve(script.size());
  for (const std::string_view whole : text::split(script, '\n')) {
    const std::string_view line = text::trim(whole);
    if (line.empty() || line.starts_with("//")) continue;
    if (may_go_on(line)) return std::string{script};
    out += line;
    out += '\n';
  }
  return out;
}

}  // namespace guidepost::render
