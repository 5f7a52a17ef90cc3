// What the scripts of pages read: the interface texts and the titles of a locale. Both are scripts themselves, because
// a page from the disk may load no data.
#pragma once

#include <string>
#include <vector>

#include "locale/locale.hpp"
#include "render/strings.hpp"
#include "site/site_model.hpp"

namespace guidepost::render {

class SiteContext;

/// A file of the site.
struct ScriptData {
  std::string path;  ///< with a hash of the bytes
  std::string bytes;
};

/// For each locale its texts whose keys begin with "script.", those with a number as their patterns; how each locale
/// says that a page exists in its language; and, if the site has a search, which locales have an index and where, seen
/// from the site's folder. In the order of the locales; `strings` is parallel to them.
[[nodiscard]] std::vector<ScriptData> script_strings(const site::SiteModel& model,
                                                     const std::vector<LocaleStrings>& strings);

/// The articles of a locale: address relative to the file at titles_path, title, and the language of those that are not
/// translated.
[[nodiscard]] std::string script_titles(const SiteContext& context, locale::LocaleId locale);

}  // namespace guidepost::render
