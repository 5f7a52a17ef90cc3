// The format that other programs read: names, order and types of its fields.
#include <catch2/catch.hpp>

#include "reports/format.hpp"
#include "reports/version.hpp"
#include "unit/reports/sample.hpp"

namespace guidepost::reports {

TEST_CASE("a report as JSON, byte for byte") {
  const std::string expected = R"({
  "format": 1,
  "tool": {
    "name": "guidepost",
    "version": ")" + std::string{version} +
                               R"("
  },
  "summary": {
    "files": 2,
    "articles": 2,
    "pages": 3,
    "fallback_pages": 1,
    "redirects": 2,
    "errors": 1,
    "warnings": 0,
    "suggestions": 0,
    "infos": 0
  },
  "locales": [
    {
      "tag": "en",
      "folder": "en",
      "articles": 2,
      "missing": 0,
      "orphans": 0,
      "coverage": 1.0
    },
    {
      "tag": "zh-Hans",
      "folder": "zh",
      "articles": 1,
      "missing": 1,
      "orphans": 0,
      "coverage": 0.5
    }
  ],
  "coverage": [
    {
      "article": "a",
      "locales": {
        "en": "present",
        "zh-Hans": "present"
      }
    },
    {
      "article": "b",
      "locales": {
        "en": "present",
        "zh-Hans": "missing"
      }
    }
  ],
  "files": [
    {
      "path": "en/a.md",
      "role": "page"
    },
    {
      "path": "en/media/a.png",
      "role": "asset"
    }
  ],
  "diagnostics": [
    {
      "code": "file-not-found",
      "severity": "error",
      "message": "link target 'b.md' does not exist",
      "file": "en/a.md",
      "line": 3,
      "column": 5,
      "end_line": 3,
      "end_column": 15,
      "locale": "en",
      "article": "a",
      "help": "did you mean 'a.md'?",
      "origin": "introduced",
      "related": [
        {
          "file": "en/b.md",
          "line": 1,
          "column": 2,
          "end_line": 1,
          "end_column": 4,
          "message": "first listed here"
        }
      ],
      "fingerprint": "0123456789abcdef",
      "fix": {
        "safe": false,
        "edits": [
          {
            "file": "en/a.md",
            "line": 3,
            "column": 10,
            "end_line": 3,
            "end_column": 14,
            "replacement": "a.md"
          }
        ]
      }
    }
  ],
  "suppressed": []
}
)";
  CHECK(json_format.write(small_report(), {}) == expected);
}

TEST_CASE("the JSON report is never capped and knows no prefix") {
  Report report;
  for (int i = 0; i < 50; ++i) report.diagnostics.push_back(finding("[it](b.md)", 1, 11));
  const std::string json = json_format.write(report, {.path_prefix = "content/", .limit_per_code = 20});

  std::size_t count = 0;
  for (auto at = json.find("\"file-not-found\""); at != std::string::npos;
       at = json.find("\"file-not-found\"", at + 1)) {
    ++count;
  }
  CHECK(count == 50);
  CHECK(json.find("content/") == std::string::npos);
}

TEST_CASE("a path that is not UTF-8 does not stop the JSON report") {
  Report report;
  report.files = {{.path = "en/\xFF.md", .role = "unreadable"}};
  CHECK(json_format.write(report, {}).find("\"path\": \"en/\uFFFD.md\"") != std::string::npos);
}

}  // namespace guidepost::reports
