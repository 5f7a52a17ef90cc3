// Landing and Hub: groups of cards, each with a title, a text and links.
#include "diagnostics/content_messages.hpp"
#include "site/document_pages.hpp"

namespace guidepost::site {
namespace {

class CardPage {
 public:
  explicit CardPage(PageWriter& page) : page_{page} {}

  /// The groups that both types of documents may have, in the order in which Learn shows them.
  static constexpr std::array<std::string_view, 6> groups{
      "highlightedContent", "productDirectory", "azureCards", "conceptualContent", "tools", "additionalContent"};

  /// A list of cards without a heading of its own.
  void write_cards(const yaml::Value& holder, std::string_view field, std::uint8_t level) {
    const std::vector<const yaml::Value*> cards = page_.maps_at(holder, field);
    if (cards.empty()) return;
    page_.html("<ul class=\"cards\">\n");
    for (const yaml::Value* const card : cards) write_card(*card, level);
    page_.html("</ul>\n");
  }

  void write_groups(const yaml::Value& root) {
    for (const std::string_view name : groups) {
      const yaml::Value* const group = root.find(name);
      if (group == nullptr || group->is_null()) continue;
      if (group->is_map()) {
        write_group(*group);
      } else if (group->is_sequence()) {
        write_cards(root, name, 2);
      } else {
        page_.markdown(root, name);
      }
    }
  }

 private:
  void write_group(const yaml::Value& group) {
    page_.check_fields(group, "group of cards", {"title", "summary", "items", "sections", "footer"});
    const bool is_titled = page_.is_text(group.find("title"), "title");
    const std::uint8_t level = is_titled ? 3 : 2;
    page_.heading(2, group, "title");
    page_.markdown(group, "summary");
    write_cards(group, "items", level);
    for (const yaml::Value* const section : page_.maps_at(group, "sections")) {
      page_.check_fields(*section, "section of cards", {"title", "summary", "items", "footer"});
      page_.heading(level, *section, "title");
      page_.markdown(*section, "summary");
      write_cards(*section, "items", static_cast<std::uint8_t>(level + 1));
      page_.markdown(*section, "footer");
    }
    page_.markdown(group, "footer");
  }

  void write_card(const yaml::Value& card, std::uint8_t level) {
    page_.check_fields(card, "card",
                       {"title", "summary", "text", "url", "itemType", "imageSrc", "imageAlt", "azureCategories",
                        "links", "linkLists", "footerLink"});
    page_.html("<li class=\"card\">\n");
    page_.image(card);
    page_.label(card, "itemType");
    if (card.find("url") != nullptr) {
      page_.html("<p class=\"card-title\">");
      page_.link(card, "title");
      page_.html("</p>\n");
    } else {
      page_.heading(level, card, "title");
    }
    page_.markdown(card, "summary");
    page_.markdown(card, "text");
    for (const yaml::Value* const list : page_.maps_at(card, "linkLists")) {
      page_.check_fields(*list, "list of links", {"linkListType", "title", "links"});
      write_links(*list, "linkListType");
    }
    write_links(card, {});
    write_footer(card);
    page_.html("</li>\n");
  }

  /// The list of links below what `label` says of them, if it is a field.
  void write_links(const yaml::Value& holder, std::string_view label) {
    const std::vector<const yaml::Value*> links = page_.maps_at(holder, "links");
    if (links.empty()) return;
    if (!label.empty()) page_.label(holder, label);
    page_.html("<ul>\n");
    for (const yaml::Value* const link : links) {
      page_.check_fields(*link, "link", {"text", "url", "itemType"});
      page_.require(*link, "link", "text");
      page_.require(*link, "link", "url");
      page_.html("<li>");
      page_.link(*link, "text");
      page_.html("</li>\n");
    }
    page_.html("</ul>\n");
  }

  void write_footer(const yaml::Value& card) {
    const yaml::Value* const link = card.find("footerLink");
    if (link == nullptr || link->is_null()) return;
    if (!link->is_map())
      return page_.problems().add(unexpected_type(link->where, "footerLink", "a link with text and url"));
    page_.check_fields(*link, "link", {"text", "url"});
    page_.html("<p class=\"card-footer\">");
    page_.link(*link, "text");
    page_.html("</p>\n");
  }

  PageWriter& page_;
};

}  // namespace

void write_landing(const yaml::Value& root, PageWriter& page) {
  page.check_fields(root, "Landing page",
                    {"uid", "metadata", "title", "summary", "brand", "landingContent", "highlightedContent",
                     "productDirectory", "azureCards", "conceptualContent", "tools", "additionalContent"});
  page.require(root, "Landing", "title");
  page.require(root, "Landing", "landingContent");
  page.heading(1, root, "title");
  page.markdown(root, "summary");
  CardPage cards{page};
  cards.write_cards(root, "landingContent", 2);
  cards.write_groups(root);
}

void write_hub(const yaml::Value& root, PageWriter& page) {
  page.check_fields(root, "Hub page",
                    {"uid", "metadata", "title", "summary", "brand", "highlightedContent", "productDirectory",
                     "azureCards", "conceptualContent", "tools", "additionalContent"});
  page.require(root, "Hub", "title");
  page.heading(1, root, "title");
  page.markdown(root, "summary");
  CardPage{page}.write_groups(root);
}

}  // namespace guidepost::site
