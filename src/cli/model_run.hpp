// What commands have in common that work on a site's articles without building or checking it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "build/build.hpp"

namespace guidepost::cli {

struct ModelArguments {
  std::string site = ".";
  std::string config;
  std::vector<std::string> locales;  ///< that the site must have
  unsigned jobs = 0;
};

/// The site's model, or the exit code when there is none; what is wrong has been printed then.
struct ModelRun {
  std::optional<build::Outcome> outcome;  ///< with a model
  int exit_code = 0;
};
[[nodiscard]] ModelRun load_model(const ModelArguments& arguments);

/// Prints findings as `check` does.
void print_findings(const SourceSet& sources, const Diagnostics& problems, const std::string& path_prefix);

}  // namespace guidepost::cli
