// Cuts writers' HTML into tags, comments and text, by the rules of HTML's tokenizer.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::markdown {

struct HtmlAttribute {
  std::string name;   ///< lower case
  std::string value;  ///< character references resolved
};

struct HtmlToken {
  enum class Kind : std::uint8_t {
    text,     ///< with character references as written
    open,     ///< `<name ...>`, also `<name .../>`
    close,    ///< `</name>`
    comment,  ///< `<!-- -->`, `<!DOCTYPE>`, `<? ?>`: nothing that readers see
  };
  Kind kind = Kind::text;
  std::string_view source;
  std::string name;  ///< of a tag, lower case
  std::vector<HtmlAttribute> attributes;
};

/// Takes the next token from the front of `html`, which must not be empty. What is no complete tag is text. Time:
/// linear in the token, and at most `html` once for an unfinished one.
[[nodiscard]] HtmlToken take_token(std::string_view& html);

}  // namespace guidepost::markdown
