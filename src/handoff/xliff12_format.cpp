// XLIFF 1.2: https://docs.oasis-open.org/xliff/v1.2/os/xliff-core.html
#include "base/url_path.hpp"
#include "handoff/format.hpp"
#include "handoff/native_codes.hpp"
#include "xml/writer.hpp"

namespace guidepost::handoff {
namespace {

std::string_view state_name(State state) {
  switch (state) {
    case State::initial:
      return "new";
    case State::final:
      return "final";
    case State::needs_review:
      return "needs-review-translation";
    case State::translated:
      break;
  }
  return "translated";
}

void write_unit(xml::Writer& out, const TransUnit& unit, const std::string& place) {
  const Numbered numbered = number_codes(unit.source, unit.target);
  out.open("trans-unit").attribute("id", unit.id).attribute("resname", unit.name);
  if (unit.state == State::final) out.attribute("approved", "yes");
  out.attribute("xml:space", "preserve");
  out.open("source");
  write_native(out, numbered.source, numbered.codes, "id", "id");
  out.close();
  out.open("target").attribute("state", state_name(unit.state));
  if (numbered.target) write_native(out, *numbered.target, numbered.codes, "id", "id");
  out.close();
  out.open("note").attribute("from", "guidepost").text(place).close();
  out.close();
}

std::string write_xliff12(const Package& package) {
  xml::Writer out;
  Places places{package.model.sources()};
  out.open("xliff").attribute("xmlns", "urn:oasis:names:tc:xliff:document:1.2").attribute("version", "1.2");
  for (const TransArticle& article : package.articles) {
    out.open("file").attribute("original", article.path).attribute("source-language", package.source_tag);
    out.attribute("target-language", package.target_tag);
    out.attribute("datatype", extension(article.path) == "md" ? "x-markdown" : "x-yaml")
        .attribute("tool-id", "guidepost");
    out.open("header").open("skl").open("external-file");
    out.attribute("href", package.model.sources()[article.skeleton].path);
    out.attribute("uid", article.version).close().close();
    out.open("tool").attribute("tool-id", "guidepost").attribute("tool-name", "guidepost");
    out.attribute("tool-version", package.tool_version).close();
    out.open("note").attribute("from", "guidepost-basis").text(basis_name(article.basis)).close();
    out.close().open("body");
    for (const TransUnit& unit : article.units) write_unit(out, unit, places.of(unit.where));
    out.close().close();
  }
  out.close();
  return std::move(out).finish();
}

}  // namespace

extern const Format xliff12_format{.name = "xliff12", .extension = "xlf", .write = &write_xliff12};

}  // namespace guidepost::handoff
