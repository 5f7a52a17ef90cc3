// XML that others wrote.
#include "xml/read.hpp"

#include <catch2/catch.hpp>

namespace guidepost::xml {
namespace {

TEST_CASE("elements, attributes and every blank are read") {
  const Document document =
      read("<?xml version=\"1.0\"?>\n<x:a y:n=\"a&amp;\tb\"><b/> <c>1 &lt; 2<!-- no --></c></x:a>");
  REQUIRE(document.root);
  const Node& root = *document.root;
  CHECK(root.name == "a");
  CHECK(root.attribute("n") == "a&\tb");
  CHECK(root.attribute("m").empty());
  REQUIRE(root.children.size() == 3);
  CHECK(root.children[1].text == " ");
  REQUIRE(root.child("c") != nullptr);
  CHECK(root.child("c")->children.front().text == "1 < 2");
  CHECK(root.child("d") == nullptr);
  CHECK(root.child("b")->offset == 42);
}

TEST_CASE("what cannot be trusted is refused") {
  struct Case {
    std::string_view name;
    std::string text;
    std::string_view mistake;
  };
  std::string deep;
  for (int i = 0; i < 200'000; ++i) deep += "<a>";
  for (int i = 0; i < 200'000; ++i) deep += "</a>";
  const auto c = GENERATE_COPY(values<Case>({
      {"nothing", "", "is no XML (No document element found)"},
      {"text", "hello", "is no XML (No document element found)"},
      {"unclosed", "<a><b></a>", "is no XML (Start-end tags mismatch)"},
      {"a document type", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "has a document type, which is not allowed"},
      {"a document type of a file", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>",
       "has a document type, which is not allowed"},
      {"depth", deep, "nests elements more than 100 levels deep"},
  }));
  INFO(c.name);
  const Document document = read(c.text);
  CHECK_FALSE(document.root);
  CHECK(document.mistake == c.mistake);
}

TEST_CASE("places in UTF-16 are places in the file") {
  std::string wide{"\xFF\xFE"};
  for (const char c : std::string_view{"<a>"}) wide += std::string{c, '\0'};
  for (int i = 0; i < 100; ++i) wide += std::string{'\0', '\x4E'};  // two bytes that are three in UTF-8
  for (const char c : std::string_view{"<b/></a>"}) wide += std::string{c, '\0'};
  const Document document = read(wide);
  REQUIRE(document.root);
  REQUIRE(document.root->child("b") != nullptr);
  CHECK(document.root->child("b")->offset <= wide.size());
}

TEST_CASE("a document that is too large is not read") {
  CHECK(read("<a>12345</a>", {.bytes = 5}).mistake == "is larger than 5 bytes");
}

}  // namespace
}  // namespace guidepost::xml
