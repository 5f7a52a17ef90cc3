// The files of a site as a build takes them in: found, then read.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "base/file_system.hpp"
#include "base/source_set.hpp"
#include "config/site_config.hpp"
#include "content/ledger.hpp"
#include "diagnostics/diagnostic.hpp"
#include "docset/docset.hpp"

namespace guidepost::build {

/// Where the files are, and what decides which of them count. All must outlive the call.
struct SourceFolder {
  const FileSystem& files;
  const std::filesystem::path& site;
  const std::filesystem::path& output;
  const config::SiteConfig& config;
};

struct SourceTree {
  std::vector<content::FoundFile> ledger;  ///< every file, with what became of it
  FileId first{};                          ///< the ledger's first file in the sources
  docset::DocsetFiles docset_files;
  std::vector<FileStatus> assets;  ///< parallel to the ledger; of other files empty
  Diagnostics problems;

  [[nodiscard]] FileId file_id(std::size_t ledger_index) const {
    return static_cast<FileId>(static_cast<std::size_t>(first) + ledger_index);
  }
};

/// Lists the folder; reads nothing but what says which files are what.
[[nodiscard]] Result<SourceTree> find_sources(const SourceFolder& folder, SourceSet& sources);

/// Reads the texts of pages, tables of contents and included articles into `sources`, and the status of assets. What
/// docfx.json says decides what is read at all. A file that cannot be read is a finding, not the end of the build.
void read_sources(const SourceFolder& folder, SourceTree& tree, SourceSet& sources, unsigned workers);

}  // namespace guidepost::build
