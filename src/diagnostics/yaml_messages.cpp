#include "diagnostics/yaml_messages.hpp"

#include <fmt/format.h>

namespace guidepost {
namespace {

/// `message` has one place for the writer's text, or none.
struct Sentence {
  std::string_view message;
  std::string_view help;
};

/// Long lines are cut at a code point: the report shows the line anyway.
std::string shortened(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (text.size() <= longest) return std::string{text};
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return fmt::format("{}...", text.substr(0, end));
}

Sentence sentence_of(YamlMistake mistake) {
  constexpr std::string_view quote_it = "put the whole value in quotes";
  switch (mistake) {
    case YamlMistake::tab_indentation:
      return {"tab in the indentation", "indent with spaces"};
    case YamlMistake::unclosed_quote:
      return {"the quote {} is not closed", "add the same quote at the end of the value"};
    case YamlMistake::text_after_quote:
      return {"text after the closing quote", "inside single quotes write '' for a quote, inside double quotes \\\""};
    case YamlMistake::text_after_bracket:
      return {"text after the closing '{}'", quote_it};
    case YamlMistake::unclosed_bracket:
      return {"'{}' is not closed", "close it, or put the whole value in quotes if it is text"};
    case YamlMistake::colon_in_value:
      return {"': ' inside a value without quotes", quote_it};
    case YamlMistake::deeper_key:
      return {"'{}' is indented like a continuation of the value above it",
              "indent it like the key above, or put the whole value in quotes"};
    case YamlMistake::not_a_key:
      return {"expected 'key: value', found '{}'", "add a key, or indent the line if it continues the value above it"};
    case YamlMistake::no_blank_after_colon:
      return {"no blank after the colon of '{}'", "put a blank between the colon and the value"};
    case YamlMistake::conflict_marker:
      return {"merge conflict marker '{}'", "keep one of the two sides and remove the marker lines"};
    case YamlMistake::list_entry_here:
      return {"a list entry '- ' cannot stand here", "put the list on the lines below its key, or quote the value"};
    case YamlMistake::wrong_indentation:
      return {"the indentation of '{}' matches no line above it", "indent it like the lines that it belongs to"};
    case YamlMistake::reserved_character:
      return {"a value without quotes cannot begin with '{}'", quote_it};
    case YamlMistake::unknown_anchor:
      return {"'{}' refers to an anchor that does not exist", "put the whole value in quotes if it is text"};
    case YamlMistake::alias_of_itself:
      return {"'{}' stands inside the value that it refers to", "put the whole value in quotes if it is text"};
    case YamlMistake::unknown_escape:
      return {"'{}' is not an escape sequence", "double the backslash, or use single quotes"};
    case YamlMistake::key_is_collection:
      return {"a key is text, but '{}' begins a list or a map", "put the whole value in quotes if it is text"};
    case YamlMistake::text_after_end:
      return {"'{}' does not belong to the list or value above it", "make the file one list, one map or one value"};
    case YamlMistake::control_character:
      return {"control character U+0004 in YAML", "remove it"};
    case YamlMistake::other:
      break;
  }
  return {"{}", "check the quotes and the indentation of this line and the one above"};
}

Sentence sentence_of(JsonMistake mistake) {
  switch (mistake) {
    case JsonMistake::comma_missing:
      return {"a comma is missing", "put ',' between two values"};
    case JsonMistake::colon_missing:
      return {"no ':' after the key {}", "write '\"key\": value'"};
    case JsonMistake::key_expected:
      return {"expected a key in double quotes, found '{}'", "write '\"key\": value'"};
    case JsonMistake::value_expected:
      return {"'{}' is no JSON value",
              "put texts in double quotes; without quotes there are numbers, true, false, null"};
    case JsonMistake::value_missing:
      return {"the text ends where a value is expected", "add the value and the closing brackets"};
    case JsonMistake::quote_not_closed:
      return {"the quote of {} is not closed", "end the text with '\"' in the same line"};
    case JsonMistake::bracket_not_closed:
      return {"'{}' is not closed", "add the closing bracket"};
    case JsonMistake::unknown_escape:
      return {"'{}' is not an escape sequence", "double the backslash"};
    case JsonMistake::text_after_end:
      break;
  }
  return {"'{}' stands after the end of the value", "remove it, or a closing bracket too many before it"};
}

}  // namespace

Diagnostic yaml_syntax_error(SourceSpan where, YamlMistake mistake, std::string_view text) {
  const Sentence sentence = sentence_of(mistake);
  return make_diagnostic(Code::yaml_syntax_error, where, fmt::format(fmt::runtime(sentence.message), shortened(text)),
                         std::string{sentence.help});
}

Diagnostic json_syntax_error(SourceSpan where, JsonMistake mistake, std::string_view text) {
  const Sentence sentence = sentence_of(mistake);
  return make_diagnostic(Code::json_syntax_error, where, fmt::format(fmt::runtime(sentence.message), shortened(text)),
                         std::string{sentence.help});
}

RelatedPlace yaml_value_begins(SourceSpan where) {
  return {where, "the value begins here"};
}

Diagnostic yaml_duplicate_key(const Located<std::string>& earlier, SourceSpan last) {
  Diagnostic diagnostic =
      make_diagnostic(Code::yaml_duplicate_key, earlier.where,
                      fmt::format("key '{}' stands again below: this value is ignored", shortened(earlier.value)),
                      "remove one of the two lines");
  diagnostic.related.push_back({last, "the value that counts"});
  return diagnostic;
}

Diagnostic yaml_too_deep(SourceSpan where, std::size_t depth) {
  return make_diagnostic(Code::yaml_too_complex, where, fmt::format("lists and maps nest more than {} deep", depth),
                         "make the structure flatter");
}

Diagnostic yaml_too_many_values(SourceSpan where, std::size_t limit) {
  return make_diagnostic(Code::yaml_too_complex, where, fmt::format("more than {} values in one document", limit),
                         "split the file");
}

Diagnostic yaml_too_many_aliases(SourceSpan where, std::size_t limit) {
  return make_diagnostic(Code::yaml_too_complex, where, fmt::format("aliases repeat more than {} values", limit),
                         "write the values out instead of repeating them with '*'");
}

}  // namespace guidepost
