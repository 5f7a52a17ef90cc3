// SVG without what could run code.
#include "assets/svg_cleaner.hpp"

#include <catch2/catch.hpp>

namespace guidepost::assets {

TEST_CASE("a picture stays as it is, byte for byte") {
  const auto text = GENERATE(values<std::string>({
      "",
      "\xEF\xBB\xBF<?xml version=\"1.0\" encoding=\"utf-8\" standalone='no'?>\n<svg/>",
      "<?xml version='1.0' encoding = 'ISO-8859-1'?><svg/>",
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg/>",
      "<!DOCTYPE svg [\n\t<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">\n]><svg xmlns=\"&ns_svg;\"/>",
      "<svg><style>rect { fill: url(#a) }</style><a xlink:href=\"https://example.com/a?b=c:d\"><text>on &amp; "
      "off</text></a></svg>",
      "<svg><use href=\"#a\"/><image href=\"other picture.png\"/><image "
      "xlink:href=\"data:image/svg+xml;base64,AA\"/></svg>",
      "<svg><animate attributeName=\"x\" values=\"0;5\"/><set attributeName=\"fill\" to=\"red\"/></svg>",
      "<svg><foreignObject><div xmlns=\"http://www.w3.org/1999/xhtml\">text</div></foreignObject></svg>",
      "<svg><!-- <script> --><![CDATA[<script>]]></svg>",
  }));
  INFO(text);
  const CleanedSvg cleaned = clean_svg(text);
  CHECK(cleaned.text == text);
  CHECK(cleaned.dropped == "");
}

TEST_CASE("what could run code is left out") {
  struct Case {
    std::string text, expected, dropped;
  };
  const auto c = GENERATE(values<Case>({
      {"<svg><script>alert(1)</script><rect/></svg>", "<svg><rect/></svg>", "<script>"},
      {"<svg><s:SCRIPT xmlns:s='x' href='a.js'/><rect/></svg>", "<svg><rect/></svg>", "<s:SCRIPT>"},
      {"<svg><script><a><script/></a>x</script><rect/></svg>", "<svg><rect/></svg>", "<script>"},
      {"<svg onload=\"alert(1)\" id='a' ONCLICK='x' ><rect/></svg>", "<svg id='a' ><rect/></svg>", "onload"},
      {"<svg><a href='javascript:alert(1)'/></svg>", "<svg><a/></svg>", "href"},
      {"<svg><a xlink:href=' java&#x0A;script&#58;alert(1)'/></svg>", "<svg><a/></svg>", "xlink:href"},
      {"<svg><a href='&js;'/></svg>", "<svg><a/></svg>", "href"},
      {"<svg><a href='vbscript:x'/><a href='data:text/html,x'/></svg>", "<svg><a/><a/></svg>", "href"},
      {"<svg><use href='data:image/svg+xml,x'/></svg>", "<svg><use/></svg>", "href"},
      {"<svg><animate attributeName='href' values='javascript:alert(1)'/></svg>", "<svg></svg>", "<animate>"},
      {"<svg><set attributeName='&#111;nload' to='x'/></svg>", "<svg></svg>", "<set>"},
      {"<svg><foreignObject><iframe src='x'/><meta/><b>text</b></foreignObject></svg>",
       "<svg><foreignObject><b>text</b></foreignObject></svg>", "<iframe>"},
      {"<svg><foreignObject><img src='x' onerror='y'/></foreignObject></svg>",
       "<svg><foreignObject><img src='x'/></foreignObject></svg>", "onerror"},
      {"<?xml-stylesheet href='a.xsl'?><svg/>", "<svg/>", "<?xml-stylesheet?>"},
      {"<?xml version='1.0' encoding='utf-7'?><svg/>", "<svg/>", "<?xml?>"},
      {"<!DOCTYPE svg [<!ENTITY x \"<script/>\">]><svg>&x;</svg>", "<svg>&x;</svg>", "<!DOCTYPE>"},
      {"<!DOCTYPE svg [<!ENTITY x \"javascript:alert(1)\">]><svg/>", "<svg/>", "<!DOCTYPE>"},
      {"<!DOCTYPE svg [<!ENTITY % x \"http://a\">]><svg/>", "<svg/>", "<!DOCTYPE>"},
      {"<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"alert(1)\">]><svg/>", "<svg/>", "<!DOCTYPE>"},
      {"<svg><rect/><a href=javascript:x>", "<svg><rect/>", "what no browser reads"},
      {std::string{"<\0s\0v\0g\0>\0", 10}, "", "text that is not UTF-8"},
      {"\xFF\xFE<", "", "text that is not UTF-8"},
  }));
  INFO(c.text);
  const CleanedSvg cleaned = clean_svg(c.text);
  CHECK(cleaned.text == c.expected);
  CHECK(cleaned.dropped == c.dropped);
  CHECK(clean_svg(cleaned.text).text == cleaned.text);
}

TEST_CASE("an SVG that is too large to be checked becomes empty") {
  CHECK(clean_svg(std::string(largest_svg + 1, ' ')).text.empty());
  CHECK(clean_svg(std::string(largest_svg, ' ')).text.size() == largest_svg);
}

TEST_CASE("hostile XML takes linear time") {
  std::string deep;
  for (int i = 0; i < 200'000; ++i) deep += "<script>";
  CHECK(clean_svg(deep).text.empty());
  std::string attributes = "<svg";
  for (int i = 0; i < 100'000; ++i) attributes += " onload=''";
  CHECK(clean_svg(attributes + "/>").text == "<svg/>");
  std::string quotes(1'000'000, '<');
  CHECK(clean_svg(quotes).text.empty());
}

}  // namespace guidepost::assets
