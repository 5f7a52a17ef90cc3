// Where an href leads, seen from a folder of one locale: the same rules for links, images and tables of contents. Pure
// look-up, no diagnostics.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "site/site_model.hpp"

namespace guidepost::site {

enum class TargetKind : std::uint8_t {
  external,  ///< leaves the site or is site-absolute: `href` as written
  article,   ///< `article` is an id: link to the page of the locale that is being rendered
  self,      ///< a bookmark on the same page: `suffix` only
  asset,     ///< `asset` is the file
  broken,    ///< reported; rendered as text without href
};

struct LinkTarget {
  TargetKind kind = TargetKind::broken;
  std::string article;
  std::string suffix;  ///< "?query#bookmark" as written, to append
  std::string href;    ///< of an external link; of a cross-reference that is broken, what is shown for its text
  FileId asset = no_file;
};

enum class TargetStatus : std::uint8_t {
  ok,
  wrong_case,       ///< resolved; `actual` is the right spelling, below the locale folder
  wrong_extension,  ///< resolved; the article's file has the extension `actual`
  fallback,         ///< resolved to a page that is another locale's article
  redirected,       ///< resolved by a redirect, to its end
  missing,          ///< nothing there; `path` is what was looked for below the locale folder
  not_published,    ///< a file that is no page and no asset; `actual` says its role or rule
  outside,          ///< climbs above the locale folder
  local_path,       ///< "C:\x" or file:
  unsafe,           ///< a scheme that could run code; `actual` is the scheme
  uid_missing,      ///< a cross-reference to a uid that no page has; `path` is the uid
};

struct TargetLookup {
  TargetStatus status = TargetStatus::ok;
  LinkTarget target;
  std::string path;
  std::string actual;
  std::string_view bookmark;  ///< without '#', still encoded; views the href. "" when a redirect has one instead
  bool backslash = false;
};

/// What an href is for: an image is a file, whatever its name; everything else may be an article too.
enum class TargetUse : std::uint8_t { link, image };

/// Looks `href` up from `folder`, which is below the locale's folder ("" for the locale's folder itself): in the
/// locale, then in its fallbacks, then without regard to case. `~/` is the docset's root: the nearest folder above with
/// a docfx.json, or the locale's folder; `\` counts as '/'. An href of an article that has moved leads straight to
/// where its redirect ends, `xref:UID` to the page that has the uid. Threads: safe to call concurrently.
[[nodiscard]] TargetLookup look_up_target(const SiteModel& model, locale::LocaleId locale, std::string_view folder,
                                          std::string_view href, TargetUse use);

/// The folder of the docset that the folder `from` belongs to, both below the locale's folder: the nearest one with a
/// docfx.json, or "" for the locale's folder itself.
[[nodiscard]] std::string docset_root(const SiteModel& model, locale::LocaleId locale, std::string_view from);

/// The path below the locale's folder that the path of a relative href names, by the same rules; nothing when it climbs
/// above that folder. Case and existence are not looked at.
[[nodiscard]] std::optional<std::string> target_path(const SiteModel& model, locale::LocaleId locale,
                                                     std::string_view folder, std::string_view path);

}  // namespace guidepost::site
