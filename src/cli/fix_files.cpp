#include "cli/fix_files.hpp"

#include <fmt/format.h>

#include "base/file_system.hpp"
#include "base/replace_file.hpp"
#include "fixes/fix_text.hpp"
#include "fixes/unified_diff.hpp"

namespace guidepost::cli {
namespace {

/// Whether the path leads straight to a file in the folder: no '..', no symbolic link on the way.
bool is_reached_directly(const std::filesystem::path& site, const std::string& path) {
  const DiskFileSystem disk;
  const auto folder = disk.canonical(site);
  const auto file = disk.canonical(site / path);
  return folder && file && *file == *folder / path;
}

}  // namespace

Result<FixOutcome> fix_files(const std::filesystem::path& site, const std::string& path_prefix,
                             const SourceSet& sources, const std::vector<const Diagnostic*>& findings, FixMode mode) {
  FixOutcome outcome;
  for (const fixes::FileFixes& fix : fixes::safe_fixes(findings)) {
    const SourceFile& source = sources[fix.file];
    if (!is_reached_directly(site, source.path)) {
      outcome.skipped.push_back(fmt::format("'{}' is not fixed: it is reached through a link", source.path));
      continue;
    }
    const Result<std::string> now = DiskFileSystem{}.read(site / source.path);
    if (!now || *now != source.text) {
      outcome.skipped.push_back(
          fmt::format("'{}' is not fixed: its bytes are not those that were checked", source.path));
      continue;
    }
    outcome.diff += fixes::unified_diff(path_prefix + source.path, source.text, fix.edits);
    if (mode == FixMode::write) {
      if (auto done = replace_file(site / source.path, fixes::fixed_text(source.text, fix.edits)); !done)
        return tl::unexpected(done.error());
    }
    outcome.findings += fix.findings;
    ++outcome.files;
  }
  return outcome;
}

}  // namespace guidepost::cli
