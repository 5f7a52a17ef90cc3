#include "diagnostics/language_messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace guidepost {
namespace {

/// The beginning of a text, on one line: up to 60 characters, and not within a word of Latin script.
std::string beginning(std::string_view text) {
  constexpr std::size_t most_characters = 60;
  text = text::trim(text);
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < most_characters; ++count)
    end += utf8::decode(text.substr(end)).size;
  std::string result{text.substr(0, end)};
  if (end < text.size()) {
    if (const std::size_t blank = result.rfind(' '); blank != std::string::npos && blank > end / 2)
      result.resize(blank);
    result += " …";
  }
  std::ranges::replace(result, '\n', ' ');
  std::ranges::replace(result, '\r', ' ');
  return result;
}

Diagnostic pending(Diagnostic diagnostic) {
  diagnostic.origin = Origin::pending;
  return diagnostic;
}

}  // namespace

Diagnostic untranslated_segment(SourceSpan where, std::string_view text) {
  return pending(make_diagnostic(Code::loc_untranslated_segment, where,
                                 fmt::format("'{}' is still in the source language", beginning(text)),
                                 "translate it; what is to stay as it is can be code, bold or a 'no-loc' term"));
}

Diagnostic partially_translated(SourceSpan where, UntranslatedShare share, const std::vector<SourceSpan>& first) {
  const std::string amount = share.texts == 1 ? "a text" : fmt::format("{} texts", share.texts);
  Diagnostic found = pending(
      make_diagnostic(Code::loc_partially_translated, where,
                      fmt::format("{} % of this article's words are not translated, in {}", share.percent, amount),
                      "translate the article, or remove its file so that readers get the fallback locale's"));
  for (const SourceSpan& place : first) found.related.push_back({place, "this text is still in the source language"});
  return found;
}

Diagnostic wrong_language(SourceSpan where, std::string_view text, std::string_view language,
                          std::string_view locale_tag, std::size_t more) {
  const std::string others = more == 0 ? ""
                                       : fmt::format("; so {} of the article's other texts",
                                                     more == 1 ? "is one" : fmt::format("are {}", more));
  return make_diagnostic(
      Code::loc_wrong_language, where,
      fmt::format("'{}' is in '{}', not in '{}'{}", beginning(text), language, locale_tag, others),
      fmt::format("translate it to '{}', or move the article to the folder of its language", locale_tag));
}

Diagnostic untranslated_metadata(SourceSpan where, std::string_view what, std::string_view text) {
  return pending(make_diagnostic(Code::loc_untranslated_metadata, where,
                                 fmt::format("the {} '{}' is still in the source language", what, beginning(text)),
                                 fmt::format("translate the {}", what)));
}

Diagnostic inconsistent_term(TermKind kind, std::string_view source, const std::vector<TermVariant>& variants,
                             std::size_t ways) {
  std::string list;
  constexpr std::size_t most_listed = 3;
  for (std::size_t i = 0; i < std::min(variants.size(), most_listed); ++i)
    list += fmt::format("{}'{}' ({})", i == 0 ? "" : ", ", beginning(variants[i].text), variants[i].count);
  if (ways > most_listed) list += ", …";
  Diagnostic found = make_diagnostic(
      Code::loc_inconsistent_term, variants[1].first,
      fmt::format("{} '{}' is translated in {} ways: {}",
                  kind == TermKind::interface_name ? "the interface's" : "the source's", beginning(source), ways, list),
      fmt::format("choose one translation, such as '{}'", beginning(variants[0].text)));
  for (const TermVariant& variant : variants)
    found.related.push_back({variant.first, fmt::format("'{}' ({})", beginning(variant.text), variant.count)});
  return found;
}

Diagnostic glossary_term(SourceSpan where, std::string_view term, std::string_view translation,
                         SourceSpan in_glossary) {
  Diagnostic found = make_diagnostic(
      Code::loc_glossary_term, where, fmt::format("'{}' is not translated as '{}' here", term, translation),
      fmt::format("use '{}', or add the translation that stands here to the glossary", translation));
  found.related.push_back({in_glossary, "the term in the glossary"});
  return found;
}

Diagnostic glossary_without_terms(SourceSpan where) {
  return make_diagnostic(Code::config_invalid_value, where, "the glossary has no terms in the source language",
                         "name a column 'term', or, in TBX, give the source language's terms their 'xml:lang'");
}

Diagnostic glossary_missing(SourceSpan where, std::string_view path) {
  return make_diagnostic(Code::config_invalid_value, where, fmt::format("glossary '{}' cannot be read", path),
                         "write the path of a CSV or TBX file, relative to the site folder");
}

}  // namespace guidepost
