#include "links/moved_href.hpp"

#include <fmt/format.h>

#include "base/url_path.hpp"

namespace guidepost::links {
namespace {

/// The query and bookmark as written, unless the redirect brings its own.
std::string_view suffix_of(std::string_view href, std::string_view path, const Lookup& lookup) {
  const std::string_view written = href.substr(path.size());
  return percent_encode_href(written) == lookup.target.suffix ? written : std::string_view{lookup.target.suffix};
}

}  // namespace

std::optional<std::string> moved_href(const site::SiteModel& model, const site::Article& article,
                                      const markdown::Link& link, const Lookup& lookup) {
  if (lookup.status != Status::redirected || lookup.target.kind != site::TargetKind::article) return std::nullopt;
  const auto moved = model.find(article.locale, lookup.target.article);
  if (!moved) return std::nullopt;
  const std::string base = base_of(model, article.id, link);
  const std::string docset = site::docset_root(model, article.locale, parent_path(base));
  if (site::docset_root(model, article.locale, parent_path(lookup.target.article)) != docset) return std::nullopt;

  const std::string_view path = split_href(link.href).path;
  std::string target = lookup.target.article;
  if (!extension(path).empty()) target += fmt::format(".{}", extension(model.sources()[model[*moved].file].path));
  std::string href;
  if (path.starts_with("~/")) {
    const std::string_view below = std::string_view{target}.substr(docset.empty() ? 0 : docset.size() + 1);
    href = "~/" + percent_encode_path(below);
  } else {
    href = relative_url(base, target);
    if (path.starts_with("./") && !href.starts_with('.')) href.insert(0, "./");
  }
  return href.append(suffix_of(link.href, path, lookup));
}

}  // namespace guidepost::links
