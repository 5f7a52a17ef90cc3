#include "loaded_site.hpp"

namespace guidepost::config {

TEST_CASE("without a file the folders that are named like languages are the locales") {
  struct Case {
    std::string_view name;
    std::vector<std::string_view> folders;
    Lines expected;
  };
  const auto c = GENERATE(values<Case>({
      {"the English one is the source and comes first", {"de", "en", "sv"}, {"en (en) *", "de (de)", "sv (sv)"}},
      {"regions and scripts, in canonical form",
       {"hu-hu", "sv-SE", "zh-hans"},
       {"hu-hu (hu-HU)", "sv-SE (sv-SE)", "zh-hans (zh-Hans)"}},
      {"plain English before its variants", {"de", "en", "en-gb"}, {"en (en) *", "de (de)", "en-gb (en-GB)"}},
      {"the first variant of English", {"de", "en-gb", "en-us"}, {"en-gb (en-GB) *", "de (de)", "en-us (en-US)"}},
      {"other folders are not taken for locales",
       {"en", "docs", "media", "src", "api", "templates", ".git", "site"},
       {"en (en) *"}},
  }));

  MemoryFileSystem files;
  for (const std::string_view folder : c.folders) files.add(fmt::format("site/{}/a.md", folder), "");
  files.add("site/it", "a file, no folder");
  SourceSet sources;
  INFO(c.name);
  LoadedSite site{{"en"}, std::nullopt};
  auto loaded = load(files, {.site = "site", .config = std::nullopt}, sources);
  REQUIRE(loaded);
  site.loaded = std::move(*loaded);
  CHECK(site.locales() == c.expected);
  CHECK(site.problems().empty());
  CHECK(site.loaded.usable);
  CHECK(site.config().file == no_file);
}

TEST_CASE("discovered locales with a chosen source: it comes first") {
  CHECK(LoadedSite{{"de", "en", "sv"}, "source_locale: sv\n"}.locales() == Lines{"sv (sv) *", "de (de)", "en (en)"});
  CHECK(LoadedSite{{"de", "en", "sv"}, "source_locale: none\n"}.locales() == Lines{"de (de)", "en (en)", "sv (sv)"});
  CHECK(LoadedSite{{"de", "sv-se"}, "source_locale: SV-SE\n"}.locales() == Lines{"sv-se (sv-SE) *", "de (de)"});
}

TEST_CASE("listed locales keep their order") {
  struct Case {
    std::string_view yml;
    Lines expected;
  };
  const auto c = GENERATE(values<Case>({
      {"locales: [sv, de, en]\n", {"sv (sv)", "de (de)", "en (en) *"}},
      {"locales: [sv, de]\nsource_locale: de\n", {"sv (sv)", "de (de) *"}},
      {"locales: [sv, en]\nsource_locale: none\n", {"sv (sv)", "en (en)"}},
      {"locales: {sv: {tag: nb, fallback: de}, de: {fallback: [nb]}}\n", {"sv (nb) -> de", "de (de) -> sv"}},
      {"locales: {de: {tag: sv}, sv: {tag: de}}\nsource_locale: de\n", {"de (sv) *", "sv (de)"}},
  }));

  const LoadedSite site{{"de", "en", "sv"}, c.yml};
  INFO(c.yml);
  CHECK(site.locales() == c.expected);
  CHECK(site.problems().empty());
}

TEST_CASE("a folder that is no tag needs one") {
  const LoadedSite site{{"english", "zh_CN"}, "locales: [english, zh_CN]\n"};
  CHECK(site.problems() ==
        Lines{"1:11 site-config-invalid-value: 'english' is no language tag (say which language it is, for example "
              "'english: {tag: en}')",
              "1:20 site-config-invalid-value: 'zh_CN' is no language tag (say which language it is, for example "
              "'zh_CN: {tag: zh-CN}')"});
  CHECK(LoadedSite{{"english"}, "locales: {english: {tag: en}}\n"}.locales() == Lines{"english (en) *"});
}

TEST_CASE("a configured locale without a folder is reported, the others are built") {
  const LoadedSite site{{"en", "sv-se"}, "locales:\n  en:\n  sv_se: {tag: sv-SE}\n  fr:\n"};
  CHECK(site.problems() ==
        Lines{"3:3 site-config-missing-folder: locale 'sv_se' has no folder (did you mean 'sv-se'?)",
              "4:3 site-config-missing-folder: locale 'fr' has no folder (create the folder 'fr', or remove the "
              "locale)"});
  CHECK(site.loaded.usable);
  CHECK(site.locales() == Lines{"en (en) *", "sv_se (sv-SE)", "fr (fr)"});
  CHECK_FALSE(LoadedSite{{"en"}, "locales: [fr]\n"}.loaded.usable);
}

TEST_CASE("two folders of one language are reported, also without a file") {
  const LoadedSite site{{"sv-SE", "sv-se"}, std::nullopt};
  CHECK(site.problems() ==
        Lines{"site-config-invalid-value: the folders 'sv-SE' and 'sv-se' are both 'sv-SE' (keep one folder for each "
              "language, or give one of them another tag)"});
  CHECK_FALSE(site.loaded.usable);
}

TEST_CASE("a site without any locale says what a locale is") {
  const std::string help =
      "(name a child folder by its language ('en', 'sv', 'zh-Hans'), or list the folders under 'locales:' in "
      "guidepost.yml)";
  const LoadedSite bare{{"docs"}, std::nullopt};
  CHECK(bare.problems() == Lines{"site-no-locale: the site has no locale " + help});
  CHECK_FALSE(bare.loaded.usable);
  CHECK(LoadedSite{{"docs"}, "title: A\n"}.problems() == Lines{"1:1 site-no-locale: the site has no locale " + help});
}

TEST_CASE("native names are the locales' own, unless the configuration names them") {
  const LoadedSite site{{"hu", "sv"}, "locales: {hu: , sv: {name: Svenska (Sverige)}}\n"};
  CHECK(site.config().locales[locale::LocaleId{0}].native_name == "Magyar");
  CHECK(site.config().locales[locale::LocaleId{1}].native_name == "Svenska (Sverige)");
}

}  // namespace guidepost::config
