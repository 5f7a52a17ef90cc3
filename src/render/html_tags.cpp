#include "render/html_tags.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/byte_set.hpp"

namespace guidepost::render {
namespace {

constexpr std::size_t nowhere = std::string_view::npos;
constexpr ByteSet ends_tag_name{" >"};
constexpr ByteSet ends_name{" ="};

void append_unescaped(std::string& out, std::string_view html) {
  constexpr std::array<std::pair<std::string_view, char>, 5> references{
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}}};
  for (std::size_t at = 0; at < html.size();) {
    const std::size_t next = std::min(html.find('&', at), html.size());
    out += html.substr(at, next - at);
    at = next;
    if (at == html.size()) break;
    const auto found = std::ranges::find_if(
        references, [&](const auto& reference) { return html.substr(at).starts_with(reference.first); });
    out += found == references.end() ? '&' : found->second;
    at += found == references.end() ? 1 : found->first.size();
  }
}

}  // namespace

std::string html_unescaped(std::string_view html) {
  std::string out;
  out.reserve(html.size());
  append_unescaped(out, html);
  return out;
}

std::string HtmlTag::value(std::string_view attribute) const {
  const std::size_t at = find(attribute);
  if (at == nowhere || !attributes.substr(at).starts_with("=\"")) return {};
  const std::string_view rest = attributes.substr(at + 2);
  return html_unescaped(rest.substr(0, rest.find('"')));
}

bool HtmlTag::has(std::string_view attribute) const {
  return find(attribute) != nowhere;
}

std::size_t HtmlTag::find(std::string_view attribute) const {
  for (std::size_t at = 0; at < attributes.size();) {
    ++at;  // the blank
    const std::size_t end = ends_name.find(attributes, at);
    if (attributes.substr(at, end - at) == attribute) return end;
    at = end;
    if (attributes.substr(end).starts_with("=\"")) at = std::min(attributes.find('"', end + 2), attributes.size()) + 1;
  }
  return nowhere;
}

std::string_view HtmlReader::take_raw_text() {
  const std::string_view text = rest_.substr(0, rest_.find('<'));
  rest_.remove_prefix(text.size());
  return text;
}

HtmlTag HtmlReader::take_tag() {
  HtmlTag tag;
  tag.is_end = rest_.substr(1).starts_with('/');
  const std::size_t begin = tag.is_end ? 2 : 1;
  const std::size_t name_end = ends_tag_name.find(rest_, begin);
  const std::size_t end = std::min(rest_.find('>', name_end), rest_.size());
  tag.name = rest_.substr(begin, name_end - begin);
  tag.attributes = rest_.substr(name_end, end - name_end);
  rest_.remove_prefix(std::min(end + 1, rest_.size()));
  return tag;
}

std::string HtmlReader::take_text_of(std::string_view name) {
  std::string text;
  while (!at_end()) {
    append_unescaped(text, take_raw_text());
    if (at_end()) break;
    const HtmlTag tag = take_tag();
    if (tag.name == "br") text += '\n';
    if (tag.is_end && tag.name == name) break;
  }
  return text;
}

void HtmlReader::skip(std::string_view name) {
  for (std::size_t open = 1; open > 0 && !at_end();) {
    take_raw_text();
    if (at_end()) break;
    const HtmlTag tag = take_tag();
    if (tag.name == name) open += tag.is_end ? std::size_t(-1) : std::size_t{1};
  }
}

}  // namespace guidepost::render
