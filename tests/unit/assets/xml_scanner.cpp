// A look at XML, tag by tag.
#include "assets/xml_scanner.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <string>

namespace guidepost::assets {
namespace {

/// "start svg width=1; text; end svg".
std::string described(std::string_view text) {
  constexpr std::string_view names[] = {"start",       "end",         "text",      "comment",    "cdata",
                                        "instruction", "declaration", "malformed", "end_of_text"};
  std::string out;
  std::size_t size = 0;
  XmlScanner scanner{text};
  for (XmlToken token = scanner.next(); token.kind != XmlToken::Kind::end_of_text; token = scanner.next()) {
    size += token.source.size();
    out += fmt::format("{}{}", out.empty() ? "" : "; ", names[static_cast<std::size_t>(token.kind)]);
    if (!token.name.empty()) out += fmt::format(" {}{}", token.name, token.is_empty ? "/" : "");
    for (const XmlAttribute& attribute : token.attributes)
      out += fmt::format(" {}={}", attribute.name, attribute.value);
  }
  CHECK(size == text.size());  // nothing is lost
  return out;
}

}  // namespace

TEST_CASE("XML is cut into its tags") {
  struct Case {
    std::string_view text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"", ""},
      {"words", "text"},
      {"<a>x</a>", "start a; text; end a"},
      {"<s:a/>", "start s:a/"},
      {"<a b=\"1\"\n c = '>\"' />", "start a/ b=1 c=>\""},
      {"<?xml version='1.0'?><!-- <a> --><![CDATA[<b>]]>", "instruction xml; comment; cdata"},
      {"<!DOCTYPE svg [<!ENTITY a \"]>\"><!-- ]> -->]><svg>", "declaration; start svg"},
      {"</a >", "end a"},
      {"<a b>", "malformed"},
      {"<a b=1>", "malformed"},
      {"<a b=\"1\"c=\"2\">", "malformed"},
      {"<a b=\"1>", "malformed"},
      {"<a", "malformed"},
      {"<", "malformed"},
      {"< a>", "malformed"},
      {"<!-- x", "malformed"},
      {"<![CDATA[ x", "malformed"},
      {"<!DOCTYPE x [", "malformed"},
      {"<?x", "malformed x"},
  }));
  INFO(c.text);
  CHECK(described(c.text) == c.expected);
}

TEST_CASE("a name without its prefix") {
  CHECK(XmlScanner{"<s:svg>"}.next().local_name() == "svg");
  CHECK(XmlScanner{"<svg>"}.next().local_name() == "svg");
}

}  // namespace guidepost::assets
