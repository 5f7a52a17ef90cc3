// An index that has been made and not written, to be asked.
#pragma once

#include <optional>
#include <span>

#include "locale/locale.hpp"
#include "search/engine.hpp"
#include "search/table_writer.hpp"

namespace guidepost::search {

/// The engine over those of `files` that are a locale's index. They must outlive it. Nothing when there are none.
[[nodiscard]] std::optional<Engine> open_index(std::span<const IndexFile> files, const locale::Locale& locale);

}  // namespace guidepost::search
