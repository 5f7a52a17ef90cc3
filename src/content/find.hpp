// Finds every file of a site and says what it is. Reads no content but YAML files, whose first line says what they are.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/file_system.hpp"
#include "base/source_set.hpp"
#include "content/ledger.hpp"
#include "diagnostics/diagnostic.hpp"
#include "locale/locale.hpp"

namespace guidepost::content {

/// What the walk needs to know; the references are to parts of the configuration. `site` and `output` are opened as
/// they are. Globs match a path relative to the site folder or to its locale folder ("sv/drafts/**", "drafts/**"); one
/// that matches a folder takes everything in it.
struct FindOptions {
  std::filesystem::path site;
  std::filesystem::path output;  ///< never walked, not in the ledger; need not exist, may be empty
  const locale::LocaleTable& locales;
  const std::vector<std::string>& exclude;
  const std::vector<std::string>& include;  ///< bring default exclusions back, but not what `exclude` matches
};

struct Found {
  std::vector<FoundFile> files;  ///< sorted by path (bytes); files[i] is FileId first + i
  Diagnostics problems;  ///< unreadable folders, link loops, links that lead outside, bad names, duplicate articles
};

/// Walks the site folder. Every file is in `files`, also excluded ones; the files are added to `sources` in the same
/// order, without text. A folder that is not walked counts as one entry, its path ending in '/'.
///
/// Default exclusions, which `include:` can bring back: dot files, dot folders and node_modules (both not walked unless
/// a glob names them), and what a repository has for its own readers (classify.hpp). Markdown and YAML below a folder
/// includes/ has role include, unless `include:` names it. Of what stands beside the locale folders
/// guidepost's own files and those of a docset (classify.hpp) are configuration, all else is excluded by rule "outside
/// the locale folders".
///
/// Symbolic links are followed when they stay in the site folder and do not lead to a folder that they stand in. Of
/// files that are one article (a.md and a.yml; names equal in NFC) one is the page, the others are excluded. A name
/// that is not UTF-8 has U+FFFD in its path and role unreadable.
///
/// An error is returned only when the site folder itself cannot be listed. Stats nothing but links: a folder is listed
/// once.
[[nodiscard]] Result<Found> find(const FileSystem& files, const FindOptions& options, SourceSet& sources);

/// Reads the text of one file into its slot in `sources`. Reported: a file above 32 MiB and UTF-16, which are not read;
/// a line above 1 MiB; invalid UTF-8 and NUL bytes, which are replaced byte for byte by '?'; each merge conflict,
/// wherever it stands in the file (merge_conflict.hpp: the parsers do not report it again). Returns false when there is
/// no text; the caller sets the file's role to unreadable. Threads: one task per file.
bool read_source(const FileSystem& files, const std::filesystem::path& site, FileId file, SourceSet& sources,
                 Diagnostics& problems);

}  // namespace guidepost::content
