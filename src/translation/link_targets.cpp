#include "translation/link_targets.hpp"

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "base/url_path.hpp"

namespace guidepost::translation {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "en-us", "zh-hant-tw", "de": what sites put first into the paths of their translations.
bool is_locale_segment(std::string_view segment) {
  if (segment.size() < 2 || segment.size() > 10 || segment == "go") return false;
  const std::size_t language = std::min(segment.find('-'), segment.size());
  if (language != 2 || !is_letter(segment[0]) || !is_letter(segment[1])) return false;
  if (language == segment.size()) return true;
  const std::string_view region = segment.substr(segment.rfind('-') + 1);
  return region.size() >= 2 && region.size() <= 4 &&
         std::ranges::all_of(segment, [](char c) { return is_letter(c) || c == '-'; });
}

std::string without_last_slash(std::string path) {
  while (path.ends_with('/')) path.pop_back();
  return path;
}

/// Below the locale's folder: the folder of the file that a link stands in.
std::string folder_of(const Side& side, const markdown::Link& link) {
  const content::FoundFile* const file = side.model.file(link.where.file);
  if (file == nullptr || link.where.file == side.article.file) return std::string{parent_path(side.article.id.path())};
  return std::string{parent_path(std::string_view{file->path}.substr(file->path.find('/') + 1))};
}

std::string_view fragment_of(const site::LinkTarget& target) {
  const std::string_view fragment = split_href(target.suffix).fragment;
  return fragment.substr(std::min<std::size_t>(1, fragment.size()));
}

/// The article that a link leads to, by id; empty for anything else.
std::string_view article_of(const Side& side, const site::LinkTarget& target) {
  if (target.kind == site::TargetKind::article) return target.article;
  if (target.kind == site::TargetKind::self) return side.article.id.path();
  return {};
}

/// The number of the heading with this id in the page of `article`; nothing when there is none.
std::optional<std::size_t> heading_number(const Side& side, std::string_view article, std::string_view id) {
  const site::Page* const page = side.model.page(side.article.locale, article);
  if (page == nullptr) return std::nullopt;
  const auto& headings = side.model[page->article].content.headings;
  const auto found = std::ranges::find(headings, id, &markdown::Heading::id);
  if (found == headings.end()) return std::nullopt;
  return static_cast<std::size_t>(found - headings.begin());
}

/// Where a bare address ends depends on the signs that a language puts behind it, so that only its host counts.
std::string web_host(std::string_view href) {
  const std::size_t host = href.find("//");
  if (host == std::string_view::npos) return web_place(href);
  return web_place(href.substr(0, href.find_first_of("/?#", host + 2)));
}

}  // namespace

std::string web_place(std::string_view href) {
  const HrefParts parts = split_href(href);
  std::string_view path = parts.path;
  std::string place;
  const std::size_t scheme = path.find("//");
  if (scheme != std::string_view::npos && (scheme == 0 || path[scheme - 1] == ':')) {
    const std::size_t host_end = std::min(path.find('/', scheme + 2), path.size());
    const std::string_view protocol = path.substr(0, scheme);
    place = text::equal_ignoring_ascii_case(protocol, "https:") ? "http:" : text::lower_ascii(protocol);
    place += text::lower_ascii(path.substr(scheme, host_end - scheme));
    path.remove_prefix(host_end);
  }
  if (path.starts_with('/')) {
    const std::size_t end = std::min(path.find('/', 1), path.size());
    if (is_locale_segment(path.substr(1, end - 1))) path.remove_prefix(end);
  }
  place += path;
  return without_last_slash(std::move(place)).append(parts.query).append(parts.fragment);
}

std::string written_place(const Side& side, const markdown::Link& link) {
  const std::string_view href = text::trim(link.href);
  if (link.kind == markdown::LinkKind::autolink) return web_host(href);
  if (is_absolute_href(href)) return web_place(href);
  const HrefParts parts = split_href(href);
  std::string place{parts.path};
  if (!parts.path.empty()) {
    const auto path = site::target_path(side.model, side.article.locale, folder_of(side, link), parts.path);
    if (path) place = text::lower_ascii(*path);
  }
  return place.append(parts.query).append(percent_decode(parts.fragment));
}

bool lead_alike(const Side& a, std::size_t link_of_a, const Side& b, std::size_t link_of_b) {
  if (link_of_a >= a.targets.size() || link_of_b >= b.targets.size()) return false;
  const site::LinkTarget& one = a.targets[link_of_a];
  const site::LinkTarget& other = b.targets[link_of_b];
  const std::string_view article = article_of(a, one);
  if (article.empty() || article != article_of(b, other)) return false;
  if (one.suffix == other.suffix) return true;
  if (split_href(one.suffix).query != split_href(other.suffix).query) return false;
  const auto number = heading_number(a, article, percent_decode(fragment_of(one)));
  return number && number == heading_number(b, article, percent_decode(fragment_of(other)));
}

}  // namespace guidepost::translation
