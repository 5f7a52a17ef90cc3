// The locales of a site: as guidepost.yml lists them, or as the folders show them.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/file_system.hpp"
#include "diagnostics/diagnostic.hpp"
#include "locale/locale.hpp"
#include "yaml/value.hpp"

namespace guidepost::config {

/// A locale before the others are known: its references are still names.
struct LocaleDraft {
  Located<std::string> folder;
  std::string tag;   ///< canonical
  std::string name;  ///< "" unless given
  std::vector<Located<std::string>> fallback;
};

/// `locales:`, a map from folder to null or {tag, fallback, name}, or a list of folders. A locale that is wrong in a
/// part is in the result all the same, so that what refers to it is not wrong as well.
[[nodiscard]] std::vector<LocaleDraft> read_locales(const yaml::Value& value, Diagnostics& problems);

/// The child folders whose names are language tags, links to folders too, dot folders not; by name.
[[nodiscard]] std::vector<LocaleDraft> discover_locales(std::span<const DirectoryEntry> site, Diagnostics& problems);

/// `source_locale:` as written: nothing, `none`, or the folder or tag of a locale.
using SourceChoice = std::optional<Located<std::string>>;

/// Which draft is the source: the chosen one; without a choice "en", else the first "en-*"; else none.
[[nodiscard]] std::optional<std::size_t> find_source(std::span<const LocaleDraft> drafts, const SourceChoice& choice,
                                                     Diagnostics& problems);

/// Resolves the fallback chains.
[[nodiscard]] locale::LocaleTable make_table(std::span<const LocaleDraft> drafts, std::optional<std::size_t> source,
                                             Diagnostics& problems);

/// Reports each locale that has no folder among `site`; `nearest` are folders that no locale has.
void report_missing_folders(std::span<const LocaleDraft> drafts, std::span<const DirectoryEntry> site,
                            Diagnostics& problems);

}  // namespace guidepost::config
