// What a site says about its build before any content is read: configuration, theme, glossaries.
#pragma once

#include <filesystem>
#include <optional>

#include "base/file_system.hpp"
#include "base/source_set.hpp"
#include "config/site_config.hpp"
#include "diagnostics/diagnostic.hpp"
#include "render/theme.hpp"
#include "translation/glossary.hpp"

namespace guidepost::build {

/// Where a site is, and what the command line says instead of its configuration.
struct SetupOptions {
  const std::filesystem::path& site;
  const std::optional<std::filesystem::path>& config;
  const std::optional<std::filesystem::path>& output;
};

struct Setup {
  config::SiteConfig config;     ///< as far as it could be read
  std::filesystem::path output;  ///< where the site goes
  render::Theme theme;
  translation::Glossary glossary;
  Diagnostics problems;
  bool usable = true;  ///< false: nothing can be built, see `problems`
};

/// Reads it; what was read is in `sources`.
[[nodiscard]] Result<Setup> set_up(const FileSystem& files, const SetupOptions& options, SourceSet& sources);

}  // namespace guidepost::build
