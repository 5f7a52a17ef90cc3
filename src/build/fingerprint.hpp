// One number for everything that a build's result depends on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/file_system.hpp"
#include "base/source_set.hpp"
#include "content/ledger.hpp"
#include "locale/date.hpp"
#include "locale/locale.hpp"
#include "render/theme.hpp"

namespace guidepost::build {

/// What decides the result of a build, beside the program itself.
struct BuildInputs {
  const SourceSet& sources;
  const std::vector<content::FoundFile>& ledger;
  const std::vector<FileStatus>& assets;  ///< parallel to the ledger; of other files empty
  const locale::LocaleTable& locales;
  const render::Theme& theme;
  const std::filesystem::path& site;
  std::string history;                ///< of what version control says, where that is asked for
  std::optional<locale::Date> today;  ///< where findings depend on it
};

/// Hash of the program file, of every source text with its path and role, of the theme's assets, of the locales, of the
/// day and the history where they matter, and of the size and times of every other file that may become part of the
/// site: assets, and what articles show as code. Equal fingerprints mean equal sites and equal reports. 0, when the
/// program file cannot be told: then nothing may be concluded.
[[nodiscard]] std::uint64_t fingerprint(const BuildInputs& inputs, unsigned workers);

}  // namespace guidepost::build
