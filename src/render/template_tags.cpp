#include "render/template_tags.hpp"

#include <fmt/format.h>

#include <cassert>

#include "base/text.hpp"

namespace guidepost::render {
namespace {

bool is_name(std::string_view text) {
  return !text.empty() && text != "." && text.find_first_of(" \t\r\n{}=") == std::string_view::npos;
}

TagKind kind_of(char sigil) {
  switch (sigil) {
    case '&':
      return TagKind::html;
    case '#':
      return TagKind::section;
    case '^':
      return TagKind::inverted;
    case '/':
      return TagKind::end;
    case '>':
      return TagKind::partial;
    case '!':
      return TagKind::comment;
    default:
      return TagKind::text;
  }
}

/// The tag whose content (between the braces) is `content`, a view of `text`.
Tag make_tag(std::string_view text, std::string_view content, ByteRange where, bool has_three_braces) {
  std::string_view name = text::trim(content);
  Tag tag{.kind = TagKind::text, .name = name, .where = where, .name_where = {}};
  if (has_three_braces) {
    tag.kind = TagKind::html;
  } else if (!name.empty()) {
    tag.kind = kind_of(name.front());
    if (tag.kind != TagKind::text) tag.name = name = text::trim(name.substr(1));
  }
  if (tag.kind != TagKind::comment && !is_name(name)) {
    tag.kind = TagKind::not_supported;
    tag.name = text::trim(content);
  }
  const auto begin = static_cast<std::size_t>(tag.name.data() - text.data());
  tag.name_where = byte_range(begin, begin + tag.name.size());
  return tag;
}

/// Whether a line is a section's tag and nothing else: its line end is no text, as mustache says.
bool is_section_tag(std::string_view line) {
  const std::vector<Tag> tags = scan_tags(line).tags;
  if (tags.size() != 1 || tags.front().where.size() != line.size()) return false;
  const TagKind kind = tags.front().kind;
  return kind == TagKind::section || kind == TagKind::inverted || kind == TagKind::end;
}

/// Copies lines without their indentation; a line of nothing but blanks disappears, and so does the end of one that
/// only opens or closes a section.
std::string without_indentation(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const std::string_view line : text::split(text, '\n')) {
    const std::string_view trimmed = text::trim(line);
    if (trimmed.empty()) continue;
    out += trimmed;
    if (!is_section_tag(trimmed)) out += '\n';
  }
  return out;
}

void append_joined(const TemplateTexts& templates, std::string_view name, std::string& out) {
  const auto found = templates.find(name);
  assert(found != templates.end());
  const std::string_view text = text::trim(found->second);  // a partial may stand inside a line
  std::uint32_t copied = 0;
  for (const Tag& tag : scan_tags(text).tags) {
    if (tag.kind != TagKind::partial && tag.kind != TagKind::comment) continue;
    out += text.substr(copied, tag.where.begin - copied);
    copied = tag.where.end;
    if (tag.kind == TagKind::partial) append_joined(templates, partial_key(tag.name), out);
  }
  out += text.substr(copied);
}

}  // namespace

ScannedTemplate scan_tags(std::string_view text) {
  ScannedTemplate scanned;
  std::size_t at = 0;
  while (true) {
    const std::size_t begin = text.find("{{", at);
    if (begin == std::string_view::npos) return scanned;
    const bool has_three = text.substr(begin).starts_with("{{{");
    const std::size_t inside = begin + (has_three ? 3 : 2);
    const std::string_view closing = has_three ? "}}}" : "}}";
    const std::size_t close = text.find(closing, inside);
    if (close == std::string_view::npos) {
      scanned.unclosed = byte_range(begin, inside);
      return scanned;
    }
    at = close + closing.size();
    scanned.tags.push_back(make_tag(text, text.substr(inside, close - inside), byte_range(begin, at), has_three));
  }
}

std::string partial_key(std::string_view name) {
  return fmt::format("partials/{}", name);
}

std::string join_partials(const TemplateTexts& templates, std::string_view name) {
  std::string joined;
  append_joined(templates, name, joined);
  return without_indentation(joined);
}

}  // namespace guidepost::render
