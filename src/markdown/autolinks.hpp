// GFM's extended autolinks: addresses in running text. https://github.github.com/gfm/#autolinks-extension-
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace guidepost::markdown {

struct Autolink {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string href;  ///< the text with `http://` or `mailto:` before it where it has no scheme
};

/// The first address at or after `from`: `https://a.example/b`, `http://`, `ftp://`, `www.a.example`, `name@a.example`.
/// As GitHub finds them, except that an address also ends at East Asian punctuation, which stands behind addresses
/// without a blank in Chinese and Japanese. Time: linear over all calls for one text.
[[nodiscard]] std::optional<Autolink> find_autolink(std::string_view text, std::size_t from);

}  // namespace guidepost::markdown
