// The plan of a build, and its execution.
#pragma once

#include <vector>

#include "base/staged_folder.hpp"
#include "diagnostics/diagnostic.hpp"
#include "outputs/output.hpp"

namespace guidepost::outputs {

struct Plan {
  std::vector<PlannedFile> files;  ///< paths unique; no path is a folder of another
  Diagnostics problems;            ///< site-output-collision: the later file is left out
};

/// Asks every output for its files and settles collisions (also those that only a file system without case would have).
/// Files of text that are made get the compressed copies that the configuration asks for, where nothing else has the
/// copy's path.
[[nodiscard]] Plan make_plan(const OutputInput& input);

/// The paths of all files and of their copies.
[[nodiscard]] std::vector<std::string> planned_paths(const Plan& plan);

/// Makes every file of the plan and puts it into `folder`; a copy is made again only when its file has changed. Stops
/// at the first error of the disk.
Result<void> write_plan(const Plan& plan, StagedFolder& folder, unsigned workers);

}  // namespace guidepost::outputs
