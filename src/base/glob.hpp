// Path patterns of `exclude:` and of docset files.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost {

/// A pattern for paths ('/' separated, relative), taken apart once: `*` is any run without '/', `?` one byte but '/',
/// `**` any run of whole folders, also none; everything else is itself. A pattern that ends in '/' means everything
/// below. Threads: immutable.
class Glob {
 public:
  explicit Glob(std::string_view pattern);

  /// Whether the path with these parts (text::split(path, '/')) matches. Linear in practice; worst case |path| x
  /// |pattern|. Allocates nothing.
  [[nodiscard]] bool matches(std::span<const std::string_view> path) const;

 private:
  std::vector<std::string> parts_;
};

/// Whether `path` matches `pattern`, for patterns that are used once.
[[nodiscard]] bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace guidepost
