#include "base/text.hpp"
#include "site/document_pages.hpp"

namespace guidepost::site {
namespace {

class FaqPage {
 public:
  explicit FaqPage(PageWriter& page) : page_{page} {}

  std::vector<FaqEntry> write(const yaml::Value& root) {
    page_.check_fields(root, "FAQ",
                       {"uid", "metadata", "title", "summary", "sections", "questions", "additionalContent"});
    page_.require(root, "FAQ", "title");
    const yaml::Value* const questions = root.find("questions");
    if (questions == nullptr || questions->is_null()) page_.require(root, "FAQ", "sections");
    page_.heading(1, root, "title");
    page_.markdown(root, "summary");
    write_questions(root, 2);
    const std::vector<const yaml::Value*> sections = page_.maps_at(root, "sections");
    for (const yaml::Value* const section : sections) write_section(*section, sections.size() == 1);
    page_.markdown(root, "additionalContent");
    return std::move(entries_);
  }

 private:
  /// The schema asks for a name, so that of a FAQ's only section says "Ignored" or the like, in the language of the
  /// translation. Learn shows none either.
  void write_section(const yaml::Value& section, bool is_only) {
    page_.check_fields(section, "FAQ section", {"name", "summary", "questions"});
    const bool is_named = !is_only && page_.is_text(section.find("name"), "name");
    if (is_named) page_.heading(2, section, "name");
    page_.markdown(section, "summary");
    write_questions(section, is_named ? 3 : 2);
  }

  void write_questions(const yaml::Value& holder, std::uint8_t level) {
    for (const yaml::Value* const entry : page_.maps_at(holder, "questions")) {
      page_.check_fields(*entry, "FAQ question", {"question", "answer"});
      page_.require(*entry, "FAQ question", "question");
      page_.require(*entry, "FAQ question", "answer");
      const yaml::Value* const question = entry->find("question");
      const yaml::Value* const answer = entry->find("answer");
      const bool has_question = page_.is_text(question, "question");
      const bool has_answer = page_.is_text(answer, "answer");
      if (!has_question && !has_answer) continue;
      page_.html("<section class=\"faq-entry\">\n");
      if (has_question) page_.question(level, *question);
      const std::size_t begin = page_.plain_text().size();
      if (has_answer) page_.markdown(*answer);
      const std::string_view plain = text::trim(page_.plain_text().substr(begin));
      if (has_question && !plain.empty()) {
        entries_.push_back({page_.text_at(*entry, "question"), std::string{plain}});
      }
      page_.html("</section>\n");
    }
  }

  PageWriter& page_;
  std::vector<FaqEntry> entries_;
};

}  // namespace

std::vector<FaqEntry> write_faq(const yaml::Value& root, PageWriter& page) {
  return FaqPage{page}.write(root);
}

}  // namespace guidepost::site
