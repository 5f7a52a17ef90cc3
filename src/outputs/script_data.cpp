// What the scripts of pages load when a reader asks for them: the texts and the titles of each locale.
#include <fmt/format.h>

#include "outputs/outputs.hpp"
#include "render/page_paths.hpp"

namespace guidepost::outputs {
namespace {

void plan(const OutputInput& input, std::vector<PlannedFile>& files) {
  for (const locale::LocaleId id : input.model.locales().ids()) {
    const locale::Locale& row = input.model.locales()[id];
    files.push_back({.path = input.renderer.script_strings(id).path,
                     .what = fmt::format("the texts of scripts in '{}'", row.folder),
                     .where = {},
                     .make = [&renderer = input.renderer, id] { return renderer.script_strings(id).bytes; }});
    files.push_back({.path = render::titles_path(row),
                     .what = fmt::format("the titles of '{}'", row.folder),
                     .where = {},
                     .make = [&renderer = input.renderer, id] { return renderer.script_titles(id); }});
  }
}

}  // namespace

extern const Output script_data{.name = "script-data", .plan = &plan};

}  // namespace guidepost::outputs
