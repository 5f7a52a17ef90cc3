#include "locale/tag.hpp"

#include <fmt/format.h>
#include <unicode/localebuilder.h>
#include <unicode/locdspnm.h>
#include <unicode/locid.h>
#include <unicode/region.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <span>

#include "base/text.hpp"
#include "locale/icu_locale.hpp"

namespace guidepost::locale {
namespace {

bool is_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool all_alpha(std::string_view text) {
  return std::ranges::all_of(text, is_alpha);
}
bool all_digits(std::string_view text) {
  return std::ranges::all_of(text, is_digit);
}

bool looks_like_script(std::string_view part) {
  return part.size() == 4 && all_alpha(part);
}
bool looks_like_region(std::string_view part) {
  return (part.size() == 2 && all_alpha(part)) || (part.size() == 3 && all_digits(part));
}
bool looks_like_variant(std::string_view part) {
  return part.size() <= 8 && std::ranges::all_of(part, [](char c) { return is_alpha(c) || is_digit(c); }) &&
         (part.size() >= 5 || (part.size() == 4 && is_digit(part.front())));
}

/// A language of ISO 639-1, today's or an old code that CLDR maps to one with data ("iw" to "he").
bool is_iso_language(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale today{std::string{language}.c_str()};
  today.canonicalize(status);
  if (U_SUCCESS(status) && has_locale_data(today.getLanguage())) return true;
  const char* const* all = icu::Locale::getISOLanguages();
  for (; *all != nullptr; ++all) {
    if (language == *all) return true;
  }
  return false;
}

bool is_known_script(const std::string& script) {
  const std::int32_t code = u_getPropertyValueEnum(UCHAR_SCRIPT, script.c_str());
  return code > USCRIPT_INHERITED && code != USCRIPT_UNKNOWN;
}

bool is_known_region(std::string_view text) {
  std::string code{text};
  std::ranges::transform(code, code.begin(), [](char c) { return c >= 'a' ? static_cast<char>(c - 'a' + 'A') : c; });
  UErrorCode status = U_ZERO_ERROR;
  const icu::Region* region = icu::Region::getInstance(code.c_str(), status);
  return U_SUCCESS(status) && region != nullptr && region->getType() != URGN_UNKNOWN;
}

/// CLDR has a name for it: ICU's display name of an unknown variant is the subtag itself.
bool is_known_variant(std::string_view part) {
  const icu::Locale variant{"de", "", std::string{part}.c_str()};
  icu::UnicodeString name;
  variant.getDisplayVariant(icu::Locale::getEnglish(), name);
  std::string shown;
  name.toUTF8String(shown);
  return !text::equal_ignoring_ascii_case(shown, part);
}

/// The grammar langtag = language ["-" script] ["-" region] *("-" variant) of RFC 5646, each subtag known.
bool is_known_tag(std::string_view text) {
  const std::vector<std::string_view> parts = text::split(text, '-');
  const std::string language = text::lower_ascii(parts.front());
  if (language.size() < 2 || language.size() > 3 || !all_alpha(language)) return false;

  std::span<const std::string_view> rest{parts};
  rest = rest.subspan(1);
  const std::size_t before = rest.size();
  if (!rest.empty() && looks_like_script(rest.front())) {
    if (!is_known_script(std::string{rest.front()})) return false;
    rest = rest.subspan(1);
  }
  if (!rest.empty() && looks_like_region(rest.front())) {
    if (!is_known_region(rest.front())) return false;
    rest = rest.subspan(1);
  }
  const bool is_qualified = rest.size() < before;
  const auto known = [](std::string_view part) { return looks_like_variant(part) && is_known_variant(part); };
  if (!std::ranges::all_of(rest, known)) return false;
  return has_locale_data(language) || (language.size() == 2 && is_qualified && is_iso_language(language));
}

/// In canonical form: "iw" is "he".
std::optional<icu::Locale> parse(std::string_view tag) {
  UErrorCode status = U_ZERO_ERROR;
  auto parsed = icu::Locale::forLanguageTag({tag.data(), static_cast<std::int32_t>(tag.size())}, status);
  if (U_FAILURE(status) || parsed.isBogus() || *parsed.getLanguage() == '\0') return std::nullopt;
  parsed.canonicalize(status);
  if (U_FAILURE(status)) return std::nullopt;
  return parsed;
}

/// The name of `shown` in the language of `tag`. With a script the dialect form: "简体中文", not "中文（简体）";
/// without one the standard form, since "Österreichisches Deutsch" would stand far from "Deutsch".
std::string display_name(std::string_view tag, const icu::Locale& shown,
                         UDisplayContext place = UDISPCTX_CAPITALIZATION_FOR_BEGINNING_OF_SENTENCE) {
  const bool has_script = *shown.getScript() != '\0';
  std::array<UDisplayContext, 2> contexts{has_script ? UDISPCTX_DIALECT_NAMES : UDISPCTX_STANDARD_NAMES, place};
  const std::unique_lock<std::mutex> lock = creation_lock();
  const std::unique_ptr<icu::LocaleDisplayNames> names{icu::LocaleDisplayNames::createInstance(
      icu::Locale{icu_locale_name(tag).c_str()}, contexts.data(), static_cast<std::int32_t>(contexts.size()))};
  icu::UnicodeString name;
  names->localeDisplayName(shown, name);
  std::string result;
  name.toUTF8String(result);
  return result;
}

/// The language, and the script where the tag names it. Nothing for a tag that is none.
std::optional<icu::Locale> without_region(std::string_view tag) {
  const std::optional<icu::Locale> parsed = parse(tag);
  if (!parsed) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  icu::LocaleBuilder builder;
  builder.setLanguage(parsed->getLanguage()).setScript(parsed->getScript());
  const icu::Locale shown = builder.build(status);
  return U_FAILURE(status) ? std::nullopt : std::optional{shown};
}

/// "中文（中国）", "English (United Kingdom)".
std::string full_name(std::string_view tag) {
  const std::optional<icu::Locale> parsed = parse(tag);
  return parsed ? display_name(tag, *parsed) : std::string{tag};
}

/// Replaces each name that several rows have by `rename(row)`.
template <typename Rename>
void rename_repeated(std::vector<Locale>& rows, Rename rename) {
  std::map<std::string, std::size_t> uses;
  for (const Locale& row : rows) ++uses[row.native_name];
  for (Locale& row : rows) {
    if (uses[row.native_name] > 1) row.native_name = rename(row);
  }
}

bool both_and_different(std::string_view a, std::string_view b) {
  return !a.empty() && !b.empty() && a != b;
}

bool compare_tags(std::string_view a, std::string_view b) {
  std::optional<icu::Locale> first = parse(a);
  std::optional<icu::Locale> second = parse(b);
  if (!first || !second) return text::equal_ignoring_ascii_case(a, b);
  if (both_and_different(first->getCountry(), second->getCountry())) return false;

  UErrorCode status = U_ZERO_ERROR;
  first->addLikelySubtags(status);
  second->addLikelySubtags(status);
  const std::string_view language = first->getLanguage();
  const std::string_view script = first->getScript();
  return U_SUCCESS(status) && language == second->getLanguage() && script == second->getScript();
}

}  // namespace

std::optional<std::string> canonical_tag(std::string_view text) {
  if (!is_known_tag(text)) return std::nullopt;
  const std::optional<icu::Locale> parsed = parse(text);
  if (!parsed) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  auto tag = parsed->toLanguageTag<std::string>(status);
  if (U_FAILURE(status)) return std::nullopt;
  return tag;
}

std::string native_name(std::string_view tag) {
  const std::optional<icu::Locale> shown = without_region(tag);
  return shown ? display_name(tag, *shown) : std::string{tag};
}

std::string language_name(std::string_view tag, std::string_view reader) {
  const std::optional<icu::Locale> shown = without_region(tag);
  return shown ? display_name(reader, *shown, UDISPCTX_CAPITALIZATION_FOR_MIDDLE_OF_SENTENCE) : std::string{tag};
}

std::vector<Locale> make_unique_names(std::vector<Locale> rows) {
  rename_repeated(rows, [](const Locale& row) { return full_name(row.tag); });
  rename_repeated(rows, [](const Locale& row) { return fmt::format("{} ({})", row.native_name, row.folder); });
  return rows;
}

Direction direction(std::string_view tag) {
  const std::optional<icu::Locale> parsed = parse(tag);
  return parsed && parsed->isRightToLeft() ? Direction::right_to_left : Direction::left_to_right;
}

std::string_view language_of(std::string_view tag) {
  return tag.substr(0, tag.find('-'));
}

bool tags_agree(std::string_view a, std::string_view b) {
  // The same few pairs are compared for every article.
  thread_local std::map<std::string, bool, std::less<>> known;
  constexpr std::size_t most = 256;
  if (known.size() >= most) known.clear();
  std::string pair{a};
  pair += ' ';
  pair += b;
  const auto [found, is_new] = known.try_emplace(std::move(pair));
  if (is_new) found->second = compare_tags(a, b);
  return found->second;
}

}  // namespace guidepost::locale
