#include "yaml/syntax_mistake.hpp"

#include <yaml-cpp/exceptions.h>

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "diagnostics/yaml_messages.hpp"
#include "yaml/token_range.hpp"

namespace guidepost::yaml {
namespace {

/// A mistake, where it stands in the text, and the part of the text that its sentence quotes.
struct Finding {
  YamlMistake mistake;
  ByteRange where;
  std::string_view quoted;
};

/// The parser's state when it stopped at `at` for `reason`.
struct Stop {
  std::string_view text;
  const TreeBuilder::Progress& progress;
  std::size_t at;
  std::string_view reason;

  [[nodiscard]] ByteRange rest_of_line() const { return byte_range(at, std::max<std::size_t>(at, line().end)); }
  [[nodiscard]] ByteRange line() const { return line_of(text, at); }
  /// The range without the blanks round it.
  [[nodiscard]] ByteRange trimmed(ByteRange range) const {
    const std::string_view words = text::trim(range.of(text));
    if (words.empty()) return byte_range(range.end, range.end);
    const auto begin = static_cast<std::size_t>(words.data() - text.data());
    return byte_range(begin, begin + words.size());
  }
  /// The character that begins at `at`, or an empty range at the end.
  [[nodiscard]] ByteRange character() const {
    return byte_range(at, at < text.size() ? at + utf8::decode(text.substr(at)).size : at);
  }
  /// Text that the parser has not yet taken for a value.
  [[nodiscard]] std::size_t pending() const {
    return std::min({at, text.size(), text.find_first_not_of(" \t\r\n", progress.last.end)});
  }
};

/// The first line from the last parsed value to the stop that `accept` likes.
template <typename Accept>
std::optional<ByteRange> find_line(const Stop& stop, Accept accept) {
  for (std::size_t begin = line_of(stop.text, std::min<std::size_t>(stop.progress.last.end, stop.at)).begin;
       begin <= stop.at && begin < stop.text.size();) {
    const ByteRange line = line_of(stop.text, begin);
    if (accept(line.of(stop.text))) return line;
    const auto line_end = stop.text.find('\n', begin);
    if (line_end == stop.text.npos) break;
    begin = line_end + 1;
  }
  return std::nullopt;
}

bool is_conflict_marker(std::string_view line) {
  if (line.size() > 7 && line[7] != ' ') return false;
  return line.starts_with("<<<<<<<") || line.starts_with("=======") || line.starts_with(">>>>>>>");
}

std::optional<Finding> conflict_marker(const Stop& stop) {
  const auto line = find_line(stop, is_conflict_marker);
  if (!line) return std::nullopt;
  return Finding{YamlMistake::conflict_marker, *line, line->of(stop.text).substr(0, 7)};
}

std::optional<Finding> tab_indentation(const Stop& stop) {
  const ByteRange line = stop.line();
  const auto tab = line.of(stop.text).find_first_not_of(' ');
  if (tab == std::string_view::npos || line.of(stop.text)[tab] != '\t') return std::nullopt;
  const std::size_t begin = line.begin + tab;
  return Finding{YamlMistake::tab_indentation, byte_range(begin, skip_blanks(stop.text, begin)), {}};
}

/// The first quote after the last parsed value that begins a value and is never closed.
std::optional<Finding> unclosed_quote(const Stop& stop) {
  for (std::size_t at = stop.text.find_first_of("'\"", stop.progress.last.end); at != std::string_view::npos;) {
    const bool begins_value =
        at == 0 || std::string_view{" \t\r\n[{,:"}.find(stop.text[at - 1]) != std::string_view::npos;
    const auto end = begins_value ? quoted_end(stop.text, at) : at + 1;
    if (!end)
      return Finding{YamlMistake::unclosed_quote, byte_range(at, line_of(stop.text, at).end), stop.text.substr(at, 1)};
    at = stop.text.find_first_of("'\"", *end);
  }
  return std::nullopt;
}

/// `title: "Orders" and returns`, `title: [New] orders`; also a quote that a later line closes by accident.
std::optional<Finding> text_after_value(const Stop& stop) {
  const ByteRange last = stop.progress.last;
  const std::string_view before = stop.text.substr(stop.line().begin, stop.at - stop.line().begin);
  const std::string_view trimmed = text::trim(before);
  if (stop.progress.last_quoted && last.end <= stop.at &&
      text::trim(stop.text.substr(last.end, stop.at - last.end)).empty() && !trimmed.empty()) {
    const std::string_view value = last.of(stop.text);
    if (value.find('\n') == value.npos) return Finding{YamlMistake::text_after_quote, stop.rest_of_line(), {}};
    return Finding{YamlMistake::unclosed_quote, byte_range(last.begin, line_of(stop.text, last.begin).end),
                   value.substr(0, 1)};
  }
  if (stop.progress.flow_closed && (trimmed.ends_with(']') || trimmed.ends_with('}')))
    return Finding{YamlMistake::text_after_bracket, stop.rest_of_line(), trimmed.substr(trimmed.size() - 1)};
  return std::nullopt;
}

/// yaml-cpp met a ':' where no key can end.
Finding unexpected_colon(const Stop& stop) {
  const ByteRange last = stop.progress.last;
  if (last.end >= stop.at && last.begin >= stop.line().begin)
    return {YamlMistake::colon_in_value, stop.character(), {}};

  const ByteRange key = stop.trimmed(byte_range(stop.line().begin, stop.at));
  if (last.end >= stop.at) return {YamlMistake::deeper_key, key, key.of(stop.text)};

  // A line without a key above this one: the parser took both for one text and stopped at the second one's colon.
  const std::size_t pending = stop.pending();
  if (pending >= stop.line().begin) return {YamlMistake::colon_in_value, stop.character(), {}};
  const ByteRange line = stop.trimmed(line_of(stop.text, pending));
  const bool has_colon = line.of(stop.text).find(':') != std::string_view::npos;
  return {has_colon ? YamlMistake::no_blank_after_colon : YamlMistake::not_a_key, line, line.of(stop.text)};
}

/// yaml-cpp wanted another key or another list entry.
Finding unexpected_content(const Stop& stop) {
  const ByteRange line = stop.trimmed(stop.line());
  const std::string_view words = line.of(stop.text);
  if (line.begin != stop.at) return {YamlMistake::reserved_character, stop.character(), stop.character().of(stop.text)};
  if (words == "-" || words.starts_with("- ")) return {YamlMistake::list_entry_here, stop.character(), {}};
  const auto colon = words.find(':');
  const bool is_key = colon != words.npos && colon_follows(words, colon);
  return {is_key ? YamlMistake::wrong_indentation : YamlMistake::not_a_key, line,
          is_key ? words.substr(0, colon) : words};
}

Finding alias_or_anchor(const Stop& stop) {
  const std::size_t begin = std::min(stop.at, std::max(stop.pending(), stop.text.find_last_of("*&", stop.at)));
  const ByteRange word = byte_range(begin, std::min(stop.text.size(), stop.text.find_first_of(" \t\r\n", begin)));
  const bool is_alias = word.of(stop.text).size() > 1 && word.of(stop.text).front() == '*';
  if (is_alias) return {YamlMistake::unknown_anchor, word, word.of(stop.text)};
  return {YamlMistake::reserved_character, byte_range(begin, std::min(begin + 1, stop.text.size())),
          stop.text.substr(begin, 1)};
}

/// yaml-cpp has read the escape when it stops; the writer is shown the escape.
Finding unknown_escape(const Stop& stop) {
  const auto found = stop.at == 0 ? stop.text.npos : stop.text.rfind('\\', stop.at - 1);
  const std::size_t begin = found == stop.text.npos ? stop.at : found;
  const std::size_t escaped = std::min(begin + 1, stop.text.size());
  const std::size_t end = escaped < stop.text.size() ? escaped + utf8::decode(stop.text.substr(escaped)).size : escaped;
  const ByteRange escape = byte_range(begin, std::max(end, stop.at));
  return {YamlMistake::unknown_escape, escape, escape.of(stop.text)};
}

Finding find_mistake(const Stop& stop) {
  if (const auto found = conflict_marker(stop)) return *found;
  if (const auto found = tab_indentation(stop)) return *found;

  namespace reasons = YAML::ErrorMsg;
  const auto is = [&](std::string_view reason) { return stop.reason.starts_with(reason); };
  if (is(reasons::EOF_IN_SCALAR) || is(reasons::DOC_IN_SCALAR))
    if (const auto found = unclosed_quote(stop)) return *found;
  if (is(reasons::INVALID_ESCAPE) || is(reasons::INVALID_HEX) || is(reasons::INVALID_UNICODE))
    return unknown_escape(stop);
  if (is(reasons::ALIAS_NOT_FOUND) || is(reasons::ANCHOR_NOT_FOUND) || is(reasons::UNKNOWN_ANCHOR) ||
      is(reasons::CHAR_IN_ALIAS) || is(reasons::CHAR_IN_ANCHOR))
    return alias_or_anchor(stop);

  if (const auto found = text_after_value(stop)) return *found;
  if (is(reasons::END_OF_MAP_FLOW) || is(reasons::END_OF_SEQ_FLOW)) {
    const auto begin = static_cast<std::size_t>(std::max<std::int64_t>(stop.progress.open_flow, 0));
    const ByteRange bracket = byte_range(begin, std::min(begin + 1, stop.text.size()));
    return {YamlMistake::unclosed_bracket, bracket, bracket.of(stop.text)};
  }
  if (is(reasons::MAP_VALUE)) return unexpected_colon(stop);
  if (is(reasons::END_OF_MAP) || is(reasons::END_OF_SEQ)) return unexpected_content(stop);
  if (is(reasons::BLOCK_ENTRY)) return {YamlMistake::list_entry_here, stop.character(), {}};
  if (is(reasons::UNKNOWN_TOKEN) || is(reasons::FLOW_END))
    return {YamlMistake::reserved_character, stop.character(), stop.character().of(stop.text)};
  return {YamlMistake::other, stop.character(), stop.reason};
}

}  // namespace

Diagnostic explain_syntax_error(std::string_view text, TextPlace place, const TreeBuilder::Progress& progress,
                                std::size_t at, std::string_view reason) {
  // yaml-cpp counts bytes, and may stop inside a character.
  at = std::min(at, text.size());
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  const Finding found = find_mistake({text, progress, at, reason});
  Diagnostic diagnostic = yaml_syntax_error(place.span(found.where), found.mistake, found.quoted);
  if (found.mistake == YamlMistake::deeper_key)
    diagnostic.related.push_back(yaml_value_begins(place.span(progress.last)));
  return diagnostic;
}

Diagnostic explain_line_without_key(std::string_view text, TextPlace place, std::size_t at) {
  const ByteRange line = line_of(text, at);
  const std::string_view words = line.of(text);
  if (is_conflict_marker(words))
    return yaml_syntax_error(place.span(line), YamlMistake::conflict_marker, words.substr(0, 7));
  const ByteRange rest = byte_range(at, line.end);
  const bool has_colon = rest.of(text).find(':') != std::string_view::npos;
  return yaml_syntax_error(place.span(rest), has_colon ? YamlMistake::no_blank_after_colon : YamlMistake::not_a_key,
                           text::trim(rest.of(text)));
}

}  // namespace guidepost::yaml
