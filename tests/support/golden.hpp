// Expected output that lives in files: compared by tests, rewritten by one switch.
#pragma once

#include <filesystem>
#include <string_view>

namespace guidepost::test {

/// Compares `actual` with the bytes of `file`. With GUIDEPOST_UPDATE=1 in the environment the file is rewritten
/// instead: look at the difference before you commit it.
void check_golden(const std::filesystem::path& file, std::string_view actual);

/// Whether this run rewrites the expected files.
[[nodiscard]] bool is_updating();

}  // namespace guidepost::test
