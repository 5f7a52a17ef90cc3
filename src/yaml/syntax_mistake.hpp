// Finds out what a writer did when yaml-cpp stops: its own words name grammar rules, not mistakes.
#pragma once

#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "yaml/tree_builder.hpp"

namespace guidepost::yaml {

/// The diagnostic for yaml-cpp's exception with message `reason` at byte `at` of `text`. `progress` says what had been
/// parsed by then. Linear in the distance from the last parsed value.
[[nodiscard]] Diagnostic explain_syntax_error(std::string_view text, TextPlace place,
                                              const TreeBuilder::Progress& progress, std::size_t at,
                                              std::string_view reason);

/// The diagnostic for the line at `at`, which stands among keys and has no colon.
[[nodiscard]] Diagnostic explain_line_without_key(std::string_view text, TextPlace place, std::size_t at);

}  // namespace guidepost::yaml
