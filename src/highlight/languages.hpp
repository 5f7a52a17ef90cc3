// The names of languages.
#pragma once

#include <string_view>

namespace guidepost::highlight {

/// KSyntaxHighlighting's name of the language that writers call `language`, in any case; empty for one that has no
/// colours.
[[nodiscard]] std::string_view definition_name(std::string_view language);

}  // namespace guidepost::highlight
