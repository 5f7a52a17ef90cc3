// Names that change with the content, so that browsers and servers may keep a file for ever.
#pragma once

#include <string>
#include <string_view>

namespace guidepost::assets {

/// "en/media/flow.png" with the hash "3f2a9c1e" is "en/media/flow.3f2a9c1e.png". A name that would be longer than file
/// systems allow loses letters before the hash.
[[nodiscard]] std::string hashed_name(std::string_view path, std::string_view hash);

}  // namespace guidepost::assets
