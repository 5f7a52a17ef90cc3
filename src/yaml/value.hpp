// YAML as plain data with positions. The only module that includes yaml-cpp is this one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/byte_range.hpp"
#include "diagnostics/diagnostic.hpp"

namespace guidepost::yaml {

enum class Kind : std::uint8_t { null, scalar, sequence, map };
enum class ScalarStyle : std::uint8_t { plain, quoted, block };

struct Entry;

/// One YAML value. `where` covers a scalar's text in the file (quotes included; for a block scalar the lines below its
/// indicator, indentation included), for a collection it is empty at the collection's first byte, for a missing value
/// where it would stand. Aliases are expanded (within Limits): their values stand where the anchor does. A merge key
/// `<<` is a key like any other.
struct Value {
  Kind kind = Kind::null;
  ScalarStyle style = ScalarStyle::plain;
  std::string text;            ///< of a scalar; "" otherwise
  std::vector<Value> items;    ///< of a sequence
  std::vector<Entry> entries;  ///< of a map, in file order, keys unique (the last of equal keys won)
  SourceSpan where;

  [[nodiscard]] bool is_scalar() const { return kind == Kind::scalar; }
  [[nodiscard]] bool is_map() const { return kind == Kind::map; }
  [[nodiscard]] bool is_sequence() const { return kind == Kind::sequence; }
  [[nodiscard]] bool is_null() const { return kind == Kind::null; }
  /// The value of `key`, or nullptr (also when this is not a map).
  [[nodiscard]] const Value* find(std::string_view key) const;
  /// The scalar at `key`, or "" when there is none.
  [[nodiscard]] std::string_view string_at(std::string_view key) const;
  /// true/yes/on, false/no/off in any case (quoted strings too: docsets write "true"); nothing otherwise.
  [[nodiscard]] std::optional<bool> as_bool() const;
};

struct Entry {
  Located<std::string> key;
  Value value;
};

struct Limits {
  std::size_t depth = 64;         ///< nested collections, aliases expanded
  std::size_t nodes = 1'000'000;  ///< values as written, keys included
  std::size_t aliased = 10'000;   ///< values that aliases repeat; 64 bytes of text count as one more
};

struct Document {
  std::optional<Value> root;  ///< nothing when the text is empty or broken
  Diagnostics problems;       ///< yaml-syntax-error, yaml-duplicate-key, yaml-too-complex
};

/// Parses the first YAML document of `text`, which stands at byte `offset` of `file`; a byte order mark and CRLF are
/// accepted, tags are ignored. Never throws. A syntax error leaves no root; text after the document that no '---'
/// divides from it is one, and so is a key that is a list or map. Duplicate keys: the last wins, each earlier one is a
/// warning that points at the last. Deep nesting and alias bombs are refused before they cost memory. Threads: safe to
/// call concurrently. Time: linear.
[[nodiscard]] Document parse(std::string_view text, FileId file, std::uint32_t offset = 0, Limits limits = {});

}  // namespace guidepost::yaml
