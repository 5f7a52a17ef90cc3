// What guidepost says about translations that are handed back: `guidepost import`. Places are in the file that came
// back.
#pragma once

#include <cstddef>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// A file that is no XLIFF, is damaged, too large or has a document type. `mistake` is a verb phrase: "is no XML
/// (...)".
[[nodiscard]] Diagnostic import_unreadable(SourceSpan where, std::string_view mistake);

/// trgLang="fr" in a site without French, or the source locale itself.
[[nodiscard]] Diagnostic import_unknown_locale(SourceSpan where, std::string_view tag);

/// original="../../secret.md".
[[nodiscard]] Diagnostic import_outside(SourceSpan where, std::string_view path);

/// An article that the site does not have, or a file that does not say how it was exported.
[[nodiscard]] Diagnostic import_unknown_article(SourceSpan where, std::string_view path);

/// The same article a second time.
[[nodiscard]] Diagnostic import_repeated(SourceSpan where, std::string_view path);

/// A unit whose id the article does not have, or has had already.
[[nodiscard]] Diagnostic import_unknown_unit(SourceSpan where, std::string_view path, std::string_view id);

/// `lost` stands in the source and not in the translation, `added` the other way round; one of them may be empty.
[[nodiscard]] Diagnostic import_codes(SourceSpan where, std::string_view path, std::string_view lost,
                                      std::string_view added);

/// A code whose number the unit does not have.
[[nodiscard]] Diagnostic import_unknown_code(SourceSpan where, std::string_view path);

/// Words that would become a list, a second paragraph or the end of a table cell.
[[nodiscard]] Diagnostic import_structure(SourceSpan where, std::string_view path);

/// Some units of a new article have no translation; `where` is the first.
[[nodiscard]] Diagnostic import_incomplete(SourceSpan where, std::string_view path, std::size_t missing,
                                           std::size_t total);

/// The locale has got the article since it was exported as missing.
[[nodiscard]] Diagnostic import_overwrites(SourceSpan where, std::string_view path);

/// The file on the disk is not, byte for byte, what was read: it is not UTF-8, or somebody has just changed it.
[[nodiscard]] Diagnostic import_unfaithful(SourceSpan where, std::string_view path);

/// The source article, or the article that holds the translation, is not what it was at the export.
[[nodiscard]] Diagnostic import_stale(SourceSpan where, std::string_view path);

}  // namespace guidepost
