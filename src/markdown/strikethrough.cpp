#include "markdown/strikethrough.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "markdown/autolinks.hpp"
#include "markdown/flanking.hpp"
#include "markdown/markers.hpp"

namespace guidepost::markdown {
namespace {

constexpr char mark = MarkedText::strike_mark;

/// What stands beside a text node at its edge: the beginning or end of a line, or another node's markup.
Neighbour neighbour_of(const cmark_node* node) {
  if (node == nullptr) return Neighbour::white;
  const Kind kind = kind_of(*node);
  if (kind == Kind::soft_break || kind == Kind::line_break) return Neighbour::white;
  return Neighbour::punctuation;
}

Neighbour before(const cmark_node& node, std::string_view text, std::size_t at) {
  return at == 0 ? neighbour_of(node.prev) : neighbour_before(text, at);
}

Neighbour behind(const cmark_node& node, std::string_view text, std::size_t at) {
  return at == text.size() ? neighbour_of(node.next) : neighbour_behind(text, at);
}

/// The bare addresses of a text that has marks: their tildes belong to them.
class Addresses {
 public:
  explicit Addresses(std::string_view text) : text_{text} {
    std::ranges::replace(text_, mark, '~');
    next_ = find_autolink(text_, 0);
  }

  /// Whether one covers `at`; ask in ascending order.
  bool cover(std::size_t at) {
    while (next_ && next_->end <= at) next_ = find_autolink(text_, next_->end);
    return next_ && next_->begin <= at;
  }

 private:
  std::string text_;
  std::optional<Autolink> next_;
};

}  // namespace

void Strikethrough::pair_marks(const cmark_node& parent) {
  const char* opener = nullptr;
  for (const cmark_node* node = parent.first_child; node != nullptr; node = node->next) {
    if (kind_of(*node) != Kind::text) continue;
    const std::string_view text = literal(*node);
    std::size_t at = text.find(mark);
    if (at == std::string_view::npos) continue;
    Addresses addresses{text};
    for (; at != std::string_view::npos; at = text.find(mark, at + 2)) {
      if (addresses.cover(at)) continue;
      const auto [opens, closes] = flanking(before(*node, text, at), behind(*node, text, at + 2));
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
