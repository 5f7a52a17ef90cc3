// Parsed Markdown as text, for tests: HTML with the holes shown, findings with their places.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "base/source_set.hpp"
#include "markdown/parse.hpp"

namespace guidepost::test {

/// href="{x.md}", src="{a.png}" with the size that the writer asks for, {title of x.md}, {alert.note}.
inline std::string readable_html(const markdown::ParsedArticle& article) {
  const markdown::Body& body = article.body;
  std::string out;
  std::size_t done = 0;
  for (const markdown::Hole& hole : body.holes) {
    out += std::string_view{body.html}.substr(done, hole.at - done);
    done = hole.at;
    switch (hole.kind) {
      case markdown::HoleKind::link_attributes:
        out += fmt::format(" href=\"{{{}}}\"", article.links.at(hole.index).href);
        break;
      case markdown::HoleKind::image_attributes:
        out += fmt::format(" src=\"{{{}}}\"", article.links.at(hole.index).href);
        if (const auto width = article.links[hole.index].width) out += fmt::format(" width=\"{}\"", width);
        if (const auto height = article.links[hole.index].height) out += fmt::format(" height=\"{}\"", height);
        break;
      case markdown::HoleKind::link_title:
        out += fmt::format("{{title of {}}}", article.links.at(hole.index).href);
        break;
      case markdown::HoleKind::string:
        out += fmt::format("{{{}}}", body.strings.at(hole.index));
        break;
      case markdown::HoleKind::heading_begin:
      case markdown::HoleKind::heading_end:
      case markdown::HoleKind::table_begin:
      case markdown::HoleKind::table_end:
        break;  // the same for all
    }
  }
  return out + body.html.substr(done);
}

/// "line:column code: message (help)" per finding.
inline std::string readable_problems(const Diagnostics& problems, std::string_view text) {
  const LineIndex lines{text};
  std::string out;
  for (const Diagnostic& problem : problems.items()) {
    const Position at = lines.position(problem.where.range.begin);
    out += fmt::format("{}:{} {}: {} ({})\n", at.line, at.column, code_info(problem.code).name, problem.message,
                       problem.help);
  }
  return out;
}

/// Parses text that is a whole file.
inline markdown::ParsedArticle parse_markdown(std::string_view text, bool has_bilingual_source = false,
                                              const markdown::AlertWords* words = nullptr) {
  static const bool registered = (markdown::register_extensions(), true);
  static_cast<void>(registered);
  const OffsetMap identity;
  return markdown::parse_article(
      text, {.file = FileId{0}, .map = &identity, .has_bilingual_source = has_bilingual_source, .alert_words = words});
}

inline std::string html_of(std::string_view text) {
  return readable_html(parse_markdown(text));
}

inline std::string problems_of(std::string_view text) {
  return readable_problems(parse_markdown(text).problems, text);
}

}  // namespace guidepost::test
