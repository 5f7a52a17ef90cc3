#include "assets/xml_scanner.hpp"

namespace guidepost::assets {
namespace {

constexpr std::string_view white = " \t\r\n";

bool is_white(char c) {
  return white.find(c) != std::string_view::npos;
}

std::size_t skip_white(std::string_view text, std::size_t at) {
  while (at < text.size() && is_white(text[at])) ++at;
  return at;
}

std::size_t end_of_name(std::string_view text, std::size_t at) {
  const std::size_t end = text.find_first_of(" \t\r\n/>=<\"'", at);
  return end == std::string_view::npos ? text.size() : end;
}

}  // namespace

XmlToken XmlScanner::take(XmlToken::Kind kind, std::size_t size) {
  XmlToken token{.kind = kind, .source = rest_.substr(0, size), .name = {}, .attributes = {}};
  rest_.remove_prefix(token.source.size());
  return token;
}

XmlToken XmlScanner::take_until(XmlToken::Kind kind, std::string_view end) {
  const std::size_t found = rest_.find(end);
  if (found == std::string_view::npos) return take(XmlToken::Kind::malformed, rest_.size());
  return take(kind, found + end.size());
}

XmlToken XmlScanner::next() {
  using Kind = XmlToken::Kind;
  if (rest_.empty()) return {};
  if (rest_[0] != '<') return take(Kind::text, rest_.find('<'));
  if (rest_.starts_with("<!--")) return take_until(Kind::comment, "-->");
  if (rest_.starts_with("<![CDATA[")) return take_until(Kind::cdata, "]]>");
  if (rest_.starts_with("<!")) return declaration();
  if (!rest_.starts_with("<?")) return tag();
  XmlToken token = take_until(Kind::instruction, "?>");
  token.name = token.source.substr(2, end_of_name(token.source, 2) - 2);
  return token;
}

/// Up to the '>' outside of quotes and of the internal subset in brackets.
XmlToken XmlScanner::declaration() {
  char quote = 0;
  bool in_subset = false;
  for (std::size_t at = 2; at < rest_.size(); ++at) {
    const char c = rest_[at];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (rest_.substr(at).starts_with("<!--")) {
      const std::size_t end = rest_.find("-->", at + 4);
      if (end == std::string_view::npos) break;
      at = end + 2;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '[') {
      in_subset = true;
    } else if (c == ']') {
      in_subset = false;
    } else if (c == '>' && !in_subset) {
      return take(XmlToken::Kind::declaration, at + 1);
    }
  }
  return take(XmlToken::Kind::malformed, rest_.size());
}

XmlToken XmlScanner::tag() {
  const bool is_end = rest_.starts_with("</");
  const std::size_t name_at = is_end ? 2 : 1;
  std::size_t at = end_of_name(rest_, name_at);
  const std::string_view name = rest_.substr(name_at, at - name_at);
  if (name.empty()) return take(XmlToken::Kind::malformed, rest_.size());

  std::vector<XmlAttribute> attributes;
  bool is_empty = false;
  while (true) {
    const std::size_t blank = at;
    at = skip_white(rest_, at);
    if (at == rest_.size()) return take(XmlToken::Kind::malformed, rest_.size());
    if (rest_[at] == '>') break;
    if (rest_.substr(at).starts_with("/>")) {
      is_empty = true;
      ++at;
      break;
    }
    const std::size_t end = end_of_name(rest_, at);
    const std::size_t equals = skip_white(rest_, end);
    if (end == at || at == blank || equals == rest_.size() || rest_[equals] != '=') {
      return take(XmlToken::Kind::malformed, rest_.size());
    }
    const std::size_t open = skip_white(rest_, equals + 1);
    if (open == rest_.size() || (rest_[open] != '"' && rest_[open] != '\'')) {
      return take(XmlToken::Kind::malformed, rest_.size());
    }
    const std::size_t close = rest_.find(rest_[open], open + 1);
    if (close == std::string_view::npos) return take(XmlToken::Kind::malformed, rest_.size());
    attributes.push_back(
        {rest_.substr(at, end - at), rest_.substr(open + 1, close - open - 1), rest_.substr(blank, close + 1 - blank)});
    at = close + 1;
  }
  XmlToken token = take(is_end ? XmlToken::Kind::end : XmlToken::Kind::start, at + 1);
  token.name = name;
  token.attributes = std::move(attributes);
  token.is_empty = is_empty;
  return token;
}

}  // namespace guidepost::assets
