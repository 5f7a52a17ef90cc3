#include "render/faq_data.hpp"

#include "render/json_text.hpp"

namespace guidepost::render {

std::string faq_data(std::span<const site::FaqEntry> questions, std::string_view language) {
  if (questions.empty()) return {};
  std::string out = R"({"@context":"https://schema.org","@type":"FAQPage","inLanguage":)";
  append_json_string(out, language);
  out += R"(,"mainEntity":[)";
  bool is_first = true;
  for (const site::FaqEntry& entry : questions) {
    if (!is_first) out += ',';
    is_first = false;
    out += R"({"@type":"Question","name":)";
    append_json_string(out, entry.question);
    out += R"(,"acceptedAnswer":{"@type":"Answer","text":)";
    append_json_string(out, entry.answer);
    out += "}}";
  }
  return out + "]}";
}

}  // namespace guidepost::render
