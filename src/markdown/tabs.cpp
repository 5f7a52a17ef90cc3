#include "markdown/tabs.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "markdown/escape.hpp"
#include "markdown/heading_anchor.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::string_view prefix = "#tab/";

bool is_id(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
  });
}

std::optional<Tab> tab_in(std::string_view href) {
  if (!text::starts_with_ignoring_ascii_case(href, prefix)) return std::nullopt;
  href.remove_prefix(prefix.size());
  const std::size_t slash = std::min(href.find('/'), href.size());
  Tab tab{.ids = href.substr(0, slash), .condition = href.substr(std::min(slash + 1, href.size()))};
  const bool valid = std::ranges::all_of(text::split(tab.ids, '+'), is_id);
  if (!valid || (!tab.condition.empty() && !is_id(tab.condition))) return std::nullopt;
  return tab;
}

bool is_blank(const cmark_node& node) {
  return kind_of(node) == Kind::text && text::trim(literal(node)).empty();
}

}  // namespace

std::optional<Tab> tab_of(const cmark_node& heading) {
  const cmark_node* link = heading.last_child;
  if (link == nullptr || kind_of(*link) != Kind::link) return std::nullopt;
  const std::optional<Tab> tab = tab_in(view(link->as.link.url));
  if (!tab) return std::nullopt;
  const auto anchor = heading_anchor(heading);
  const cmark_node* first = anchor ? anchor->next : heading.first_child;
  if (first != link && first != nullptr && is_blank(*first)) first = first->next;
  return first == link ? tab : std::nullopt;
}

void open_tab_group(Rendering& page) {
  page.html().open(Element::div, " class=\"tabs\"");
  page.html().end_line();
}

void open_tab(Rendering& page, const Tab& tab) {
  std::string attributes = " class=\"tab\"";
  std::string ids{tab.ids};
  std::ranges::replace(ids, '+', ' ');
  append_attribute(attributes, "data-tab", ids);
  if (!tab.condition.empty()) append_attribute(attributes, "data-condition", tab.condition);
  page.html().open(Element::div, attributes);
  page.html().end_line();
}

void finish_tab_title(Rendering& page, const Tab& tab, bool has_words) {
  if (!has_words) {
    page.html().text(tab.ids);
    page.plain(tab.ids);
  }
  if (tab.condition.empty()) return;
  page.html().text(" ");
  page.html().open(Element::small, " class=\"tab-condition\"");
  page.html().text(tab.condition);
  page.html().close();
}

void close_tab(Rendering& page) {
  page.html().close();
  page.html().end_line();
}

void close_tab_group(Rendering& page) {
  close_tab(page);
  page.html().close();
  page.html().end_line();
}

}  // namespace guidepost::markdown
