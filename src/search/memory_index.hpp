// An index that has been made and not written, to be asked.
#pragma once

#include <optional>
#include <span>

#include "search/engine.hpp"
#include "search/table_writer.hpp"

namespace guidepost::search {

/// The engine over the files of one locale's index, the directory first, as build_index returns them. They must outlive
/// it. Nothing when there are none.
[[nodiscard]] std::optional<Engine> open_index(std::span<const IndexFile> files);

}  // namespace guidepost::search
