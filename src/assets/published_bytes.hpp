// What stands in the site for a file of the sources.
#pragma once

#include <filesystem>
#include <string>

#include "base/file_system.hpp"

namespace guidepost::assets {

/// The bytes of an asset as they are published: those of the file, of an SVG without what could run code (see
/// svg_cleaner.hpp; the first thing that it leaves out is named in `dropped`). Only an SVG is held in memory.
Result<void> published_bytes(const FileSystem& files, const std::filesystem::path& file, const TakePiece& take,
                             std::string& dropped);

}  // namespace guidepost::assets
