// What docfx.json and .openpublishing.*.json say, as plain data.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "docset/path_pattern.hpp"
#include "locale/locale.hpp"
#include "yaml/value.hpp"

namespace guidepost::docset {

/// A group of files of `content` or `resource`: what matches one of `files` and none of `exclude`. The patterns are for
/// paths below `folder`, which is relative to the site folder.
struct FileGroup {
  std::string folder;
  std::vector<PathPattern> files;
  std::vector<PathPattern> exclude;
};

/// A value of `fileMetadata` for the files that match.
struct FileMetadata {
  PathPattern pattern;
  yaml::Entry entry;
};

/// One docfx.json. Its paths are relative to its folder.
struct Docset {
  FileId file = no_file;
  std::string folder;                      ///< relative to the site folder; "" when it stands there itself
  std::optional<locale::LocaleId> locale;  ///< of the locale folder it stands in
  std::optional<std::string> base_path;    ///< its address on its host: "/partner-center", "" for the host itself
  std::vector<FileGroup> content;          ///< none: every file is content
  std::vector<FileGroup> resources;
  std::vector<yaml::Entry> global_metadata;
  std::vector<FileMetadata> file_metadata;  ///< in file order: of those that match, the last one wins
};

/// One entry of a redirection file, as written; where it leads is decided in site/.
struct Redirection {
  std::optional<locale::LocaleId> locale;  ///< nothing: of every locale
  std::string path;                        ///< of the article's file, below the locale's folder, in NFC
  SourceSpan where;                        ///< of the path
  Located<std::string> url;                ///< trimmed, not empty
  std::string monikers;                    ///< the versions that it is for, joined; "" for all
};

struct DocsetFiles {
  std::vector<Docset> docsets;            ///< sorted by folder
  std::vector<Redirection> redirections;  ///< by file, then as they stand
};

/// The docset of the file at `path`, relative to the site folder: the one in the nearest folder above; or nullptr.
[[nodiscard]] const Docset* docset_of(const std::vector<Docset>& docsets, std::string_view path);

}  // namespace guidepost::docset
