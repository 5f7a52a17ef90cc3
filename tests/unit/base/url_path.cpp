#include "base/url_path.hpp"

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace guidepost {

TEST_CASE("split_href cuts at the first '#', and before it at the first '?'") {
  struct Case {
    std::string_view href, path, query, fragment;
  };
  const auto c = GENERATE(values<Case>({
      {"a/b.md", "a/b.md", "", ""},
      {"a.md?x=1#top", "a.md", "?x=1", "#top"},
      {"a.md#top?x=1", "a.md", "", "#top?x=1"},
      {"#top", "", "", "#top"},
      {"?q", "", "?q", ""},
      {"a.md#", "a.md", "", "#"},
      {"a.md?b?c#d#e", "a.md", "?b?c", "#d#e"},
      {"", "", "", ""},
  }));

  INFO(c.href);
  const HrefParts parts = split_href(c.href);
  CHECK(parts.path == c.path);
  CHECK(parts.query == c.query);
  CHECK(parts.fragment == c.fragment);
}

TEST_CASE("has_scheme knows schemes and network paths, not drive letters and not colons further on") {
  struct Case {
    std::string_view href;
    bool expected;
  };
  const auto c = GENERATE(values<Case>({
      {"https://example.com", true},
      {"mailto:a@example.com", true},
      {"HTTP:x", true},
      {"ms-settings:about", true},
      {"a+b.c-1:x", true},
      {"//cdn.example.com/a.js", true},
      {"C:\\docs\\a.md", false},
      {"c:/docs/a.md", false},
      {"a.md", false},
      {"a/b:c.md", false},
      {"1a:b", false},
      {":a", false},
      {"#a:b", false},
      {"https", false},
      {"/a", false},
      {"", false},
  }));

  INFO(c.href);
  CHECK(has_scheme(c.href) == c.expected);
}

TEST_CASE("is_safe_url knows the schemes that run nothing") {
  struct Case {
    std::string_view href;
    bool expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a.md", true},
      {"//example.com/a", true},
      {"HTTPS://example.com", true},
      {"mailto:a@example.com", true},
      {"ms-settings:display", true},
      {"ms-windows-store://pdp", true},
      {"ms-msdt:/id", false},
      {"ms-its:mhtml:file://c:/a.mht!b", false},
      {"javascript:alert(1)", false},
      {"JavaScript:alert(1)", false},
      {"data:text/html,a", false},
      {"vbscript:a", false},
      {"file:///c:/a", false},
      {"https-x:a", false},
  }));

  INFO(c.href);
  CHECK(is_safe_url(c.href) == c.expected);
}

TEST_CASE("percent_decode leaves what is no escape") {
  struct Case {
    std::string_view text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a%20b", "a b"},
      {"%C3%a5", "\xC3\xA5"},
      {"100%", "100%"},
      {"%4", "%4"},
      {"%zz", "%zz"},
      {"%%41", "%A"},
      {"%2541", "%41"},
      {"a+b", "a+b"},
      {"", ""},
  }));

  INFO(c.text);
  CHECK(percent_decode(c.text) == c.expected);
}

TEST_CASE("percent_encode_path keeps what RFC 3986 allows in a path") {
  struct Case {
    std::string_view path, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"de/a-b_c.~1.html", "de/a-b_c.~1.html"},
      {"!$&'()*+,;=:@", "!$&'()*+,;=:@"},
      {"a b", "a%20b"},
      {"50%", "50%25"},
      {"a?b#c", "a%3Fb%23c"},
      {"\xC3\xA5.html", "%C3%A5.html"},
      {"[\"<\\>\"]", "%5B%22%3C%5C%3E%22%5D"},
      {"", ""},
  }));

  INFO(c.path);
  CHECK(percent_encode_path(c.path) == c.expected);
  CHECK(percent_decode(percent_encode_path(c.path)) == c.path);
}

TEST_CASE("join_path resolves dots and refuses to climb above the root") {
  struct Case {
    std::string_view base, relative;
    std::optional<std::string> expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a/b", "c.md", "a/b/c.md"},
      {"a/b", "../c.md", "a/c.md"},
      {"a/b", "../../c.md", "c.md"},
      {"a/b", "../../../c.md", std::nullopt},
      {"", "../c.md", std::nullopt},
      {"", "a/../../b/a", std::nullopt},
      {"", "c.md", "c.md"},
      {"a", "./b//c/.", "a/b/c"},
      {"a/", "b/", "a/b"},
      {"a", "..", ""},
      {"a", "", "a"},
      {"a/../b", "c", "b/c"},
      {"a", "...", "a/..."},
  }));

  INFO(c.base << " + " << c.relative);
  CHECK(join_path(c.base, c.relative) == c.expected);
}

TEST_CASE("paths come apart into folder, name and extension") {
  struct Case {
    std::string_view path, parent, name, extension, stem;
  };
  const auto c = GENERATE(values<Case>({
      {"a/b/c.md", "a/b", "c.md", "md", "a/b/c"},
      {"c.MD", "", "c.MD", "md", "c"},
      {"a/b.tar.md", "a", "b.tar.md", "md", "a/b.tar"},
      {"a.b/c", "a.b", "c", "", "a.b/c"},
      {"a/.gitignore", "a", ".gitignore", "", "a/.gitignore"},
      {"a/.hidden.md", "a", ".hidden.md", "md", "a/.hidden"},
      {"a/b.", "a", "b.", "", "a/b"},
      {"a/", "a", "", "", "a/"},
      {"", "", "", "", ""},
  }));

  INFO(c.path);
  CHECK(parent_path(c.path) == c.parent);
  CHECK(file_name(c.path) == c.name);
  CHECK(extension(c.path) == c.extension);
  CHECK(without_extension(c.path) == c.stem);
}

TEST_CASE("relative_url leads from one page to another") {
  struct Case {
    std::string_view name, from, to, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"sibling", "de/a.html", "de/b.html", "b.html"},
      {"itself", "de/a.html", "de/a.html", "a.html"},
      {"one up", "de/a/b.html", "de/c.html", "../c.html"},
      {"other locale", "de/a/b.html", "sv/a/b.html", "../../sv/a/b.html"},
      {"down", "index.html", "de/a/b.html", "de/a/b.html"},
      {"down from a folder", "de/index.html", "de/a/b.html", "a/b.html"},
      {"to the root", "de/a/b.html", "index.html", "../../index.html"},
      {"root to root", "a.html", "b.html", "b.html"},
      {"a folder's name begins like another's", "de/ab/x.html", "de/a/x.html", "../a/x.html"},
      {"and the other way round", "de/a/x.html", "de/ab/x.html", "../ab/x.html"},
      {"a file named like the folder", "de/a/x.html", "de/a", "../a"},
      {"a page named like the target's folder", "de/a", "de/a/x.html", "a/x.html"},
      {"to a folder", "de/a.html", "de/", "./"},
      {"to a folder above", "de/a/b.html", "de/", "../"},
      {"encoded", "a.html", "b c/\xC3\xB6.html", "b%20c/%C3%B6.html"},
      {"no scheme by accident", "a.html", "b:c.html", "./b:c.html"},
      {"a colon below a folder is none", "a.html", "b/c:d.html", "b/c:d.html"},
      {"a colon after dots is none", "a/b.html", "c:d.html", "../c:d.html"},
  }));

  INFO(c.name << ": " << c.from << " -> " << c.to);
  CHECK(relative_url(c.from, c.to) == c.expected);
}

TEST_CASE("relative_url is undone by join_path") {
  const std::string_view paths[] = {"a.html",      "de/a.html",     "de/b.html",
                                    "de/x/a.html", "de/x/y/z.html", "sv/x/a b.html"};
  for (const std::string_view from : paths) {
    for (const std::string_view to : paths) {
      INFO(from << " -> " << to);
      CHECK(join_path(parent_path(from), percent_decode(relative_url(from, to))) == std::string{to});
    }
  }
}

TEST_CASE("a URL takes every character of UTF-8 but the one for bytes that were none") {
  CHECK(percent_encode_href("a?q=\uFFFDx\u2026#\u00E4") == "a?q=%EF%BF%BDx\u2026#\u00E4");
}

}  // namespace guidepost
