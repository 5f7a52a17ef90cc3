// One touch point for YAML tests: a value as one line of text, diagnostics as "line:column message (help)".
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "base/source_set.hpp"
#include "yaml/value.hpp"

namespace guidepost::test {

inline constexpr FileId yaml_file{7};

/// `{key: [text, ~]}`; scalars of other styles as 'quoted' and |block|.
inline std::string describe(const yaml::Value& value) {
  std::string out;
  switch (value.kind) {
    case yaml::Kind::null:
      return "~";
    case yaml::Kind::scalar:
      if (value.style == yaml::ScalarStyle::quoted) return fmt::format("'{}'", value.text);
      return value.style == yaml::ScalarStyle::block ? fmt::format("|{}|", value.text) : value.text;
    case yaml::Kind::sequence:
      for (const yaml::Value& item : value.items) out += (out.empty() ? "" : ", ") + describe(item);
      return fmt::format("[{}]", out);
    case yaml::Kind::map:
      for (const yaml::Entry& entry : value.entries)
        out += fmt::format("{}{}: {}", out.empty() ? "" : ", ", entry.key.value, describe(entry.value));
      break;
  }
  return fmt::format("{{{}}}", out);
}

inline std::string describe(const yaml::Document& document) {
  return document.root ? describe(*document.root) : std::string{"nothing"};
}

/// One line per problem, with the marked text in brackets.
inline std::string describe(const Diagnostics& problems, std::string_view text) {
  const LineIndex lines{text};
  std::string out;
  const auto place = [&](SourceSpan where) {
    const Position position = lines.position(where.range.begin);
    return fmt::format("{}:{} [{}]", position.line, position.column, where.range.of(text));
  };
  for (const Diagnostic& problem : problems.items()) {
    out += fmt::format("{} {}: {} ({})\n", place(problem.where), code_info(problem.code).name, problem.message,
                       problem.help);
    for (const RelatedPlace& related : problem.related)
      out += fmt::format("  {} {}\n", place(related.where), related.message);
  }
  return out;
}

}  // namespace guidepost::test
