#include "render/strings.hpp"

#include <cassert>
#include <utility>

#include "diagnostics/output_messages.hpp"
#include "locale/tag.hpp"
#include "yaml/value.hpp"

namespace guidepost::render {
namespace {

constexpr std::string_view english_tag = "en";

bool has_arguments(std::string_view pattern) {
  return pattern.find('{') != std::string_view::npos;
}

/// The string of a set, else of the English one.
std::string_view string_of_set(const Theme& theme, std::string_view set, std::string_view key) {
  for (const std::string_view name : {set, english_tag}) {
    const auto strings = theme.strings.find(name);
    if (strings == theme.strings.end()) continue;
    const auto found = strings->second.find(key);
    if (found != strings->second.end()) return found->second;
  }
  assert(false && "the English strings have every key");
  return key;
}

}  // namespace

StringsFile parse_strings(std::string_view text, FileId file, std::string_view tag) {
  StringsFile result;
  yaml::Document document = yaml::parse(text, file);
  result.problems = std::move(document.problems);
  if (!document.root || document.root->is_null()) return result;
  if (!document.root->is_map()) {
    result.problems.add(strings_not_a_map(document.root->where));
    return result;
  }
  for (yaml::Entry& entry : document.root->entries) {
    if (!entry.value.is_scalar()) {
      result.problems.add(strings_not_a_text(entry.key.where, entry.key.value));
      continue;
    }
    if (const auto reason = locale::check_message_pattern(entry.value.text, tag)) {
      result.problems.add(strings_invalid_pattern(entry.value.where, entry.key.value, *reason));
      continue;
    }
    result.places.emplace(entry.key.value, entry.key.where);
    result.strings.emplace(std::move(entry.key.value), std::move(entry.value.text));
  }
  return result;
}

std::string_view find_string_set(const Theme& theme, std::string_view tag) {
  for (std::string_view candidate = tag;; candidate = candidate.substr(0, candidate.rfind('-'))) {
    const auto found = theme.strings.find(candidate);
    if (found != theme.strings.end() && locale::tags_agree(candidate, tag)) return found->first;
    if (candidate.find('-') == std::string_view::npos) return {};
  }
}

std::string_view find_string(const Theme& theme, std::string_view tag, std::string_view key) {
  return string_of_set(theme, find_string_set(theme, tag), key);
}

LocaleStrings::LocaleStrings(const Theme& theme, std::string_view tag) : tag_{tag} {
  const std::string_view set = find_string_set(theme, tag);
  are_foreign_ = set.empty() && locale::language_of(tag) != english_tag;
  const auto english = theme.strings.find(english_tag);
  assert(english != theme.strings.end());
  for (const auto& [key, pattern] : english->second) {
    const std::string_view own = string_of_set(theme, set, key);
    if (has_arguments(pattern)) {
      patterns_.emplace(key, own);
    } else {
      texts_.emplace(key, locale::format_message(own, tag_, {}));
    }
  }
}

const std::string& LocaleStrings::operator[](std::string_view key) const {
  static const std::string nothing;
  const auto found = texts_.find(key);
  assert(found != texts_.end());
  return found == texts_.end() ? nothing : found->second;
}

std::string_view LocaleStrings::tag() const {
  // English words take English plurals, whatever the locale's are.
  return are_foreign_ ? english_tag : std::string_view{tag_};
}

std::string LocaleStrings::counted(std::string_view key, std::size_t count) const {
  return formatted(key, {{"count", static_cast<std::int64_t>(count)}});
}

std::string LocaleStrings::number(std::size_t count) const {
  return locale::format_message("{count}", tag(), {{"count", static_cast<std::int64_t>(count)}});
}

std::string LocaleStrings::formatted(std::string_view key,
                                     std::initializer_list<locale::MessageArgument> arguments) const {
  const auto found = patterns_.find(key);
  assert(found != patterns_.end());
  if (found == patterns_.end()) return std::string{key};
  return locale::format_message(found->second, tag(), arguments);
}

}  // namespace guidepost::render
