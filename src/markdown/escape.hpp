// Text into HTML. Unlike base's append_html_escaped: fast for long texts, and what HTML forbids never comes out.
#pragma once

#include <string>
#include <string_view>

namespace guidepost::markdown {

/// Appends text between tags. Code points that HTML forbids (controls, noncharacters) disappear,
/// except that U+0080 to U+009F become what browsers show for `&#128;` to `&#159;`. "[!" and ":::" that
/// writers escaped on purpose get a character reference, so that a page's bytes never contain dialect markup.
void append_text(std::string& html, std::string_view text);

/// Appends text of code: like append_text, but "[!" and ":::" stay as they are.
void append_code(std::string& html, std::string_view text);

/// Text as cmark-gfm gives it, without the invalid bytes that it makes of `&#xFFFE;` and `&#xFFFF;`.
[[nodiscard]] bool has_invalid_bytes(std::string_view text);
void drop_invalid_bytes(std::string& text);

/// Appends ` name="value"`.
void append_attribute(std::string& html, std::string_view name, std::string_view value);

/// Resolves character references (`&amp;`, `&#8211;`, `&eacute;`) as HTML does; what is none stays.
[[nodiscard]] std::string decode_references(std::string_view text);

}  // namespace guidepost::markdown
