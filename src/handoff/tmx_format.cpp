// TMX 1.4b, a translation memory: https://www.gala-global.org/tmx-14b
#include "handoff/format.hpp"
#include "handoff/native_codes.hpp"
#include "xml/writer.hpp"

namespace guidepost::handoff {
namespace {

void write_side(xml::Writer& out, const std::string& tag, const Content& content,
                const std::vector<SharedCode>& codes) {
  out.open("tuv").attribute("xml:lang", tag).open("seg");
  write_native(out, content, codes, "i", "x");
  out.close().close();
}

std::string write_tmx(const Package& package) {
  xml::Writer out;
  Places places{package.model.sources()};
  out.open("tmx").attribute("version", "1.4");
  out.open("header").attribute("creationtool", "guidepost").attribute("creationtoolversion", package.tool_version);
  out.attribute("segtype", "block").attribute("o-tmf", "guidepost").attribute("adminlang", "en");
  out.attribute("srclang", package.source_tag).attribute("datatype", "x-markdown").close();
  out.open("body");
  for (const TransArticle& article : package.articles) {
    for (const TransUnit& unit : article.units) {
      if (!unit.target || unit.target->empty()) continue;
      const Numbered numbered = number_codes(unit.source, unit.target);
      out.open("tu").attribute("tuid", article.path + "#" + unit.id);
      if (unit.name == "segment") out.attribute("segtype", "sentence");
      out.open("note").text(places.of(unit.where)).close();
      write_side(out, package.source_tag, numbered.source, numbered.codes);
      write_side(out, package.target_tag, *numbered.target, numbered.codes);
      out.close();
    }
  }
  out.close().close();
  return std::move(out).finish();
}

}  // namespace

extern const Format tmx_format{.name = "tmx", .extension = "tmx", .write = &write_tmx};

}  // namespace guidepost::handoff
