#include "bilingual/span_tags.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace guidepost::bilingual {
namespace {

constexpr std::string_view target_prefix = "<span data-ttu-id=\"";
constexpr std::string_view source_prefix = "<span data-stu-id=\"";
constexpr std::string_view lookup_tag = "<span class=\"sxs-lookup\">";
constexpr std::string_view close_tag = "</span>";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_hex_digit(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f');
}

/// Five hex digits, '-', an optional 'p', digits.
bool is_unit_id(std::string_view id) {
  if (id.size() < 7 || id[5] != '-' || !std::ranges::all_of(id.substr(0, 5), is_hex_digit)) return false;
  id.remove_prefix(id[6] == 'p' ? 7 : 6);
  return !id.empty() && std::ranges::all_of(id, is_digit);
}

/// The id of a tag that is exactly `prefix` ID `">`, or "".
std::string_view exact_id(std::string_view tag, std::string_view prefix) {
  if (!tag.starts_with(prefix) || !tag.ends_with("\">")) return {};
  const std::string_view id = tag.substr(prefix.size(), tag.size() - prefix.size() - 2);
  return is_unit_id(id) ? id : std::string_view{};
}

/// Whether the line end at `at` is followed by an empty line: no tag of ours reaches across a paragraph.
bool ends_paragraph(std::string_view text, std::size_t at) {
  const auto next = text.find_first_not_of(" \t\r", at + 1);
  return next == text.npos || text[next] == '\n';
}

std::size_t tag_end(std::string_view text, std::size_t begin) {
  for (std::size_t at = begin + 1; at < text.size(); ++at) {
    if (text[at] == '>') return at + 1;
    if (text[at] == '<' || (text[at] == '\n' && ends_paragraph(text, at))) return at;
  }
  return text.size();
}

bool names_bilingual_markup(std::string_view tag) {
  const std::string lower = text::lower_ascii(tag);
  return lower.find("data-ttu-id") != lower.npos || lower.find("data-stu-id") != lower.npos ||
         lower.find("sxs-lookup") != lower.npos;
}

Tag classify(std::string_view text, ByteRange where) {
  const std::string_view tag = where.of(text);
  if (tag[1] == '/') return {tag == close_tag ? TagKind::close : TagKind::loose_close, where, {}};
  if (tag == lookup_tag) return {TagKind::lookup_open, where, {}};
  if (const auto id = exact_id(tag, target_prefix); !id.empty()) return {TagKind::target_open, where, id};
  if (const auto id = exact_id(tag, source_prefix); !id.empty()) return {TagKind::source_open, where, id};
  return {names_bilingual_markup(tag) ? TagKind::loose_open : TagKind::other_open, where, {}};
}

/// Whether a tag's name ends at `at`: "<spanner" is no span.
bool name_ends(std::string_view text, std::size_t at) {
  return at == text.size() || std::string_view{" \t\r\n/><"}.find(text[at]) != std::string_view::npos;
}

}  // namespace

Tag next_span_tag(std::string_view text, std::size_t from) {
  for (auto at = text.find('<', from); at != text.npos; at = text.find('<', at + 1)) {
    const std::size_t name = at + 1 < text.size() && text[at + 1] == '/' ? at + 2 : at + 1;
    if (name >= text.size() || (text[name] != 's' && text[name] != 'S')) continue;
    if (!text::starts_with_ignoring_ascii_case(text.substr(name), "span") || !name_ends(text, name + 4)) continue;
    return classify(text, byte_range(at, tag_end(text, at)));
  }
  return {.where = byte_range(text.size(), text.size()), .id = {}};
}

bool has_bilingual_tag(std::string_view text, std::size_t from) {
  for (Tag tag = next_span_tag(text, from); tag.kind != TagKind::none; tag = next_span_tag(text, tag.where.end)) {
    if (tag.kind != TagKind::close && tag.kind != TagKind::loose_close && tag.kind != TagKind::other_open) return true;
  }
  return false;
}

}  // namespace guidepost::bilingual
