#include "diagnostics/site_messages.hpp"

#include <fmt/format.h>

namespace guidepost {
Diagnostic unknown_document(SourceSpan where, std::string_view mime) {
  return make_diagnostic(Code::unknown_document, where, fmt::format("YAML document type '{}' is not known", mime),
                         "its texts and links are shown in order; FAQ, Landing and Hub are the known page types");
}

Diagnostic loc_missing(SourceSpan where, std::string_view article, std::string_view locale_tag,
                       std::string_view expected_path) {
  return make_diagnostic(
      Code::loc_missing, where,
      fmt::format("article '{}' has no '{}' version (expected {})", article, locale_tag, expected_path),
      "add the translation; until then readers get a fallback page");
}

Diagnostic loc_missing_but_redirected(SourceSpan where, std::string_view article, std::string_view locale_tag) {
  Diagnostic found = make_diagnostic(
      Code::loc_missing, where,
      fmt::format("article '{}' has no '{}' version: that locale redirects it", article, locale_tag),
      "keep the redirect if the article is meant to be gone there, or remove it and add the translation");
  found.severity = Severity::suggestion;
  return found;
}

Diagnostic loc_orphan(SourceSpan where, std::string_view article, std::string_view source_tag) {
  return make_diagnostic(Code::loc_orphan, where,
                         fmt::format("article '{}' does not exist in the source locale '{}'", article, source_tag),
                         "remove it, or rename it to the source article that it translates");
}

Diagnostic loc_toc_missing(SourceSpan where, std::string_view article, std::string_view locale_tag) {
  return make_diagnostic(
      Code::loc_toc_missing, where,
      fmt::format("the table of contents of '{}' does not list '{}', which this one lists", locale_tag, article),
      "add the entry to the locale's table of contents");
}

Diagnostic loc_toc_orphan(SourceSpan where, std::string_view article, std::string_view source_tag) {
  return make_diagnostic(
      Code::loc_toc_orphan, where,
      fmt::format("this table of contents lists '{}', which that of the source locale '{}' does not list", article,
                  source_tag),
      "remove the entry, or add it to the source's table of contents");
}

Diagnostic breadcrumb_target(SourceSpan where, std::string_view href) {
  return make_diagnostic(Code::breadcrumb_target, where,
                         fmt::format("no page of this site stands below the breadcrumb '{}'", href),
                         "the entry is not shown; remove it, or correct its tocHref");
}

Diagnostic toc_missing_target(SourceSpan where, std::string_view href, std::string_view nearest, Origin origin) {
  std::string help = "correct the href or remove the entry";
  if (origin == Origin::pending) {
    help = "translate the article; until then the entry leads to a fallback page";
  } else if (!nearest.empty()) {
    help = fmt::format("did you mean '{}'?", nearest);
  }
  Diagnostic diagnostic =
      make_diagnostic(Code::toc_missing_target, where,
                      fmt::format("the table of contents names '{}', which does not exist", href), std::move(help));
  return with_origin(std::move(diagnostic), origin);
}

Diagnostic toc_outside(SourceSpan where, std::string_view href) {
  return make_diagnostic(Code::toc_syntax, where, fmt::format("'{}' leads out of the locale's folder", href),
                         "link to a file below the locale's folder, or use an absolute URL");
}

Diagnostic toc_circular(SourceSpan where, std::string_view chain) {
  return make_diagnostic(Code::circular_reference, where,
                         fmt::format("tables of contents include each other: {}", chain), "remove one of the includes");
}

Diagnostic toc_shadowed(SourceSpan where, std::string_view path) {
  return make_diagnostic(Code::toc_syntax, where,
                         fmt::format("'{}' is not used: its folder has another table of contents", path),
                         "keep one of the two files");
}

Diagnostic toc_too_large(SourceSpan where, std::string_view included) {
  return make_diagnostic(Code::toc_syntax, where,
                         fmt::format("the table of contents grows too large; '{}' is not included here", included),
                         "include each table of contents once, and not deeper than 64 levels");
}

Diagnostic toc_duplicate(SourceSpan where, std::string_view article, SourceSpan first) {
  Diagnostic diagnostic =
      make_diagnostic(Code::toc_duplicate, where, fmt::format("the table of contents lists '{}' twice", article),
                      "previous and next follow the first entry; remove one if that is not meant");
  diagnostic.related.push_back({.where = first, .message = "first listed here"});
  return diagnostic;
}

Diagnostic duplicate_uid(SourceSpan where, std::string_view uid, SourceSpan first) {
  Diagnostic diagnostic =
      make_diagnostic(Code::duplicate_uid, where, fmt::format("another article has the uid '{}'", uid),
                      "give each article a uid of its own; cross-references lead to the first one");
  diagnostic.related.push_back({.where = first, .message = "the first one"});
  return diagnostic;
}

Diagnostic not_in_toc(SourceSpan where, std::string_view article) {
  return make_diagnostic(Code::not_in_toc, where, fmt::format("no table of contents lists '{}'", article),
                         "add it to the table of contents, so that readers can find it");
}

}  // namespace guidepost
