#include "markdown/html_tokens.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "markdown/escape.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::size_t npos = std::string_view::npos;

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

/// Of a tag or attribute. Also where another tag begins: a tag that is not complete must not reach through all that
/// follow.
bool ends_name(char c) {
  return is_white(c) || c == '/' || c == '>' || c == '<';
}

std::size_t skip_white(std::string_view html, std::size_t at) {
  while (at < html.size() && is_white(html[at])) ++at;
  return at;
}

/// Where the comment or declaration at the front ends, or npos.
std::size_t comment_end(std::string_view html) {
  const auto behind = [&](std::string_view end, std::size_t from) {
    const std::size_t at = html.find(end, from);
    return at == npos ? npos : at + end.size();
  };
  if (html.starts_with("<!-->")) return 5;
  if (html.starts_with("<!--->")) return 6;
  if (html.starts_with("<!--")) return behind("-->", 4);
  if (html.starts_with("<?")) return behind(">", 2);
  return behind(">", 2);
}

/// Attributes beyond are left out of a tag.
constexpr std::size_t max_attributes = 64;

/// Reads one attribute at `at`. False at the tag's end, at the text's, or where another tag begins.
bool take_attribute(std::string_view html, std::size_t& at, std::vector<HtmlAttribute>& attributes) {
  while (at < html.size() && (is_white(html[at]) || html[at] == '/')) ++at;
  if (at == html.size() || html[at] == '>' || html[at] == '<') return false;

  const std::size_t name_begin = at++;
  while (at < html.size() && !ends_name(html[at]) && html[at] != '=') ++at;
  HtmlAttribute attribute{.name = text::lower_ascii(html.substr(name_begin, at - name_begin)), .value = {}};

  const std::size_t equals = skip_white(html, at);
  if (equals < html.size() && html[equals] == '=') {
    at = skip_white(html, equals + 1);
    std::size_t end = at;
    if (at < html.size() && (html[at] == '"' || html[at] == '\'')) {
      const char quote = html[at++];
      end = std::min(html.find(quote, at), html.size());
      attribute.value = decode_references(html.substr(at, end - at));
      at = std::min(end + 1, html.size());
    } else {
      while (end < html.size() && !is_white(html[end]) && html[end] != '>' && html[end] != '<') ++end;
      attribute.value = decode_references(html.substr(at, end - at));
      at = end;
    }
  }
  const bool is_known = std::ranges::find(attributes, attribute.name, &HtmlAttribute::name) != attributes.end();
  if (!is_known && attributes.size() < max_attributes) attributes.push_back(std::move(attribute));
  return true;
}

/// Reads the tag at the front. False when it is not complete.
bool take_tag(std::string_view html, HtmlToken& token) {
  const bool closes = html.starts_with("</");
  std::size_t at = closes ? 2 : 1;
  const std::size_t name_begin = at;
  while (at < html.size() && !ends_name(html[at])) ++at;
  token.name = text::lower_ascii(html.substr(name_begin, at - name_begin));
  token.kind = closes ? HtmlToken::Kind::close : HtmlToken::Kind::open;
  while (take_attribute(html, at, token.attributes)) {
  }
  if (at == html.size() || html[at] != '>') return false;
  token.source = html.substr(0, at + 1);
  return true;
}

}  // namespace

HtmlToken take_token(std::string_view& html) {
  HtmlToken token;
  if (html.front() == '<' && html.size() > 2) {
    const char next = html[1];
    if (next == '!' || next == '?') {
      if (const std::size_t end = comment_end(html); end != npos) {
        token.kind = HtmlToken::Kind::comment;
        token.source = html.substr(0, end);
      }
    } else if (is_letter(next) || (next == '/' && is_letter(html[2]))) {
      if (!take_tag(html, token)) token = {};
    }
  }
  if (token.source.empty()) {
    token.kind = HtmlToken::Kind::text;
    token.source = html.substr(0, html.find('<', 1));
  }
  html.remove_prefix(token.source.size());
  return token;
}

}  // namespace guidepost::markdown
