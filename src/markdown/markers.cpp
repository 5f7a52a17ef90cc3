#include "markdown/markers.hpp"

#include <algorithm>
#include <array>

#include "markdown/column_indents.hpp"
#include "markdown/constructs.hpp"
#include "markdown/floods.hpp"
#include "markdown/marker_scan.hpp"

namespace guidepost::markdown {
namespace {

// A placeholder is `<?` + key + `?>`, which begins an HTML block that ends on its line, or `<x y=` + key + `>`, which
// does not. The key is a control character, which articles do not contain (and pages never), and four digits.
constexpr char key_mark = '\x01';
constexpr std::size_t key_size = 5;
struct Wrapping {
  std::string_view before;
  std::string_view after;
};
constexpr Wrapping block_wrapping{"<?", "?>"};
constexpr Wrapping inline_wrapping{"<x y=", ">"};

constexpr std::string_view digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
constexpr std::size_t max_markers = 64UL * 64 * 64 * 64;

std::string placeholder(std::size_t index, const Wrapping& wrapping) {
  std::string out{wrapping.before};
  out += key_mark;
  for (const std::size_t unit : {262144UL, 4096UL, 64UL, 1UL}) out += digits[index / unit % 64];
  out += wrapping.after;
  return out;
}

/// The index that the key at `key` names, if it is one.
std::size_t index_of_key(std::string_view key) {
  std::size_t index = 0;
  for (const char digit : key.substr(1, key_size - 1)) {
    const std::size_t value = digits.find(digit);
    if (value == std::string_view::npos) return max_markers;
    index = index * 64 + value;
  }
  return key.size() < key_size ? max_markers : index;
}

/// The next place of each thing that is looked for; all behind what is done.
class Search {
 public:
  explicit Search(std::string_view text) : text_{text}, emphasis_{text} {
    if (text.find("<!--") == std::string_view::npos) {
      open_comments_ = text.size();
    } else if (const std::size_t last_end = text.rfind("-->"); last_end != std::string_view::npos) {
      open_comments_ = last_end;
    }
  }

  /// Of `needle` (by its number) at or after `from`, but not inside what was passed.
  std::size_t next(std::size_t needle, std::size_t from) {
    std::size_t& found = found_[needle];
    if (needle == comment) from = std::max(from, open_comments_);
    if (!searched_[needle] || (found != std::string_view::npos && found < from)) {
      found = find(needle, from);
      searched_[needle] = true;
    }
    return found;
  }
  enum Needle : std::size_t { colons, bracket, tildes, comment, star, underscore, needle_count };

  /// What is to be done at the `star` or `underscore` that was found last.
  [[nodiscard]] const RunFix& fix(std::size_t needle) const { return fixes_[needle - star]; }

 private:
  std::size_t find(std::size_t needle, std::size_t from) {
    constexpr std::array<std::string_view, 4> needles{":::", "[!", "~~", "<!--"};
    if (needle < needles.size()) return text_.find(needles[needle], from);
    const auto fix = needle == star ? emphasis_.next_star(from) : emphasis_.next_underscore(from);
    if (!fix) return std::string_view::npos;
    fixes_[needle - star] = *fix;
    return fix->begin;
  }

  std::string_view text_;
  CjkEmphasis emphasis_;
  std::array<RunFix, 2> fixes_{};
  std::size_t open_comments_ = 0;  ///< comments that begin before this offset are closed
  std::array<std::size_t, needle_count> found_{};
  std::array<bool, needle_count> searched_{};
};

std::size_t run_end(std::string_view text, std::size_t at) {
  const char c = text[at];
  while (at < text.size() && text[at] == c) ++at;
  return at;
}

/// Whether colons are a marker. At a line's start they always are; amid a line only what is known is one; at its end,
/// behind a blank or a quote, they are what is left of one whose beginning is lost.
bool is_marker(const Marker& marker, std::string_view text) {
  if (marker.at_line_start) return true;
  if (!marker.name.empty()) return find_construct(MarkerForm::colons, marker.name) != nullptr;
  const char before = text[marker.begin - 1];
  const std::size_t end = text.find_first_not_of(" \t", marker.begin + marker.source.size());
  const bool ends_line = end == std::string_view::npos || text[end] == '\n' || text[end] == '\r';
  return ends_line && (before == ' ' || before == '"');
}

/// Whether `at` is inside `<https://...>`, where control characters may not stand.
bool is_in_address(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 2000;
  std::size_t begin = at;
  const auto may_stand = [](char c) { return static_cast<unsigned char>(c) > ' ' && c != '<'; };
  while (begin > 0 && at - begin < longest && may_stand(text[begin - 1])) --begin;
  if (begin == 0 || text[begin - 1] != '<') return false;
  const std::string_view before = text.substr(begin, at - begin);
  return before.find(':') != std::string_view::npos && before.find('>') == std::string_view::npos;
}

/// A change of the text that has nothing to do with what markers and tildes stand there.
struct Edit {
  std::uint32_t begin;
  std::uint32_t end;
  std::string_view replacement;
};

/// Backslashes before floods, and no indentation in columns. Ascending.
std::vector<Edit> edits_of(std::string_view text, const std::vector<MarkedText::Flood>& floods) {
  std::vector<Edit> edits;
  for (const ByteRange& indent : column_indents(text)) edits.push_back({indent.begin, indent.end, {}});
  const auto middle = static_cast<std::ptrdiff_t>(edits.size());
  for (const MarkedText::Flood& flood : floods) edits.push_back({flood.begin, flood.begin, "\\"});
  std::ranges::inplace_merge(edits, edits.begin() + middle, {}, &Edit::begin);
  return edits;
}

/// Whether a line of HTML stands directly before a container's marker. CommonMark would take the marker's line for the
/// rest of the HTML.
bool follows_html(const Marker& marker, std::string_view text) {
  std::size_t begin = marker.begin;
  while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
  if (begin == 0 || text[begin - 1] != '\n') return false;
  const std::size_t last_begin = begin < 2 ? 0 : text.rfind('\n', begin - 2) + 1;  // npos + 1 is the text's beginning
  const std::string_view last = text.substr(last_begin, begin - last_begin);
  const std::size_t first = last.find_first_not_of(" \t");
  return first != std::string_view::npos && last[first] == '<';
}

}  // namespace

MarkedText::MarkedText(std::string_view text)
    : text_{text}, has_strong_marks_{text.find("**") != std::string_view::npos} {
  floods_ = find_floods(text);
  const std::vector<Edit> edits = edits_of(text, floods_);
  auto edit = edits.begin();
  Search search{text};
  for (std::size_t at = 0; markers_.size() < max_markers;) {
    std::array<std::size_t, Search::needle_count> places{};
    for (std::size_t needle = 0; needle < places.size(); ++needle) places[needle] = search.next(needle, at);
    const auto nearest = std::ranges::min_element(places);
    const std::size_t place = *nearest;
    if (edit != edits.end() && edit->begin <= place) {
      if (edit->begin >= done_) replace(edit->begin, edit->end, edit->replacement);
      ++edit;
      continue;
    }
    if (place == std::string_view::npos) break;
    at = place + 1;
    const bool escaped = is_escaped(text, place);
    switch (nearest - places.begin()) {
      case Search::colons:
        at = run_end(text, place);
        if (escaped) break;
        // Amid a line only what is known is a marker: "std:::x" and a path with colons are text.
        if (const Marker marker = scan_colons(text, place); is_marker(marker, text)) {
          add(marker);
          at = done_;
        }
        break;
      case Search::bracket:
        if (escaped) break;
        if (const auto marker = scan_bracket(text, place)) {
          add(*marker);
          at = done_;
        }
        break;
      case Search::tildes:
        at = run_end(text, place);
        if (at - place - (escaped ? 1 : 0) != 2 || is_in_address(text, place)) break;
        replace(at - 2, at, "\x02\x02");
        has_strike_marks_ = true;
        break;
      case Search::star:
      case Search::underscore: {
        const RunFix& fix = search.fix(static_cast<std::size_t>(nearest - places.begin()));
        at = fix.end;
        apply(fix);
        break;
      }
      default:
        if (escaped) break;
        add({.form = MarkerForm::comment, .source = text.substr(place, 4), .begin = static_cast<std::uint32_t>(place)});
        at = done_;
        break;
    }
  }
  if (changed_) parsed_ += text.substr(done_);
}

void MarkedText::replace(std::size_t begin, std::size_t end, std::string_view replacement) {
  if (!changed_) {
    changed_ = true;
    parsed_.reserve(text_.size() + text_.size() / 64 + 64);
  }
  parsed_ += text_.substr(done_, begin - done_);
  const auto derived = static_cast<std::uint32_t>(parsed_.size());
  parsed_ += replacement;
  done_ = end;
  const auto derived_end = static_cast<std::uint32_t>(parsed_.size());
  if (end > begin && derived_end > derived) {
    map_.add_piece(derived, static_cast<std::uint32_t>(begin));
    map_.add_piece(derived_end - 1, static_cast<std::uint32_t>(end - 1));  // so that ranges end where the marker ends
  }
  map_.add_piece(derived_end, static_cast<std::uint32_t>(end));
}

void MarkedText::add(const Marker& marker) {
  std::string replacement = placeholder(markers_.size(), marker.alone ? block_wrapping : inline_wrapping);
  if (marker.alone && is_container(marker) && follows_html(marker, text_)) replacement.insert(0, 1, '\n');
  replace(marker.begin, marker.begin + marker.source.size(), replacement);
  markers_.push_back(marker);
}

/// REQUIRES: not at a line's beginning, where the placeholder would begin a block.
void MarkedText::add_gap(std::size_t at) {
  add({.form = MarkerForm::gap, .source = text_.substr(at, 0), .begin = static_cast<std::uint32_t>(at), .alone = true});
}

void MarkedText::apply(const RunFix& fix) {
  constexpr std::string_view veiling{&veil, 1};
  has_veils_ = true;
  if (fix.is_punctuated) add_gap(fix.begin);
  if (fix.hide_before) {
    // A run of '_' beside this one needs to see punctuation, as it did.
    if (text_[fix.begin - 1] == '_') add_gap(fix.begin);
    replace(fix.begin, fix.begin, veiling);
  }
  if (fix.hide_behind) {
    replace(fix.end, fix.end, veiling);
    if (text_[fix.end] == '_') add_gap(fix.end);
  }
}

const Marker* MarkedText::find(std::string_view html) const {
  if (!changed_) return nullptr;
  for (const Wrapping& wrapping : {block_wrapping, inline_wrapping}) {
    if (!html.starts_with(wrapping.before)) continue;
    const std::string_view key = html.substr(wrapping.before.size());
    if (!key.starts_with(key_mark) || !key.substr(std::min(key_size, key.size())).starts_with(wrapping.after)) continue;
    const std::size_t index = index_of_key(key);
    if (index < markers_.size()) return &markers_[index];
  }
  return nullptr;
}

bool MarkedText::needs_restoring(std::string_view parsed) const {
  const auto has = [&](char mark) { return parsed.find(mark) != std::string_view::npos; };
  return changed_ && (has(key_mark) || has(strike_mark) || has(veil));
}

std::string MarkedText::restored(std::string_view parsed) const {
  std::string out;
  out.reserve(parsed.size());
  for (std::size_t at = 0; at < parsed.size();) {
    if (parsed[at] == strike_mark) {
      out += '~';
      ++at;
    } else if (parsed[at] == veil) {
      ++at;
    } else if (const Marker* marker = parsed[at] == '<' ? find(parsed.substr(at)) : nullptr) {
      out += marker->source;
      at = parsed.find('>', at) + 1;
    } else {
      out += parsed[at++];
    }
  }
  return out;
}

}  // namespace guidepost::markdown
