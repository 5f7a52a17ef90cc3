// One page per article and locale, fallback pages too.
#include <fmt/format.h>

#include "outputs/outputs.hpp"

namespace guidepost::outputs {
namespace {

void plan(const OutputInput& input, std::vector<PlannedFile>& files) {
  const site::SiteModel& model = input.model;
  for (const site::Page& page : model.pages()) {
    const site::Article& article = model[page.article];
    files.push_back({.path = page_file(input, page.path),
                     .what = fmt::format("the page of '{}'", model.sources()[article.file].path),
                     .where = {article.file, {}},
                     .make = [&renderer = input.renderer, &page] { return renderer.article_page(page); }});
  }
}

}  // namespace

extern const Output article_pages{.name = "article-pages", .plan = &plan};

}  // namespace guidepost::outputs
