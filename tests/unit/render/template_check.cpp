#include "render/template_check.hpp"

#include <catch2/catch.hpp>

#include "base/file_system.hpp"
#include "render/theme.hpp"
#include "unit/render/described.hpp"

namespace guidepost::render {
namespace {

/// The problems of the theme with these files over it.
std::string check(std::vector<std::pair<std::string, std::string>> files) {
  MemoryFileSystem disk;
  for (auto& [path, text] : files) disk.add("theme/" + path, std::move(text));
  SourceSet sources;
  const LoadedTheme loaded = load_theme(disk, "theme", {}, sources).value();
  CHECK(loaded.usable == loaded.problems.empty());
  return test::described(loaded.problems, sources);
}

TEST_CASE("a mistake in a template is an error at its place") {
  struct Case {
    std::string_view text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"{{title}} {{{body}}} {{#updated}}{{updated}}{{/updated}} {{t.nav.home}}", ""},
      {"{{#languages}}{{name}}{{site_title}}{{/languages}}", ""},
      {"a\n {{titel}}",
       "theme/article.mustache:2:4: site-template-error: name 'titel' does not exist at this place of template "
       "'article' (did you mean 'title'?)\n"},
      {"{{#nonsense}}{{anything}}{{/nonsense}}",
       "theme/article.mustache:1:4: site-template-error: name 'nonsense' does not exist at this place of template "
       "'article' (see docs/theming.md for the names of each template)\n"},
      {"{{#languages}}{{/languages}}{{tag}}",
       "theme/article.mustache:1:31: site-template-error: name 'tag' does not exist at this place of template "
       "'article' (see docs/theming.md for the names of each template)\n"},
      {"{{^languages}}{{tag}}{{/languages}}",
       "theme/article.mustache:1:17: site-template-error: name 'tag' does not exist at this place of template "
       "'article' (see docs/theming.md for the names of each template)\n"},
      {"{{letters}}",
       "theme/article.mustache:1:3: site-template-error: name 'letters' does not exist at this place of template "
       "'article' (see docs/theming.md for the names of each template)\n"},
      {"{{#title}}",
       "theme/article.mustache:1:4: site-template-error: section 'title' is not closed (add '{{/title}}' where it "
       "ends, in the same file)\n"},
      {"{{/title}}",
       "theme/article.mustache:1:4: site-template-error: 'title' closes a section that is not open (add '{{#title}}' "
       "where it begins, in the same file)\n"},
      {"{{#title}}{{#lang}}{{/title}}",
       "theme/article.mustache:1:23: site-template-error: 'title' is closed while 'lang' is still open (close 'lang' "
       "first)\n"},
      {"x {{title",
       "theme/article.mustache:1:3: site-template-error: tag is not closed (end it with as many braces as it begins "
       "with)\n"},
      {"{{=<% %>=}}",
       "theme/article.mustache:1:1: site-template-error: tag '=<% %>=' is not supported in templates (use a name; "
       "other "
       "delimiters and the implicit '.' are not available)\n"},
      {"{{> heads}}",
       "theme/article.mustache:1:5: site-template-error: partial 'heads' does not exist (did you mean 'head'?)\n"},
      {"{{> advertising}}",
       "theme/article.mustache:1:5: site-template-error: partial 'advertising' does not exist (add "
       "partials/advertising.mustache to the theme folder)\n"},
      {"{{body}}",
       "theme/article.mustache:1:3: site-template-error: 'body' is HTML, but is written as text (write '{{{body}}}' "
       "with three braces)\n"},
      {"{{{title}}}",
       "theme/article.mustache:1:4: site-template-error: 'title' is text, but is written as HTML (write '{{title}}' "
       "with two braces)\n"},
      {"{{{t.nav.home}}}",
       "theme/article.mustache:1:4: site-template-error: 't.nav.home' is text, but is written as HTML (write "
       "'{{t.nav.home}}' with two braces)\n"},
      {"{{languages}}",
       "theme/article.mustache:1:3: site-template-error: 'languages' is a list (write "
       "'{{#languages}}...{{/languages}}')\n"},
      {"{{is_home}}",
       "theme/article.mustache:1:3: site-template-error: 'is_home' is yes or no (write "
       "'{{#is_home}}...{{/is_home}}')\n"},
      {"{{t.nav.hoem}}",
       "theme/article.mustache:1:3: site-template-error: string 'nav.hoem' does not exist (did you mean "
       "'nav.home'?)\n"},
      {"{{t.contents.count}}",
       "theme/article.mustache:1:3: site-template-error: string 'contents.count' has arguments, which a template "
       "cannot "
       "give (use the name that carries the finished text)\n"},
  }));

  INFO(c.text);
  CHECK(check({{"article.mustache", std::string{c.text}}}) == c.expected);
}

TEST_CASE("partials are checked where they are used, and each mistake is said once") {
  CHECK(check({{"partials/footer.mustache", "{{site_titel}}"}}) ==
        "theme/partials/footer.mustache:1:3: site-template-error: name 'site_titel' does not exist at this place of "
        "template 'article' (did you mean 'site_title'?)\n");
  CHECK(
      check({{"partials/footer.mustache", "{{title}}"}}) ==
      "theme/partials/footer.mustache:1:3: site-template-error: name 'title' does not exist at this place of template "
      "'locale-start' (see docs/theming.md for the names of each template)\n");
}

TEST_CASE("a partial that includes itself is an error, directly or through another one") {
  CHECK(check({{"partials/footer.mustache", "{{> footer}}"}}) ==
        "theme/partials/footer.mustache:1:5: site-template-error: partial 'footer' includes itself (remove one of the "
        "inclusions)\n");
  CHECK(check({{"partials/footer.mustache", "{{> inner}}"}, {"partials/inner.mustache", "a\n{{> footer}}"}}) ==
        "theme/partials/inner.mustache:2:5: site-template-error: partial 'footer' includes itself (remove one of the "
        "inclusions)\n");
}

}  // namespace
}  // namespace guidepost::render
