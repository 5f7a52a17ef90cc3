#include "markdown/no_loc_terms.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "locale/text.hpp"
#include "markdown/flanking.hpp"

namespace guidepost::markdown {
namespace {

/// Whether a word may end and another thing begin at `text[at]`.
bool is_boundary(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return true;
  const char32_t before = utf8::decode(text.substr(previous_code_point(text, at))).code_point;
  const char32_t behind = utf8::decode(text.substr(at)).code_point;
  return !locale::is_word_character(before) || !locale::is_word_character(behind) || locale::is_cjk(before) ||
         locale::is_cjk(behind);
}

}  // namespace

NoLocTerms::NoLocTerms(std::vector<std::string> terms) : terms_{std::move(terms)} {
  for (std::string& term : terms_) term = text::trim(term);
  std::erase_if(terms_, [](const std::string& term) { return term.empty() || term.size() > max_size; });
  std::ranges::sort(terms_);
  terms_.erase(std::ranges::unique(terms_).begin(), terms_.end());
}

std::optional<ByteRange> NoLocTerms::find(std::string_view text, std::size_t from) const {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (const std::size_t size = longest_at(text, at); size > 0) return byte_range(at, at + size);
  }
  return std::nullopt;
}

/// Narrows the sorted terms to those that begin as the text does, byte by byte.
std::size_t NoLocTerms::longest_at(std::string_view text, std::size_t at) const {
  auto first = terms_.begin();
  auto last = terms_.end();
  std::size_t longest = 0;
  for (std::size_t size = 0; first != last && at + size < text.size();) {
    const auto byte_of = [&](const std::string& term) { return static_cast<unsigned char>(term[size]); };
    const auto same = std::ranges::equal_range(first, last, static_cast<unsigned char>(text[at + size]), {}, byte_of);
    first = same.begin();
    last = same.end();
    if (first == last) break;
    if (size == 0 && !is_boundary(text, at)) return 0;
    ++size;
    if (first->size() != size) continue;
    if (is_boundary(text, at + size)) longest = size;
    ++first;  // the others are longer
  }
  return longest;
}

}  // namespace guidepost::markdown
