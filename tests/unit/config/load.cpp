#include <array>

#include "loaded_site.hpp"

namespace guidepost::config {

TEST_CASE("a full configuration is understood") {
  const LoadedSite site{
      {"en", "sv", "zh", "look"},
      "title: {en: Guides, sv: Guider}\n"
      "source_locale: en\n"
      "locales:\n"
      "  en: {}\n"
      "  sv:\n"
      "  zh: {tag: zh-hans, fallback: [sv, en], name: 中文}\n"
      "base_url: https://guides.example.com\n"
      "output: ../out\n"
      "theme: look\n"
      "edit_url: https://example.com/edit/{path}\n"
      "feedback_url: https://example.com/?page={url}\n"
      "exclude: [\"drafts/**\", \"sv/old/**\"]\n"
      "include: \"**/README.md\"\n"
      "rules: {loc-missing: warning, bookmark-not-found: \"off\", h1-missing: off, file-not-found: false}\n"};

  CHECK(site.problems().empty());
  CHECK(site.loaded.usable);
  CHECK(site.locales() == Lines{"en (en) *", "sv (sv)", "zh (zh-Hans) -> sv -> en"});
  const SiteConfig& config = site.config();
  CHECK(config.locales[locale::LocaleId{2}].native_name == "中文");
  CHECK(config.title.for_locale(config.locales[locale::LocaleId{1}]) == "Guider");
  CHECK(config.base_url == "https://guides.example.com/");
  CHECK(config.output == "../out");
  CHECK(config.theme == "look");
  CHECK(config.edit_url.of_page("en/a.md", "") == "https://example.com/edit/en/a.md");
  CHECK(config.feedback_url.of_page("", "a.html") == "https://example.com/?page=a.html");
  CHECK(config.exclude == Lines{"drafts/**", "sv/old/**"});
  CHECK(config.include == Lines{"**/README.md"});
  CHECK(config.file == FileId{0});

  Diagnostics problems;
  for (const Code code : {Code::loc_missing, Code::bookmark_not_found, Code::h1_missing, Code::file_not_found})
    problems.add(make_diagnostic(code, {}, ""));
  config.policy.rules.apply(problems);
  REQUIRE(problems.size() == 1);
  CHECK(problems.items()[0].code == Code::loc_missing);
  CHECK(problems.items()[0].severity == Severity::warning);
}

TEST_CASE("an empty configuration file is as good as none") {
  const auto text = GENERATE(values<std::string_view>(
      {"", "# later\n", "title:\nlocales:\nexclude:\nrules: {}\n", "locales: {}\n", "locales: []\n"}));
  const LoadedSite site{{"en", "sv"}, text};

  INFO(text);
  CHECK(site.problems().empty());
  CHECK(site.loaded.usable);
  CHECK(site.locales() == Lines{"en (en) *", "sv (sv)"});
  CHECK(site.config().output == "site");
}

TEST_CASE("every error points at its place and says what to do") {
  struct Case {
    std::string_view yml;
    std::string_view problem;
  };
  const auto c = GENERATE(values<Case>({
      {"title: A\ntitel: B\n", "2:1 site-config-unknown-key: unknown key 'titel' (did you mean 'title'?)"},
      {"Locales: {}\n", "1:1 site-config-unknown-key: unknown key 'Locales' (did you mean 'locales'?)"},
      {"baseUrl: x\n", "1:1 site-config-unknown-key: unknown key 'baseUrl' (did you mean 'base_url'?)"},
      {"pets: x\n",
       "1:1 site-config-unknown-key: unknown key 'pets' (the keys here are: title, source_locale, locales, base_url, "
       "host, output, theme, redirects, exclude, include, rules, overrides, coverage, grace, exemptions, "
       "fail_on_origin, glossary, status, untranslated_fallback, edit_url, "
       "feedback_url, urls, delivery, markdown, offline, search)"},
      {"locales:\n  en: {tga: en}\n  sv:\n",
       "2:8 site-config-unknown-key: unknown key 'tga' in 'en' (did you mean 'tag'?)"},
      {"status: maybe\n", "1:9 site-config-invalid-value: 'status' must be 'on' or 'off'"},
      {"status: {git: often}\n", "1:15 site-config-invalid-value: 'git' must be 'on' or 'off'"},
      {"status: {gti: on}\n", "1:10 site-config-unknown-key: unknown key 'gti' in 'status' (did you mean 'git'?)"},
      {"untranslated_fallback: {sv: {minimum: 5%}}\n",
       "1:30 site-config-unknown-key: unknown key 'minimum' in 'untranslated_fallback' (the keys here are: above, "
       "folders, "
       "topics)"},
      {"offline: [on]\n", "1:10 site-config-invalid-value: 'offline' must be 'on' or 'off'"},
      {"title: [A]\n", "1:8 site-config-invalid-value: 'title' must be a text"},
      {"title:\n  en: {a: b}\n", "2:7 site-config-invalid-value: 'title' must be a text"},
      {"title: {svv: A}\n",
       "1:9 site-config-invalid-value: 'title' names 'svv', which is no locale of this site (did you mean 'sv'?)"},
      {"source_locale: nope\n",
       "1:16 site-config-invalid-value: 'source_locale' names 'nope', which is no locale of this site (the locales "
       "are: en, sv)"},
      {"locales: en\n",
       "1:10 site-config-invalid-value: 'locales' must be a map with a key for each folder, or a list of folders"},
      {"locales:\n  en: sv\n  sv:\n",
       "2:7 site-config-invalid-value: 'en' must be a map such as '{tag: zh-Hans}', or empty"},
      {"locales: [en, sv, en]\n",
       "1:19 site-config-invalid-value: locale 'en' is listed twice (remove one of the two)"},
      {"locales: {en: , sv: {tag: zh_Hans}}\n",
       "1:27 site-config-invalid-value: 'zh_Hans' is no language tag (did you mean 'zh-Hans'?)"},
      {"locales: {en: , sv: {tag: svenska}}\n",
       "1:27 site-config-invalid-value: 'svenska' is no language tag (write a BCP 47 tag such as 'sv', 'pt-BR' or "
       "'zh-Hans')"},
      {"locales: {en: , sv: {tag: en}}\n",
       "1:17 site-config-invalid-value: the folders 'en' and 'sv' are both 'en' (keep one folder for each language, or "
       "give one of them another tag)"},
      {"locales: {en: , sv: {fallback: [sv]}}\n",
       "1:33 site-config-invalid-value: locale 'sv' falls back to itself (name other locales, the best one first)"},
      {"locales: {en: , sv: {fallback: enn}}\n",
       "1:32 site-config-invalid-value: 'fallback' names 'enn', which is no locale of this site (did you mean 'en'?)"},
      {"locales: {en: , ../sv: {tag: sv}}\n",
       "1:17 site-config-invalid-value: '../sv' is not the name of a folder in the site folder (put each locale's "
       "folder directly into the site folder and name it here)"},
      {"base_url: guides.example.com\n",
       "1:11 site-config-invalid-value: 'guides.example.com' is not the absolute address of a site (write it like "
       "'https://guides.example.com/' or 'https://example.com/guides/')"},
      {"base_url: https://\n",
       "1:11 site-config-invalid-value: 'https://' is not the absolute address of a site (write it like "
       "'https://guides.example.com/' or 'https://example.com/guides/')"},
      {"base_url: https://example.com/?x\n",
       "1:11 site-config-invalid-value: 'https://example.com/?x' is not the absolute address of a site (write it like "
       "'https://guides.example.com/' or 'https://example.com/guides/')"},
      {"host: learn\n",
       "1:7 site-config-invalid-value: 'learn' is not the absolute address of a site (write it like "
       "'https://guides.example.com/' or 'https://example.com/guides/')"},
      {"edit_url: https://example.com/edit\n",
       "1:11 site-config-invalid-value: 'https://example.com/edit' is no absolute address with the place of a page in "
       "it "
       "(write it like 'https://example.com/edit/{path}', with {path} for the article's file or {url} for the page's "
       "address)"},
      {"redirects: [pages, nginz]\n",
       "1:20 site-config-invalid-value: 'nginz' is no kind of redirects (did you mean 'nginx'?)"},
      {"redirects: apache\n",
       "1:12 site-config-invalid-value: 'apache' is no kind of redirects (write one or more of pages, netlify, "
       "nginx)"},
      {"urls: pretty\n", "1:7 site-config-invalid-value: 'urls' cannot be 'pretty' (it can be: html, clean)"},
      {"markdown: maybe\n", "1:11 site-config-invalid-value: 'markdown' must be 'on' or 'off'"},
      {"delivery: nginx\n",
       "1:11 site-config-invalid-value: 'delivery' must be a map such as '{headers: [nginx], compress: [gz, br]}'"},
      {"delivery: {headers: [nginx, apachee]}\n",
       "1:29 site-config-invalid-value: 'headers' cannot be 'apachee' (did you mean 'apache'?)"},
      {"delivery: {compress: zip}\n", "1:22 site-config-invalid-value: 'compress' cannot be 'zip' (it can be: gz, br)"},
      {"output: .\n",
       "1:9 site-config-invalid-value: output folder '.' is the site folder itself (choose a folder that holds nothing "
       "else, for example 'site')"},
      {"output: ..\n",
       "1:9 site-config-invalid-value: output folder '..' contains the site folder (choose a folder that holds nothing "
       "else, for example 'site')"},
      {"output: sv/out\n",
       "1:9 site-config-invalid-value: output folder 'sv/out' is in the folder of a locale (choose a folder that holds "
       "nothing else, for example 'site')"},
      {"theme: loook\n", "1:8 site-config-invalid-value: theme folder 'loook' does not exist (did you mean 'look'?)"},
      {"exclude: {a: b}\n", "1:10 site-config-invalid-value: 'exclude' must be a list of texts"},
      {"exclude: [a, [b]]\n", "1:14 site-config-invalid-value: 'exclude' must be a list of texts"},
      {"exclude: [./drafts/**]\n",
       "1:11 site-config-invalid-value: glob './drafts/**' cannot match any path (write 'drafts/**')"},
      {"exclude: [/drafts/**]\n",
       "1:11 site-config-invalid-value: glob '/drafts/**' cannot match any path (write 'drafts/**')"},
      {"include: 'drafts\\**'\n",
       "1:10 site-config-invalid-value: glob 'drafts\\**' cannot match any path (write 'drafts/**')"},
      {"exclude: ../x\n",
       "1:10 site-config-invalid-value: glob '../x' cannot match any path (globs are relative to the site folder or to "
       "a locale's folder)"},
      {"rules: [loc-missing]\n", "1:8 site-config-invalid-value: 'rules' must be a map from codes to severities"},
      {"rules: {loc-mising: error}\n",
       "1:9 site-config-unknown-key: there is no diagnostic 'loc-mising' (did you mean 'loc-missing'?)"},
      {"rules: {x: error}\n",
       "1:9 site-config-unknown-key: there is no diagnostic 'x' (take the code from a report, where it stands in "
       "brackets)"},
      {"rules: {loc-missing: eror}\n",
       "1:22 site-config-invalid-value: there is no severity 'eror' (did you mean 'error'?)"},
      {"rules: {loc-missing: Warning}\n",
       "1:22 site-config-invalid-value: there is no severity 'Warning' (did you mean 'warning'?)"},
      {"rules: {loc-missing: yes}\n",
       "1:22 site-config-invalid-value: there is no severity 'yes' (the severities are: error, warning, suggestion, "
       "info, off)"},
      {"- en\n- sv\n",
       "1:1 site-config-syntax: the configuration is not a list of keys with values (write 'key: value' lines, for "
       "example 'title: Support guides')"},
      {"title: A: B\n", "1:9 site-config-syntax: ': ' inside a value without quotes (put the whole value in quotes)"},
      {"title: \xFF\n", "1:8 site-invalid-utf8: not valid UTF-8: 1 byte, shown as '?' (save the file as UTF-8)"},
  }));

  const LoadedSite site{{"en", "sv", "look"}, c.yml};
  INFO(c.yml);
  CHECK(site.problems() == Lines{std::string{c.problem}});
  CHECK_FALSE(site.loaded.usable);
}

TEST_CASE("a repeated key is a warning, the last one counts") {
  const LoadedSite site{{"en"}, "title: A\ntitle: B\n"};
  REQUIRE(site.loaded.problems.size() == 1);
  CHECK(site.loaded.problems.items()[0].code == Code::yaml_duplicate_key);
  CHECK(site.loaded.usable);
  CHECK(site.config().title.fallback == "B");
}

TEST_CASE("all errors are reported at once") {
  const LoadedSite site{{"en", "sv"}, "titel: A\nbase_url: x\nrules: {x: y}\nsource_locale: q\n"};
  CHECK(site.problems().size() == 4);
}

TEST_CASE("--config reads another file, and says when it cannot") {
  MemoryFileSystem files;
  files.add("site/en/a.md", "");
  files.add("elsewhere/my.yml", "titel: A\n");
  SourceSet sources;
  const auto loaded = load(files, {.site = "site", .config = "elsewhere/my.yml"}, sources);
  REQUIRE(loaded);
  REQUIRE(loaded->problems.size() == 1);
  CHECK(sources[loaded->problems.items()[0].where.file].path == "elsewhere/my.yml");

  const auto missing = load(files, {.site = "site", .config = "gone.yml"}, sources);
  REQUIRE_FALSE(missing);
  CHECK(missing.error().message() == "cannot read 'gone.yml': No such file or directory");
}

TEST_CASE("a site folder that is not there is an error") {
  SourceSet sources;
  const auto loaded = load(MemoryFileSystem{}, {.site = "gone", .config = std::nullopt}, sources);
  REQUIRE_FALSE(loaded);
  CHECK(loaded.error().message() == "cannot list 'gone': No such file or directory");
}

TEST_CASE("the title of a locale: by folder, tag, language, else the common one, else any") {
  const locale::Locale locale{.tag = "zh-Hans", .folder = "cn"};
  CHECK(LocalizedText{{{"cn", "folder"}, {"zh", "language"}, {"zh-Hans", "tag"}}, "all"}.for_locale(locale) ==
        "folder");
  CHECK(LocalizedText{{{"zh", "language"}, {"zh-Hans", "tag"}}, "all"}.for_locale(locale) == "tag");
  CHECK(LocalizedText{{{"zh", "language"}}, "all"}.for_locale(locale) == "language");
  CHECK(LocalizedText{{{"sv", "other"}}, "all"}.for_locale(locale) == "all");
  CHECK(LocalizedText{{{"sv", "other"}}, ""}.for_locale(locale) == "other");
  CHECK(LocalizedText{}.for_locale(locale).empty());
}

}  // namespace guidepost::config
