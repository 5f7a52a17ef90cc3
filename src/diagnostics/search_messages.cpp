#include "diagnostics/search_messages.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace guidepost {
namespace {

std::string did_you_mean(std::string_view nearest, std::string_view otherwise) {
  return nearest.empty() ? std::string{otherwise} : fmt::format("did you mean '{}'?", nearest);
}

}  // namespace

Diagnostic search_wrong_shape(SourceSpan where, std::string_view subject, std::string_view wanted,
                              std::string_view example) {
  return make_diagnostic(Code::search_file_invalid, where, fmt::format("{} is not {}", subject, wanted),
                         fmt::format("write it like '{}'", example));
}

Diagnostic search_too_much(SourceSpan where, std::string_view subject, std::size_t most, std::string_view unit) {
  return make_diagnostic(Code::search_file_invalid, where, fmt::format("{} has more than {} {}", subject, most, unit),
                         "make it shorter");
}

Diagnostic search_unknown_key(SourceSpan where, std::string_view key, std::span<const std::string_view> known) {
  return make_diagnostic(Code::search_file_invalid, where, fmt::format("unknown key '{}'", key),
                         did_you_mean(text::nearest(text::lower_ascii(key), known),
                                      fmt::format("the keys here are: {}", fmt::join(known, ", "))));
}

Diagnostic search_missing_key(SourceSpan where, std::string_view key) {
  return make_diagnostic(Code::search_file_invalid, where, fmt::format("an entry has no '{}'", key),
                         fmt::format("add '{}: ...'", key));
}

Diagnostic search_not_a_text(SourceSpan where, std::string_view subject) {
  return make_diagnostic(Code::search_file_invalid, where, fmt::format("{} must be a text", subject));
}

Diagnostic search_unknown_locale(SourceSpan where, std::string_view name, std::span<const std::string> folders) {
  return make_diagnostic(
      Code::search_file_invalid, where, fmt::format("the site has no locale '{}'", name),
      did_you_mean(text::nearest(name, folders), fmt::format("the locales are: {}", fmt::join(folders, ", "))));
}

Diagnostic search_unknown_article(SourceSpan where, std::string_view article, std::string_view folder,
                                  std::string_view nearest) {
  return make_diagnostic(
      Code::search_file_invalid, where, fmt::format("the locale '{}' has no article '{}'", folder, article),
      did_you_mean(nearest, "write the article's path below its locale's folder, or remove the entry"));
}

Diagnostic search_hidden_article(SourceSpan where, std::string_view article) {
  return make_diagnostic(Code::search_file_invalid, where,
                         fmt::format("'{}' is left out of the search, because it is noindex", article),
                         "remove the entry, or 'noindex' from the article's front matter");
}

Diagnostic search_expectation(SourceSpan where, std::string_view query, std::string_view article,
                              std::optional<std::size_t> place, std::span<const std::string> first) {
  const std::string names = fmt::format("'{}'", fmt::join(first, "', '"));
  const std::string what = place           ? fmt::format("{} first, and '{}' only in place {}", names, article, *place)
                           : first.empty() ? fmt::format("no article, and should find '{}'", article)
                                           : fmt::format("{}, but not '{}'", names, article);
  return make_diagnostic(Code::search_expectation, where, fmt::format("'{}' finds {}", query, what),
                         "put its words into the article's title, headings or keywords, or correct the entry");
}

}  // namespace guidepost
