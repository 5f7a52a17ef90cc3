// A page at the address of each article that has moved.
#include <fmt/format.h>

#include "outputs/outputs.hpp"

namespace guidepost::outputs {
namespace {

void plan(const OutputInput& input, std::vector<PlannedFile>& files) {
  const site::SiteModel& model = input.model;
  if (!model.config().redirects.pages) return;
  for (const site::Redirect& redirect : model.redirects()) {
    const std::string path = site::page_path(model.locales()[redirect.locale], redirect.id.path());
    files.push_back({.path = page_file(input, path),
                     .what = fmt::format("the redirect of '{}'", redirect.id.path()),
                     .where = redirect.where,
                     .make = [&renderer = input.renderer, &redirect] { return renderer.redirect_page(redirect); }});
  }
}

}  // namespace

extern const Output redirect_pages{.name = "redirect-pages", .plan = &plan};

}  // namespace guidepost::outputs
