// A look at XML, tag by tag: enough for SVG, with no entities and no tree.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace guidepost::assets {

struct XmlAttribute {
  std::string_view name;
  std::string_view value;   ///< as written, between the quotes
  std::string_view source;  ///< with the blank before it
};

struct XmlToken {
  enum class Kind : std::uint8_t {
    start,  ///< `<name ...>` or `<name ... />`
    end,    ///< `</name>`
    text,
    comment,
    cdata,
    instruction,  ///< `<?name ...?>`
    declaration,  ///< `<!DOCTYPE ...>`
    malformed,    ///< what no XML parser takes; the rest of the text
    end_of_text,
  };
  Kind kind = Kind::end_of_text;
  std::string_view source;
  std::string_view name;                 ///< of a tag or instruction, with its prefix
  std::vector<XmlAttribute> attributes;  ///< of a start tag
  bool is_empty = false;                 ///< `<name/>`

  /// "svg" of "s:svg".
  [[nodiscard]] std::string_view local_name() const { return name.substr(name.rfind(':') + 1); }
};

/// Views the text. Time: linear over all calls.
class XmlScanner {
 public:
  explicit XmlScanner(std::string_view text) : rest_{text} {}
  [[nodiscard]] XmlToken next();

 private:
  XmlToken take(XmlToken::Kind kind, std::size_t size);
  XmlToken take_until(XmlToken::Kind kind, std::string_view end);
  XmlToken declaration();
  XmlToken tag();

  std::string_view rest_;
};

}  // namespace guidepost::assets
