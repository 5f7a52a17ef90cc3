#include "site/yaml_page.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/offset_map.hpp"
#include "base/text.hpp"
#include "bilingual/strip.hpp"
#include "diagnostics/content_messages.hpp"
#include "diagnostics/site_messages.hpp"
#include "markdown/parse.hpp"

namespace guidepost::site {
namespace {

/// Maps a scalar's value back to the file, word by word: indentation, folding and quotes differ, words do not. A word
/// that the file spells otherwise (an escape) keeps the place of the word before it.
OffsetMap map_scalar(std::string_view value, SourceSpan where, std::string_view file_text) {
  constexpr std::size_t look_ahead = 400;
  OffsetMap map;
  map.add_piece(0, where.range.begin);
  std::size_t in_file = where.range.begin;
  std::size_t at = 0;
  while (at < value.size()) {
    if (value[at] == ' ' || value[at] == '\n') {
      ++at;
      continue;
    }
    const std::size_t end = std::min(value.find_first_of(" \n", at), value.size());
    const std::string_view word = value.substr(at, end - at);
    const std::size_t found = file_text.substr(0, std::min(file_text.size(), in_file + look_ahead)).find(word, in_file);
    if (found != std::string_view::npos) {
      map.add_piece(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(found));
      in_file = found + word.size();
    }
    at = end;
  }
  return map;
}

class PageWriter {
 public:
  PageWriter(FileId file, std::string_view file_text, const markdown::AlertWords& words)
      : file_{file}, file_text_{file_text}, words_{&words} {}

  void heading(std::uint8_t level, const yaml::Value* title) {
    if (!is_text(title, "title")) return;
    page_.add_heading(level, text::trim(strip(*title).text), title->where);
  }

  void markdown(const yaml::Value* value) {
    if (!is_text(value, "text") || text::trim(value->text).empty()) return;
    const bilingual::Stripped stripped = strip(*value);
    const OffsetMap map = map_scalar(stripped.text, value->where, file_text_);
    page_.add_markdown(stripped.text, {.file = file_,
                                       .map = &map,
                                       .is_verbatim = false,
                                       .has_bilingual_source = !stripped.segments.empty(),
                                       .alert_words = words_});
  }

  /// `<tag>` link `</tag>`; without a URL only its text.
  void link(const yaml::Value& holder, std::string_view text_key) {
    const yaml::Value* const url = holder.find("url");
    const yaml::Value* const label = holder.find(text_key);
    const bilingual::Stripped stripped = label != nullptr ? strip(*label) : bilingual::Stripped{};
    const std::string_view shown = text::trim(stripped.text);
    if (url == nullptr || !url->is_scalar() || text::trim(url->text).empty()) {
      page_.add_html(text::html_escaped(shown));
    } else {
      page_.add_link(text::trim(url->text), shown, url->where);
    }
  }

  void html(std::string_view html) { page_.add_html(html); }

  markdown::ParsedArticle finish() {
    markdown::ParsedArticle content = page_.finish();
    content.problems.append(std::move(problems_));
    return content;
  }

 private:
  /// Whether there is a text; a list or map in its place is reported.
  bool is_text(const yaml::Value* value, std::string_view field) {
    if (value == nullptr || value->is_null()) return false;
    if (!value->is_scalar()) problems_.add(unexpected_type(value->where, field, "a text"));
    return value->is_scalar();
  }

  /// Spans are not expected in YAML, but nothing of their markup may reach a page. Damage is reported at the value.
  bilingual::Stripped strip(const yaml::Value& value) {
    bilingual::Stripped stripped = bilingual::strip(value.text, file_, 0, bilingual::Mode::render);
    for (Diagnostic& problem : stripped.problems.items()) {
      problem.where = value.where;
      problem.fix.clear();
      problem.related.clear();
      problems_.add(std::move(problem));
    }
    return stripped;
  }

  FileId file_;
  std::string_view file_text_;
  const markdown::AlertWords* words_;
  markdown::PageBuilder page_;
  Diagnostics problems_;
};

/// The items of the sequence at `key`, or none; a value of another type is reported.
std::span<const yaml::Value> items_at(const yaml::Value& map, std::string_view key, Diagnostics& problems) {
  const yaml::Value* const value = map.find(key);
  if (value == nullptr || value->is_null()) return {};
  if (!value->is_sequence()) {
    problems.add(unexpected_type(value->where, key, "a list"));
    return {};
  }
  return value->items;
}

void require(const yaml::Value& map, std::string_view document, std::string_view field, Diagnostics& problems) {
  const yaml::Value* const value = map.find(field);
  if (value == nullptr || value->is_null()) problems.add(missing_attribute(map.where, document, field));
}

void build_faq(const yaml::Value& root, PageWriter& page, Diagnostics& problems) {
  require(root, "FAQ", "title", problems);
  require(root, "FAQ", "sections", problems);
  page.heading(1, root.find("title"));
  page.markdown(root.find("summary"));
  for (const yaml::Value& section : items_at(root, "sections", problems)) {
    const yaml::Value* const name = section.find("name");
    const bool named = name != nullptr && !text::trim(name->text).empty();
    if (named) page.heading(2, name);
    for (const yaml::Value& question : items_at(section, "questions", problems)) {
      require(question, "FAQ question", "question", problems);
      require(question, "FAQ question", "answer", problems);
      page.html("<section class=\"faq-entry\">\n");
      page.heading(named ? 3 : 2, question.find("question"));
      page.markdown(question.find("answer"));
      page.html("</section>\n");
    }
  }
}

void write_link_list(const yaml::Value& card, std::string_view text_key, PageWriter& page, Diagnostics& problems) {
  const std::span<const yaml::Value> links = items_at(card, "links", problems);
  const yaml::Value* const footer = card.find("footerLink");
  if (links.empty() && footer == nullptr) return;
  page.html("<ul>\n");
  for (const yaml::Value& link : links) {
    page.html("<li>");
    page.link(link, text_key);
    page.html("</li>\n");
  }
  if (footer != nullptr) {
    page.html("<li class=\"card-footer\">");
    page.link(*footer, "text");
    page.html("</li>\n");
  }
  page.html("</ul>\n");
}

/// A card: its title (a link when it has a URL itself), summary and links.
void write_card(const yaml::Value& card, std::uint8_t level, PageWriter& page, Diagnostics& problems) {
  page.html("<div class=\"card\">\n");
  if (card.find("url") != nullptr) {
    page.html("<p class=\"card-title\">");
    page.link(card, "title");
    page.html("</p>\n");
  } else {
    page.heading(level, card.find("title"));
  }
  page.markdown(card.find("summary"));
  page.markdown(card.find("text"));
  for (const yaml::Value& list : items_at(card, "linkLists", problems)) write_link_list(list, "text", page, problems);
  write_link_list(card, "text", page, problems);
  page.html("</div>\n");
}

void write_cards(std::span<const yaml::Value> cards, std::uint8_t level, PageWriter& page, Diagnostics& problems) {
  if (cards.empty()) return;
  page.html("<div class=\"cards\">\n");
  for (const yaml::Value& card : cards) write_card(card, level, page, problems);
  page.html("</div>\n");
}

void build_landing(const yaml::Value& root, PageWriter& page, Diagnostics& problems) {
  require(root, "Landing", "title", problems);
  require(root, "Landing", "landingContent", problems);
  page.heading(1, root.find("title"));
  page.markdown(root.find("summary"));
  write_cards(items_at(root, "landingContent", problems), 2, page, problems);
}

void build_hub(const yaml::Value& root, PageWriter& page, Diagnostics& problems) {
  require(root, "Hub", "title", problems);
  page.heading(1, root.find("title"));
  page.markdown(root.find("summary"));
  constexpr std::array<std::string_view, 5> groups{"highlightedContent", "productDirectory", "conceptualContent",
                                                   "tools", "additionalContent"};
  for (const std::string_view name : groups) {
    const yaml::Value* const group = root.find(name);
    if (group == nullptr || group->is_null()) continue;
    const bool titled = group->find("title") != nullptr;
    page.heading(2, group->find("title"));
    page.markdown(group->find("summary"));
    write_cards(items_at(*group, "items", problems), titled ? 3 : 2, page, problems);
    for (const yaml::Value& section : items_at(*group, "sections", problems)) {
      page.heading(titled ? 3 : 2, section.find("title"));
      page.markdown(section.find("summary"));
      write_cards(items_at(section, "items", problems), titled ? 4 : 3, page, problems);
    }
  }
}

/// A document of a type without a schema here: its texts and links, in order, so that nothing is lost. A text beside a
/// URL is the link's.
void build_other(const yaml::Value& value, PageWriter& page) {
  const bool is_link = value.find("url") != nullptr;
  for (const yaml::Entry& entry : value.entries) {
    const std::string_view key = entry.key.value;
    if (key == "metadata" || (key == "text" && is_link)) continue;
    if (key == "url") {
      page.html("<p>");
      page.link(value, "text");
      page.html("</p>\n");
    } else if (key == "title") {
      page.heading(2, &entry.value);
    } else if (entry.value.is_scalar()) {
      page.markdown(&entry.value);
    } else {
      build_other(entry.value, page);
    }
  }
  for (const yaml::Value& item : value.items) {
    if (item.is_scalar()) {
      page.markdown(&item);
    } else {
      build_other(item, page);
    }
  }
}

void build_unknown(const yaml::Value& root, PageWriter& page) {
  page.heading(1, root.find("title"));
  yaml::Value rest = root;
  std::erase_if(rest.entries, [](const yaml::Entry& entry) { return entry.key.value == "title"; });
  build_other(rest, page);
}

}  // namespace

YamlPage build_yaml_page(const content::YamlDocument& document, FileId file, std::string_view file_text,
                         const markdown::AlertWords& words) {
  YamlPage result;
  PageWriter page{file, file_text, words};
  if (document.root && document.root->is_map()) {
    const yaml::Value& root = *document.root;
    if (document.mime == "FAQ") {
      result.kind = DocumentKind::faq;
      build_faq(root, page, result.problems);
    } else if (document.mime == "Landing") {
      result.kind = DocumentKind::landing;
      build_landing(root, page, result.problems);
    } else if (document.mime == "Hub") {
      result.kind = DocumentKind::hub;
      build_hub(root, page, result.problems);
    } else {
      result.problems.add(unknown_document({file, {}}, document.mime));
      build_unknown(root, page);
    }
  }
  result.content = page.finish();
  result.problems.append(std::move(result.content.problems));
  result.content.problems = {};
  return result;
}

}  // namespace guidepost::site
