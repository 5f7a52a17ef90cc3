#include "render/structured_data.hpp"

#include <fmt/format.h>

#include <vector>

#include "locale/date.hpp"
#include "render/alternates.hpp"
#include "render/json_string.hpp"
#include "render/page_paths.hpp"

namespace guidepost::render {
namespace {

/// `,"key":"value"`.
void append_member(std::string& out, std::string_view key, std::string_view value) {
  out += fmt::format(",\"{}\":", key);
  append_json_string(out, value);
}

// Nodes begin behind their "{".

std::string faq_node(const site::Article& article, std::string_view language) {
  std::string out = R"("@type":"FAQPage")";
  append_member(out, "inLanguage", language);
  out += R"(,"mainEntity":[)";
  bool is_first = true;
  for (const site::FaqEntry& entry : article.faq) {
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

std::string article_node(const site::Article& article, std::string_view language) {
  std::string out = R"("@type":"TechArticle")";
  append_member(out, "headline", article.title.value);
  append_member(out, "inLanguage", language);
  if (const auto date = changed_on(article)) append_member(out, "dateModified", locale::iso_date(*date));
  return out + '}';
}

std::string breadcrumb_node(const SiteContext& context, const site::Page& page,
                            std::span<const site::TrailStep> breadcrumbs) {
  std::string out = R"("@type":"BreadcrumbList","itemListElement":[)";
  std::size_t position = 0;
  const auto add = [&](std::string_view name, std::string_view url) {
    if (position > 0) out += ',';
    out += fmt::format(R"({{"@type":"ListItem","position":{})", ++position);
    append_member(out, "name", name);
    // The last one is the page itself, whose address stands in its canonical link.
    if (!url.empty()) append_member(out, "item", url);
    out += '}';
  };
  add(context.site_title(page.locale), context.absolute_url(start_path(context.locale(page.locale))));
  for (const site::TrailStep& crumb : breadcrumbs) {
    if (crumb.page != nullptr) add(crumb.name, context.absolute_url(crumb.page->path));
  }
  add(context.model()[page.article].title.value, {});
  return out + "]}";
}

}  // namespace

std::string structured_data(const SiteContext& context, const site::Page& page,
                            std::span<const site::TrailStep> breadcrumbs) {
  const site::Article& article = context.model()[page.article];
  const std::string& language = context.locale(page.locale).tag;
  const std::string& path = page.path;
  const bool is_published = !context.absolute_url(path).empty();
  constexpr std::string_view begin = R"({"@context":"https://schema.org",)";

  std::vector<std::string> nodes;
  if (!article.faq.empty()) {
    nodes.push_back(faq_node(article, language));
  } else if (is_published && article.kind == site::DocumentKind::markdown) {
    nodes.push_back(article_node(article, language));
  }
  if (is_published && path != start_path(context.locale(page.locale)))
    nodes.push_back(breadcrumb_node(context, page, breadcrumbs));
  if (nodes.empty()) return {};
  if (nodes.size() == 1) return std::string{begin} + nodes[0];
  return fmt::format("{}\"@graph\":[{{{},{{{}]}}", begin, nodes[0], nodes[1]);
}

}  // namespace guidepost::render
