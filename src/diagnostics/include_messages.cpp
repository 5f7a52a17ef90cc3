#include "diagnostics/include_messages.hpp"

#include <fmt/format.h>

namespace guidepost {
namespace {

std::string did_you_mean(std::string_view nearest, std::string_view otherwise) {
  return nearest.empty() ? std::string{otherwise} : fmt::format("did you mean '{}'?", nearest);
}

}  // namespace

Diagnostic include_not_found(SourceSpan where, std::string_view href, std::string_view chain) {
  return make_diagnostic(Code::include_not_found, where,
                         fmt::format("included file '{}' does not exist: {}", href, chain),
                         "correct the path, which starts at the folder of the file that it stands in");
}

Diagnostic include_not_translated(SourceSpan where, std::string_view href) {
  return with_origin(
      make_diagnostic(Code::include_not_found, where, fmt::format("included file '{}' is not translated yet", href),
                      "translate the file; until then the page shows it in another language"),
      Origin::pending);
}

Diagnostic include_without_path(SourceSpan where) {
  return make_diagnostic(Code::include_not_found, where, "an include names no file",
                         "write [!INCLUDE [title](path/of/the/file.md)]");
}

Diagnostic include_circular(SourceSpan where, std::string_view chain) {
  return make_diagnostic(Code::circular_reference, where, fmt::format("files include each other: {}", chain),
                         "remove one of the includes");
}

Diagnostic includes_too_deep(SourceSpan where, std::size_t limit) {
  return make_diagnostic(Code::nesting_too_deep, where,
                         fmt::format("included files include each other more than {} levels deep", limit),
                         "include the file from the article itself");
}

Diagnostic includes_too_large(SourceSpan where) {
  return make_diagnostic(Code::include_too_large, where,
                         "this page includes too much text; what goes beyond is left out",
                         "split the article, or link to the text instead of including it");
}

Diagnostic include_heading(SourceSpan where) {
  return make_diagnostic(Code::include_heading, where, "an included file has a level 1 heading",
                         "begin its headings at level 2: the article has the title");
}

Diagnostic include_unused(SourceSpan where, std::string_view path) {
  return make_diagnostic(Code::include_unused, where, fmt::format("'{}' is included by no article", path),
                         "include it, or remove the file");
}

Diagnostic snippet_not_found(SourceSpan where, std::string_view href) {
  return make_diagnostic(Code::snippet_not_found, where, fmt::format("there is no text file '{}' to show", href),
                         "correct the path, which starts at the folder of the file that it stands in");
}

Diagnostic snippet_tag_not_found(SourceSpan where, std::string_view href, std::string_view tag,
                                 std::string_view nearest) {
  return make_diagnostic(
      Code::snippet_tag_not_found, where, fmt::format("'{}' has no part '{}'", href, tag),
      did_you_mean(nearest, fmt::format("mark it with the comments '<{0}>' and '</{0}>', or '#region {0}'", tag)));
}

Diagnostic snippet_lines_missing(SourceSpan where, std::string_view href, std::string_view range, std::size_t lines) {
  return make_diagnostic(Code::snippet_option, where,
                         fmt::format("'{}' has {} lines, not all of '{}'", href, lines, range),
                         "correct the range, or name a part of the file, which moves with its lines");
}

Diagnostic snippet_option_unknown(SourceSpan where, std::string_view option, std::string_view nearest) {
  return make_diagnostic(Code::snippet_option, where, fmt::format("code snippets have no option '{}'", option),
                         did_you_mean(nearest, "use range, id or name, highlight or dedent"));
}

Diagnostic snippet_option_value(SourceSpan where, std::string_view option, std::string_view value) {
  return make_diagnostic(Code::snippet_option, where,
                         fmt::format("'{}' is no value for the option '{}' of a code snippet", value, option),
                         option == "dedent" ? "use a number of columns" : "use numbers of lines, such as 1-5,8");
}

Diagnostic snippet_source_missing(SourceSpan where) {
  return make_diagnostic(Code::snippet_option, where, "a code snippet names no file", "add the path: source=\"...\"");
}

}  // namespace guidepost
