#include "markdown/autolinks.hpp"

#include <algorithm>
#include <array>

#include "base/byte_set.hpp"
#include "base/text.hpp"

namespace guidepost::markdown {
namespace {

/// Longest domain that is looked at: longer ones are none (RFC 1035 has 255).
constexpr std::size_t max_domain = 512;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_alphanumeric(char c) {
  return is_letter(c) || (c >= '0' && c <= '9');
}
bool is_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
bool is_domain(char c) {
  return is_alphanumeric(c) || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// U+3000 to U+303F (ideographic punctuation) and U+FF00 to U+FFEF (fullwidth forms) in UTF-8.
bool is_east_asian_punctuation(std::string_view text) {
  if (text.size() < 3) return false;
  const auto second = static_cast<unsigned char>(text[1]);
  if (text[0] == '\xE3') return second == 0x80;
  return text[0] == '\xEF' && second >= 0xBC && second <= 0xBF;
}

/// Where the domain at `at` ends, or `at` when it is none. "www.example" has at least one dot, "http://localhost" none.
std::size_t domain_end(std::string_view text, std::size_t at, std::size_t least_dots) {
  const std::size_t begin = at;
  const std::size_t limit = std::min(text.size(), begin + max_domain);
  std::size_t dots = 0;
  std::size_t underscores_before = 0;  // in the last segment but one
  std::size_t underscores = 0;
  for (; at < limit; ++at) {
    if (text[at] == '_') {
      ++underscores;
    } else if (text[at] == '.') {
      if (at == begin) return begin;
      underscores_before = underscores;
      underscores = 0;
      ++dots;
    } else if (!is_domain(text[at]) || is_east_asian_punctuation(text.substr(at))) {
      break;
    }
  }
  const bool valid = at > begin && underscores == 0 && underscores_before == 0 && dots >= least_dots;
  return valid ? at : begin;
}

/// Takes off what belongs to the sentence: punctuation, an unbalanced parenthesis, a character reference.
std::size_t trim_end(std::string_view text, std::size_t begin, std::size_t end) {
  std::ptrdiff_t open = std::ranges::count(text.substr(begin, end - begin), '(');
  std::ptrdiff_t close = std::ranges::count(text.substr(begin, end - begin), ')');
  while (end > begin) {
    const char last = text[end - 1];
    if (std::string_view{"?!.,:*_~'\""}.find(last) != std::string_view::npos) {
      --end;
    } else if (last == ')' && close > open) {
      --close;
      --end;
    } else if (last == ';') {
      std::size_t name = end - 1;
      while (name > begin && is_letter(text[name - 1])) --name;
      if (name == end - 1 || name == begin || text[name - 1] != '&') return end - 1;
      end = name - 1;
    } else {
      break;
    }
  }
  return end;
}

std::size_t path_end(std::string_view text, std::size_t at) {
  while (at < text.size() && !is_space(text[at]) && text[at] != '<' && !is_east_asian_punctuation(text.substr(at, 3))) {
    ++at;
  }
  return at;
}

std::optional<Autolink> url_at(std::string_view text, std::size_t colon, std::size_t from) {
  constexpr std::array<std::string_view, 3> schemes{"http", "https", "ftp"};
  if (text.substr(colon, 3) != "://") return std::nullopt;
  std::size_t begin = colon;
  while (begin > from && colon - begin < 6 && is_letter(text[begin - 1])) --begin;
  const std::string_view scheme = text.substr(begin, colon - begin);
  const bool is_known =
      std::ranges::any_of(schemes, [&](std::string_view s) { return text::equal_ignoring_ascii_case(s, scheme); });
  const std::size_t domain = colon + 3;
  if (!is_known || domain_end(text, domain, 0) == domain) return std::nullopt;

  const std::size_t end = trim_end(text, begin, path_end(text, domain));
  if (end <= domain) return std::nullopt;
  return Autolink{begin, end, std::string{text.substr(begin, end - begin)}};
}

std::optional<Autolink> www_at(std::string_view text, std::size_t dot, std::size_t from) {
  if (dot < from + 3 || !text::equal_ignoring_ascii_case(text.substr(dot - 3, 3), "www")) return std::nullopt;
  const std::size_t begin = dot - 3;
  const bool is_apart = begin == 0 || is_space(text[begin - 1]) ||
                        std::string_view{"*_~("}.find(text[begin - 1]) != std::string_view::npos;
  const std::size_t domain = domain_end(text, begin, 1);
  if (!is_apart || domain == begin) return std::nullopt;

  const std::size_t end = trim_end(text, begin, path_end(text, domain));
  if (end <= dot + 1) return std::nullopt;
  return Autolink{begin, end, "http://" + std::string{text.substr(begin, end - begin)}};
}

std::optional<Autolink> email_at(std::string_view text, std::size_t at, std::size_t from) {
  const auto is_local = [](char c) { return is_alphanumeric(c) || c == '.' || c == '+' || c == '-' || c == '_'; };
  std::size_t begin = at;
  while (begin > from && at - begin < max_domain && is_local(text[begin - 1])) --begin;
  std::size_t end = at + 1;
  std::size_t dots = 0;
  for (; end < text.size() && end - at < max_domain; ++end) {
    if (text[end] == '.') {
      if (end + 1 == text.size() || !is_alphanumeric(text[end + 1])) break;
      ++dots;
    } else if (!is_alphanumeric(text[end]) && text[end] != '-' && text[end] != '_') {
      break;
    }
  }
  if (begin == at || dots == 0 || !is_alphanumeric(text[end - 1])) return std::nullopt;
  return Autolink{begin, end, "mailto:" + std::string{text.substr(begin, end - begin)}};
}

constexpr ByteSet triggers{":@."};

/// The address that the trigger at `at` is a part of.
std::optional<Autolink> address_round(std::string_view text, std::size_t at, std::size_t from) {
  switch (text[at]) {
    case ':':
      return url_at(text, at, from);
    case '@':
      return email_at(text, at, from);
    default:
      return www_at(text, at, from);
  }
}

}  // namespace

std::optional<Autolink> find_autolink(std::string_view text, std::size_t from) {
  for (std::size_t at = triggers.find(text, from); at < text.size(); at = triggers.find(text, at + 1)) {
    std::optional<Autolink> found = address_round(text, at, from);
    if (found) return found;
  }
  return std::nullopt;
}

}  // namespace guidepost::markdown
