#include "render/theme.hpp"

#include <catch2/catch.hpp>

#include "unit/render/described.hpp"

namespace guidepost::render {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

struct Loaded {
  LoadedTheme theme;
  std::string problems;
};

Loaded load(const Files& files, const std::vector<std::string>& tags = {"en"}) {
  MemoryFileSystem disk;
  for (const auto& [path, text] : files) disk.add("site/theme/" + path, text);
  std::vector<locale::Locale> rows;
  for (const std::string& tag : tags) rows.push_back({.tag = tag, .folder = tag, .native_name = tag});
  SourceSet sources;
  const std::filesystem::path folder = files.empty() ? "" : "site/theme";
  auto loaded = load_theme(disk, folder, locale::LocaleTable{rows, locale::LocaleId{0}}, sources, "theme");
  const std::string problems = test::described(loaded->problems, sources);
  return {std::move(*loaded), problems};
}

TEST_CASE("the embedded theme is complete for its languages") {
  const Loaded loaded = load({}, {"ar", "en", "de", "hu", "ja", "sv", "zh-Hans", "zh-CN", "de-AT", "en-GB"});

  CHECK(loaded.problems.empty());
  CHECK(loaded.theme.usable);
  CHECK(loaded.theme.theme.templates.contains("article"));
  CHECK(loaded.theme.theme.templates.contains("partials/head"));
  std::vector<std::string> assets;
  for (const ThemeAsset& asset : loaded.theme.theme.assets) assets.push_back(asset.path);
  CHECK(assets == std::vector<std::string>{"bilingual.css", "bilingual.js", "copy.js", "favicon.svg", "filter.js",
                                           "guidepost.css", "guidepost.js", "keys.js", "not-found.js", "offer.js",
                                           "offline.js", "overlays.css", "search-box.js", "search-page.js",
                                           "search-results.js", "search.css", "search.js", "video.js", "zoom.js"});
}

std::map<std::string, ThemeAsset> by_path(const Loaded& loaded) {
  std::map<std::string, ThemeAsset> assets;
  for (const ThemeAsset& asset : loaded.theme.theme.assets) assets.emplace(asset.path, asset);
  return assets;
}

TEST_CASE("files that templates or other files name get a name with a hash; others keep theirs") {
  const Loaded loaded = load({
      {"article.mustache",
       "<link href=\"{{root}}assets/ours.css\"><img src='{{root}}assets/a b.svg'><a href=\"{{root}}assets/gone.css\">"
       "{{root}}assets/logo.svg?x=1 {{root}}assets/scripts/main.js"},
      {"assets/ours.css",
       "a { src: url(fonts/ours.woff2) url( 'other.css' ) } b { src: url(\"a b.svg\") /* ours.css */ }"},
      {"assets/a b.svg", "<svg/>"},
      {"assets/logo.svg", "<svg/>"},
      {"assets/fonts/ours.woff2", "font"},
      {"assets/scripts/main.js", "import(\"./part.js\"); x = '../logo.svg?y'; f(\"part.js\", './gone.js')"},
      {"assets/scripts/part.js", "0"},
      {"assets/robots.txt", "nobody names it"},
  });
  std::map<std::string, ThemeAsset> assets = by_path(loaded);

  CHECK(loaded.problems.empty());
  CHECK(assets["robots.txt"].published == "robots.txt");
  CHECK(assets["logo.svg"].published == "logo.11e8160e.svg");
  CHECK(assets["fonts/ours.woff2"].published == "fonts/ours.47710255.woff2");
  CHECK(assets["ours.css"].bytes ==
        "a{src: url(fonts/ours.47710255.woff2) url( 'other.css' )}b{src: url(\"a b.svg\")}\n");
  CHECK(assets["scripts/main.js"].bytes == "import(\"./" + assets["scripts/part.js"].published.substr(8) +
                                               "\"); x = '../logo.11e8160e.svg?y'; f(\"part.js\", './gone.js')\n");
  CHECK(loaded.theme.theme.templates.find("article")->second ==
        "<link href=\"{{root}}assets/" + assets["ours.css"].published +
            "\"><img src='{{root}}assets/a b.svg'><a href=\"{{root}}assets/gone.css\">{{root}}assets/" +
            assets["logo.svg"].published + "?x=1 {{root}}assets/" + assets["scripts/main.js"].published);
}

TEST_CASE("the name of a file hangs on what it names, also in a circle") {
  const auto published = [](const std::string& part, const std::string& other) {
    const Loaded loaded = load({
        {"article.mustache", "{{root}}assets/a.js {{root}}assets/ours.css"},
        {"assets/a.js", "import './b.js'"},
        {"assets/b.js", "import './a.js'; import './c.js'"},
        {"assets/c.js", part},
        {"assets/ours.css", "@import \"other.css\";"},
        {"assets/other.css", other},
    });
    std::map<std::string, ThemeAsset> assets = by_path(loaded);
    CHECK(assets["b.js"].bytes ==
          "import './" + assets["a.js"].published + "'; import './" + assets["c.js"].published + "'\n");
    CHECK(assets["a.js"].bytes == "import './" + assets["b.js"].published + "'\n");
    return std::pair{assets["a.js"].published, assets["ours.css"].published};
  };

  const auto [script, sheet] = published("1", "a {}");
  CHECK(published("1", "b {}").second != sheet);
  CHECK(published("2", "a {}").first != script);
  CHECK(published("2", "a {}").second == sheet);
}

TEST_CASE("files of the theme folder replace those of the same name and add to the rest") {
  const Loaded loaded = load({
      {"partials/footer.mustache", "<footer>ours {{t.our.motto}}</footer>"},
      {"partials/ours.mustache", "x"},
      {"article.mustache", "{{> ours}}{{> footer}}"},
      {"assets/guidepost.css", "body {}"},
      {"assets/icons/logo.svg", "<svg/>"},
      {"strings/en.yml", "our.motto: Hello\nnav.home: Lobby\n"},
      {"README.md", "how to"},
      {"notes/todo.mustache", "{{nothing}}"},
      {".hidden/article.mustache", "{{nothing}}"},
  });
  const Theme& theme = loaded.theme.theme;

  CHECK(loaded.problems.empty());
  CHECK(loaded.theme.usable);
  CHECK(theme.templates.find("article")->second == "{{> ours}}{{> footer}}");
  CHECK(find_string(theme, "en", "nav.home") == "Lobby");
  CHECK(find_string(theme, "en", "nav.contents") == "Contents");
  std::map<std::string, ThemeAsset> assets = by_path(loaded);
  CHECK(assets["guidepost.css"].bytes == "body{}\n");
  CHECK(assets.contains("icons/logo.svg"));
  CHECK(assets.contains("guidepost.js"));
}

TEST_CASE("tokens of the theme folder end the style sheet, which no page has to load for them") {
  const std::string embedded = by_path(load({}))["guidepost.css"].bytes;
  const Loaded loaded = load({{"assets/tokens.css", ":root { --accent: #a0105a; }\n"}});
  std::map<std::string, ThemeAsset> assets = by_path(loaded);

  CHECK(loaded.problems.empty());
  CHECK_FALSE(assets.contains("tokens.css"));
  CHECK(assets["guidepost.css"].bytes == embedded.substr(0, embedded.size() - 1) + ":root{--accent: #a0105a;}\n");
  CHECK(assets["guidepost.css"].published != "guidepost.css");
}

TEST_CASE("what cannot be part of a theme is an error at its file") {
  struct Case {
    std::string path, text, expected;
    bool usable;
  };
  const auto c = GENERATE(values<Case>({
      {"artikle.mustache", "x",
       "theme/artikle.mustache:1:1: site-template-error: no page is made from a template 'artikle' (did you mean "
       "'article'?)\n",
       false},
      {"partials/heads.mustache", "x",
       "theme/partials/heads.mustache:1:1: site-template-error: no template uses the partial 'heads' (did you mean "
       "'head'?)\n",
       false},
      {"strings/german.yml", "nav.home: x",
       "theme/strings/german.yml:1:1: site-template-error: 'german' is not a language tag (name the file after a BCP "
       "47 "
       "tag, for instance strings/fr.yml)\n",
       true},
      {"strings/en.yml", "- a\n",
       "theme/strings/en.yml:1:1: site-template-error: a strings file has to be a list of 'key: text' lines (write one "
       "string a line)\n",
       true},
      {"strings/en.yml", "nav.home: [a]\n",
       "theme/strings/en.yml:1:1: site-template-error: string 'nav.home' is not a text (write the text on the line of "
       "its "
       "key)\n",
       true},
      {"strings/de.yml", "nav.hom: Start\n",
       "theme/strings/de.yml:1:1: site-template-error: string 'nav.hom' is never used (did you mean 'nav.home'?)\n",
       true},
      {"strings/en.yml", "a.b: c\n\ncontents.count: \"{count, plural, one {#}}\"\n",
       "theme/strings/en.yml:3:17: site-template-error: string 'contents.count' is not a valid message pattern: a "
       "plural "
       "or select has no 'other' form (every brace needs its partner, and every plural an 'other' form)\n"
       "theme/strings/en.yml:1:1: site-template-error: string 'a.b' is never used (remove it, or use it in a "
       "template)\n",
       true},
      {"strings/en.yml", "nav.home: \"a\n",
       "theme/strings/en.yml:1:11: yaml-syntax-error: the quote \" is not closed (add the same quote at the end of the "
       "value)\n",
       true},
  }));

  const Loaded loaded = load({{c.path, c.text}});
  INFO(c.path << ": " << c.text);
  CHECK(loaded.problems == c.expected);
  CHECK(loaded.theme.usable == c.usable);
}

TEST_CASE("a locale's missing strings are reported once") {
  CHECK(load({}, {"en", "fr", "fi"}).problems ==
        "-: loc-string-missing: there are no interface strings for 'fr' (add strings/fr.yml to the theme folder; until "
        "then "
        "readers see English)\n"
        "-: loc-string-missing: there are no interface strings for 'fi' (add strings/fi.yml to the theme folder; until "
        "then "
        "readers see English)\n");
  // Traditional characters are not served by the strings in simplified ones.
  CHECK(load({}, {"en", "zh-TW"}).problems ==
        "-: loc-string-missing: there are no interface strings for 'zh-TW' (add strings/zh-TW.yml to the theme folder; "
        "until "
        "then readers see English)\n");
}

TEST_CASE("a key that a locale's strings lack is reported at their file") {
  const Files files{{"strings/en.yml", "our.motto: Hello\n"}, {"partials/footer.mustache", "{{t.our.motto}}"}};
  CHECK(
      load(files, {"en", "sv-SE", "sv-FI"}).problems ==
      "-: loc-string-missing: string 'our.motto' has no translation for 'sv-SE' (add it to strings/sv.yml; until then "
      "readers see English)\n");

  Files with_swedish = files;
  with_swedish.emplace_back("strings/sv.yml", "# empty\n\nnav.home: Hem\n");
  CHECK(load(with_swedish, {"en", "sv-SE"}).problems ==
        "theme/strings/sv.yml:1:1: loc-string-missing: string 'our.motto' has no translation for 'sv-SE' (add it to "
        "strings/sv.yml; until then readers see English)\n");
}

TEST_CASE("a theme folder that does not exist is an error of the environment") {
  const MemoryFileSystem disk;
  SourceSet sources;
  const auto loaded = load_theme(disk, "nowhere", {}, sources);
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().path == "nowhere");
}

}  // namespace
}  // namespace guidepost::render
