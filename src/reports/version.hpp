// The program's version, as reports and --version show it.
#pragma once

#include <string_view>

namespace guidepost::reports {

inline constexpr std::string_view version = GUIDEPOST_VERSION;

}  // namespace guidepost::reports
