#include "render/template_tags.hpp"

#include <catch2/catch.hpp>

namespace guidepost::render {
namespace {

std::string describe(std::string_view text) {
  constexpr std::string_view kinds[] = {"text", "html", "section", "inverted", "end", "partial", "comment", "odd"};
  std::string out;
  const ScannedTemplate scanned = scan_tags(text);
  for (const Tag& tag : scanned.tags) {
    CHECK(tag.name_where.of(text) == tag.name);
    out += std::string{kinds[static_cast<std::size_t>(tag.kind)]} + " '" + std::string{tag.name} + "' in '" +
           std::string{tag.where.of(text)} + "'\n";
  }
  if (scanned.unclosed) out += "unclosed '" + std::string{scanned.unclosed->of(text)} + "'\n";
  return out;
}

TEST_CASE("tags are found with their kind, name and place") {
  struct Case {
    std::string_view text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"no tags, { one brace }", ""},
      {"a {{title}} b", "text 'title' in '{{title}}'\n"},
      {"{{ title }}", "text 'title' in '{{ title }}'\n"},
      {"{{{body}}}", "html 'body' in '{{{body}}}'\n"},
      {"{{& body}}", "html 'body' in '{{& body}}'\n"},
      {"{{#a}}{{^b}}{{/b}}{{/a}}",
       "section 'a' in '{{#a}}'\ninverted 'b' in '{{^b}}'\nend 'b' in '{{/b}}'\nend 'a' in '{{/a}}'\n"},
      {"{{> head}}", "partial 'head' in '{{> head}}'\n"},
      {"{{! two words }}", "comment 'two words' in '{{! two words }}'\n"},
      {"{{t.nav.home}}", "text 't.nav.home' in '{{t.nav.home}}'\n"},
      {"{{=<% %>=}}", "odd '=<% %>=' in '{{=<% %>=}}'\n"},
      {"{{}}", "odd '' in '{{}}'\n"},
      {"{{.}}", "odd '.' in '{{.}}'\n"},
      {"{{#}}", "odd '#' in '{{#}}'\n"},
      {"{{two words}}", "odd 'two words' in '{{two words}}'\n"},
      {"{{a}} {{b", "text 'a' in '{{a}}'\nunclosed '{{'\n"},
      {"{{{a}}", "unclosed '{{{'\n"},
  }));

  INFO(c.text);
  CHECK(describe(c.text) == c.expected);
}

TEST_CASE("partials are joined into one text without comments, indentation, empty lines and line ends of sections") {
  const TemplateTexts templates{
      {"page", "{{! a page }}\n<html>\n  {{> head}}\n\n  {{#a}}\n  <p>\n    {{x}} y\n  </p>\n  {{/a}}\n{{#b}}{{/b}}\n"},
      {"partials/head", "<head>\n  {{> title}}\n</head>\n"},
      {"partials/title", "<title>{{t}}</title>\n"},
  };

  CHECK(join_partials(templates, "page") ==
        "<html>\n<head>\n<title>{{t}}</title>\n</head>\n{{#a}}<p>\n{{x}} y\n</p>\n{{/a}}{{#b}}{{/b}}\n");
}

}  // namespace
}  // namespace guidepost::render
