// PO, as GNU gettext and its editors read it. Markup stays in the text.
#include <fmt/format.h>

#include "handoff/format.hpp"

namespace guidepost::handoff {
namespace {

std::string po_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    switch (c) {
      case '"':
      case '\\':
        out += '\\';
        out += c;
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        out += c;
    }
  }
  return out + '"';
}

std::string write_po(const Package& package) {
  std::string out = fmt::format(
      "msgid \"\"\nmsgstr \"\"\n"
      "\"Language: {}\\n\"\n\"MIME-Version: 1.0\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
      "\"Content-Transfer-Encoding: 8bit\\n\"\n\"X-Generator: guidepost {}\\n\"\n",
      package.target_tag, package.tool_version);
  Places places{package.model.sources()};
  for (const TransArticle& article : package.articles) {
    for (const TransUnit& unit : article.units) {
      out += fmt::format("\n#. {}\n#: {}\n", unit.name, places.of(unit.where));
      if (unit.state == State::needs_review) out += "#, fuzzy\n";
      out += fmt::format("msgctxt {}\nmsgid {}\nmsgstr {}\n", po_string(article.path + "#" + unit.id),
                         po_string(unit.source), po_string(unit.target.value_or("")));
    }
  }
  return out;
}

}  // namespace

extern const Format po_format{.name = "po", .extension = "po", .write = &write_po};

}  // namespace guidepost::handoff
