// The tags of a mustache template, with their places: what the checks and the joining of partials work on.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"

namespace guidepost::render {

enum class TagKind : std::uint8_t {
  text,           ///< {{name}}
  html,           ///< {{{name}}} or {{&name}}
  section,        ///< {{#name}}
  inverted,       ///< {{^name}}
  end,            ///< {{/name}}
  partial,        ///< {{> name}}
  comment,        ///< {{! anything}}
  not_supported,  ///< {{=<% %>=}}, {{}}, {{.}}, a name with blanks: `name` is everything between the braces
};

/// `name` views the template.
struct Tag {
  TagKind kind = TagKind::text;
  std::string_view name;
  ByteRange where;       ///< with the braces
  ByteRange name_where;  ///< where `name` stands
};

struct ScannedTemplate {
  std::vector<Tag> tags;              ///< in order
  std::optional<ByteRange> unclosed;  ///< braces without their partner; nothing after them was scanned
};

[[nodiscard]] ScannedTemplate scan_tags(std::string_view text);

/// Template texts by name, partials as "partials/NAME".
using TemplateTexts = std::map<std::string, std::string, std::less<>>;

/// The key of a partial in TemplateTexts.
[[nodiscard]] std::string partial_key(std::string_view name);

/// The template `name` as one text: partials put in place of their tags, comments, indentation and empty lines left
/// out, as bytes that no reader needs.
/// REQUIRES: the template has been checked: all partials exist, none includes itself.
[[nodiscard]] std::string join_partials(const TemplateTexts& templates, std::string_view name);

}  // namespace guidepost::render
