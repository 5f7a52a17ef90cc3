#include "diagnostics/handoff_messages.hpp"

#include <fmt/format.h>

namespace guidepost {
namespace {

Diagnostic rejected(SourceSpan where, std::string message, std::string help) {
  return make_diagnostic(Code::import_rejected, where, std::move(message), std::move(help));
}

/// What is wrong with one article: "'orders/returns.md' is ...".
Diagnostic rejected_article(SourceSpan where, std::string_view path, std::string_view mistake, std::string help) {
  return rejected(where, fmt::format("'{}' {}", path, mistake), std::move(help));
}

/// What is wrong with one unit of an article.
Diagnostic rejected_unit(SourceSpan where, std::string_view path, std::string_view mistake, std::string help) {
  return rejected(where, fmt::format("the translation of a unit of '{}' {}", path, mistake), std::move(help));
}

}  // namespace

Diagnostic import_unreadable(SourceSpan where, std::string_view mistake) {
  return rejected(where, fmt::format("this file {}", mistake),
                  "hand back the XLIFF file that 'guidepost export' wrote");
}

Diagnostic import_unknown_locale(SourceSpan where, std::string_view tag) {
  return rejected(where, fmt::format("no locale of the site is translated into '{}'", tag),
                  "name the site's locale in the target language of the file");
}

Diagnostic import_outside(SourceSpan where, std::string_view path) {
  return rejected_article(where, path, "is no path below the locale's folder",
                          "leave 'original' as 'guidepost export' wrote it");
}

Diagnostic import_unknown_article(SourceSpan where, std::string_view path) {
  return rejected_article(where, path, "is no article that was exported from this site",
                          "leave 'original' and the notes of the file as 'guidepost export' wrote them");
}

Diagnostic import_repeated(SourceSpan where, std::string_view path) {
  return rejected_article(where, path, "is handed back twice", "hand back each article once");
}

Diagnostic import_unknown_unit(SourceSpan where, std::string_view path, std::string_view id) {
  return rejected(where, fmt::format("'{}' has no unit '{}', or it is handed back twice", path, id),
                  "leave the ids of units as 'guidepost export' wrote them");
}

Diagnostic import_codes(SourceSpan where, std::string_view path, std::string_view lost, std::string_view added) {
  std::string mistake;
  if (!lost.empty()) mistake = fmt::format("has lost the markup '{}'", lost);
  if (!added.empty())
    mistake += fmt::format("{}has markup that the source has not: '{}'", lost.empty() ? "" : " and ", added);
  return rejected_unit(where, path, mistake, "use each inline code of the source once, and no markup in the words");
}

Diagnostic import_unknown_code(SourceSpan where, std::string_view path) {
  return rejected_unit(where, path, "has an inline code that its source has not",
                       "use each inline code of the source once");
}

Diagnostic import_structure(SourceSpan where, std::string_view path) {
  return rejected_unit(where, path, "would become something else on the page",
                       "write words only: no line breaks, and nothing that begins a list or a heading");
}

Diagnostic import_incomplete(SourceSpan where, std::string_view path, std::size_t missing, std::size_t total) {
  return rejected(where, fmt::format("{} of {} units of '{}' are not translated", missing, total, path),
                  "translate the whole article; until then the page falls back to another language");
}

Diagnostic import_overwrites(SourceSpan where, std::string_view path) {
  return rejected_article(where, path, "was missing when it was exported and is there now",
                          "export it again, or use --overwrite to replace it");
}

Diagnostic import_unfaithful(SourceSpan where, std::string_view path) {
  return rejected_article(where, path, "cannot be replaced: its bytes are not the text that was read",
                          "make the file UTF-8 without NUL bytes, and do not change it while it is imported");
}

Diagnostic import_stale(SourceSpan where, std::string_view path) {
  return make_diagnostic(Code::import_stale, where,
                         fmt::format("'{}' or its source has changed since this translation was exported", path),
                         "export again; what has not changed comes back from the translation memory");
}

}  // namespace guidepost
