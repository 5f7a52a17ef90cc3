#include "site/target_lookup.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "base/url_path.hpp"
#include "locale/text.hpp"
#include "markdown/cross_reference.hpp"

namespace guidepost::site {
namespace {

bool is_local_path(std::string_view href) {
  const bool drive = href.size() >= 3 && href[1] == ':' && (href[2] == '\\' || href[2] == '/') &&
                     ((href[0] >= 'A' && href[0] <= 'Z') || (href[0] >= 'a' && href[0] <= 'z'));
  return drive || href.starts_with("\\\\") || text::starts_with_ignoring_ascii_case(href, "file:");
}

/// Decoded, with '/' for '\'.
std::string decoded(std::string_view path) {
  std::string plain = percent_decode(path);
  std::ranges::replace(plain, '\\', '/');
  return plain;
}

bool is_article_extension(std::string_view extension) {
  return extension == "md" || extension == "yml" || extension == "yaml";
}

class Resolver {
 public:
  Resolver(const SiteModel& model, locale::LocaleId locale) : model_{model}, locale_{locale} {}

  /// Fills `result` for a link to the article `id`; false when no page has it.
  bool find_article(const std::string& id, TargetLookup& result) const {
    result.target.kind = TargetKind::article;
    result.target.article = id;
    if (model_.find(locale_, id)) return true;
    if (const auto rescued = model_.find_ignoring_case(locale_, id)) {
      result.status = TargetStatus::wrong_case;
      result.target.article = model_[*rescued].id.path();
      return true;
    }
    if (const Redirect* const redirect = model_.redirect(locale_, id)) {
      follow(*redirect, result);
      return true;
    }
    if (model_.page(locale_, id) != nullptr) {
      result.status = TargetStatus::fallback;
      return true;
    }
    for (const locale::LocaleId fallback : model_.locales().fallbacks(locale_)) {
      const auto rescued = model_.find_ignoring_case(fallback, id);
      if (!rescued || model_.page(locale_, model_[*rescued].id.path()) == nullptr) continue;
      result.status = TargetStatus::fallback;
      result.target.article = model_[*rescued].id.path();
      return true;
    }
    return false;
  }

  /// Fills `result` with the end of a redirect.
  void follow(const Redirect& redirect, TargetLookup& result) const {
    result.target.suffix = redirect.suffix_of_link(result.target.suffix);
    if (!redirect.fragment().empty()) result.bookmark = {};
    result.status = TargetStatus::redirected;
    result.target.article = redirect.article;
    if (!redirect.article.empty()) {
      if (!model_.find(locale_, redirect.article)) result.status = TargetStatus::fallback;
      return;
    }
    result.target.kind = TargetKind::external;
    result.target.href = redirect.url + std::exchange(result.target.suffix, {});
  }

  /// Notes where the file of an article that was found has another extension than the link.
  void compare_extension(std::string_view extension_of_link, TargetLookup& result) const {
    const auto article = model_.find(locale_, result.target.article);
    if (result.status != TargetStatus::ok || !article) return;
    result.actual = extension(model_.sources()[model_[*article].file].path);
    if (result.actual != extension_of_link) result.status = TargetStatus::wrong_extension;
  }

  bool find_asset(const std::string& path, TargetLookup& result) const {
    auto asset = model_.find_asset(locale_, path);
    if (!asset) {
      asset = model_.find_asset_ignoring_case(locale_, path);
      if (!asset) return false;
      result.status = TargetStatus::wrong_case;
      const std::string& file = model_.sources()[*asset].path;
      result.actual = file.substr(file.find('/') + 1);
    }
    result.target.kind = TargetKind::asset;
    result.target.asset = *asset;
    return true;
  }

  void find_file(const std::string& path, TargetLookup& result) const {
    result.target.kind = TargetKind::broken;
    result.status = TargetStatus::missing;
    const content::FoundFile* const file =
        model_.find_file(fmt::format("{}/{}", model_.locales()[locale_].folder, path));
    if (file == nullptr) return;
    result.status = TargetStatus::not_published;
    result.actual = file->rule.empty() ? std::string{content::role_name(file->role)} : file->rule;
  }

 private:
  const SiteModel& model_;
  locale::LocaleId locale_;
};

/// The path of an href, decoded, as it was written.
struct WrittenPath {
  std::string_view path;
  bool is_image = false;

  [[nodiscard]] bool is_folder() const {
    return path.ends_with('/') || path == "." || path == ".." || path.ends_with("/..") || path.ends_with("/.");
  }
};

/// How `path`, which names the article `id` but for case, is spelt right: with its extension, or as a folder.
std::string respelt(const WrittenPath& written, std::string_view path, std::string_view id) {
  const std::string ending = extension(path);
  if (is_article_extension(ending)) return fmt::format("{}.{}", id, ending);
  const bool names_folder =
      file_name(id) == "index" && (written.is_folder() || !text::equal_ignoring_ascii_case(file_name(path), "index"));
  return std::string{id.substr(0, id.size() - (names_folder ? 5 : 0))};
}

/// Fills `result` with what stands at result.path.
void find_target(const SiteModel& model, locale::LocaleId locale, const WrittenPath& written, TargetLookup& result) {
  const Resolver resolver{model, locale};
  const std::string& path = result.path;
  const std::string ending = extension(path);
  if (written.is_image) {
    if (resolver.find_asset(path, result)) return;
  } else if (is_article_extension(ending)) {
    if (resolver.find_article(std::string{without_extension(path)}, result)) {
      return resolver.compare_extension(ending, result);
    }
  } else {
    if (resolver.find_asset(path, result)) return;
    // A folder leads to its index article, a name without extension to the article of that name.
    const std::string index = path.empty() ? "index" : path + "/index";
    if ((written.is_folder() || ending.empty()) && resolver.find_article(index, result)) return;
    if (!written.is_folder() && resolver.find_article(path, result)) return;
  }
  resolver.find_file(path, result);
}

TargetLookup look_up_relative(const SiteModel& model, locale::LocaleId locale, std::string_view folder,
                              std::string_view href, TargetUse use) {
  TargetLookup result;
  const HrefParts parts = split_href(href);
  result.bookmark = parts.fragment.empty() ? parts.fragment : parts.fragment.substr(1);
  result.target.suffix = percent_encode_href(href.substr(parts.path.size()));
  if (parts.path.empty()) {
    result.target.kind = TargetKind::self;
    return result;
  }

  const std::string path = decoded(parts.path);
  result.backslash = percent_decode(parts.path).find('\\') != std::string::npos;
  const auto joined = target_path(model, locale, folder, parts.path);
  if (!joined) {
    result.status = TargetStatus::outside;
    result.target.kind = TargetKind::broken;
    return result;
  }
  result.path = *joined;

  const WrittenPath written{.path = path, .is_image = use == TargetUse::image};
  find_target(model, locale, written, result);
  if (result.status == TargetStatus::wrong_case && result.target.kind == TargetKind::article) {
    result.actual = respelt(written, result.path, result.target.article);
  }
  return result;
}

TargetLookup look_up_uid(const SiteModel& model, locale::LocaleId locale, markdown::CrossReference reference) {
  TargetLookup result;
  result.path = std::move(reference.uid);
  const auto article = model.find_uid(locale, result.path);
  const Page* const page = article ? model.page(locale, model[*article].id.path()) : nullptr;
  if (page == nullptr) {
    result.status = TargetStatus::uid_missing;
    result.target.kind = TargetKind::broken;
    result.target.href = std::move(reference.fallback);
    return result;
  }
  if (page->is_fallback) result.status = TargetStatus::fallback;
  result.target.kind = TargetKind::article;
  result.target.article = model[*article].id.path();
  result.target.suffix = percent_encode_href(reference.fragment);
  if (!reference.fragment.empty()) result.bookmark = reference.fragment.substr(1);
  return result;
}

}  // namespace

std::string docset_root(const SiteModel& model, locale::LocaleId locale, std::string_view from) {
  for (std::string_view folder = from; !folder.empty(); folder = parent_path(folder)) {
    const std::string file = fmt::format("{}/{}/docfx.json", model.locales()[locale].folder, folder);
    if (model.find_file(file) != nullptr) return std::string{folder};
  }
  return {};
}

std::optional<std::string> target_path(const SiteModel& model, locale::LocaleId locale, std::string_view folder,
                                       std::string_view path) {
  std::string written = decoded(path);
  std::string base{folder};
  if (written.starts_with("~/")) {
    base = docset_root(model, locale, folder);
    written.erase(0, 2);
  }
  // Article ids are in NFC, whatever a writer's keyboard or file system makes.
  return join_path(base, locale::to_nfc(written));
}

TargetLookup look_up_target(const SiteModel& model, locale::LocaleId locale, std::string_view folder,
                            std::string_view written, TargetUse use) {
  const std::string_view href = text::trim(written);
  TargetLookup result;
  if (is_local_path(href)) {
    result.status = TargetStatus::local_path;
    result.target.kind = TargetKind::broken;
    return result;
  }
  if (auto reference = markdown::cross_reference(href)) return look_up_uid(model, locale, *std::move(reference));
  if (is_absolute_href(href)) {
    result.target.kind = TargetKind::external;
    result.target.href = percent_encode_href(href);
    const std::string_view scheme = href.substr(0, href.find(':'));
    if (!is_safe_url(href)) {
      result.status = TargetStatus::unsafe;
      result.target.kind = TargetKind::broken;
      result.actual = scheme;
    }
    return result;
  }
  if (href.empty()) {
    result.status = TargetStatus::missing;
    result.target.kind = TargetKind::broken;
    return result;
  }
  return look_up_relative(model, locale, folder, href, use);
}

}  // namespace guidepost::site
