// Link targets as a multiset, and anchors that writers have set.
#include <algorithm>
#include <set>
#include <string_view>

#include "base/content_hash.hpp"
#include "base/text.hpp"
#include "translation/comparison.hpp"
#include "translation/link_targets.hpp"

namespace guidepost::translation {
namespace {

bool is_link(const markdown::Link& link) {
  return link.kind != markdown::LinkKind::image;
}

/// Equal for articles whose links are written alike, in any order: most need no closer look.
std::uint64_t link_sum(const site::Article& article) {
  std::uint64_t sum = 0;
  for (const markdown::Link& link : article.content.links) {
    if (is_link(link)) sum += hash_of(link.href);
  }
  return sum;
}

/// The links of parts that have a partner.
std::vector<Token> link_tokens(const Side& side, const std::vector<Part>& parts,
                               const std::vector<std::uint32_t>& partners) {
  std::vector<Token> tokens;
  const auto& links = side.article.content.links;
  for (std::size_t i = 0; i < links.size(); ++i) {
    if (!is_link(links[i])) continue;
    const std::uint32_t part = part_at(parts, position_of(side.article, links[i].where));
    if (part != no_part && partners[part] == no_part) continue;
    tokens.push_back({.value = written_place(side, links[i]),
                      .where = links[i].where,
                      .part = part,
                      .index = static_cast<std::uint32_t>(i)});
  }
  return tokens;
}

/// Takes out links that are written in other words, but lead to one place.
void cancel_alike(const Side& here, const Side& there, Leftovers& rest) {
  std::erase_if(rest.here, [&](const Token& token) {
    const auto found = std::ranges::find_if(
        rest.there, [&](const Token& other) { return lead_alike(here, token.index, there, other.index); });
    if (found == rest.there.end()) return false;
    rest.there.erase(found);
    return true;
  });
}

/// What readers of the message know: the href as it is written.
void show_hrefs(const Side& side, std::vector<Token>& tokens) {
  for (Token& token : tokens) token.value = side.article.content.links[token.index].href;
}

/// Anchors of a writer: not those that headings get from their words.
std::vector<Token> anchor_tokens(const site::Article& article, const std::vector<Part>& parts) {
  std::set<SourceSpan> headings;
  for (const markdown::Heading& heading : article.content.headings) headings.insert(heading.where);
  const WrittenIds written_ids{article.content};
  std::vector<Token> tokens;
  for (const markdown::Anchor& anchor : article.content.anchors) {
    if (headings.contains(anchor.where)) continue;
    tokens.push_back({.value = std::string{written_ids(anchor.id)},
                      .where = anchor.where,
                      .part = part_at(parts, position_of(article, anchor.where)),
                      .index = static_cast<std::uint32_t>(tokens.size())});
  }
  return tokens;
}

bool has_equal_anchors(const site::Article& a, const site::Article& b) {
  return std::ranges::equal(a.content.anchors, b.content.anchors, {}, &markdown::Anchor::id, &markdown::Anchor::id);
}

/// The headings of the source get their ids from English words, and translations keep them as anchors. Where most
/// headings of this one have an anchor, the others' ids of the source are expected, too.
void expect_heading_ids(const Comparison& comparison, const std::vector<Token>& here, std::vector<Token>& there) {
  std::set<std::uint32_t> anchored_here;
  std::set<std::uint32_t> anchored_there;
  std::set<std::string_view> anchors_here;
  for (const Token& token : here) {
    anchored_here.insert(token.part);
    anchors_here.insert(token.value);
  }
  for (const Token& token : there) anchored_there.insert(token.part);
  const WrittenIds written_ids{comparison.there.article.content};
  std::size_t headings = 0;
  std::size_t with_anchor = 0;
  std::vector<Token> expected;
  for (std::uint32_t i = 0; i < comparison.parts_here.size(); ++i) {
    const std::uint32_t partner = comparison.alignment.there_of[i];
    if (comparison.parts_here[i].kind != PartKind::heading || partner == no_part) continue;
    ++headings;
    if (anchored_here.contains(i)) ++with_anchor;
    const Part& other = comparison.parts_there[partner];
    if (anchored_there.contains(partner)) continue;
    expected.push_back(
        {.value = comparison.there.article.content.headings[other.index].id, .where = other.where, .part = partner});
  }
  const bool is_practice = 2 * with_anchor > headings;
  for (Token& token : expected) {
    if (is_practice || anchors_here.contains(token.value)) there.push_back(std::move(token));
  }
  for (std::uint32_t i = 0; i < there.size(); ++i) there[i].index = i;
}

}  // namespace

void compare_links(Comparison& comparison) {
  const Side& here = comparison.here;
  const Side& there = comparison.there;
  if (link_sum(here.article) == link_sum(there.article)) return;
  Leftovers rest = leftovers(comparison, link_tokens(here, comparison.parts_here, comparison.alignment.there_of),
                             link_tokens(there, comparison.parts_there, comparison.alignment.here_of));
  cancel_alike(here, there, rest);
  show_hrefs(here, rest.here);
  show_hrefs(there, rest.there);
  report_leftovers(comparison, rest, &link_mismatch);
}

void compare_anchors(Comparison& comparison) {
  if (has_equal_anchors(comparison.here.article, comparison.there.article)) return;
  const std::vector<Token> here = anchor_tokens(comparison.here.article, comparison.parts_here);
  std::vector<Token> there = anchor_tokens(comparison.there.article, comparison.parts_there);
  if (comparison.basis == Basis::source) expect_heading_ids(comparison, here, there);
  report_leftovers(comparison, leftovers(comparison, here, std::move(there)), &anchor_mismatch);
}

}  // namespace guidepost::translation
