// A source text and its translation as translators see them: words, and numbered codes that both sides share.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::handoff {

/// Two marks that belong together, or a single one (then `end` is empty).
struct SharedCode {
  std::string begin;
  std::string end;
  bool is_pair = false;
};

enum class PieceKind : std::uint8_t { words, open, close, standalone };

/// A run of words, or a mark of the code `code`.
struct Piece {
  PieceKind kind = PieceKind::words;
  std::string words;
  std::uint32_t code = 0;  ///< 1 is the first
};

/// Piece by piece, `open` and `close` properly nested.
using Content = std::vector<Piece>;

/// The codes of the source in its order, then those that only the target has. The same texts give the same numbers, so
/// that what comes back is read with the codes of our own files and never with what a file from outside says they are.
struct Numbered {
  std::vector<SharedCode> codes;
  Content source;
  std::optional<Content> target;
};
[[nodiscard]] Numbered number_codes(std::string_view source, std::optional<std::string_view> target);

/// The text of a content; nothing when it names a code that is not there, or a part that the code does not have.
[[nodiscard]] std::optional<std::string> text_of(const Content& content, const std::vector<SharedCode>& codes);

}  // namespace guidepost::handoff
