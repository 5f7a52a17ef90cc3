// Unicode text operations that need character data. All are safe to call concurrently, linear, and know no environment
// locale; ASCII text takes a short path. Bytes that are not valid UTF-8 never stop them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace guidepost::locale {

/// Canonical composition (NFC). Text that is NFC already comes back unchanged, after a quick check. Invalid bytes stay.
[[nodiscard]] std::string to_nfc(std::string_view text);

/// Full case folding, locale-independent: the key for "equal but for case".
[[nodiscard]] std::string fold_case(std::string_view text);

/// GitHub's heading slug: lower case (Unicode), everything but alphabetic characters, marks, decimal digits, connector
/// punctuation, '-' and U+0020 removed, U+0020 to '-'. No trimming. Source: the `github-slugger` algorithm.
[[nodiscard]] std::string github_slug(std::string_view text);

/// Columns that a monospaced terminal gives to the text: East Asian wide and fullwidth characters and emoji take two,
/// also an emoji sequence (joined, with skin tone, a flag) as a whole; combining marks, format and control characters
/// take none, a tab and an invalid byte one. For carets under source lines.
[[nodiscard]] std::size_t display_width(std::string_view text);

/// Whether a code point is whitespace (Zs, tab, LF, FF, CR) or punctuation (P, S) in the sense of the flanking rules of
/// CommonMark 0.31.
[[nodiscard]] bool is_unicode_whitespace(char32_t code_point);
[[nodiscard]] bool is_unicode_punctuation(char32_t code_point);

/// Whether a code point is a "CJK character" of the CJK-friendly amendment to CommonMark (commonmark-spec issue 650):
/// East Asian wide, fullwidth or halfwidth and no emoji by default, or of the script Hangul. As ICU's Unicode version
/// knows them.
[[nodiscard]] bool is_cjk(char32_t code_point);

/// Whether a code point is a letter, mark or number.
[[nodiscard]] bool is_word_character(char32_t code_point);

}  // namespace guidepost::locale
