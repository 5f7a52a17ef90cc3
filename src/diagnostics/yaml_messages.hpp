// What guidepost says about YAML: front matter, tables of contents, page documents, guidepost.yml. And about JSON.
#pragma once

#include <cstdint>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// What a writer did when YAML text cannot be parsed. The comment is what triggers it.
enum class YamlMistake : std::uint8_t {
  tab_indentation,       ///< "a:\n\tb: c"
  unclosed_quote,        ///< `title: "Orders`
  text_after_quote,      ///< `title: "Orders" and returns`, or an apostrophe in single quotes
  text_after_bracket,    ///< `title: [Preview] Orders`
  unclosed_bracket,      ///< `keys: [a, b`
  colon_in_value,        ///< `title: Orders: an overview`
  deeper_key,            ///< "a: b\n  c: d"
  not_a_key,             ///< a line without a colon among keys
  no_blank_after_colon,  ///< `title:Orders`
  conflict_marker,       ///< `<<<<<<< HEAD`
  list_entry_here,       ///< "a: b\n- c", `a: - b`
  wrong_indentation,     ///< "a:\n    b: c\n   d: e"
  reserved_character,    ///< `title: @home`
  unknown_anchor,        ///< `title: *important*`
  alias_of_itself,       ///< `&a [*a]`
  unknown_escape,        ///< `path: "C:\program"`
  key_is_collection,     ///< `title: {{ product }}`
  text_after_end,        ///< "- a\nb: c"
  control_character,     ///< U+0004
  other,                 ///< anything else: the parser's own words
};

/// YAML text cannot be parsed. `text` is the writer's text that the sentence quotes (the line, the character, the
/// escape; for `other` what the parser says).
[[nodiscard]] Diagnostic yaml_syntax_error(SourceSpan where, YamlMistake mistake, std::string_view text);

/// What is wrong with a JSON text. The comment is what triggers it.
enum class JsonMistake : std::uint8_t {
  comma_missing,       ///< `["a" "b"]`
  colon_missing,       ///< `{"a" 1}`
  key_expected,        ///< `{a: 1}`
  value_expected,      ///< `{"a": b}`
  value_missing,       ///< `{"a":`
  quote_not_closed,    ///< `["a`
  bracket_not_closed,  ///< `["a"`
  unknown_escape,      ///< `"C:\program"`
  text_after_end,      ///< `{} }`
};

/// JSON text cannot be parsed. `text` is what stands at the place.
[[nodiscard]] Diagnostic json_syntax_error(SourceSpan where, JsonMistake mistake, std::string_view text);

/// Where the quoted or plain value begins that a syntax error stands in or after.
[[nodiscard]] RelatedPlace yaml_value_begins(SourceSpan where);

/// A map has the same key twice. Triggered by "title: A\ntitle: B", at the first 'title'; not by equal keys of two
/// maps.
[[nodiscard]] Diagnostic yaml_duplicate_key(const Located<std::string>& earlier, SourceSpan last);

/// Collections stand inside each other more than `depth` deep. Triggered by "[[[[...".
[[nodiscard]] Diagnostic yaml_too_deep(SourceSpan where, std::size_t depth);

/// A document has more than `limit` values. Triggered by files of tens of megabytes.
[[nodiscard]] Diagnostic yaml_too_many_values(SourceSpan where, std::size_t limit);

/// Aliases copy more than `limit` values. Triggered by an alias bomb ("a: &a [x, x]\nb: &b [*a, *a]\n...").
[[nodiscard]] Diagnostic yaml_too_many_aliases(SourceSpan where, std::size_t limit);

}  // namespace guidepost
