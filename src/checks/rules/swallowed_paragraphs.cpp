// loc-heading-swallowed: a translated heading that holds the paragraph below it.
//
// A long heading alone proves nothing: questions of a FAQ hold two sentences in good sources, too. So a heading is
// compared with the one of the source that has the same anchor, which translations keep.
#include <algorithm>
#include <array>
#include <map>

#include "checks/rules.hpp"
#include "diagnostics/damage_messages.hpp"
#include "locale/text.hpp"

namespace guidepost::checks {
namespace {

/// Whether a sentence ends inside the text, and another one begins.
bool holds_sentences(std::string_view text) {
  constexpr std::array<std::string_view, 6> ends{". ", "! ", "? ", "。", "！", "？"};
  return std::ranges::any_of(ends, [&](std::string_view end) {
    const std::size_t at = text.find(end);
    return at != std::string_view::npos && at + end.size() < text.size();
  });
}

/// Whether `heading` is far too long for the translation of `source`. In columns, of which Chinese needs as many as
/// English; what fits on a line is a title.
bool is_swollen(std::string_view heading, std::string_view source) {
  constexpr std::size_t longest_title = 120;
  if (heading.size() <= longest_title || holds_sentences(source) || !holds_sentences(heading)) return false;
  const std::size_t columns = locale::display_width(heading);
  return columns > longest_title && columns > 3 * locale::display_width(source);
}

void compare(const site::Article& article, const site::Article& source, Diagnostics& out) {
  std::map<std::string_view, const markdown::Heading*> headings;
  for (const markdown::Heading& heading : source.content.headings) headings.emplace(heading.id, &heading);
  for (const markdown::Heading& heading : article.content.headings) {
    const auto found = headings.find(heading.id);
    if (found == headings.end() || found->second->level != heading.level) continue;
    if (!is_swollen(heading.text, found->second->text)) continue;
    out.add(heading_swallowed(heading.where, found->second->text, found->second->where));
  }
}

void check(const CheckInput& input, const site::Article& article, Diagnostics& out) {
  const auto source = input.model.locales().source();
  if (!source || article.locale == *source) return;
  const auto counterpart = input.model.find(*source, article.id.path());
  if (counterpart) compare(article, input.model[*counterpart], out);
}

}  // namespace

extern const Rule swallowed_paragraphs{.name = "swallowed-paragraphs", .check_article = &check};

}  // namespace guidepost::checks
