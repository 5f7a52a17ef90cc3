// What `guidepost status` prints.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "build/build.hpp"

namespace guidepost::cli {

struct StatusOptions {
  /// Columns of the terminal: changes are shown side by side. Nothing: one below the other, for files and pipes.
  std::optional<std::size_t> width;
  std::vector<locale::LocaleId> locales;  ///< in the order to show them
  bool has_folders = false;               ///< of the site: below each locale its folders
};

/// A line per locale: its articles by state, those that it lacks, and the share that is there and current.
[[nodiscard]] std::string status_of_site(const build::Outcome& outcome, const StatusOptions& options);

/// For each locale the state of one article with its evidence, and each sentence that something is to be done about.
/// REQUIRES: some locale has the article.
[[nodiscard]] std::string status_of_article(const build::Outcome& outcome, std::string_view id,
                                            const StatusOptions& options);

}  // namespace guidepost::cli
