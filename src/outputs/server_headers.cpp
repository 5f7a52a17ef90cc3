// The headers of answers, in the languages of servers: _headers for Netlify and Cloudflare Pages
// (docs.netlify.com/routing/headers), headers.conf for nginx, .htaccess for Apache.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/url_path.hpp"
#include "outputs/outputs.hpp"
#include "outputs/site_root.hpp"
#include "render/content_policy.hpp"
#include "render/page_paths.hpp"

namespace guidepost::outputs {
namespace {

struct Header {
  std::string_view name;
  std::string value;
};

/// A name that changes with the content (see assets/published_name.hpp) is good for a year, the longest time there is.
constexpr std::string_view for_ever = "public, max-age=31536000, immutable";
/// Everything else is asked for each time, which mostly has no body as its answer.
constexpr std::string_view ask_first = "no-cache";
constexpr std::string_view hashed_name = R"(\.[0-9a-f]{8}\.[0-9A-Za-z]+$)";

/// The headers of every answer. The policy allows what any page of the site needs, because each page's own says less.
std::vector<Header> common_headers(const site::SiteModel& model) {
  render::ForeignParts foreign;
  for (const site::Article& article : model.articles()) foreign.add(article);
  return {{"Content-Security-Policy", fmt::format("{}; frame-ancestors 'self'", render::content_policy(foreign))},
          {"X-Content-Type-Options", "nosniff"},
          {"Referrer-Policy", "strict-origin-when-cross-origin"}};
}

std::string netlify_file(const OutputInput& input) {
  const std::string root = site_root(input.model);
  std::string out = fmt::format("{}*\n", root);
  for (const Header& header : common_headers(input.model)) out += fmt::format("  {}: {}\n", header.name, header.value);
  for (const render::ThemeAsset& asset : input.theme.assets) {
    if (asset.published == asset.path) continue;
    out += fmt::format("{}assets/{}\n  Cache-Control: {}\n", root, percent_encode_path(asset.published), for_ever);
  }
  if (input.model.config().search) {
    for (const locale::LocaleId id : input.model.locales().ids()) {
      const std::string folder = percent_encode_path(input.model.locales()[id].folder);
      out += fmt::format("{}{}/{}/*\n  Cache-Control: {}\n", root, render::search_index_folder, folder, for_ever);
    }
  }
  return out;
}

std::string nginx_file(const OutputInput& input) {
  const auto add = [&](std::string_view indent, std::string_view cache) {
    std::string lines;
    for (const Header& header : common_headers(input.model)) {
      lines += fmt::format("{}add_header {} \"{}\" always;\n", indent, header.name, header.value);
    }
    return lines + fmt::format("{}add_header Cache-Control \"{}\";\n", indent, cache);
  };
  const config::Delivery& delivery = input.model.config().delivery;
  std::string out = "# In the server block: include headers.conf;\n";
  out += add("", ask_first);
  out += fmt::format("location ~ \"{}\" {{\n{}}}\n", hashed_name, add("  ", for_ever));
  out += fmt::format("error_page 404 {}404.html;\n", site_root(input.model));
  if (delivery.gzip) out += "gzip_static on;\n";
  if (delivery.brotli) out += "# With the module brotli_static: brotli_static on;\n";
  return out;
}

/// Answers with a compressed copy where the browser takes it and the copy is there.
std::string apache_copies(const config::Delivery& delivery) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 9> types{
      {{"html", "text/html; charset=utf-8"},
       {"css", "text/css; charset=utf-8"},
       {"m?js", "text/javascript; charset=utf-8"},
       {"json", "application/json"},
       {"xml", "application/xml"},
       {"svg", "image/svg+xml"},
       {"txt", "text/plain; charset=utf-8"},
       {"md", "text/markdown; charset=utf-8"},
       {"webmanifest", "application/manifest+json"}}};
  std::string rules;
  std::string headers;
  const auto add = [&](std::string_view ending, std::string_view coding) {
    rules += fmt::format(
        "  RewriteCond %{{HTTP:Accept-Encoding}} \\b{1}\\b\n"
        "  RewriteCond %{{REQUEST_FILENAME}}.{0} -f\n"
        "  RewriteRule ^(.+)$ $1.{0} [L,E=no-gzip:1,E=no-brotli:1]\n",
        ending, coding);
    for (const auto& [extension, type] : types) {
      headers += fmt::format(
          "<FilesMatch \"\\.{0}\\.{1}$\">\n  RemoveType .{1}\n  ForceType \"{2}\"\n"
          "  Header set Content-Encoding {3}\n  Header append Vary Accept-Encoding\n</FilesMatch>\n",
          extension, ending, type, coding);
    }
  };
  if (delivery.brotli) add("br", "br");
  if (delivery.gzip) add("gz", "gzip");
  if (rules.empty()) return {};
  return fmt::format("<IfModule mod_rewrite.c>\n  RewriteEngine On\n{}</IfModule>\n{}", rules, headers);
}

std::string apache_file(const OutputInput& input) {
  std::string out = "# Needs mod_headers, and AllowOverride FileInfo.\n";
  for (const Header& header : common_headers(input.model)) {
    out += fmt::format("Header always set {} \"{}\"\n", header.name, header.value);
  }
  out += fmt::format("Header set Cache-Control \"{}\"\n", ask_first);
  // Also the compressed copies, whose names end in another extension.
  out += fmt::format(
      "<FilesMatch \"\\.[0-9a-f]{{8}}\\.[0-9A-Za-z]+(\\.gz|\\.br)?$\">\n"
      "  Header set Cache-Control \"{}\"\n</FilesMatch>\n",
      for_ever);
  out += fmt::format("ErrorDocument 404 {}404.html\n", site_root(input.model));
  return out + apache_copies(input.model.config().delivery);
}

void plan(const OutputInput& input, std::vector<PlannedFile>& files) {
  const config::Delivery& delivery = input.model.config().delivery;
  const auto add = [&](bool is_wanted, std::string_view path, std::string (*make)(const OutputInput&)) {
    if (!is_wanted) return;
    files.push_back(
        {.path = std::string{path}, .what = "the headers for a server", .where = {}, .make = [text = make(input)] {
           return text;
         }});
  };
  add(delivery.netlify_headers, "_headers", &netlify_file);
  add(delivery.nginx_headers, "headers.conf", &nginx_file);
  add(delivery.apache_headers, ".htaccess", &apache_file);
}

}  // namespace

extern const Output server_headers{.name = "server-headers", .plan = &plan};

}  // namespace guidepost::outputs
