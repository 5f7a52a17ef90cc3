// Which comments of writers suppress what.
#include "policy/suppression_comments.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

namespace guidepost::policy {
namespace {

using Lines = std::vector<std::string>;

/// "file-not-found loc-missing: reason -> the line" for each comment.
Lines comments(const FoundComments& found, std::string_view text) {
  Lines lines;
  for (const SuppressionComment& comment : found.comments) {
    std::string line;
    for (const Code code : comment.codes) line += fmt::format("{}{}", line.empty() ? "" : " ", code_info(code).name);
    std::string target{comment.line.of(text)};
    while (target.ends_with('\n') || target.ends_with('\r')) target.pop_back();
    lines.push_back(fmt::format("{}: {} -> {}", line, comment.reason, target));
  }
  return lines;
}

Lines problems(const FoundComments& found) {
  Lines lines;
  for (const Diagnostic& problem : found.problems.items()) {
    CHECK(problem.code == Code::suppression_invalid);
    lines.push_back(fmt::format("{} ({})", problem.message, problem.help));
  }
  return lines;
}

}  // namespace

TEST_CASE("a comment is about the next line that is neither blank nor another comment") {
  struct Case {
    std::string_view name;
    std::string text;
    Lines comments;
  };
  const std::string comment = "<!-- guidepost-disable-next-line loc-missing: r -->";
  const auto c = GENERATE_COPY(values<Case>({
      {"next line", comment + "\nhere\nnot\n", {"loc-missing: r -> here"}},
      {"CRLF", comment + "\r\nhere\r\nnot\r\n", {"loc-missing: r -> here"}},
      {"blank lines", comment + "\n\n \nhere", {"loc-missing: r -> here"}},
      {"behind text", "text " + comment + "\nhere\n", {"loc-missing: r -> here"}},
      {"text behind it", comment + " text\nhere\n", {"loc-missing: r -> here"}},
      {"stacked",
       "<!-- guidepost-disable-next-line h1-missing: q -->\n" + comment + "\nhere\n",
       {"h1-missing: q -> here", "loc-missing: r -> here"}},
      {"over lines",
       "<!--\n guidepost-disable-next-line loc-missing,\n h1-missing: long\n reason\n-->\nhere\n",
       {"loc-missing h1-missing: long\n reason -> here"}},
      {"a colon in the reason",
       "<!--guidepost-disable-next-line loc-missing: a: b-->\nx\n",
       {"loc-missing: a: b -> x"}},
      {"nothing follows", comment + "\n\n", {"loc-missing: r -> "}},
      {"front matter",
       "---\n# guidepost-disable-next-line loc-missing: r\ntitle: A\n---\n",
       {"loc-missing: r -> title: A"}},
      {"a heading is no comment", "# guidepost-disable-next-line loc-missing: r\n\nx\n", {}},
      {"mentioned in text", "write guidepost-disable-next-line loc-missing: r\nx\n", {}},
      {"in a fence", "```\n" + comment + "\nx\n```\n", {}},
      {"in a code span", "write `" + comment + "`\nx\n", {}},
      {"not closed", "<!-- guidepost-disable-next-line loc-missing: r\nx\n", {}},
  }));
  INFO(c.name << ": " << c.text);
  const FoundComments found = find_suppression_comments(c.text, FileId{0}, CommentForms::markdown);
  CHECK(comments(found, c.text) == c.comments);
  CHECK(problems(found).empty());
}

TEST_CASE("in YAML a comment is a line of its own") {
  struct Case {
    std::string text;
    Lines comments;
  };
  const auto c = GENERATE(values<Case>({
      {"a: 1\n  # guidepost-disable-next-line loc-missing: r\nb: 2\n", {"loc-missing: r -> b: 2"}},
      {"a: 1 # guidepost-disable-next-line loc-missing: r\nb: 2\n", {}},
      {"#\nguidepost-disable-next-line loc-missing: r\nb: 2\n", {}},
      {"a: |\n  <!-- guidepost-disable-next-line loc-missing: r -->\n  text\n", {"loc-missing: r ->   text"}},
  }));
  INFO(c.text);
  CHECK(comments(find_suppression_comments(c.text, FileId{0}, CommentForms::yaml), c.text) == c.comments);
}

TEST_CASE("what is wrong with a comment is said") {
  struct Case {
    std::string_view words;
    std::string_view problem;
  };
  const auto c = GENERATE(values<Case>({
      {"guidepost-disable-next-line loc-missing",
       "this comment has no reason and suppresses nothing (write ': ' and the reason behind the code)"},
      {"guidepost-disable-next-line loc-missing: ",
       "this comment has no reason and suppresses nothing (write ': ' and the reason behind the code)"},
      {"guidepost-disable-next-line: why",
       "this comment does not say what it suppresses (write 'guidepost-disable-next-line CODE: reason' with the code "
       "of "
       "a finding)"},
      {"guidepost-disable-next-line loc-mising: why",
       "there is no diagnostic 'loc-mising' (did you mean 'loc-missing'?)"},
      {"guidepost-disable loc-missing: why",
       "'guidepost-disable' suppresses nothing (write 'guidepost-disable-next-line CODE: reason' above the line)"},
      {"guidepost-disable-line loc-missing: why",
       "'guidepost-disable-line' suppresses nothing (write 'guidepost-disable-next-line CODE: reason' above the line)"},
  }));
  INFO(c.words);
  const std::string text = fmt::format("<!-- {} -->\nx\n", c.words);
  const FoundComments found = find_suppression_comments(text, FileId{0}, CommentForms::markdown);
  CHECK(found.comments.empty());
  CHECK(problems(found) == Lines{std::string{c.problem}});
}

TEST_CASE("many comments take linear time, on many lines and on one") {
  const std::string_view end = GENERATE("\n", " ");
  std::string text;
  for (int i = 0; i < 20'000; ++i)
    text += fmt::format("<!-- guidepost-disable-next-line loc-missing: r --> # guidepost-disable {}", end);
  text += "\nhere\n";
  const FoundComments found = find_suppression_comments(text, FileId{0}, CommentForms::yaml);
  REQUIRE(found.comments.size() == 20'000);
  CHECK(found.comments.back().line.of(text) == "here\n");
}

}  // namespace guidepost::policy
