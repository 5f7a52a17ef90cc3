// Pages that no article stands behind: start pages, contents, A-Z index, not found.
#include <fmt/format.h>

#include "outputs/outputs.hpp"
#include "render/alternates.hpp"
#include "render/page_paths.hpp"

namespace guidepost::outputs {
namespace {

using render::Renderer;
using PathOf = std::string (*)(const locale::Locale&);
using LocalePage = std::string (Renderer::*)(locale::LocaleId) const;

void plan(const OutputInput& input, std::vector<PlannedFile>& files) {
  const Renderer& renderer = input.renderer;
  const auto add = [&](std::string_view path, std::string what, std::function<Result<std::string>()> make) {
    files.push_back({.path = page_file(input, path), .what = std::move(what), .where = {}, .make = std::move(make)});
  };
  add(std::string{render::site_start_path}, "the site's start page",
      [&renderer] { return renderer.site_start_page(); });
  add(std::string{render::site_not_found_path}, "the site's page for what is not found",
      [&renderer] { return renderer.site_not_found_page(); });

  for (const locale::LocaleId id : input.model.locales().ids()) {
    const locale::Locale& row = input.model.locales()[id];
    const auto add_locale_page = [&](PathOf path_of, std::string_view what, LocalePage make) {
      add(path_of(row), fmt::format("{} of '{}'", what, row.folder),
          [&renderer, make, id] { return (renderer.*make)(id); });
    };
    // An article named "index" at the locale's root is its start page, wherever it may have moved.
    if (render::has_generated_start(input.model, id)) {
      add_locale_page(&render::start_path, "the start page", &Renderer::locale_start_page);
    }
    add_locale_page(&render::contents_path, "the table of contents", &Renderer::contents_page);
    add_locale_page(&render::index_path, "the A-Z index", &Renderer::index_page);
    if (renderer.has_recent_page(id)) {
      add_locale_page(&render::recent_path, "the page of recent changes", &Renderer::recent_page);
    }
    if (input.model.config().search)
      add_locale_page(&render::search_path, "the page of search results", &Renderer::search_page);
    add_locale_page(&render::not_found_path, "the page for what is not found", &Renderer::not_found_page);
  }
}

}  // namespace

extern const Output generated_pages{.name = "generated-pages", .plan = &plan};

}  // namespace guidepost::outputs
