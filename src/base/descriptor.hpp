// Open files as POSIX numbers them.
#pragma once

#include <string_view>

namespace guidepost {

/// Writes all of `bytes`, also where the system takes them piece by piece or a signal interrupts. False leaves the
/// reason in errno.
[[nodiscard]] bool write_fully(int descriptor, std::string_view bytes);

}  // namespace guidepost
