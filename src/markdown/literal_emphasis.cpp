#include "markdown/literal_emphasis.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "diagnostics/markdown_messages.hpp"
#include "markdown/flanking.hpp"
#include "markdown/markers.hpp"

namespace guidepost::markdown {
namespace {

constexpr char star = '*';
constexpr std::size_t longest_run = 3;  // "****" hides a number, as a rule
constexpr std::size_t adjoining_run = 4;

struct Run {
  const cmark_node* node;
  std::size_t begin;
  std::size_t end;
  Neighbour before;
  Neighbour behind;

  [[nodiscard]] bool adjoins() const { return end - begin == adjoining_run; }
};

Neighbour edge(const cmark_node* node) {
  if (node == nullptr) return Neighbour::white;
  const Kind kind = kind_of(*node);
  return kind == Kind::soft_break || kind == Kind::line_break ? Neighbour::white : Neighbour::punctuation;
}

/// A path's or glob's: `src/**`.
bool is_glob(std::string_view text, std::size_t begin, std::size_t end) {
  return (begin > 0 && text[begin - 1] == '/') || (end < text.size() && text[end] == '/');
}

void find_runs(const cmark_node& node, std::vector<Run>& out) {
  const std::string_view text = literal(node);
  for (std::size_t at = text.find("**"); at != std::string_view::npos; at = text.find("**", at)) {
    const std::size_t begin = at;
    at = std::min(text.find_first_not_of(star, at), text.size());
    const bool adjoins = at - begin == adjoining_run && node.parent != nullptr && kind_of(*node.parent) == Kind::strong;
    if ((at - begin > longest_run && !adjoins) || is_glob(text, begin, at)) continue;
    std::size_t left = begin;
    std::size_t right = at;
    while (left > 0 && text[left - 1] == MarkedText::veil) --left;
    while (right < text.size() && text[right] == MarkedText::veil) ++right;
    const Run run{.node = &node,
                  .begin = begin,
                  .end = at,
                  .before = left == 0 ? edge(node.prev) : neighbour_before(text, left),
                  .behind = right == text.size() ? edge(node.next) : neighbour_behind(text, right)};
    out.push_back(run);
  }
}

/// Where the run stands in the parsed text, with some of the text round it: an escaped one is not found.
std::optional<ByteRange> place_of(Rendering& page, const Run& run) {
  constexpr std::size_t context = 12;
  const std::string_view text = literal(*run.node);
  const std::size_t begin = run.begin - std::min(run.begin, context);
  const std::size_t end = std::min(run.end + context, text.size());
  Locator& locator = page.piece().locator;
  const auto found = locator.nearest(text.substr(begin, end - begin), locator.hint(*run.node) + begin);
  if (!found) return std::nullopt;
  const std::size_t at = found->begin + run.begin - begin;
  return byte_range(at, at + run.end - run.begin);
}

/// Whether the parser found bold text between the two, so that their own is not sure.
bool encloses_strong(const Run& opening, const Run& closing) {
  for (const cmark_node* node = opening.node; node != closing.node; node = node->next) {
    if (kind_of(*node) == Kind::strong) return true;
  }
  return false;
}

void report_pair(Rendering& page, const Run& opening, const Run& closing) {
  if (opening.behind == Neighbour::white || closing.before == Neighbour::white) return;
  const auto begin = place_of(page, opening);
  const auto end = place_of(page, closing);
  if (!begin || !end || begin->end > end->begin) return;
  Diagnostic found = literal_emphasis(page.at_parsed(*begin), page.at_parsed(*end));
  if (encloses_strong(opening, closing)) found.fix.clear();
  page.report(std::move(found));
}

void report_single(Rendering& page, const Run& run) {
  if (run.before == run.behind && run.before != Neighbour::cjk) return;
  if (const auto place = place_of(page, run)) page.report(lone_emphasis(page.at_parsed(*place)));
}

void report_adjoining(Rendering& page, const Run& run) {
  if (run.before == Neighbour::white && run.behind == Neighbour::white) return;
  if (const auto place = place_of(page, run)) page.report(adjoining_emphasis(page.at_parsed(*place)));
}

}  // namespace

void report_literal_emphasis(Rendering& page, const cmark_node& parent) {
  const cmark_node* const first = parent.first_child;
  const bool is_address = kind_of(parent) == Kind::link && first != nullptr && kind_of(*first) == Kind::text &&
                          literal(*first) == view(parent.as.link.url);
  if (is_address) return;
  std::vector<Run> runs;
  for (const cmark_node* node = parent.first_child; node != nullptr; node = node->next) {
    if (kind_of(*node) == Kind::text) find_runs(*node, runs);
  }
  const Run* opening = nullptr;
  for (const Run& run : runs) {
    if (run.adjoins()) {
      report_adjoining(page, run);
    } else if (opening == nullptr) {
      opening = &run;
    } else {
      report_pair(page, *opening, run);
      opening = nullptr;
    }
  }
  if (opening != nullptr) report_single(page, *opening);
}

}  // namespace guidepost::markdown
