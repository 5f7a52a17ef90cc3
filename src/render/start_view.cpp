// A locale's start page where the authors have written none.
#include "base/url_path.hpp"
#include "render/overview_views.hpp"
#include "render/page_frame.hpp"
#include "render/page_paths.hpp"

namespace guidepost::render {
namespace {

class StartPage {
 public:
  StartPage(const SiteContext& context, locale::LocaleId locale)
      : context_{context}, locale_{locale}, path_{start_path(context.locale(locale))} {}

  std::string render() const {
    const std::vector<site::Section>& sections = context_.model().navigation(locale_).sections;
    View view = make_frame(context_, {.kind = PageKind::start, .locale = locale_, .path = path_, .title = {}});
    View::List list;
    for (const site::Section& section : sections) {
      if (!section.nodes.empty()) list.push_back(section_view(section));
    }
    view.text("description", description(sections))
        .flag("has_sections", list.size() > 1)
        .list("sections", std::move(list));
    return context_.render(TemplateId::locale_start, view, locale_);
  }

 private:
  /// What search engines show below the title: what the site's contents begin with.
  static std::string description(const std::vector<site::Section>& sections) {
    constexpr std::size_t enough = 150;  // bytes; about two lines
    std::string text;
    for (const site::Section& section : sections) {
      for (const std::uint32_t root : section.roots) {
        if (text.size() >= enough) return text;
        if (!text.empty()) text += " · ";
        text += section.nodes[root].name;
      }
    }
    return text;
  }

  View section_view(const site::Section& section) const {
    View view;
    view.text("section_name", std::string{context_.section_name(section, locale_)});
    if (const site::Page* const page = page_of(section.index_article)) {
      view.text("section_href", context_.href(path_, page->path));
    }
    View::List leading;
    View::List groups;
    for (const std::uint32_t root : section.roots) {
      const site::NavigationNode& node = section.nodes[root];
      if (node.children.empty()) {
        add_entry(section, node, leading);
      } else {
        groups.push_back(group_view(section, node));
      }
    }
    return std::move(view.flag("has_leading", !leading.empty())
                         .list("leading", std::move(leading))
                         .flag("has_groups", !groups.empty())
                         .list("groups", std::move(groups)));
  }

  View group_view(const site::Section& section, const site::NavigationNode& node) const {
    View view;
    view.text("group_name", node.name);
    if (const site::Page* const page = page_of(node.article)) {
      view.text("group_href", context_.href(path_, page->path))
          .text("group_hreflang", context_.other_language(*page, locale_));
    }
    View::List entries;
    for (const std::uint32_t child : node.children) add_entry(section, section.nodes[child], entries);
    return std::move(view.list("entries", std::move(entries)));
  }

  void add_entry(const site::Section& section, const site::NavigationNode& node, View::List& entries) const {
    if (!node.url.empty()) {
      if (const auto href = safe_href(node.url)) entries.emplace_back().text("name", node.name).text("href", *href);
      return;
    }
    const site::Page* const page = page_of(first_article(section, node));
    if (page == nullptr) return;
    if (node.article.empty()) {  // a heading, in the language of the table of contents
      entries.emplace_back().text("name", node.name).text("href", context_.href(path_, page->path));
    } else {
      entries.push_back(context_.entry(path_, *page, node.name));
    }
  }

  const site::Page* page_of(std::string_view article) const {
    return article.empty() ? nullptr : context_.model().page(locale_, article);
  }

  const SiteContext& context_;
  locale::LocaleId locale_;
  std::string path_;
};

}  // namespace

std::string render_start_page(const SiteContext& context, locale::LocaleId locale) {
  return StartPage{context, locale}.render();
}

}  // namespace guidepost::render
