#include "handoff/native_codes.hpp"

namespace guidepost::handoff {

void write_native(xml::Writer& out, const Content& content, const std::vector<SharedCode>& codes,
                  std::string_view number, std::string_view standalone_number) {
  out.text("");  // blanks between codes would be text
  for (const Piece& piece : content) {
    if (piece.kind == PieceKind::words) {
      out.text(piece.words);
      continue;
    }
    const SharedCode& code = codes[piece.code - 1];
    if (piece.kind == PieceKind::standalone) {
      out.open("ph").attribute(standalone_number, piece.code).text(code.begin).close();
    } else if (piece.kind == PieceKind::open) {
      out.open("bpt").attribute(number, piece.code).text(code.begin).close();
    } else {
      out.open("ept").attribute(number, piece.code).text(code.end).close();
    }
  }
}

}  // namespace guidepost::handoff
