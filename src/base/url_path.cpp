#include "base/url_path.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/byte_set.hpp"
#include "base/text.hpp"

namespace guidepost {
namespace {

constexpr bool is_alpha(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

/// Those that a path, or the value of a parameter, may not hold as they are.
constexpr ByteSet refused_in_path{[](char c) {
  return !is_alpha(c) && !is_digit(c) && std::string_view{"-._~!$&'()*+,;=:@/"}.find(c) == std::string_view::npos;
}};
constexpr ByteSet refused_in_value{[](char c) {
  return !is_alpha(c) && !is_digit(c) && std::string_view{"-._~:/"}.find(c) == std::string_view::npos;
}};
/// Those that an address may not hold as they are.
constexpr ByteSet refused_in_href{[](char c) {
  return static_cast<unsigned char>(c) <= 0x20U || c == 0x7F ||
         std::string_view{"\"<>\\^`{|}[]"}.find(c) != std::string_view::npos;
}};
/// Those, and what may be one of them: a second '#', a '%' that encodes nothing, the first byte of U+FFFD.
constexpr ByteSet suspect_in_href{
    [](char c) { return refused_in_href.contains(c) || c == '#' || c == '%' || c == '\xEF'; }};

void append_encoded(std::string& out, char c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += digits[byte >> 4U];
  out += digits[byte & 15U];
}

/// Appends a text, those of its bytes encoded that are `refused`.
void append_percent_encoded(std::string& out, std::string_view text, const ByteSet& refused) {
  for (std::size_t done = 0; done <= text.size();) {
    const std::size_t at = refused.find(text, done);
    out += text.substr(done, at - done);
    if (at == text.size()) return;
    append_encoded(out, text[at]);
    done = at + 1;
  }
}

std::string percent_encode(std::string_view text, const ByteSet& refused) {
  std::string out;
  out.reserve(text.size());
  append_percent_encoded(out, text, refused);
  return out;
}

}  // namespace

HrefParts split_href(std::string_view href) {
  const std::size_t hash = std::min(href.find('#'), href.size());
  const std::string_view before = href.substr(0, hash);
  const std::size_t mark = std::min(before.find('?'), before.size());
  return {.path = before.substr(0, mark), .query = before.substr(mark), .fragment = href.substr(hash)};
}

bool has_scheme(std::string_view href) {
  if (href.starts_with("//")) return true;
  if (href.empty() || !is_alpha(href.front())) return false;
  const auto end = std::ranges::find_if_not(
      href, [](char c) { return is_alpha(c) || is_digit(c) || c == '+' || c == '-' || c == '.'; });
  return end != href.end() && *end == ':' && end - href.begin() >= 2;
}

bool is_absolute_href(std::string_view href) {
  return has_scheme(href) || href.starts_with('/');
}

bool is_safe_url(std::string_view href) {
  // Of Windows' own schemes only those that open a page of the settings or of the shop: others (ms-msdt, ms-its) have
  // run code.
  constexpr std::array<std::string_view, 18> safe{
      "http", "https", "mailto", "tel", "ftp", "ftps", "sftp",  "sms",         "news",
      "irc",  "ircs",  "xmpp",   "geo", "sip", "sips", "skype", "ms-settings", "ms-windows-store"};
  if (!has_scheme(href) || href.starts_with("//")) return true;
  const std::string scheme = text::lower_ascii(href.substr(0, href.find(':')));
  return std::ranges::find(safe, scheme) != safe.end();
}

std::string percent_decode(std::string_view text) {
  std::string out{text.substr(0, text.find('%'))};
  out.reserve(text.size());
  for (std::size_t at = out.size(); at < text.size(); ++at) {
    const int high = text[at] == '%' && at + 2 < text.size() ? hex_value(text[at + 1]) : -1;
    const int low = high >= 0 ? hex_value(text[at + 2]) : -1;
    if (low < 0) {
      out += text[at];
    } else {
      out += static_cast<char>(high * 16 + low);
      at += 2;
    }
  }
  return out;
}

std::string percent_encode_path(std::string_view path) {
  return percent_encode(path, refused_in_path);
}

std::string percent_encode_value(std::string_view value) {
  return percent_encode(value, refused_in_value);
}

std::string percent_encode_href(std::string_view href) {
  std::string out;
  out.reserve(href.size());
  bool in_fragment = false;
  std::size_t done = 0;
  for (std::size_t at = suspect_in_href.find(href); at < href.size(); at = suspect_in_href.find(href, done)) {
    out += href.substr(done, at - done);
    done = at + 1;
    // The character for bytes that were none: URLs take all others of its kind, but not this one.
    if (href.substr(at).starts_with("\uFFFD")) {
      out += "%EF%BF%BD";
      done = at + 3;
      continue;
    }
    const char c = href[at];
    const bool second_hash = c == '#' && std::exchange(in_fragment, in_fragment || c == '#');
    const bool stray_percent =
        c == '%' && (at + 2 >= href.size() || hex_value(href[at + 1]) < 0 || hex_value(href[at + 2]) < 0);
    if (second_hash || stray_percent || refused_in_href.contains(c)) {
      append_encoded(out, c);
    } else {
      out += c;
    }
  }
  out += href.substr(done);
  return out;
}

std::optional<std::string> join_path(std::string_view base, std::string_view relative) {
  std::string joined;
  joined.reserve(base.size() + 1 + relative.size());
  for (std::string_view rest : {base, relative}) {
    while (!rest.empty()) {
      const std::string_view part = rest.substr(0, rest.find('/'));
      rest.remove_prefix(std::min(part.size() + 1, rest.size()));
      if (part.empty() || part == ".") continue;
      if (part != "..") {
        if (!joined.empty()) joined += '/';
        joined += part;
      } else if (joined.empty()) {
        return std::nullopt;
      } else {
        joined.resize(parent_path(joined).size());
      }
    }
  }
  return joined;
}

std::string_view parent_path(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? std::string_view{} : path.substr(0, slash);
}

std::string_view file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string extension(std::string_view path) {
  const std::string_view name = file_name(path);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? std::string{} : text::lower_ascii(name.substr(dot + 1));
}

std::string_view without_extension(std::string_view path) {
  const std::string_view name = file_name(path);
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos || dot == 0 ? path : path.substr(0, path.size() - (name.size() - dot));
}

std::string relative_url(std::string_view from, std::string_view to) {
  // From the page's folder up to the first one that the target is in too. Almost always that is its own, or the root.
  std::string_view folder = from.substr(0, from.rfind('/') + 1);
  std::size_t steps_up = 0;
  for (; !to.starts_with(folder); ++steps_up) {
    folder.remove_suffix(1);
    folder = folder.substr(0, folder.rfind('/') + 1);
  }
  const std::string_view below = to.substr(folder.size());

  std::string url;
  url.reserve(3 * steps_up + 2 + below.size());
  for (std::size_t i = 0; i < steps_up; ++i) url += "../";
  // "a:b.html" alone would read as a scheme, and nothing at all would mean the page itself instead of its folder.
  if (url.empty() && (below.empty() || below.find(':') < below.find('/'))) url = "./";
  append_percent_encoded(url, below, refused_in_path);
  return url;
}

}  // namespace guidepost
