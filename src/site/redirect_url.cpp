#include "site/redirect_url.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "locale/tag.hpp"
#include "locale/text.hpp"

namespace guidepost::site {
namespace {

/// "https://host/a" -> "host", "/a".
struct AbsoluteUrl {
  std::string_view authority;
  std::string_view path;
};

AbsoluteUrl split_url(std::string_view url) {
  const std::string_view rest = url.substr(url.find("//") + 2);
  const std::size_t end = std::min(rest.find_first_of("/?#"), rest.size());
  return {rest.substr(0, end), rest.substr(end)};
}

/// "/sv-se/azure/x" -> "/azure/x": Learn's addresses may name a locale.
std::string_view without_locale(std::string_view path) {
  const std::size_t end = std::min(path.find('/', 1), path.size());
  const std::string_view first =
      path.substr(std::min<std::size_t>(1, path.size()), end - std::min<std::size_t>(1, end));
  const bool is_locale = first.size() == 5 && first[2] == '-' && locale::canonical_tag(first).has_value();
  return is_locale ? path.substr(end) : path;
}

bool is_below(std::string_view path, std::string_view base) {
  if (!text::starts_with_ignoring_ascii_case(path, base)) return false;
  return path.size() == base.size() || path[base.size()] == '/';
}

std::string_view without_page_extension(std::string_view path) {
  const std::string ending = extension(path);
  const bool is_page = ending == "md" || ending == "yml" || ending == "html";
  return is_page ? without_extension(path) : path;
}

/// The ids that a path below the locale's folder may mean.
void add_ids(std::string_view written, std::vector<std::string>& ids) {
  const auto path = join_path("", locale::to_nfc(percent_decode(written)));
  if (!path) return;
  std::string id = *path;
  const bool is_folder = written.empty() || written.ends_with('/');
  while (id.ends_with('/')) id.pop_back();
  id = std::string{without_page_extension(id)};
  const std::string index = id.empty() ? "index" : id + "/index";
  if (is_folder) ids.push_back(index);
  if (!id.empty()) ids.push_back(id);
  if (!is_folder) ids.push_back(index);
}

}  // namespace

RedirectUrlReader::RedirectUrlReader(const std::vector<docset::Docset>& docsets, const locale::LocaleTable& locales,
                                     locale::LocaleId locale, std::string_view host)
    : host_{host} {
  while (host_.ends_with('/')) host_.pop_back();
  authority_ = split_url(host_).authority;
  const auto add = [&](const docset::Docset& docset) {
    if (!docset.base_path) return;
    const std::string_view folder = docset.folder;
    const std::size_t slash = folder.find('/');
    addresses_.push_back({*docset.base_path, std::string{slash == folder.npos ? "" : folder.substr(slash + 1)}});
  };
  // Of equal addresses the locale's own comes first.
  for (const docset::Docset& docset : docsets) {
    if (docset.locale == locale) add(docset);
  }
  for (const docset::Docset& docset : docsets) {
    const auto& fallbacks = locales.fallbacks(locale);
    if (!docset.locale || std::ranges::find(fallbacks, *docset.locale) != fallbacks.end()) add(docset);
  }
  std::ranges::stable_sort(addresses_, std::ranges::greater{}, [](const Address& a) { return a.base.size(); });
}

bool RedirectUrlReader::is_on_host(std::string_view authority) const {
  return text::equal_ignoring_ascii_case(authority, authority_) ||
         text::equal_ignoring_ascii_case(authority, "learn.microsoft.com") ||
         text::equal_ignoring_ascii_case(authority, "docs.microsoft.com");
}

void RedirectUrlReader::add_articles(std::string_view path, RedirectUrl& out) const {
  path = without_locale(path);
  for (const Address& address : addresses_) {
    if (!is_below(path, address.base)) continue;
    out.is_own = out.is_own || !address.base.empty();
    std::string_view rest = path.substr(address.base.size());
    rest.remove_prefix(rest.starts_with('/') ? 1 : 0);
    add_ids(address.folder.empty() ? std::string{rest} : address.folder + '/' + std::string{rest}, out.articles);
  }
  if (path.starts_with('/')) add_ids(path.substr(1), out.articles);
}

RedirectUrl RedirectUrlReader::read(std::string_view written, std::string_view from) const {
  RedirectUrl out;
  const std::string url = written.starts_with("//") ? "https:" + std::string{written} : std::string{written};
  const HrefParts parts = split_href(url);
  out.suffix = percent_encode_href(std::string_view{url}.substr(parts.path.size()));
  if (has_scheme(parts.path)) {
    const AbsoluteUrl absolute = split_url(parts.path);
    if (is_on_host(absolute.authority)) add_articles(absolute.path, out);
    out.url = percent_encode_href(parts.path);
    return out;
  }
  if (parts.path.starts_with('/')) {
    out.is_own = addresses_.empty();
    add_articles(parts.path, out);
    out.url = host_ + percent_encode_href(parts.path);
    return out;
  }
  // Relative: an article is meant, beside the old one.
  out.is_own = true;
  const auto joined = join_path(parent_path(from), locale::to_nfc(percent_decode(parts.path)));
  const std::string path = parts.path.empty() ? std::string{from} : joined.value_or(std::string{});
  const bool is_folder = parts.path.ends_with('/') && !path.ends_with('/');
  add_ids(percent_encode_path(path) + (is_folder ? "/" : ""), out.articles);
  std::string base;
  std::string_view rest = path;
  for (const Address& address : addresses_) {
    const std::string_view folder = address.folder;
    if (!folder.empty() && !is_below(path, folder)) continue;
    base = address.base;
    rest = folder.empty() ? rest : std::string_view{path}.substr(std::min(folder.size() + 1, path.size()));
    break;
  }
  out.url = host_ + percent_encode_path(base) + '/' + percent_encode_path(without_page_extension(rest));
  return out;
}

}  // namespace guidepost::site
