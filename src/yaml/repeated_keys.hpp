// Maps in which a key stands twice.
#pragma once

#include <vector>

#include "diagnostics/diagnostic.hpp"
#include "yaml/value.hpp"

namespace guidepost::yaml {

/// Keeps the last of equal keys and reports the others, unless `problems` is null. n log n.
void drop_repeated_keys(std::vector<Entry>& entries, Diagnostics* problems);

}  // namespace guidepost::yaml
