#include "markdown/marker_attributes.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "markdown/escape.hpp"

namespace guidepost::markdown {
namespace {

/// Attributes beyond are passed over: a hostile marker must not be read again for each.
constexpr std::size_t max_attributes = 32;

bool is_white(char c) {
  return c == ' ' || c == '\t';
}
bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
}

std::size_t skip_white(std::string_view text, std::size_t at) {
  while (at < text.size() && is_white(text[at])) ++at;
  return at;
}

/// Length of `name =` at `at`, or 0.
std::size_t name_and_equals(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at < text.size() && is_name(text[at])) ++at;
  if (at == begin) return 0;
  at = skip_white(text, at);
  return at < text.size() && text[at] == '=' ? at + 1 - begin : 0;
}

/// Size of the quotation mark at `at`, or 0. Typographic ones count: translation changes them.
std::size_t quote_size(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 5> quotes{"\u201C", "\u201D", "\u201E", "\u2019", "\uFF02"};
  if (text[at] == '"' || text[at] == '\'') return 1;
  if (text[at] != '\xE2' && text[at] != '\xEF') return 0;
  for (const std::string_view quote : quotes) {
    if (text.substr(at).starts_with(quote)) return quote.size();
  }
  return 0;
}

/// Whether an attribute list could go on at `at`: its end, or another name. A quote before it closes a value; any other
/// belongs to the value.
bool value_may_end(std::string_view text, std::size_t at) {
  at = skip_white(text, at);
  return at == text.size() || name_and_equals(text, at) != 0;
}

struct Value {
  std::string_view text;
  std::size_t end = 0;
};

/// Whether ` name="` stands at `at`: the quote before it was never closed.
bool next_attribute_begins(std::string_view text, std::size_t at) {
  if (!is_white(text[at])) return false;
  const std::size_t size = name_and_equals(text, at + 1);
  const std::size_t value = skip_white(text, at + 1 + size);
  return size != 0 && value < text.size() && quote_size(text, value) != 0;
}

Value quoted_value(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin; at < text.size(); ++at) {
    const std::size_t size = quote_size(text, at);
    if (size != 0 && value_may_end(text, at + size)) return {text.substr(begin, at - begin), at + size};
    if (next_attribute_begins(text, at)) return {text.substr(begin, at - begin), at};
  }
  return {text.substr(begin), text.size()};
}

Value value_at(std::string_view text, std::size_t at) {
  if (at < text.size()) {
    if (const std::size_t size = quote_size(text, at); size != 0) return quoted_value(text, at + size);
  }
  std::size_t end = at;
  while (end < text.size() && !is_white(text[end])) ++end;
  // A quote that was lost at the beginning may be there at the end.
  std::string_view value = text.substr(at, end - at);
  if (value.ends_with('"')) value.remove_suffix(1);
  return {value, end};
}

}  // namespace

std::vector<MarkerAttribute> marker_attributes(const Marker& marker) {
  std::vector<MarkerAttribute> attributes;
  const std::string_view text = marker.body;
  const auto offset = marker.begin + static_cast<std::size_t>(text.data() - marker.source.data());
  std::size_t count = 0;
  for (std::size_t at = skip_white(text, 0); at < text.size(); at = skip_white(text, at)) {
    const std::size_t size = name_and_equals(text, at);
    if (size == 0) {
      ++at;
      continue;
    }
    if (++count > max_attributes) break;
    const std::string_view name = text::trim(text.substr(at, size - 1));
    const Value value = value_at(text, skip_white(text, at + size));
    if (find_attribute(attributes, text::lower_ascii(name)) == nullptr) {
      attributes.push_back({text::lower_ascii(name), decode_references(text::trim(value.text)),
                            byte_range(offset + at, offset + value.end)});
    }
    at = value.end;
  }
  return attributes;
}

const MarkerAttribute* find_attribute(const std::vector<MarkerAttribute>& attributes, std::string_view name) {
  const auto found = std::ranges::find(attributes, name, &MarkerAttribute::name);
  return found == attributes.end() ? nullptr : &*found;
}

}  // namespace guidepost::markdown
