// Reading without a connection, where the configuration asks for it: the service worker and the page that it shows for
// what it has not kept.
#include <fmt/format.h>

#include "outputs/outputs.hpp"
#include "render/page_paths.hpp"

namespace guidepost::outputs {
namespace {

void plan(const OutputInput& input, std::vector<PlannedFile>& files) {
  if (!input.model.config().offline) return;
  files.push_back({.path = std::string{render::service_worker_path},
                   .what = "the service worker",
                   .where = {},
                   .make = [&renderer = input.renderer] { return renderer.service_worker(); }});
  for (const locale::LocaleId id : input.model.locales().ids()) {
    const locale::Locale& row = input.model.locales()[id];
    files.push_back({.path = render::offline_path(row),
                     .what = fmt::format("the page of '{}' for those who are offline", row.folder),
                     .where = {},
                     .make = [&renderer = input.renderer, id] { return renderer.offline_page(id); }});
  }
}

}  // namespace

extern const Output offline{.name = "offline", .plan = &plan};

}  // namespace guidepost::outputs
