// The keys of guidepost.yml that say what a team wants to be told, and what fails.
#pragma once

#include "config/policy.hpp"
#include "locale/locale.hpp"
#include "yaml/value.hpp"

namespace guidepost::config {

/// Reads `rules`, `overrides`, `coverage`, `untranslated_fallback`, `grace`, `exemptions` and `fail_on_origin` from the
/// root of guidepost.yml. Other keys are not looked at. Every mistake is reported at its place; what stands beside it
/// counts all the same.
[[nodiscard]] Policy read_policy(const yaml::Value& root, const locale::LocaleTable& locales, Diagnostics& problems);

/// What read_policy does for `coverage`: goals in the order of the file.
[[nodiscard]] std::vector<CoverageGoal> read_coverage(const yaml::Value& value, const locale::LocaleTable& locales,
                                                      Diagnostics& problems);

/// What read_policy does for `untranslated_fallback`: for each locale its own threshold, then those of its folders and
/// topics.
[[nodiscard]] std::vector<FallbackThreshold> read_fallback_thresholds(const yaml::Value& value,
                                                                      const locale::LocaleTable& locales,
                                                                      Diagnostics& problems);

}  // namespace guidepost::config
