#include "diagnostics/bilingual_messages.hpp"

#include <fmt/format.h>

namespace guidepost {
namespace {

constexpr const char* repair =
    "restore the unit as it was published: <span data-ttu-id=\"ID\">TRANSLATION</span><span class=\"sxs-lookup\">"
    "<span data-stu-id=\"ID\">SOURCE</span></span>";

}  // namespace

Diagnostic bilingual_not_closed(SourceSpan where, std::string_view id) {
  return make_diagnostic(Code::bilingual_unbalanced, where, fmt::format("bilingual unit '{}' is not closed", id),
                         repair);
}

Diagnostic bilingual_lone_source(SourceSpan where) {
  return make_diagnostic(Code::bilingual_unbalanced, where, "a source side without a translation", repair);
}

Diagnostic bilingual_lone_close(SourceSpan where) {
  return make_diagnostic(Code::bilingual_unbalanced, where, "'</span>' closes nothing", "remove it");
}

Diagnostic bilingual_id_mismatch(SourceSpan where, std::string_view target_id, std::string_view source_id) {
  return make_diagnostic(Code::bilingual_id_mismatch, where,
                         fmt::format("bilingual unit '{}' has the source side of '{}'", target_id, source_id), repair);
}

Diagnostic bilingual_nested(SourceSpan where, std::string_view outer_id) {
  return make_diagnostic(Code::bilingual_nested, where, fmt::format("bilingual markup inside the unit '{}'", outer_id),
                         "put the units one after the other");
}

Diagnostic bilingual_malformed_tag(SourceSpan where) {
  return make_diagnostic(Code::bilingual_malformed, where, "bilingual tag in an unknown shape", repair);
}

Diagnostic bilingual_split_unit(SourceSpan where, std::string_view id) {
  return make_diagnostic(Code::bilingual_malformed, where,
                         fmt::format("the parts of bilingual unit '{}' do not touch", id),
                         "remove what stands before this tag");
}

Diagnostic bilingual_interlocked(SourceSpan where) {
  return make_diagnostic(Code::bilingual_malformed, where,
                         "broken bilingual markup here would form a unit once its neighbours are stripped: nothing in "
                         "this file was stripped",
                         repair);
}

Diagnostic bilingual_in_code(SourceSpan where) {
  return make_diagnostic(Code::bilingual_in_code, where, "bilingual markup inside code stays as it is",
                         "remove the markup from the code");
}

Diagnostic bilingual_duplicate_id(SourceSpan where, std::string_view id, SourceSpan first) {
  Diagnostic diagnostic = make_diagnostic(Code::bilingual_duplicate_id, where,
                                          fmt::format("bilingual unit '{}' stands twice in this article", id),
                                          "remove the copy, or the id from one of the two");
  diagnostic.related.push_back({first, "the first one"});
  return diagnostic;
}

Diagnostic bilingual_block_marker(SourceSpan where, std::string_view marker) {
  return make_diagnostic(Code::bilingual_block_marker, where,
                         fmt::format("'{}' begins the translation only, and was kept as text", marker),
                         "nothing to do; if a list or heading is wanted, the source article needs it too");
}

}  // namespace guidepost
