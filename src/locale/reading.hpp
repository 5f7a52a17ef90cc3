// How long people read.
#pragma once

#include <string_view>

namespace guidepost::locale {

/// How many minutes it takes to read `text`, UTF-8, in the language of `tag`: at least 1. By characters, so that
/// languages with long words and those without blanks are treated alike: what adults read in a minute is 255 Chinese
/// and 357 Japanese characters, 612 Arabic and 833 Hebrew letters, and some 950 of the alphabets of Europe, blanks
/// included (S. Trauzettel-Klosinski and K. Dietz, IReST, 2012). Time: linear, without looking at words.
[[nodiscard]] unsigned reading_minutes(std::string_view text, std::string_view tag);

}  // namespace guidepost::locale
