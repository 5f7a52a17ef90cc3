// A site built again and again: what is written, kept, removed, refused; and when there is nothing to do.
#include <catch2/catch.hpp>
#include <map>

#include "base/staged_folder.hpp"
#include "reports/format.hpp"
#include "support/site_fixture.hpp"

namespace guidepost::build {
namespace {

namespace fs = std::filesystem;

/// A site on the disk with its output folder beside it.
class Site {
 public:
  Site() {
    write("guidepost.yml", "source_locale: en\nlocales: {en: {}, de: {}}\n");
    write("en/a.md", "---\ntitle: A\n---\n# A\n\n[gone](gone.md)\n");
    write("en/b.md", "---\ntitle: B\n---\n# B\n");
    write("de/a.md", "---\ntitle: A\n---\n# A\n\nText.\n");
    write("en/media/x.png", "png");
  }

  void write(const std::string& path, std::string_view text) const {
    fs::create_directories((temp_ / "site" / path).parent_path());
    REQUIRE(write_file(temp_ / "site" / path, text));
  }
  void remove(const std::string& path) const { fs::remove(temp_ / "site" / path); }
  [[nodiscard]] fs::path out() const { return temp_ / "out"; }

  [[nodiscard]] Result<Outcome> run() const {
    test::prepare_parsing();
    Options options;
    options.site = temp_ / "site";
    options.output = out();
    options.jobs = 2;
    options.save_report = [](const Outcome& outcome) {
      return reports::write_saved(reports::make_report(*outcome.sources, outcome.diagnostics, &*outcome.model));
    };
    return build::run(DiskFileSystem{}, options);
  }

  /// A build that must succeed.
  [[nodiscard]] Outcome build() const {
    Result<Outcome> outcome = run();
    REQUIRE(outcome);
    return *std::move(outcome);
  }

  [[nodiscard]] bool has(const std::string& path) const { return fs::exists(out() / path); }

 private:
  test::TempFolder temp_;
};

}  // namespace

TEST_CASE("a site is built again when a file changes that its pages only take in") {
  const Site site;
  site.write("en/c.md", "---\ntitle: C\n---\n# C\n\n[!INCLUDE [x](includes/x.md)]\n\n:::code source=\"x.cs\":::\n");
  site.write("en/includes/x.md", "Included.\n");
  site.write("en/x.cs", "one();\n");
  CHECK(site.build().status == Status::complete);
  CHECK(site.build().status == Status::unchanged);

  site.write("en/includes/x.md", "Included again.\n");
  CHECK(site.build().written.written > 0);
  site.write("en/x.cs", "one(); two();\n");
  CHECK(site.build().written.written > 0);
  CHECK(site.build().status == Status::unchanged);
}

TEST_CASE("an unchanged site is not built again, and reports what the first build reported") {
  const Site site;
  const Outcome first = site.build();
  CHECK(first.status == Status::complete);
  CHECK(first.written.unchanged == 0);
  CHECK(first.diagnostics.size() == 3);

  const Outcome second = site.build();
  CHECK(second.status == Status::unchanged);
  CHECK(second.written.written == 0);
  CHECK(second.written.unchanged == first.written.written - 1);  // the manifest does not name itself
  const auto report = reports::read_saved(second.saved_report);
  REQUIRE(report);
  CHECK(reports::text_format.write(*report, {}) ==
        reports::text_format.write(reports::make_report(*first.sources, first.diagnostics, &*first.model), {}));
}

TEST_CASE("whatever changes is built again, and only what changed is written") {
  const Site site;
  (void)site.build();
  const auto change = GENERATE(
      values<std::string>({"text", "configuration", "asset", "new file", "gone file", "lost page", "changed page"}));
  INFO(change);
  if (change == "text") site.write("en/b.md", "---\ntitle: B\n---\n# B\n\nMore.\n");
  if (change == "configuration")
    site.write("guidepost.yml", "source_locale: en\nlocales: {en: {}, de: {}}\n# comment\n");
  if (change == "asset") site.write("en/media/x.png", "other picture");
  if (change == "new file") site.write("de/b.md", "---\ntitle: B\n---\n# B\n");
  if (change == "gone file") site.remove("en/b.md");
  if (change == "lost page") fs::remove(site.out() / "en/a.html");
  if (change == "changed page") REQUIRE(write_file(site.out() / "en/a.html", "somebody's text"));

  const Outcome again = site.build();
  CHECK(again.status == Status::complete);
  CHECK(again.written.unchanged > 5);
  CHECK(site.has("en/b.html") == (change != "gone file"));
  CHECK(site.has("de/b.html") == (change != "gone file"));
  const auto page = DiskFileSystem{}.read(site.out() / "en/a.html");
  REQUIRE(page);
  CHECK(page->find("<h1") != std::string::npos);
  CHECK(site.build().status == Status::unchanged);
}

TEST_CASE("a page of another maker is not overwritten, and nothing is written at all") {
  const Site site;
  fs::create_directories(site.out() / "en");
  REQUIRE(write_file(site.out() / "en/a.html", "theirs"));
  const Result<Outcome> outcome = site.run();
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().message() ==
        "will not overwrite a file that guidepost did not write: '" + (site.out() / "en/a.html").string() + "'");
  CHECK(DiskFileSystem{}.read(site.out() / "en/a.html").value() == "theirs");
  CHECK_FALSE(site.has("index.html"));
}

TEST_CASE("files of others in the output folder survive every build") {
  const Site site;
  (void)site.build();
  REQUIRE(write_file(site.out() / "CNAME", "guides.example.com"));
  site.remove("en/b.md");
  (void)site.build();
  CHECK(site.has("CNAME"));
  CHECK_FALSE(site.has("en/b.html"));
}

TEST_CASE("a check reads and writes nothing") {
  const Site site;
  test::prepare_parsing();
  Options options;
  options.site = site.out().parent_path() / "site";
  options.output = site.out();
  options.write = false;
  const auto outcome = build::run(DiskFileSystem{}, options);
  REQUIRE(outcome);
  CHECK(outcome->status == Status::complete);
  CHECK_FALSE(fs::exists(site.out()));
}

TEST_CASE("a site folder that is not there is an error of the disk") {
  Options options;
  options.site = "/nonexistent/site";
  options.write = false;
  const auto outcome = build::run(DiskFileSystem{}, options);
  REQUIRE_FALSE(outcome);
  CHECK(outcome.error().message() == "cannot list '/nonexistent/site': No such file or directory");
}

TEST_CASE("findings know the locale and the article of their file") {
  const auto run = test::SiteFixture{}
                       .file("guidepost.yml", "locales: {en: {}, zh: {tag: zh-Hans}}\nsource_locale: en\n")
                       .file("en/orders/a.md", "---\ntitle: A\nms.date: soon\n---\n# A\nText.\n")
                       .file("zh/orders/a.md", "---\ntitle: A\n---\n# A\n[x](gone.md)\n")
                       .file("zh/TOC.yml", "- Text\n")
                       .check();
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : run.outcome().diagnostics.items()) {
    found.push_back(std::string{code_info(diagnostic.code).name} + ' ' + diagnostic.locale + ' ' + diagnostic.article);
  }
  CHECK(found == std::vector<std::string>{"ms-date-invalid en orders/a", "site-toc-invalid zh-Hans ",
                                          "site-not-in-toc zh-Hans orders/a", "file-not-found zh-Hans orders/a"});
}

}  // namespace guidepost::build
