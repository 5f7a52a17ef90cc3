// Pages that no article stands behind: start pages, contents, A-Z index, not found.
#include <fmt/format.h>

#include "outputs/outputs.hpp"

namespace guidepost::outputs {
namespace {

using render::Renderer;
using LocalePage = std::string (Renderer::*)(locale::LocaleId) const;

void plan(const OutputInput& input, std::vector<PlannedFile>& files) {
  const Renderer& renderer = input.renderer;
  const auto add = [&](std::string path, std::string what, std::function<Result<std::string>()> make) {
    files.push_back({.path = std::move(path), .what = std::move(what), .where = {}, .make = std::move(make)});
  };
  add("index.html", "the site's start page", [&renderer] { return renderer.site_start_page(); });
  add("404.html", "the site's page for what is not found", [&renderer] { return renderer.site_not_found_page(); });

  for (const locale::LocaleId locale : input.model.locales().ids()) {
    const std::string& folder = input.model.locales()[locale].folder;
    const auto add_locale_page = [&](std::string_view name, std::string_view what, LocalePage make) {
      add(fmt::format("{}/{}.html", folder, name), fmt::format("{} of '{}'", what, folder),
          [&renderer, make, locale] { return (renderer.*make)(locale); });
    };
    // An article named "index" at the locale's root is its start page, wherever it may have moved.
    const bool has_redirect = input.model.config().redirects.pages && input.model.redirect(locale, "index") != nullptr;
    if (input.model.page(locale, "index") == nullptr && !has_redirect) {
      add_locale_page("index", "the start page", &Renderer::locale_start_page);
    }
    add_locale_page("contents", "the table of contents", &Renderer::contents_page);
    add_locale_page("a-z", "the A-Z index", &Renderer::index_page);
    add_locale_page("404", "the page for what is not found", &Renderer::not_found_page);
  }
}

}  // namespace

extern const Output generated_pages{.name = "generated-pages", .plan = &plan};

}  // namespace guidepost::outputs
