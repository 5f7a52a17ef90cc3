// The words of a language that questions are made with, and that say nothing about what is asked for.
#pragma once

#include <string_view>

namespace guidepost::search {

/// Articles, pronouns, prepositions, auxiliaries and question words of the language of `tag`, with blanks between them:
/// "a about am ...". Empty for a language that has no list: then what is counted in the articles must do.
[[nodiscard]] std::string_view function_words(std::string_view tag);

}  // namespace guidepost::search
