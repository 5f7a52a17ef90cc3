// What guidepost says about search-tests.yml and search-synonyms.yml.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// The file, or an entry of it, is of another kind than it must be. Triggered by `- cancel a subscription` in
/// search-tests.yml. `subject` is "search-tests.yml" or "an entry", `wanted` "a list of entries", `example` how to
/// write it.
[[nodiscard]] Diagnostic search_wrong_shape(SourceSpan where, std::string_view subject, std::string_view wanted,
                                            std::string_view example);

/// A group or a word of search-synonyms.yml that is too long. Triggered by 33 words in one group. `subject` as above.
[[nodiscard]] Diagnostic search_too_much(SourceSpan where, std::string_view subject, std::size_t most,
                                         std::string_view unit);

/// A key that entries do not have. Triggered by `{qery: cancel, locale: en, article: billing/cancel}`.
[[nodiscard]] Diagnostic search_unknown_key(SourceSpan where, std::string_view key,
                                            std::span<const std::string_view> known);

/// An entry without something that it must have. Triggered by `{query: cancel, locale: en}`.
[[nodiscard]] Diagnostic search_missing_key(SourceSpan where, std::string_view key);

/// A value that is no text, or an empty one. Triggered by `{query: [], locale: en, article: index}`. `subject` is
/// "'query'" or "a synonym".
[[nodiscard]] Diagnostic search_not_a_text(SourceSpan where, std::string_view subject);

/// A locale that the site does not have. Triggered by `{query: a, locale: enn, article: index}`. `folders` are those
/// that it has.
[[nodiscard]] Diagnostic search_unknown_locale(SourceSpan where, std::string_view name,
                                               std::span<const std::string> folders);

/// An article that the locale does not have. Triggered by `{query: a, locale: en, article: biling/cancel}`. `nearest`
/// is one that it has, or empty.
[[nodiscard]] Diagnostic search_unknown_article(SourceSpan where, std::string_view article, std::string_view folder,
                                                std::string_view nearest);

/// An article that no search finds. Triggered by `robots: noindex` in the article's front matter.
[[nodiscard]] Diagnostic search_hidden_article(SourceSpan where, std::string_view article);

/// The article is not among the first ones that a query finds. Triggered by whatever ranks others before it. `place`
/// counts from 1; nothing when it is not found at all. `first` are the articles that come first; may be empty.
[[nodiscard]] Diagnostic search_expectation(SourceSpan where, std::string_view query, std::string_view article,
                                            std::optional<std::size_t> place, std::span<const std::string> first);

}  // namespace guidepost
