// One number for everything that a build's result depends on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "base/source_set.hpp"
#include "content/ledger.hpp"

namespace guidepost::build {

/// Hash of the program itself, of every source text with its path and role, and of every asset's size and time. Equal
/// fingerprints mean equal sites and equal reports. `options` is any text that also decides the result.
[[nodiscard]] std::uint64_t fingerprint(const SourceSet& sources, const std::vector<content::FoundFile>& ledger,
                                        const std::filesystem::path& site, std::string_view options,
                                        unsigned workers);

}  // namespace guidepost::build
