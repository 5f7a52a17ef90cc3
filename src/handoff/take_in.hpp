// Puts what translators handed back into articles, or says why not.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "handoff/xliff_reader.hpp"
#include "site/site_model.hpp"

namespace guidepost::handoff {

enum class Existing : std::uint8_t { keep, overwrite };

/// An article as it should be.
struct NewArticle {
  std::string path;           ///< below the site folder
  std::string locale_folder;  ///< the folder below the site folder that it must not leave
  std::string bytes;
  FileId replaces = no_file;  ///< the file in the model that has this path; none for a new article
  std::size_t units = 0;      ///< that have a translation
  std::size_t changed = 0;    ///< of these, how many have other words than before
  SourceSpan where;           ///< in the file that came back
};

struct TakenIn {
  std::vector<NewArticle> articles;  ///< also those in which nothing has changed
  std::size_t untranslated = 0;      ///< articles without any translation
  Diagnostics problems;              ///< loc-import-rejected, loc-import-stale: what is not among `articles`
};

/// Writes nothing. An article with one unit that cannot be taken is left out as a whole. What a unit of an article that
/// exists has no translation for stays as it is; an article that does not exist must be translated in full. Markup
/// comes from the site's own files, never from what came back. `taken` are the paths of earlier calls, which it adds
/// to. REQUIRES: markdown::register_extensions() has returned.
[[nodiscard]] TakenIn take_in(const Site& site, const Returned& returned, Existing existing,
                              std::set<std::string>& taken);

}  // namespace guidepost::handoff
