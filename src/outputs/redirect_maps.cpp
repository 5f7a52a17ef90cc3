// Redirects for servers, which answer with a status instead of a page: _redirects for Netlify and others
// (docs.netlify.com/routing/redirects), redirects.map for nginx (nginx.org/en/docs/http/ngx_http_map_module.html).
#include <fmt/format.h>

#include "base/url_path.hpp"
#include "outputs/outputs.hpp"
#include "outputs/site_root.hpp"
#include "render/page_paths.hpp"

namespace guidepost::outputs {
namespace {

/// Each character of `special` as its percent code.
std::string encoded(std::string_view url, std::string_view special) {
  std::string out;
  for (const char c : url) {
    if (special.find(c) == special.npos) {
      out += c;
    } else {
      out += fmt::format("%{:02X}", static_cast<unsigned>(c));
    }
  }
  return out;
}

std::string old_path(const site::SiteModel& model, const site::Redirect& redirect) {
  return render::page_address(model.config().urls,
                              site::page_path(model.locales()[redirect.locale], redirect.id.path()));
}

std::string new_address(const site::SiteModel& model, const site::Redirect& redirect) {
  const site::Page* const end = model.end_of(redirect);
  if (end == nullptr) return redirect.url + redirect.suffix;
  return site_root(model) + percent_encode_path(render::page_address(model.config().urls, end->path)) + redirect.suffix;
}

/// One line each: from, to, status. The '!' makes it hold although there is a page too; ':' and '*' would be wildcards.
std::string netlify_file(const site::SiteModel& model) {
  std::string out;
  for (const site::Redirect& redirect : model.redirects()) {
    const std::string from = site_root(model) + encoded(percent_encode_path(old_path(model, redirect)), ":*");
    out += fmt::format("{} {} 301!\n", from, new_address(model, redirect));
  }
  return out;
}

/// `"from" "to";` for a map of $uri, which is decoded; a '$' in a value would be a variable.
std::string nginx_file(const site::SiteModel& model) {
  std::string out =
      "# In the http block: map $uri $moved { include redirects.map; }\n"
      "# In the server block: if ($moved) { return 301 $moved; }\n";
  for (const site::Redirect& redirect : model.redirects()) {
    std::string from;
    for (const char c : old_path(model, redirect)) {
      if (c == '"' || c == '\\') from += '\\';
      from += c;
    }
    out += fmt::format("\"{}{}\" \"{}\";\n", percent_decode(site_root(model)), from,
                       encoded(new_address(model, redirect), "$\"\\"));
  }
  return out;
}

void plan(const OutputInput& input, std::vector<PlannedFile>& files) {
  const site::SiteModel& model = input.model;
  if (model.config().redirects.netlify) {
    files.push_back({.path = "_redirects", .what = "the redirects for Netlify", .where = {}, .make = [&model] {
                       return netlify_file(model);
                     }});
  }
  if (model.config().redirects.nginx) {
    files.push_back({.path = "redirects.map", .what = "the redirects for nginx", .where = {}, .make = [&model] {
                       return nginx_file(model);
                     }});
  }
}

}  // namespace

extern const Output redirect_maps{.name = "redirect-maps", .plan = &plan};

}  // namespace guidepost::outputs
