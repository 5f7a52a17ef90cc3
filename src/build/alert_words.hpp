// The alert keywords of a locale, from its interface strings.
#pragma once

#include <string_view>

#include "markdown/alert_words.hpp"
#include "render/theme.hpp"

namespace guidepost::build {

/// The words of `tag`'s strings: the title of each kind of alert ("alert.note") and its other words
/// ("alert.note.keywords"). A word that is the title of one kind is that kind's.
[[nodiscard]] markdown::AlertWords alert_words(const render::Theme& theme, std::string_view tag);

}  // namespace guidepost::build
