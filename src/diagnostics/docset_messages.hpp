// What guidepost says about the files of a docset: redirects and what docfx is configured with.
#pragma once

#include <cstdint>
#include <string_view>

#include "diagnostics/diagnostic.hpp"

namespace guidepost {

/// What is wrong with the path of a redirected article. The comment is what triggers it.
enum class RedirectPathMistake : std::uint8_t {
  slash_first,     ///< "source_path": "/a.md"; used all the same
  no_slash_first,  ///< "source_path_from_root": "a.md"; used all the same
  outside,         ///< "source_path": "../a.md"
  control,         ///< "source_path": "a\nb.md"
};
[[nodiscard]] Diagnostic redirection_path_syntax_error(SourceSpan where, std::string_view path,
                                                       RedirectPathMistake mistake);

/// Two entries for one article. Triggered at the earlier one; not where they are for different monikers.
[[nodiscard]] Diagnostic redirection_conflict(SourceSpan where, std::string_view path, SourceSpan last);

/// A redirect of something that is no article. Triggered by "media/plan.png" and "TOC.yml".
[[nodiscard]] Diagnostic redirection_invalid(SourceSpan where, std::string_view path);

/// An entry with both 'source_path' and 'source_path_from_root'.
[[nodiscard]] Diagnostic source_path_conflict(SourceSpan where);

/// What is wrong with the target of a redirect. The comment is what triggers it.
enum class RedirectUrlMistake : std::uint8_t {
  not_found,   ///< "/base/gone", below the docset's own address; readers are sent to the host all the same
  scheme,      ///< "javascript:...", "mailto:..."
  local_path,  ///< "C:\docs\a.md"
};
[[nodiscard]] Diagnostic redirect_url_invalid(SourceSpan where, std::string_view url, RedirectUrlMistake mistake);

/// A redirect that never ends. `chain`: "a -> b -> a".
[[nodiscard]] Diagnostic circular_redirection(SourceSpan where, std::string_view chain);

/// A redirect of an article that the locale still has, which therefore is shown. `article` is its file.
[[nodiscard]] Diagnostic redirected_file_not_removed(SourceSpan where, std::string_view path, SourceSpan article);

/// `redirection_files` names a file that is not in the site.
[[nodiscard]] Diagnostic redirection_file_not_found(SourceSpan where, std::string_view path);

}  // namespace guidepost
