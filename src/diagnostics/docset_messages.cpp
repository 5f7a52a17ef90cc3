#include "diagnostics/docset_messages.hpp"

#include <fmt/format.h>

namespace guidepost {

Diagnostic redirection_path_syntax_error(SourceSpan where, std::string_view path, RedirectPathMistake mistake) {
  const auto make = [&](std::string message, std::string help) {
    return make_diagnostic(Code::redirection_path_syntax_error, where, std::move(message), std::move(help));
  };
  switch (mistake) {
    case RedirectPathMistake::slash_first:
      return make(fmt::format("'source_path' begins with '/': '{}'", path),
                  "remove the '/', or write 'source_path_from_root'");
    case RedirectPathMistake::no_slash_first:
      return make(fmt::format("'source_path_from_root' does not begin with '/': '{}'", path),
                  "write '/' before it, or 'source_path'");
    case RedirectPathMistake::outside:
      return make(fmt::format("the path '{}' leads out of the folder of its locale", path),
                  "name an article of the same locale; each locale has redirects of its own");
    case RedirectPathMistake::control:
      break;
  }
  return make("the path has a control character", "remove it");
}

Diagnostic redirection_conflict(SourceSpan where, std::string_view path, SourceSpan last) {
  Diagnostic diagnostic = make_diagnostic(Code::redirection_conflict, where,
                                          fmt::format("'{}' is redirected again: this entry is ignored", path),
                                          "remove one of the two entries");
  diagnostic.related.push_back({last, "the entry that counts"});
  return diagnostic;
}

Diagnostic redirection_invalid(SourceSpan where, std::string_view path) {
  return make_diagnostic(Code::redirection_invalid, where,
                         fmt::format("'{}' is no article and cannot be redirected", path),
                         "redirect articles ('.md', '.yml'), or remove the entry");
}

Diagnostic source_path_conflict(SourceSpan where) {
  return make_diagnostic(Code::source_path_conflict, where,
                         "a redirect with both 'source_path' and 'source_path_from_root'", "remove one of the two");
}

Diagnostic redirect_url_invalid(SourceSpan where, std::string_view url, RedirectUrlMistake mistake) {
  const auto make = [&](std::string message, std::string help) {
    return make_diagnostic(Code::redirect_url_invalid, where, std::move(message), std::move(help));
  };
  switch (mistake) {
    case RedirectUrlMistake::not_found:
      return make(fmt::format("'{}' is no article of this site", url), "redirect to an article that is there");
    case RedirectUrlMistake::scheme:
      return make(fmt::format("redirects to '{}' are not published", url),
                  "redirect to an article, or to an http or https address");
    case RedirectUrlMistake::local_path:
      break;
  }
  return make(fmt::format("'{}' is a path on a computer", url),
              "redirect to an article, or to an http or https address");
}

Diagnostic circular_redirection(SourceSpan where, std::string_view chain) {
  return make_diagnostic(Code::circular_redirection, where, fmt::format("the redirect never ends: {}", chain),
                         "redirect one of them to an article that is there");
}

Diagnostic redirected_file_not_removed(SourceSpan where, std::string_view path, SourceSpan article) {
  Diagnostic diagnostic =
      make_diagnostic(Code::redirected_file_not_removed, where,
                      fmt::format("'{}' is redirected, but the article is still there and is shown", path),
                      "remove the article, or the redirect");
  diagnostic.related.push_back({article, "the article"});
  return diagnostic;
}

Diagnostic redirection_file_not_found(SourceSpan where, std::string_view path) {
  return make_diagnostic(Code::redirection_file_not_found, where, fmt::format("'{}' does not exist", path),
                         "correct the path, or remove it; files in dot folders are not read");
}

}  // namespace guidepost
