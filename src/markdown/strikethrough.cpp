#include "markdown/strikethrough.hpp"

#include <string_view>

#include "base/utf8.hpp"
#include "locale/text.hpp"
#include "markdown/markers.hpp"

namespace guidepost::markdown {
namespace {

constexpr char mark = MarkedText::strike_mark;

enum class Neighbour : std::uint8_t { white, punctuation, other };

Neighbour neighbour_of(char32_t code_point) {
  if (locale::is_unicode_whitespace(code_point)) return Neighbour::white;
  return locale::is_unicode_punctuation(code_point) ? Neighbour::punctuation : Neighbour::other;
}

/// What stands beside a text node at its edge: the beginning or end of a line, or another node's markup.
Neighbour neighbour_of(const cmark_node* node) {
  if (node == nullptr) return Neighbour::white;
  const Kind kind = kind_of(*node);
  if (kind == Kind::soft_break || kind == Kind::line_break) return Neighbour::white;
  return Neighbour::punctuation;
}

Neighbour before(const cmark_node& node, std::string_view text, std::size_t at) {
  if (at == 0) return neighbour_of(node.prev);
  std::size_t begin = at - 1;
  while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return neighbour_of(utf8::decode(text.substr(begin)).code_point);
}

Neighbour behind(const cmark_node& node, std::string_view text, std::size_t at) {
  return at == text.size() ? neighbour_of(node.next) : neighbour_of(utf8::decode(text.substr(at)).code_point);
}

}  // namespace

void Strikethrough::pair_marks(const cmark_node& parent) {
  const char* opener = nullptr;
  for (const cmark_node* node = parent.first_child; node != nullptr; node = node->next) {
    if (kind_of(*node) != Kind::text) continue;
    const std::string_view text = literal(*node);
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 2)) {
      const Neighbour left = before(*node, text, at);
      const Neighbour right = behind(*node, text, at + 2);
      // CommonMark's flanking rules.
      const bool opens = right != Neighbour::white && (right != Neighbour::punctuation || left != Neighbour::other);
      const bool closes = left != Neighbour::white && (left != Neighbour::punctuation || right != Neighbour::other);
      if (closes && opener != nullptr) {
        roles_[opener] = Role::opens;
        roles_[text.data() + at] = Role::closes;
        opener = nullptr;
      } else if (opens) {
        opener = text.data() + at;
      }
    }
  }
}

Strikethrough::Role Strikethrough::role(const cmark_node& node, std::size_t offset) const {
  const auto found = roles_.find(literal(node).data() + offset);
  return found == roles_.end() ? Role::text : found->second;
}

}  // namespace guidepost::markdown
