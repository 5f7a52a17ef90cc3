#include <catch2/catch.hpp>

#include "content/find.hpp"
#include "described.hpp"

namespace guidepost::content {
namespace {

using Lines = std::vector<std::string>;

struct ReadFile {
  bool ok = false;
  std::string text;
  Diagnostics problems;
};

ReadFile read(std::string bytes) {
  MemoryFileSystem files;
  files.add("site/en/a.md", std::move(bytes));
  SourceSet sources;
  const FileId file = sources.add("en/a.md");
  ReadFile result;
  result.ok = read_source(files, "site", file, sources, result.problems);
  result.text = sources[file].text;
  return result;
}

}  // namespace

TEST_CASE("read_source keeps good text byte for byte") {
  const auto text = GENERATE(values<std::string>({
      "",
      "# Title\n\nText without a final newline",
      "\xEF\xBB\xBF# BOM\r\n",
      "---\ntitle: \u00C1prilis \u4E2D\u6587 \U0001F600\n---\n",
  }));

  const ReadFile result = read(text);
  CHECK(result.ok);
  CHECK(result.text == text);
  CHECK(result.problems.empty());
}

TEST_CASE("read_source replaces what is not UTF-8, byte for byte, and says so once") {
  struct Case {
    std::string_view name, bytes, text, problem;
  };
  const auto c = GENERATE(values<Case>({
      {"Windows-1252", "Caf\xE9 \xE0 la\n", "Caf? ? la\n",
       "1:4 site-invalid-utf8: not valid UTF-8: 2 bytes, shown as '?'"},
      {"cut off", "a\n\xE2\x82", "a\n??", "2:1 site-invalid-utf8: not valid UTF-8: 2 bytes, shown as '?'"},
      {"overlong", "\xC0\xAF", "??", "1:1 site-invalid-utf8: not valid UTF-8: 2 bytes, shown as '?'"},
      {"one byte", "a\xFF\n", "a?\n", "1:2 site-invalid-utf8: not valid UTF-8: 1 byte, shown as '?'"},
      {"NUL", std::string_view{"a\0b\0", 4}, "a?b?",
       "1:2 site-nul-byte: 2 bytes with value 0 in a text file, shown as '?'"},
  }));

  INFO(c.name);
  const ReadFile result = read(std::string{c.bytes});
  CHECK(result.ok);
  CHECK(result.text == c.text);
  CHECK(described(result.problems, result.text) == Lines{std::string{c.problem}});
}

TEST_CASE("UTF-16 is not read") {
  const ReadFile result = read(std::string{"\xFF\xFE#\0 \0", 6});
  CHECK_FALSE(result.ok);
  CHECK(described(result.problems, "") == Lines{"1:1 site-invalid-utf8: the file is UTF-16, not UTF-8"});
}

TEST_CASE("a very long line is reported, a file above the limit is not read") {
  const std::size_t mega = std::size_t{1} << 20U;
  const ReadFile line = read("# A\n" + std::string(mega + 1, 'x') + "\n");
  CHECK(line.ok);
  CHECK(described(line.problems, line.text) ==
        Lines{"2:1 site-line-too-long: line of 1048577 bytes; text has less than 1048576"});
  CHECK(read(std::string(mega, 'x') + "\n").problems.empty());

  const ReadFile file = read(std::string(32 * mega + 1, '\n'));
  CHECK_FALSE(file.ok);
  CHECK(described(file.problems, "") ==
        Lines{"1:1 site-file-too-large: 'en/a.md' has 33554433 bytes, more than the 33554432 that are read"});
}

TEST_CASE("a file that is gone is reported") {
  SourceSet sources;
  const FileId file = sources.add("en/a.md");
  Diagnostics problems;
  CHECK_FALSE(read_source(MemoryFileSystem{}, "site", file, sources, problems));
  CHECK(described(problems, sources) ==
        Lines{"en/a.md site-file-unreadable: cannot read 'en/a.md': no such file or directory"});
}

TEST_CASE("each merge conflict is reported once, in front matter and body") {
  const ReadFile result = read(
      "---\n<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> topic\n---\n\n"
      "<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> topic\n");
  CHECK(result.ok);
  CHECK(described(result.problems, result.text) ==
        Lines{"2:1 site-merge-conflict: merge conflict marker", "9:1 site-merge-conflict: merge conflict marker"});
}

}  // namespace guidepost::content
