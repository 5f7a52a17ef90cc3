// Path patterns of `exclude:` and of docset files.
#pragma once

#include <string_view>

namespace guidepost {

/// Whether `path` ('/' separated, relative) matches `pattern`: `*` is any run without '/', `?` one byte but '/', `**`
/// any run of whole folders, also none; everything else is itself. A pattern that ends in '/' means everything below.
/// Linear in practice; worst case |path| x |pattern|.
[[nodiscard]] bool glob_matches(std::string_view pattern, std::string_view path);

}  // namespace guidepost
