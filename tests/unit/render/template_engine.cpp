#include "render/template_engine.hpp"

#include <catch2/catch.hpp>

#include <thread>

#include "base/file_system.hpp"

namespace guidepost::render {
namespace {

/// The embedded theme with another article template.
Theme theme_with(std::string article) {
  const MemoryFileSystem none;
  SourceSet sources;
  Theme theme = load_theme(none, {}, {}, sources)->theme;
  theme.templates["article"] = std::move(article);
  return theme;
}

View sample_view() {
  View view;
  View::List languages;
  languages.emplace_back().text("name", "Deutsch").text("href", "../de/x.html").flag("is_current", true);
  languages.emplace_back().text("name", "Svenska & Co").text("href", "");
  view.text("title", "a < b & \"c\"").html("body", "<p>&amp;</p>").text("description", "").flag("is_home", true);
  return std::move(view.text("site_title", "Guides").list("languages", std::move(languages)));
}

TEST_CASE("a template is filled") {
  struct Case {
    std::string_view sentence, text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"text is escaped", "{{title}}", "a &lt; b &amp; &quot;c&quot;\n"},
      {"HTML is not", "{{{body}}}", "<p>&amp;</p>\n"},
      {"HTML is not, by the other notation", "{{&body}}", "<p>&amp;</p>\n"},
      {"a flag opens a section", "{{#is_home}}yes{{/is_home}}{{^is_home}}no{{/is_home}}", "yes\n"},
      {"a flag that is not set does not", "{{#is_index}}yes{{/is_index}}{{^is_index}}no{{/is_index}}", "no\n"},
      {"empty text is like a flag that is not set",
       "[{{#description}}yes{{/description}}{{^description}}no{{/description}}]", "[no]\n"},
      {"text opens a section that sees it", "{{#site_title}}({{site_title}}){{/site_title}}", "(Guides)\n"},
      {"a list repeats", "{{#languages}}<{{name}}>{{/languages}}", "<Deutsch><Svenska &amp; Co>\n"},
      {"an item sees the names round the list", "{{#languages}}{{site_title}} {{/languages}}", "Guides Guides \n"},
      {"a section inside an item",
       "{{#languages}}{{#is_current}}*{{/is_current}}{{#href}}+{{/href}}{{name}} {{/languages}}",
       "*+Deutsch Svenska &amp; Co \n"},
      {"the inverse of a list without items", "{{^alternates}}none{{/alternates}}", "none\n"},
      {"strings of the locale", "{{t.nav.home}}", "Startseite\n"},
      {"sections inside each other, and the names behind them",
       "{{#languages}}{{#is_current}}{{^is_home}}no{{/is_home}}{{#is_home}}{{name}}{{/is_home}}{{/is_current}}"
       "{{^is_current}}-{{/is_current}}{{/languages}} {{site_title}}",
       "Deutsch- Guides\n"},
      {"lines of nothing but a section disappear", "a\n{{#is_home}}\nb\n{{/is_home}}\nc", "a\nb\nc\n"},
  }));

  const Theme theme = theme_with(std::string{c.text});
  const TemplateEngine engine{theme, LocaleStrings{theme, "de"}};
  INFO(c.sentence);
  CHECK(engine.render(TemplateId::article, sample_view()) == c.expected);
}

TEST_CASE("threads that render at the same time get the same text") {
  const Theme theme = theme_with("{{#languages}}{{name}}: {{title}}\n{{/languages}}{{{body}}}");
  const TemplateEngine engine{theme, LocaleStrings{theme, "en"}};
  const std::string expected = engine.render(TemplateId::article, sample_view());

  std::vector<std::string> found(4);
  std::vector<std::thread> threads;
  for (std::string& text : found) {
    threads.emplace_back([&] {
      for (int i = 0; i < 50; ++i) text = engine.render(TemplateId::article, sample_view());
    });
  }
  for (std::thread& thread : threads) thread.join();

  for (const std::string& text : found) CHECK(text == expected);
}

}  // namespace
}  // namespace guidepost::render
