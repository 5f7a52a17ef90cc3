// Reads the files of docsets: docfx.json, .openpublishing.publish.config.json, *.openpublishing.redirection*.json.
#pragma once

#include <filesystem>
#include <vector>

#include "base/file_system.hpp"
#include "base/source_set.hpp"
#include "content/ledger.hpp"
#include "diagnostics/diagnostic.hpp"
#include "docset/docset.hpp"

namespace guidepost::docset {

struct ReadInput {
  const FileSystem& files;
  const std::filesystem::path& site;
  const locale::LocaleTable& locales;
  FileId first_file{};  ///< of ledger[0]
};

struct Loaded {
  DocsetFiles files;
  Diagnostics problems;
};

/// Reads every file of role configuration into `sources`, and what `redirection_files` of a publish configuration
/// names, which becomes configuration too. Keys that are not understood are ignored, as there are many;
/// docs/formats/docset.md lists the others. What cannot be used is reported and left out. One thread.
[[nodiscard]] Loaded read(const ReadInput& input, std::vector<content::FoundFile>& ledger, SourceSet& sources);

}  // namespace guidepost::docset
