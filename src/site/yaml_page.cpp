#include "site/yaml_page.hpp"

#include "base/text.hpp"
#include "diagnostics/site_messages.hpp"
#include "site/document_pages.hpp"
#include "site/no_loc.hpp"

namespace guidepost::site {

YamlPage build_yaml_page(const content::YamlDocument& document, FileId file, std::string_view file_text,
                         const markdown::IncludedFiles& included, const markdown::AlertWords& words) {
  YamlPage result;
  PageWriter page{file, file_text, no_loc_terms(document.meta), included, words};
  if (document.root && document.root->is_map()) {
    const yaml::Value& root = *document.root;
    const auto is = [&](std::string_view name) { return text::equal_ignoring_ascii_case(document.mime, name); };
    if (is("FAQ")) {
      result.kind = DocumentKind::faq;
      result.faq = write_faq(root, page);
    } else if (is("Landing")) {
      result.kind = DocumentKind::landing;
      write_landing(root, page);
    } else if (is("Hub")) {
      result.kind = DocumentKind::hub;
      write_hub(root, page);
    } else {
      result.problems.add(unknown_document({file, {}}, document.mime));
      write_other(root, page);
    }
  }
  result.content = page.finish();
  result.problems.append(std::move(page.problems()));
  return result;
}

}  // namespace guidepost::site
