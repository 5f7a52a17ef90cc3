#include "render/content_policy.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace guidepost::render {
namespace {

/// The origin of an image that is loaded from elsewhere; "" for one of the site.
std::string origin_of(std::string_view href) {
  const bool is_http = text::starts_with_ignoring_ascii_case(href, "http://");
  const bool is_https = text::starts_with_ignoring_ascii_case(href, "https://");
  // Without a scheme the page's own counts, which may be http on the disk of a reader.
  const bool is_open = href.starts_with("//");
  if (!is_http && !is_https && !is_open) return {};
  std::string_view rest = href.substr(href.find("//") + 2);
  rest = rest.substr(0, rest.find_first_of("/?#\\"));
  const bool is_plain = !rest.empty() && std::ranges::all_of(rest, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == ':';
  });
  // A policy names hosts in ASCII only.
  if (!is_plain) return is_http ? "http:" : "https:";
  return text::lower_ascii(is_open ? std::string{rest} : fmt::format("{}://{}", is_http ? "http" : "https", rest));
}

}  // namespace

void ForeignParts::add(const site::Article& article) {
  // Every video has this text on its link, and nothing else has.
  const auto& strings = article.content.body.strings;
  has_videos = has_videos || std::ranges::find(strings, "video.play") != strings.end();
  for (const markdown::Link& link : article.content.links) {
    if (link.kind != markdown::LinkKind::image) continue;
    if (std::string origin = origin_of(link.href); !origin.empty()) image_origins.insert(std::move(origin));
  }
}

std::string content_policy(const ForeignParts& foreign) {
  std::string policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:";
  for (const std::string& origin : foreign.image_origins) policy += ' ' + origin;
  policy +=
      "; font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
      "base-uri 'self'; form-action 'self'";
  if (foreign.has_videos) {
    // The addresses that `player` in guidepost.js makes.
    policy +=
        "; frame-src https://www.youtube-nocookie.com https://learn.microsoft.com https://docs.microsoft.com "
        "https://microsoft.com https://www.microsoft.com https://channel9.msdn.com https://learn-video.azurefd.net";
  }
  return policy;
}

}  // namespace guidepost::render
