#include "diagnostics/link_messages.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace guidepost {
namespace {

std::string suggest(std::string_view nearest, std::string_view otherwise) {
  return nearest.empty() ? std::string{otherwise} : fmt::format("did you mean '{}'?", nearest);
}

}  // namespace

Diagnostic file_not_found(SourceSpan where, std::string_view href, std::string_view nearest, Origin origin) {
  if (origin == Origin::pending) {
    return with_origin(
        make_diagnostic(Code::file_not_found, where, fmt::format("link target '{}' is not translated yet", href),
                        "translate the article; until then the link leads to a fallback page"),
        origin);
  }
  std::string help = origin == Origin::inherited ? suggest(nearest, "correct the link in the source article")
                                                 : suggest(nearest, "correct or remove the link");
  return with_origin(make_diagnostic(Code::file_not_found, where, fmt::format("link target '{}' does not exist", href),
                                     std::move(help)),
                     origin);
}

Diagnostic bookmark_not_found(SourceSpan where, std::string_view bookmark, std::string_view target,
                              std::string_view nearest, Origin origin) {
  const std::string place = target.empty() ? "on this page" : fmt::format("in '{}'", target);
  const std::string otherwise =
      origin == Origin::pending
          ? fmt::format("give the translated heading the source's anchor: <a name=\"{}\"></a>", bookmark)
          : "link to a heading that is there, or to the page without a bookmark";
  return with_origin(
      make_diagnostic(Code::bookmark_not_found, where, fmt::format("bookmark '#{}' does not exist {}", bookmark, place),
                      suggest(nearest.empty() ? "" : fmt::format("#{}", nearest), otherwise)),
      origin);
}

Diagnostic link_out_of_scope(SourceSpan where, std::string_view href) {
  return make_diagnostic(Code::link_out_of_scope, where,
                         fmt::format("link '{}' leads out of the locale's folder", href),
                         "link to a file of the same locale, or use an absolute URL");
}

Diagnostic local_file_path(SourceSpan where, std::string_view href) {
  return make_diagnostic(Code::local_file_path, where, fmt::format("'{}' is a path on a computer, not a link", href),
                         "use a relative path to a file of the site");
}

Diagnostic link_case_mismatch(SourceSpan where, std::string_view href, std::string_view actual) {
  return make_diagnostic(Code::link_case_mismatch, where,
                         fmt::format("'{}' differs from '{}' in upper and lower case", href, actual),
                         fmt::format("write '{}': other systems tell the two apart", actual));
}

Diagnostic link_extension(SourceSpan where, std::string_view href, std::string_view actual) {
  return make_diagnostic(Code::link_extension, where,
                         fmt::format("'{}' is an article, but its file ends in '.{}'", href, actual),
                         fmt::format("write the extension '.{}': other tools look for the file", actual));
}

Diagnostic link_redirected(SourceSpan where, std::string_view href, std::string_view moved) {
  return make_diagnostic(Code::link_redirected, where, fmt::format("'{}' names an article that has moved", href),
                         fmt::format("write '{}', where it is now", moved));
}

Diagnostic link_backslash(SourceSpan where, std::string_view href) {
  std::string mended{href};
  std::ranges::replace(mended, '\\', '/');
  return make_diagnostic(Code::link_backslash, where, fmt::format("link '{}' uses a backslash", href),
                         fmt::format("write '{}'", mended));
}

Diagnostic link_not_published(SourceSpan where, std::string_view href, std::string_view reason) {
  return make_diagnostic(
      Code::link_not_published, where, fmt::format("link target '{}' exists but is not published ({})", href, reason),
      "link to a page or an asset; 'exclude:' and 'include:' in guidepost.yml say what is published");
}

Diagnostic unsafe_link(SourceSpan where, std::string_view scheme) {
  return make_diagnostic(Code::unsafe_link, where, fmt::format("links with '{}' are not published", scheme),
                         "use http, https, mailto or tel; the text stays in the page");
}

Diagnostic xref_not_found(SourceSpan where, std::string_view uid) {
  return make_diagnostic(Code::xref_not_found, where, fmt::format("no page has the uid '{}'", uid),
                         "correct the uid, or link to the page by its path");
}

Diagnostic image_not_found(SourceSpan where, std::string_view href) {
  return make_diagnostic(Code::image_not_found, where, fmt::format("image '{}' does not exist", href),
                         "add the file to the locale or to the source locale");
}

}  // namespace guidepost
