// Codes that a source and its translation share.
#include "handoff/content.hpp"

#include <catch2/catch.hpp>

namespace guidepost::handoff {
namespace {

/// "{1}Save{/1} [2]": a content with the numbers of its codes.
std::string shown(const Content& content) {
  std::string out;
  for (const Piece& piece : content) {
    const std::string number = std::to_string(piece.code);
    if (piece.kind == PieceKind::words) out += piece.words;
    if (piece.kind == PieceKind::open) out += "{" + number + "}";
    if (piece.kind == PieceKind::close) out += "{/" + number + "}";
    if (piece.kind == PieceKind::standalone) out += "[" + number + "]";
  }
  return out;
}

TEST_CASE("a translation uses the numbers of its source, in its own order") {
  const Numbered numbered = number_codes("**A** `b` and **C**", "`b` *x* **C** **A** **D**");
  CHECK(shown(numbered.source) == "{1}A{/1} [2] and {3}C{/3}");
  REQUIRE(numbered.target);
  CHECK(shown(*numbered.target) == "[2] {4}x{/4} {1}C{/1} {3}A{/3} {5}D{/5}");
  CHECK(numbered.codes.size() == 5);
  CHECK(text_of(numbered.source, numbered.codes) == "**A** `b` and **C**");
  CHECK(text_of(*numbered.target, numbered.codes) == "`b` *x* **C** **A** **D**");
}

TEST_CASE("codes that are not there have no text") {
  const Numbered numbered = number_codes("**A** `b`", std::nullopt);
  const auto text = [&](PieceKind kind, std::uint32_t code) {
    return text_of({{.kind = kind, .words = {}, .code = code}}, numbered.codes);
  };
  CHECK(text(PieceKind::open, 1) == "**");
  CHECK(text(PieceKind::standalone, 2) == "`b`");
  CHECK_FALSE(text(PieceKind::standalone, 1));
  CHECK_FALSE(text(PieceKind::open, 2));
  CHECK_FALSE(text(PieceKind::standalone, 3));
  CHECK_FALSE(text(PieceKind::standalone, 0));
}

}  // namespace
}  // namespace guidepost::handoff
