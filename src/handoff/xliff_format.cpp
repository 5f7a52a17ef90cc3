// XLIFF 2.1: https://docs.oasis-open.org/xliff/xliff-core/v2.1/
#include "handoff/content.hpp"
#include "handoff/format.hpp"
#include "xml/writer.hpp"

namespace guidepost::handoff {
namespace {

std::string_view state_name(State state) {
  switch (state) {
    case State::initial:
      return "initial";
    case State::final:
      return "final";
    default:
      return "translated";
  }
}

std::string data_id(std::uint32_t code, std::string_view part) {
  return "d" + std::to_string(code) + std::string{part};
}

void write_data(xml::Writer& out, const std::vector<SharedCode>& codes) {
  if (codes.empty()) return;
  out.open("originalData");
  for (std::uint32_t code = 1; code <= codes.size(); ++code) {
    const SharedCode& one = codes[code - 1];
    out.open("data").attribute("id", data_id(code, one.is_pair ? "a" : "")).text(one.begin).close();
    if (one.is_pair) out.open("data").attribute("id", data_id(code, "z")).text(one.end).close();
  }
  out.close();
}

void write_content(xml::Writer& out, const Content& content) {
  out.text("");  // blanks between codes would be text
  for (const Piece& piece : content) {
    switch (piece.kind) {
      case PieceKind::words:
        out.text(piece.words);
        break;
      case PieceKind::standalone:
        out.open("ph").attribute("id", piece.code).attribute("dataRef", data_id(piece.code, "")).close();
        break;
      case PieceKind::open:
        out.open("pc").attribute("id", piece.code).attribute("dataRefStart", data_id(piece.code, "a"));
        out.attribute("dataRefEnd", data_id(piece.code, "z"));
        break;
      case PieceKind::close:
        out.close();
        break;
    }
  }
}

void write_unit(xml::Writer& out, const TransUnit& unit, const std::string& place) {
  const Numbered numbered = number_codes(unit.source, unit.target);
  out.open("unit").attribute("id", unit.id).attribute("name", unit.name);
  out.open("notes").open("note").attribute("category", "location").text(place).close().close();
  write_data(out, numbered.codes);
  out.open("segment").attribute("state", state_name(unit.state));
  if (unit.state == State::needs_review) out.attribute("subState", "guidepost:outdated");
  out.open("source").attribute("xml:space", "preserve");
  write_content(out, numbered.source);
  out.close();
  if (numbered.target) {
    out.open("target").attribute("xml:space", "preserve");
    write_content(out, *numbered.target);
    out.close();
  }
  out.close().close();
}

std::string write_xliff(const Package& package) {
  xml::Writer out;
  Places places{package.model.sources()};
  out.open("xliff").attribute("xmlns", "urn:oasis:names:tc:xliff:document:2.0").attribute("version", "2.1");
  out.attribute("srcLang", package.source_tag).attribute("trgLang", package.target_tag);
  std::size_t number = 0;
  for (const TransArticle& article : package.articles) {
    out.open("file").attribute("id", "f" + std::to_string(++number)).attribute("original", article.path);
    out.open("skeleton").attribute("href", package.model.sources()[article.skeleton].path).close();
    out.open("notes");
    out.open("note").attribute("category", "guidepost-basis").text(basis_name(article.basis)).close();
    out.open("note").attribute("category", "guidepost-version");
    out.text(article.version).close();
    out.close();
    for (const TransUnit& unit : article.units) write_unit(out, unit, places.of(unit.where));
    out.close();
  }
  out.close();
  return std::move(out).finish();
}

}  // namespace

extern const Format xliff_format{.name = "xliff", .extension = "xlf", .write = &write_xliff};

}  // namespace guidepost::handoff
