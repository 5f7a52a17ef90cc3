#include "markdown/ids.hpp"

#include "base/text.hpp"

namespace guidepost::markdown {

PageIds::PageIds() {
  // What the templates use themselves.
  for (const char* const reserved : {"page-headings", "page-main", "page-menu", "page-top", "page-untranslated"}) {
    last_suffix_.try_emplace(reserved, 0);
  }
}

std::string PageIds::take(std::string_view base) {
  const auto [entry, is_new] = last_suffix_.try_emplace(std::string{base}, 0);
  if (is_new) return entry->first;
  // References to elements of an unordered_map stay valid while it grows.
  std::uint32_t& suffix = entry->second;
  while (true) {
    std::string candidate = std::string{base} + '-' + std::to_string(++suffix);
    if (last_suffix_.try_emplace(candidate, 0).second) return candidate;
  }
}

std::string valid_id(std::string_view written) {
  std::string id{text::trim(written)};
  for (char& c : id) {
    if (static_cast<unsigned char>(c) <= ' ') c = '-';
  }
  return id;
}

}  // namespace guidepost::markdown
