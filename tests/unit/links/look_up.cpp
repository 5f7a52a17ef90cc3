// Where one href leads, seen from one article.
#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "links/lookup.hpp"
#include "support/site_fixture.hpp"

namespace guidepost::links {
namespace {

constexpr std::string_view article = "# Text\n";

/// en is the source; de falls back to it; both have a folder "orders" and a docset in "set".
test::SiteRun sample_site() {
  const std::string text{article};
  return test::SiteFixture{}
      .file("guidepost.yml", "source_locale: en\nlocales: {en: {}, de: {}}\nexclude: [\"**/drafts/**\"]\n")
      .file("en/index.md", text)
      .file("en/orders/index.md", text)
      .file("en/orders/returns.md", text)
      .file("en/orders/my file.md", text)
      .file("en/orders/v1.2.md", text)
      .file("en/orders/only-english.md", text)
      .file("en/faq.yml", "### YamlMime:FAQ\nuid: faq\ntitle: Questions\nsections: []\n")
      .file("en/größe.md", text)
      .file("en/set/docfx.json", "{}")
      .file("en/set/deep/a.md", text)
      .file("en/set/b.md", text)
      .file("en/media/a.png", "png")
      .file("en/media/manual.pdf", "pdf")
      .file("en/includes/note.md", text)
      .file("en/drafts/x.md", text)
      .file("en/.openpublishing.redirection.json",
            R"({"redirections": {"old/plain.md": "/orders/returns", "old/marked.md": "/orders/returns#terms",
                "old/twice.md": "/old/marked?view=1", "old/away.md": "https://example.com/a#b",
                "old/english.md": "/orders/only-english"}})")
      .file("de/index.md", text)
      .file("de/orders/returns.md", text)
      .file("de/media/a.png", "png")
      .check();
}

constexpr std::array<std::string_view, 11> status_names{"ok",         "wrong_case", "wrong_extension", "fallback",
                                                        "redirected", "missing",    "not_published",   "outside",
                                                        "local_path", "unsafe",     "uid_missing"};
constexpr std::array<std::string_view, 5> kind_names{"external", "article", "self", "asset", "broken"};

/// "status kind target suffix", as far as there are any.
std::string describe(const site::SiteModel& model, const Lookup& found) {
  std::string text = fmt::format("{} {}", status_names[static_cast<std::size_t>(found.status)],
                                 kind_names[static_cast<std::size_t>(found.target.kind)]);
  if (!found.target.article.empty() && found.target.kind == TargetKind::article) text += " " + found.target.article;
  if (found.target.asset != no_file) text += " " + model.sources()[found.target.asset].path;
  if (!found.target.href.empty() && found.target.kind == TargetKind::external) text += " " + found.target.href;
  if (!found.target.suffix.empty()) text += " " + found.target.suffix;
  if (found.backslash) text += " (backslash)";
  return text;
}

}  // namespace

TEST_CASE("look_up finds what an href names") {
  struct Case {
    std::string_view name, locale, from, href, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"beside", "en", "orders/index", "returns.md", "ok article orders/returns"},
      {"below", "en", "index", "orders/returns.md", "ok article orders/returns"},
      {"above", "en", "orders/returns", "../index.md", "ok article index"},
      {"dots and doubled slashes", "en", "index", "./orders//./../orders/returns.md", "ok article orders/returns"},
      {"blanks round it", "en", "index", "  faq.yml ", "ok article faq"},
      {"YAML page by the other extension", "en", "index", "faq.md", "wrong_extension article faq"},
      {"query and fragment", "en", "index", "orders/returns.md?a=b&c#d", "ok article orders/returns ?a=b&c#d"},
      {"percent-encoded", "en", "index", "orders/my%20file.md", "ok article orders/my file"},
      {"a blank as it is", "en", "index", "orders/my file.md", "ok article orders/my file"},
      {"not ASCII", "en", "index", "größe.md", "ok article größe"},
      {"not ASCII, encoded", "en", "index", "gr%C3%B6%C3%9Fe.md", "ok article größe"},
      {"not ASCII, decomposed", "en", "index", "gro\u0308ße.md", "ok article größe"},
      {"backslash", "en", "index", "orders\\returns.md", "ok article orders/returns (backslash)"},
      {"encoded backslash", "en", "index", "orders%5Creturns.md", "ok article orders/returns (backslash)"},
      {"other case", "en", "index", "Orders/RETURNS.MD", "wrong_case article orders/returns"},
      {"moved", "en", "index", "old/plain.md#x", "redirected article orders/returns #x"},
      {"moved, to a bookmark", "en", "index", "old/marked.md#x", "redirected article orders/returns #terms"},
      {"moved twice", "en", "index", "old/twice.md", "redirected article orders/returns ?view=1#terms"},
      {"moved away", "en", "index", "old/away.md?q#x", "redirected external https://example.com/a?q#b"},
      {"moved, in other case", "en", "index", "Old/Plain.md", "redirected article orders/returns"},
      {"moved in the source only", "de", "index", "old/plain.md", "redirected article orders/returns"},
      {"moved to a page that is not translated", "de", "index", "old/english.md",
       "fallback article orders/only-english"},
      {"folder", "en", "index", "orders/", "ok article orders/index"},
      {"folder without a slash", "en", "index", "orders", "ok article orders/index"},
      {"folder in other case", "en", "index", "Orders/", "wrong_case article orders/index"},
      {"the folder itself", "en", "orders/returns", ".", "ok article orders/index"},
      {"the folder above", "en", "orders/returns", "..", "ok article index"},
      {"without extension", "en", "index", "orders/returns", "ok article orders/returns"},
      {"a name with dots", "en", "index", "orders/v1.2.md", "ok article orders/v1.2"},
      {"the docset's root", "en", "set/deep/a", "~/b.md", "ok article set/b"},
      {"the locale's root", "en", "orders/returns", "~/faq.yml", "ok article faq"},
      {"own bookmark", "en", "index", "#text", "ok self #text"},
      {"own query", "en", "index", "?a=b", "ok self ?a=b"},
      {"asset", "en", "index", "media/manual.pdf#page=2", "ok asset en/media/manual.pdf #page=2"},
      {"own asset", "de", "index", "media/a.png", "ok asset de/media/a.png"},
      {"the source's asset", "de", "index", "media/manual.pdf", "ok asset en/media/manual.pdf"},
      {"not translated", "de", "index", "orders/only-english.md", "fallback article orders/only-english"},
      {"not translated, other case", "de", "index", "ORDERS/only-english.md", "fallback article orders/only-english"},
      {"web", "en", "index", "https://example.com/a b", "ok external https://example.com/a%20b"},
      {"mail", "en", "index", "mailto:a@example.com", "ok external mailto:a@example.com"},
      {"settings", "en", "index", "ms-settings:display", "ok external ms-settings:display"},
      {"root-relative", "en", "index", "/partner/a.md", "ok external /partner/a.md"},
      {"another host", "en", "index", "//example.com/a.md", "ok external //example.com/a.md"},
      {"nothing", "en", "index", "", "missing broken"},
      {"gone", "en", "index", "gone.md#x", "missing broken #x"},
      {"gone asset", "en", "index", "media/gone.png", "missing broken"},
      {"include", "en", "index", "includes/note.md", "not_published broken"},
      {"excluded", "en", "index", "drafts/x.md", "not_published broken"},
      {"data", "en", "index", "set/docfx.json", "not_published broken"},
      {"above the locale", "en", "index", "../de/index.md", "outside broken"},
      {"drive", "en", "index", "C:\\a.md", "local_path broken"},
      {"drive with a slash", "en", "index", "c:/a.md", "local_path broken"},
      {"share", "en", "index", "\\\\server\\a.md", "local_path broken"},
      {"file", "en", "index", "file:///a.md", "local_path broken"},
      {"script", "en", "index", "JavaScript:alert(1)", "unsafe broken"},
      {"data URL", "en", "index", "data:text/html,a", "unsafe broken"},
      {"uid", "en", "index", "xref:faq", "ok article faq"},
      {"uid with a bookmark", "en", "index", "XREF:faq?displayProperty=name#a%20b", "ok article faq #a%20b"},
      {"uid of a fallback", "de", "index", "xref:faq", "fallback article faq"},
      {"unknown uid", "de", "index", "xref:gone", "uid_missing broken"},
      {"no uid", "en", "index", "xref:", "uid_missing broken"},
  }));

  const test::SiteRun run = sample_site();
  const site::SiteModel& model = *run.outcome().model;
  const auto locale = model.locales().find_folder(c.locale);
  REQUIRE(locale);
  markdown::Link link;
  link.href = c.href;
  INFO(c.name << ": " << c.href);
  CHECK(describe(model, look_up(model, *locale, site::ArticleId{std::string{c.from}}, link)) == c.expected);
}

TEST_CASE("an image is a file, never an article") {
  const test::SiteRun run = sample_site();
  const site::SiteModel& model = *run.outcome().model;
  markdown::Link image;
  image.kind = markdown::LinkKind::image;
  const auto find = [&](std::string href) {
    image.href = std::move(href);
    return describe(model, look_up(model, locale::LocaleId{0}, site::ArticleId{"index"}, image));
  };
  CHECK(find("media/a.png") == "ok asset en/media/a.png");
  CHECK(find("orders/returns.md") == "not_published broken");
  CHECK(find("orders/") == "missing broken");
}

}  // namespace guidepost::links
