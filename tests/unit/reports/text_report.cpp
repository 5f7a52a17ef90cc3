// The format for people: carets, excerpts of long lines, caps, the coverage matrix.
#include <catch2/catch.hpp>

#include "reports/format.hpp"
#include "unit/reports/sample.hpp"

namespace guidepost::reports {
namespace {

/// What `report` looks like to a person, findings only.
std::string findings(const Report& report) {
  return text_format.write(report, {.quiet = true});
}

/// The two lines under a finding: the source line and its caret.
std::string excerpt_of(ReportedDiagnostic found) {
  Report report;
  report.diagnostics.push_back(std::move(found));
  const std::string text = findings(report);
  return text.substr(text.find('\n') + 1);
}

std::string repeat(std::string_view text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a finding is a line for editors, the source line, a caret, help and notes") {
  CHECK(findings(small_report()) ==
        "en/a.md:3:5: error[file-not-found]: link target 'b.md' does not exist\n"
        "    see [it](b.md)\n"
        "        ^~~~~~~~~~\n"
        "    help: did you mean 'a.md'?\n"
        "    note: en/b.md:1:2: first listed here\n");
}

TEST_CASE("the caret stands under what is marked, whatever stands before it") {
  struct Case {
    std::string_view name, line;
    std::uint32_t begin, end;
    std::string_view expected;
  };
  const auto c = GENERATE(values<Case>({
      {"ASCII", "see [it](b.md)", 5, 15,
       "    see [it](b.md)\n"
       "        ^~~~~~~~~~\n"},
      {"two columns a character", "请参阅 [文章](b.md)", 5, 15,
       "    请参阅 [文章](b.md)\n"
       "           ^~~~~~~~~~~~\n"},
      {"combining characters", "e\u0301te\u0301 [e\u0301](b.md)", 7, 17,
       "    e\u0301te\u0301 [e\u0301](b.md)\n"
       "        ^~~~~~~~~\n"},
      {"a tab is one column", "a\tb [it](b.md)", 5, 15,
       "    a b [it](b.md)\n"
       "        ^~~~~~~~~~\n"},
      {"an emoji of several code points", "\U0001F468\u200D\U0001F469\u200D\U0001F467 [it](b.md)", 7, 17,
       "    \U0001F468\u200D\U0001F469\u200D\U0001F467 [it](b.md)\n"
       "       ^~~~~~~~~~\n"},
      {"nothing marked is one caret", "see [it](b.md)", 5, 5,
       "    see [it](b.md)\n"
       "        ^\n"},
      {"the end of the line", "see", 4, 4,
       "    see\n"
       "       ^\n"},
      {"behind the end of the line", "see", 9, 12,
       "    see\n"
       "       ^\n"},
  }));
  INFO(c.name);
  CHECK(excerpt_of(finding(std::string{c.line}, c.begin, c.end)) == c.expected);
}

TEST_CASE("what spans several lines is marked to the end of the first one") {
  ReportedDiagnostic found = finding("see [it", 5, 0);
  found.place.end = {4, 3};
  CHECK(excerpt_of(found) ==
        "    see [it\n"
        "        ^~~\n");
}

TEST_CASE("a long line is cut to a window round the mark") {
  SECTION("both sides") {
    const std::string line = repeat("x", 300) + "[it](b.md)" + repeat("y", 300);
    CHECK(excerpt_of(finding(line, 301, 311)) == "    …" + repeat("x", 60) + "[it](b.md)" + repeat("y", 50) + "…\n" +
                                                     repeat(" ", 4 + 1 + 60) + "^" + repeat("~", 9) + "\n");
  }
  SECTION("right side only") {
    const std::string line = "[it](b.md)" + repeat("y", 300);
    CHECK(excerpt_of(finding(line, 1, 11)) == "    [it](b.md)" + repeat("y", 110) + "…\n    ^~~~~~~~~~\n");
  }
  SECTION("characters of two columns") {
    const std::string line = repeat("文", 300) + "[it](b.md)" + repeat("章", 300);
    CHECK(excerpt_of(finding(line, 301, 311)) == "    …" + repeat("文", 30) + "[it](b.md)" + repeat("章", 25) + "…\n" +
                                                     repeat(" ", 4 + 1 + 60) + "^" + repeat("~", 9) + "\n");
  }
  SECTION("the mark is longer than the window") {
    CHECK(excerpt_of(finding(repeat("z", 500), 1, 501)) ==
          "    " + repeat("z", 120) + "…\n    ^" + repeat("~", 119) + "\n");
  }
  SECTION("the report holds only a part of the line") {
    ReportedDiagnostic found = finding(repeat("x", 10) + "[it](b.md)", 10'001, 10'011);
    found.place.source_column = 9'991;
    CHECK(excerpt_of(found) == "    …" + repeat("x", 10) + "[it](b.md)\n" + repeat(" ", 15) + "^~~~~~~~~~\n");
  }
}

TEST_CASE("control characters of the content do not reach the terminal") {
  ReportedDiagnostic found = finding("\x1B[31mred\x1B[0m [it](b\u009B.md)", 14, 25);
  found.message = "link target '\x1B]0;title\x07' does not exist";
  found.help = "one\nline";
  Report report;
  report.diagnostics.push_back(found);
  CHECK(findings(report) ==
        "en/a.md:3:14: error[file-not-found]: link target ']0;title' does not exist\n"
        "    [31mred[0m [it](b.md)\n"
        "               ^~~~~~~~~~\n"
        "    help: one line\n");
}

TEST_CASE("a finding about no file names the program") {
  ReportedDiagnostic found;
  found.code = Code::no_locale;
  found.severity = Severity::error;
  found.message = "the site has no locale";
  Report report;
  report.diagnostics.push_back(found);
  CHECK(findings(report) == "guidepost: error[site-no-locale]: the site has no locale\n");
}

TEST_CASE("an inherited finding says so") {
  ReportedDiagnostic found = finding("", 1, 1);
  found.severity = Severity::warning;
  found.origin = Origin::inherited;
  Report report;
  report.diagnostics.push_back(found);
  CHECK(findings(report) ==
        "en/a.md:3:1: warning[file-not-found]: link target 'b.md' does not exist (inherited from the source)\n");
}

TEST_CASE("paths begin with the site folder as the user wrote it") {
  const std::string text = text_format.write(small_report(), {.path_prefix = "../guides/", .quiet = true});
  CHECK(text.starts_with("../guides/en/a.md:3:5: "));
  CHECK(text.find("note: ../guides/en/b.md:1:2: ") != std::string::npos);

  Report elsewhere = small_report();
  elsewhere.diagnostics.front().place.file = "/etc/guidepost.yml";
  CHECK(text_format.write(elsewhere, {.path_prefix = "../guides/", .quiet = true})
            .starts_with("/etc/guidepost.yml:3:5: "));
}

TEST_CASE("findings of one code are capped and counted") {
  Report report;
  for (std::uint32_t i = 0; i < 5; ++i) report.diagnostics.push_back(finding("", i + 1, i + 1));
  ReportedDiagnostic other = finding("", 9, 9);
  other.code = Code::loc_missing;
  report.diagnostics.push_back(other);

  CHECK(text_format.write(report, {.limit_per_code = 2, .quiet = true}) ==
        "en/a.md:3:1: error[file-not-found]: link target 'b.md' does not exist\n"
        "en/a.md:3:2: error[file-not-found]: link target 'b.md' does not exist\n"
        "en/a.md:3:9: error[loc-missing]: link target 'b.md' does not exist\n"
        "and 3 more file-not-found\n"
        "(--limit 0 shows all)\n");
  CHECK(text_format.write(report, {.limit_per_code = 5, .quiet = true}).find("more") == std::string::npos);
}

TEST_CASE("colour is put round the severity and nowhere else") {
  const std::string text = text_format.write(small_report(), {.quiet = true, .color = true});
  CHECK(text.starts_with("en/a.md:3:5: \033[1;31merror[file-not-found]\033[0m: link target"));
  CHECK(std::count(text.begin(), text.end(), '\033') == 2);
}

TEST_CASE("the report ends with coverage, gaps and counts") {
  Report report = small_report();
  report.diagnostics.clear();
  report.coverage.push_back({.article = "价格/发票", .locales = {{"zh-Hans", "orphan"}}});
  CHECK(text_format.write(report, {}) ==
        "\n"
        "locale   articles  missing  orphans  coverage\n"
        "en              2        0        0    100.0%  (source)\n"
        "zh-Hans         1        1        0     50.0%\n"
        "\n"
        "article    en  zh-Hans\n"
        "b          x   -\n"
        "价格/发票      +\n"
        "(x present, - missing, + not in the source)\n"
        "\n"
        "2 files, 2 articles, 3 pages, 1 fallback page, 2 redirects\n"
        "1 error, 0 warnings, 0 suggestions, 0 infos\n");
}

TEST_CASE("only a complete translation is 100 %") {
  Report report;
  report.locales = {{.tag = "sv", .folder = "sv", .articles = 1999, .missing = 1, .coverage = 1999.0 / 2000.0}};
  CHECK(text_format.write(report, {}).find(" 99.9%\n") != std::string::npos);
}

TEST_CASE("the matrix shows forty gaps and counts the rest") {
  Report report;
  report.locales = {{.tag = "sv", .folder = "sv"}};
  for (int i = 0; i < 43; ++i) {
    report.coverage.push_back({.article = "a" + std::to_string(i), .locales = {{"sv", "missing"}}});
  }
  const std::string text = text_format.write(report, {});
  CHECK(text.find("\na39") != std::string::npos);
  CHECK(text.find("\na40") == std::string::npos);
  CHECK(text.find("\nand 3 more\n") != std::string::npos);
}

}  // namespace guidepost::reports
