#include "markdown/locator.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"
#include "markdown/escape.hpp"
#include "markdown/marker_scan.hpp"

namespace guidepost::markdown {
namespace {

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool is_white(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

std::string without_backslashes(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size() && is_punctuation(text[i + 1])) ++i;
    out += text[i];
  }
  return out;
}

/// Whether a link destination as written means `href`.
bool means(std::string_view written, std::string_view href) {
  if (written == href) return true;
  if (written.find_first_of("\\&") == std::string_view::npos) return false;
  return without_backslashes(decode_references(written)) == href;
}

/// The destination of an inline link that begins at `at`, and where the parser would go on.
struct Destination {
  std::string_view written;
  std::size_t end = 0;
};
std::optional<Destination> destination(std::string_view text, std::size_t at, std::size_t limit) {
  if (at < limit && text[at] == '<') {
    const std::size_t close = text.substr(0, limit).find('>', at);
    if (close == std::string_view::npos) return std::nullopt;
    return Destination{text.substr(at + 1, close - at - 1), close + 1};
  }
  const std::size_t begin = at;
  int depth = 0;
  for (; at < limit && !is_white(text[at]); ++at) {
    if (text[at] == '\\' && at + 1 < limit && is_punctuation(text[at + 1])) {
      ++at;
    } else if (text[at] == '(') {
      ++depth;
    } else if (text[at] == ')' && depth-- == 0) {
      break;
    }
  }
  return Destination{text.substr(begin, at - begin), at};
}

/// The occurrences of `needle` in [begin, end), the one nearest to `hint` first.
class Outward {
 public:
  Outward(std::string_view text, std::size_t begin, std::size_t end, std::string_view needle, std::size_t hint)
      : window_{text.substr(begin, end - std::min(begin, end))}, begin_{begin}, needle_{needle} {
    hint_ = std::clamp(hint, begin, begin + window_.size()) - begin;
    right_ = window_.find(needle_, hint_);
    left_ = hint_ == 0 ? npos : window_.rfind(needle_, hint_ - 1);
    cost_ = distance(left_, 0) + distance(right_, window_.size());
  }

  std::optional<std::size_t> next() {
    if (left_ == npos && right_ == npos) return std::nullopt;
    const bool go_left = left_ != npos && (right_ == npos || hint_ - left_ <= right_ - hint_);
    const std::size_t at = go_left ? left_ : right_;
    if (go_left) {
      left_ = at == 0 ? npos : window_.rfind(needle_, at - 1);
      cost_ += at - std::min(at, left_);
    } else {
      right_ = window_.find(needle_, at + 1);
      cost_ += std::min(right_, window_.size()) - at;
    }
    return begin_ + at;
  }

  /// Bytes read since the last call.
  std::size_t cost() { return std::exchange(cost_, 0); }

 private:
  static constexpr std::size_t npos = std::string_view::npos;
  [[nodiscard]] std::size_t distance(std::size_t found, std::size_t otherwise) const {
    const std::size_t at = found == npos ? otherwise : found;
    return at > hint_ ? at - hint_ : hint_ - at;
  }

  std::string_view window_;
  std::size_t begin_;
  std::string_view needle_;
  std::size_t hint_ = 0;
  std::size_t left_ = npos;
  std::size_t right_ = npos;
  std::size_t cost_ = 0;
};

}  // namespace

Locator::Locator(std::string_view text) : text_{text}, budget_{16 * text.size() + 65536} {
  line_starts_.reserve(text.size() / 32 + 2);
  line_starts_.push_back(0);
  for (std::size_t at = line_end(text, 0); at < text.size(); at = line_end(text, at)) {
    at += text.substr(at, 2) == "\r\n" ? 2U : 1U;
    line_starts_.push_back(static_cast<std::uint32_t>(at));
  }
}

std::size_t Locator::line_start(int line) const {
  const auto index = static_cast<std::size_t>(std::max(line, 1) - 1);
  return index < line_starts_.size() ? line_starts_[index] : text_.size();
}

std::size_t Locator::offset(int line, int column) const {
  const std::size_t at = line_start(line) + static_cast<std::size_t>(std::max(column, 1) - 1);
  return std::min(at, text_.size());
}

ByteRange Locator::block(const cmark_node& node) const {
  // The paragraph that the parser splits off before a table has no position; the table has its own.
  const cmark_node* placed = &node;
  while (placed->start_line == 0 && placed->next != nullptr) placed = placed->next;
  const std::size_t begin = offset(placed->start_line, placed->start_column);
  const std::size_t end = offset(placed->end_line, placed->end_column + 1);
  return byte_range(begin, std::max(begin, end));
}

void Locator::enter_block(const cmark_node& node) {
  const cmark_node* placed = &node;
  while (placed->start_line == 0 && placed->next != nullptr) placed = placed->next;
  int last_line = std::max(placed->end_line, placed->start_line);
  if (kind_of(node) == Kind::html_block) {
    // Its end is reported too early.
    last_line = placed->start_line + static_cast<int>(std::ranges::count(literal(node), '\n'));
  }
  window_begin_ = line_start(placed->start_line);
  window_end_ = std::max(window_begin_, line_start(last_line + 1));
  next_link_ = window_begin_;
  next_tag_ = window_begin_;
}

std::size_t Locator::hint(const cmark_node& node) const {
  return std::clamp(offset(node.start_line, node.start_column), window_begin_, window_end_);
}

/// The `]` of the label that begins at `begin`: code and escaped brackets do not count.
std::optional<std::size_t> Locator::label_end(std::size_t begin) {
  int depth = 0;
  for (std::size_t at = begin; at < window_end_ && budget_ > 0; ++at, --budget_) {
    const char c = text_[at];
    if (c == '\\') {
      ++at;
    } else if (c == '`') {
      const std::size_t run = std::min(text_.find_first_not_of('`', at), text_.size()) - at;
      const std::size_t close = text_.substr(0, window_end_).find(text_.substr(at, run), at + run);
      spend((close == std::string_view::npos ? window_end_ : close) - at);
      at = (close == std::string_view::npos ? at : close) + run - 1;
    } else if (c == '[') {
      ++depth;
    } else if (c == ']' && --depth == 0) {
      return at;
    }
  }
  return std::nullopt;
}

/// Where the link that begins at `begin` ends, when it is an inline link to `href`.
std::optional<std::size_t> Locator::link_end(std::size_t begin, std::string_view opening, std::string_view href) {
  if (!text_.substr(begin).starts_with(opening)) return std::nullopt;
  const bool is_of_image = begin > 0 && text_[begin - 1] == '!' && !is_escaped(text_, begin - 1);
  if (opening == "[" && is_of_image) return std::nullopt;
  const std::optional<std::size_t> close = label_end(begin + opening.size() - 1);
  if (!close || text_.substr(*close, 2) != "](") return std::nullopt;

  std::size_t at = *close + 2;
  while (at < window_end_ && is_white(text_[at])) ++at;
  const auto target = destination(text_, at, window_end_);
  if (!target || !means(target->written, href)) return std::nullopt;
  // The title, if any, holds no parenthesis as a rule.
  const std::size_t end = text_.substr(0, window_end_).find(')', target->end);
  return end == std::string_view::npos ? target->end : end + 1;
}

/// Where "[text]" or "[text][label]" ends.
std::optional<std::size_t> Locator::reference_end(std::size_t begin, std::string_view opening) {
  if (!text_.substr(begin).starts_with(opening)) return std::nullopt;
  const std::optional<std::size_t> close = label_end(begin + opening.size() - 1);
  if (!close) return std::nullopt;
  const std::size_t end = *close + 1;
  return text_.substr(end, 1) == "[" ? label_end(end).value_or(end - 1) + 1 : end;
}

std::optional<std::size_t> Locator::search_link(std::size_t hint, std::string_view opening, std::string_view href,
                                                std::size_t& end) {
  Outward outward{text_, next_link_, window_end_, opening, hint};
  while (budget_ > 0) {
    const std::optional<std::size_t> at = outward.next();
    spend(outward.cost());
    if (!at) break;
    if (const auto found = link_end(*at, opening, href)) {
      end = *found;
      return at;
    }
  }
  return std::nullopt;
}

ByteRange Locator::link(const cmark_node& node, std::string_view href) {
  const std::string_view opening = kind_of(node) == Kind::image ? "![" : "[";
  const std::size_t expected = hint(node);
  std::size_t begin = expected;
  std::size_t end = 0;
  if (const auto found = expected >= next_link_ ? link_end(expected, opening, href) : std::nullopt) {
    end = *found;
  } else if (const auto label = expected >= next_link_ ? reference_end(expected, opening) : std::nullopt;
             label && text_.substr(*label, 1) != "(") {
    end = *label;  // a reference link, and not the inline link to the same place that may stand in code beside it
  } else if (const auto repaired = search_link(expected, opening, href, end)) {
    begin = *repaired;
  } else {
    const auto bracket = nearest(opening, expected);
    begin = bracket ? bracket->begin : expected;
    end = reference_end(begin, opening).value_or(begin + 1);
  }
  next_link_ = begin + 1;
  return byte_range(begin, std::min(end, text_.size()));
}

std::optional<ByteRange> Locator::nearest(std::string_view needle, std::size_t hint) {
  if (text_.substr(std::min(hint, text_.size())).starts_with(needle)) return byte_range(hint, hint + needle.size());
  if (budget_ == 0) return std::nullopt;
  Outward outward{text_, window_begin_, window_end_, needle, hint};
  const std::optional<std::size_t> at = outward.next();
  spend(outward.cost());
  if (!at) return std::nullopt;
  return byte_range(*at, *at + needle.size());
}

void Locator::spend(std::size_t bytes) {
  budget_ -= std::min(budget_, bytes);
}

ByteRange Locator::next(std::string_view needle) {
  const std::size_t at = text_.substr(0, window_end_).find(needle, next_tag_);
  if (at == std::string_view::npos) return byte_range(next_tag_, next_tag_);
  next_tag_ = at + needle.size();
  return byte_range(at, next_tag_);
}

bool Locator::closes_later(std::string_view element) {
  const auto known = std::ranges::find(closing_tags_, element, &ClosingTag::name);
  if (known != closing_tags_.end()) return known->last >= window_end_;
  std::size_t last = 0;
  for (std::size_t at = text_.rfind("</"); at != std::string_view::npos && at > 0; at = text_.rfind("</", at - 1)) {
    const std::string_view name = text_.substr(at + 2);
    if (!text::starts_with_ignoring_ascii_case(name, element)) continue;
    if (name.size() > element.size() && is_alphanumeric(name[element.size()])) continue;
    last = at;
    break;
  }
  closing_tags_.push_back({element, last});
  return last >= window_end_;
}

}  // namespace guidepost::markdown
