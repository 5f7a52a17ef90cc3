// A file compiled into the binary by cmake/GuidepostEmbed.cmake.
#pragma once

#include <span>
#include <string_view>

namespace guidepost {

/// `path` is relative to the folder named in CMake, with '/'. Tables of them are sorted by path. Both views are static.
struct EmbeddedFile {
  std::string_view path;
  std::string_view bytes;
};

}  // namespace guidepost
