// Paths and URLs as text: relative hrefs, percent-encoding, dot segments. No disk.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace guidepost {

/// An href cut into its parts. `path` and the rest are views of the href; `query` begins with '?' and `fragment` with
/// '#', or they are empty.
struct HrefParts {
  std::string_view path;
  std::string_view query;
  std::string_view fragment;
};
[[nodiscard]] HrefParts split_href(std::string_view href);

/// Whether `href` begins with a scheme ("https:", "mailto:") or "//". A Windows drive letter is not a scheme.
[[nodiscard]] bool has_scheme(std::string_view href);

/// Whether `href` does not depend on the page that it stands on: it has a scheme or begins with '/'.
[[nodiscard]] bool is_absolute_href(std::string_view href);

/// Whether a browser can open `href` without running code in the page: no scheme, or one of a list of known ones (http,
/// https, mailto, tel, ...). Schemes are compared without regard to case.
[[nodiscard]] bool is_safe_url(std::string_view href);

[[nodiscard]] std::string percent_decode(std::string_view text);
/// Encodes what may not stand in a URL path (RFC 3986 pchar and '/' stay), byte by byte.
[[nodiscard]] std::string percent_encode_path(std::string_view path);

/// Encodes all but RFC 3986's unreserved characters, '/' and ':', so that the text may stand in a path, a query or a
/// fragment, byte by byte.
[[nodiscard]] std::string percent_encode_value(std::string_view value);

/// Makes an href as a writer wrote it a valid URL: encodes blanks, control characters, quotes, brackets, braces, '\\',
/// '^', '`',
/// '|', stray '%' and every '#' after the first; leaves everything else, so that it is idempotent.
[[nodiscard]] std::string percent_encode_href(std::string_view href);

/// Joins `relative` to the folder `base` ("a/b" or "") and resolves '.' and '..'; nothing when it climbs above the
/// root.
[[nodiscard]] std::optional<std::string> join_path(std::string_view base, std::string_view relative);

/// "a/b/c.md" -> "a/b"; "c.md" -> "".
[[nodiscard]] std::string_view parent_path(std::string_view path);
/// "a/b/c.md" -> "c.md".
[[nodiscard]] std::string_view file_name(std::string_view path);
/// Lower-case extension without the dot: "A.MD" -> "md"; "" when there is none or the name begins with its only dot.
[[nodiscard]] std::string extension(std::string_view path);
/// "a/b.tar.md" -> "a/b.tar".
[[nodiscard]] std::string_view without_extension(std::string_view path);

/// The relative URL from the page at `from` to the file at `to`, both site paths ("de/a/b.html"), percent-encoded:
/// relative_url("de/a/b.html", "de/c.html") is "../c.html"; to itself it is the file's name,
/// to a folder ("de/") it ends in '/'.
[[nodiscard]] std::string relative_url(std::string_view from, std::string_view to);

}  // namespace guidepost
