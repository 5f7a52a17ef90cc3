// How far the translations are: status.html, and one for each locale.
#include "outputs/outputs.hpp"

namespace guidepost::outputs {
namespace {

void plan(const OutputInput& input, std::vector<PlannedFile>& files) {
  for (const render::StatusPage& page : input.renderer.status_pages()) {
    files.push_back({.path = page_file(input, page.path),
                     .what = "a page about the translations",
                     .where = {},
                     .make = [&renderer = input.renderer, &page] { return renderer.status_page(page); }});
  }
}

}  // namespace

extern const Output status_pages{.name = "status-pages", .plan = &plan};

}  // namespace guidepost::outputs
