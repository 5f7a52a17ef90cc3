// BCP 47 language tags (RFC 5646) by ICU's data.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "locale/locale.hpp"

namespace guidepost::locale {

/// The canonical form of a well-formed tag whose language, script, region and variant subtags are known to CLDR:
/// "zh-hans" -> "zh-Hans", "SV-se" -> "sv-SE", "iw-IL" -> "he-IL". Nothing for anything else, so that folders like
/// "docs", "api", "media" and "src" are never taken for locales.
///
/// A language is known when CLDR has locale data for it; an ISO 639 language of two letters without data ("iu") needs a
/// script or region beside it, as "ts" and "sh" are more often other things. Underscores, extensions, private use and
/// grandfathered tags are not accepted.
[[nodiscard]] std::optional<std::string> canonical_tag(std::string_view text);

/// The language's name in itself, with a capital where its script has them: "Svenska" for "sv-SE", "简体中文" for
/// "zh-Hans". The script is named when the tag names it, the region never: see make_unique_names.
[[nodiscard]] std::string native_name(std::string_view tag);

/// The same name in the language `reader`, as it stands inside of a sentence: "anglais" for "en-GB" in French.
[[nodiscard]] std::string language_name(std::string_view tag, std::string_view reader);

/// Gives rows whose native names are equal the region's name beside the language's: "中文（中国）" and "中文（台灣）"
/// for "zh-CN" and "zh-TW". What is then still equal (one tag, two folders) shows its folder. LocaleTable does this
/// itself.
[[nodiscard]] std::vector<Locale> make_unique_names(std::vector<Locale> rows);

/// The direction of the tag's script, which CLDR's likely subtags give when the tag names none.
[[nodiscard]] Direction direction(std::string_view tag);

/// The language subtag, in lower case: "zh" of "zh-Hans". REQUIRES: a canonical tag. The result is a view of it.
[[nodiscard]] std::string_view language_of(std::string_view tag);

/// Whether two tags mean the same for ms.contentlocale: equal languages; equal scripts, given or by CLDR's likely
/// subtags; equal regions where both name one. "zh-CN" and "zh-Hans" agree, "zh-TW" and "zh-Hans" do not; "sv" agrees
/// with "sv-SE", "en" with "en-GB", but not "en-US" with "en-GB". Tags that are not well-formed agree when they are
/// equal but for case.
[[nodiscard]] bool tags_agree(std::string_view a, std::string_view b);

}  // namespace guidepost::locale
