#include "base/text.hpp"

#include <algorithm>
#include <cstdlib>

#include "base/byte_set.hpp"

namespace guidepost::text {
namespace {

bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
/// Whether a byte cannot stand in HTML's text as it is, by its value: almost every byte of a page passes here.
constexpr ByteSet special_in_html{[](char c) {
  const bool is_control = static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
  return is_control || std::string_view{"&<>\"'\x7F"}.find(c) != std::string_view::npos;
}};

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

template <typename Strings>
std::string_view nearest_of(std::string_view word, const Strings& candidates) {
  if (word.size() < 2) return {};
  std::size_t limit = std::clamp<std::size_t>(word.size() / 3, 1, 4);
  std::string_view best;
  for (const auto& candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate, limit);
    if (distance > limit) continue;
    best = candidate;
    if (distance == 0) break;
    limit = distance - 1;
  }
  return best;
}

}  // namespace

std::string_view trim(std::string_view text) {
  while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::string lower_ascii(std::string_view text) {
  std::string out{text};
  std::ranges::transform(out, out.begin(), lower);
  return out;
}

bool equal_ignoring_ascii_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

bool starts_with_ignoring_ascii_case(std::string_view text, std::string_view prefix) {
  return text.size() >= prefix.size() && equal_ignoring_ascii_case(text.substr(0, prefix.size()), prefix);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

void append_html_escaped(std::string& out, std::string_view text) {
  while (true) {
    const std::size_t at = special_in_html.find(text);
    out.append(text.substr(0, at));
    if (at == text.size()) return;
    switch (text[at]) {
      case '&':
        out.append("&amp;");
        break;
      case '<':
        out.append("&lt;");
        break;
      case '>':
        out.append("&gt;");
        break;
      case '"':
        out.append("&quot;");
        break;
      case '\'':
        out.append("&#39;");
        break;
      default:
        break;
    }
    text.remove_prefix(at + 1);
  }
}

std::string html_escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append_html_escaped(out, text);
  return out;
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
  const std::size_t difference = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (difference > limit) return limit + 1;

  // Three rows of the optimal string alignment table: two back (for swaps), the previous one, the current one. Cells
  // further than `limit` from the diagonal cannot matter, so that a call costs |a| x limit; the rows are kept, because
  // suggestions compare one word with thousands.
  thread_local std::vector<std::size_t> before;
  thread_local std::vector<std::size_t> previous;
  thread_local std::vector<std::size_t> current;
  const std::size_t far = limit + 1;
  for (auto* const row : {&before, &previous, &current}) row->assign(b.size() + 1, far);
  for (std::size_t j = 0; j <= std::min(limit, b.size()); ++j) previous[j] = j;

  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t first = i > limit ? i - limit : 1;
    const std::size_t last = std::min(b.size(), i + limit);
    current[first - 1] = first == 1 ? std::min(i, far) : far;
    std::size_t smallest = current[first - 1];
    for (std::size_t j = first; j <= last; ++j) {
      const std::size_t replace = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      current[j] = std::min({previous[j] + 1, current[j - 1] + 1, replace, far});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        current[j] = std::min(current[j], before[j - 2] + 1);
      }
      smallest = std::min(smallest, current[j]);
    }
    if (last < b.size()) current[last + 1] = far;
    if (smallest > limit) return far;
    std::swap(before, previous);
    std::swap(previous, current);
  }
  return std::min(previous[b.size()], far);
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  return nearest_of(word, candidates);
}

std::string_view nearest(std::string_view word, std::span<const std::string> candidates) {
  return nearest_of(word, candidates);
}

}  // namespace guidepost::text
