// XML as it is written.
#include "xml/writer.hpp"

#include <catch2/catch.hpp>

namespace guidepost::xml {
namespace {

TEST_CASE("elements stand on lines of their own, but not beside text") {
  Writer out;
  out.open("a").attribute("n", std::size_t{3});
  out.open("b").close();
  out.open("c").text("x ").open("d").close().open("e").text("y").close().close();
  out.open("f").text("").open("g").close().open("h").close().close();
  out.close();
  CHECK(std::move(out).finish() ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<a n=\"3\">\n"
        "  <b />\n"
        "  <c>x <d /><e>y</e></c>\n"
        "  <f><g /><h /></f>\n"
        "</a>\n");
}

TEST_CASE("what would be markup is escaped, what XML cannot hold is left out") {
  Writer out;
  out.open("a").attribute("v", "\"<&>\n\t'").text("<&>\"\r\n\x08\xEF\xBF\xBEz\xFF").close();
  CHECK(std::move(out).finish() ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<a v=\"&quot;&lt;&amp;&gt;&#10;&#9;'\">&lt;&amp;&gt;\"&#13;\nz\xEF\xBF\xBD</a>\n");
}

}  // namespace
}  // namespace guidepost::xml
