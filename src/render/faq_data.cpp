#include "render/faq_data.hpp"

#include <fmt/format.h>

namespace guidepost::render {
namespace {

/// A JSON string. `<`, `>` and `&` are written as escapes too, because HTML ends a script at "</script", whatever the
/// JSON says.
void append_string(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (static_cast<unsigned char>(c) < 0x20 || c == '<' || c == '>' || c == '&' || c == 0x7f) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      out += c;
    }
  }
  out += '"';
}

}  // namespace

std::string faq_data(std::span<const site::FaqEntry> questions, std::string_view language) {
  if (questions.empty()) return {};
  std::string out = R"({"@context":"https://schema.org","@type":"FAQPage","inLanguage":)";
  append_string(out, language);
  out += R"(,"mainEntity":[)";
  bool is_first = true;
  for (const site::FaqEntry& entry : questions) {
    if (!is_first) out += ',';
    is_first = false;
    out += R"({"@type":"Question","name":)";
    append_string(out, entry.question);
    out += R"(,"acceptedAnswer":{"@type":"Answer","text":)";
    append_string(out, entry.answer);
    out += "}}";
  }
  return out + "]}";
}

}  // namespace guidepost::render
