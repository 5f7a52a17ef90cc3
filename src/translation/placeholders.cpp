#include "translation/placeholders.hpp"

#include <algorithm>
#include <iterator>

namespace guidepost::translation {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_name(char c) {
  return is_letter(c) || is_digit(c) || c == '_';
}

bool is_long_name(char c) {
  return is_name(c) || c == '-' || c == '.';
}

bool is_capital_name(char c) {
  return is_name(c) ? !(c >= 'a' && c <= 'z') : c == '-';
}

/// The characters at `at` that satisfy `is_part`.
template <typename Predicate>
std::size_t run(std::string_view text, std::size_t at, Predicate is_part) {
  const auto end = std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_part);
  return static_cast<std::size_t>(end - text.begin()) - at;
}

char at_or_nul(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : '\0';
}

/// The size of a bracket with a name at `at`, or 0.
template <typename Predicate>
std::size_t bracketed(std::string_view text, std::size_t at, char close, Predicate is_part) {
  constexpr std::size_t longest_name = 64;
  const std::size_t name = run(text.substr(0, at + longest_name + 1), at + 1, is_part);
  return name > 0 && at_or_nul(text, at + 1 + name) == close ? name + 2 : 0;
}

/// "%s", "%5.2f", "%1$s", "%NAME%"; not "50 % sure".
std::size_t percent(std::string_view text, std::size_t at) {
  if (const std::size_t named = bracketed(text, at, '%', is_capital_name); named > 3) return named;
  std::size_t end = at + 1 + run(text, at + 1, [](char c) { return is_digit(c) || c == '.' || c == '$'; });
  const char type = at_or_nul(text, end);
  const bool is_type = std::string_view{"sdifuxXc@"}.find(type) != std::string_view::npos && type != '\0';
  const bool follows_number = at > 0 && is_digit(text[at - 1]);
  return is_type && !follows_number && !is_letter(at_or_nul(text, end + 1)) ? end + 1 - at : 0;
}

std::size_t placeholder_at(std::string_view text, std::size_t at) {
  switch (text[at]) {
    case '{':
      return bracketed(text, at, '}', is_long_name);
    case '<':
      return bracketed(text, at, '>', is_capital_name);
    case '%':
      return percent(text, at);
    default:
      break;
  }
  if (at_or_nul(text, at + 1) == '{') {
    const std::size_t size = bracketed(text, at + 1, '}', is_long_name);
    return size == 0 ? 0 : size + 1;
  }
  const bool is_variable = is_letter(at_or_nul(text, at + 1)) && (at == 0 || !is_name(text[at - 1]));
  return is_variable ? 1 + run(text, at + 1, is_name) : 0;
}

/// The first sign at or behind `at` that may begin a placeholder, or the text's size. Faster than find_first_of.
std::size_t next_sign(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] != '{' && text[at] != '<' && text[at] != '%' && text[at] != '$') ++at;
  return at;
}

}  // namespace

bool may_hold_placeholder(std::string_view text) {
  return next_sign(text, 0) < text.size();
}

std::vector<std::string_view> find_placeholders(std::string_view text) {
  std::vector<std::string_view> found;
  for (std::size_t at = next_sign(text, 0); at < text.size(); at = next_sign(text, at)) {
    const std::size_t size = placeholder_at(text, at);
    if (size > 0) found.push_back(text.substr(at, size));
    at += std::max<std::size_t>(size, 1);
  }
  return found;
}

std::optional<PlaceholderDifference> find_placeholder_difference(std::string_view translation,
                                                                 std::string_view counterpart) {
  if (!may_hold_placeholder(translation) && !may_hold_placeholder(counterpart)) return std::nullopt;
  std::vector<std::string_view> here = find_placeholders(translation);
  std::vector<std::string_view> there = find_placeholders(counterpart);
  std::ranges::sort(here);
  std::ranges::sort(there);
  std::vector<std::string_view> added;
  std::vector<std::string_view> missing;
  std::ranges::set_difference(here, there, std::back_inserter(added));
  std::ranges::set_difference(there, here, std::back_inserter(missing));
  if (added.empty() && missing.empty()) return std::nullopt;
  return PlaceholderDifference{.here = added.empty() ? std::string_view{} : added.front(),
                               .there = missing.empty() ? std::string_view{} : missing.front()};
}

}  // namespace guidepost::translation
