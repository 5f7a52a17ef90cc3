// What else a reader means who asks for a word: its other forms, and the longer words that it is a part of.
#pragma once

#include <string_view>

#include "search/vocabulary.hpp"

namespace guidepost::search {

/// Fills `related` and `base` by the stems of the language of `tag`. Time: linear but for sorting.
void relate_forms(Vocabulary& vocabulary, std::string_view tag);

/// Fills `containing`, of the first of the terms that are equal when folded: for words of at least four characters
/// (three of scripts without small letters), the articles of all longer words in which they stand anywhere, "Rechnung"
/// in "Jahresrechnung". Words of more than 96 characters are no compounds. Time: linear in the words, by the square of
/// their lengths.
void find_containing(Vocabulary& vocabulary);

}  // namespace guidepost::search
