// Internal to the parity of articles: two articles, aligned, and what was found. Each family of findings has a file.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/parity_messages.hpp"
#include "translation/counterpart.hpp"
#include "translation/part_alignment.hpp"
#include "translation/side.hpp"

namespace guidepost::translation {

struct Comparison {
  const Side& here;
  const Side& there;
  Basis basis;
  std::string other_name;
  std::vector<Part> parts_here;
  std::vector<Part> parts_there;
  Alignment alignment;
  std::vector<char> is_uneven_here;   ///< by part: its section lacks or adds parts, so that partners are a guess
  std::vector<char> is_uneven_there;  ///< likewise, by part of the counterpart
  Diagnostics found;

  [[nodiscard]] ParityPlaces places(SourceSpan where, SourceSpan counterpart) const {
    return {.where = where, .counterpart = counterpart, .other_name = other_name};
  }
};

/// Fills `is_uneven_...`. A section is what stands between two headings with partners.
void find_uneven_sections(Comparison& comparison);

/// Headings, tables, code, alerts, images, paragraphs: what has no partner, and pairs that differ.
void compare_parts(Comparison& comparison);

/// Anchors that writers have set.
void compare_anchors(Comparison& comparison);

void compare_links(Comparison& comparison);

/// Numbers, placeholders and no-loc terms of aligned words.
void compare_words(Comparison& comparison);

void compare_metadata(Comparison& comparison);

/// A thing that both articles should have in any order: an anchor, a link.
struct Token {
  std::string value;
  SourceSpan where;
  std::uint32_t part = no_part;     ///< that it stands in
  std::uint32_t index = 0;          ///< in the article's list of such things
  std::uint32_t partner = no_part;  ///< the part of the counterpart that its part stands for
};

/// Tokens without an equal one on the other side, in the order of the page.
struct Leftovers {
  std::vector<Token> here;
  std::vector<Token> there;
};
/// Of equal tokens, those in parts that stand for each other go first.
[[nodiscard]] Leftovers leftovers(const Comparison& comparison, std::vector<Token> here, std::vector<Token> there);

/// Reports leftovers with `message`: two of aligned parts as one that was altered, others as added or missing. Tokens
/// of uneven sections are passed over: they may have been lost or added with a part.
void report_leftovers(Comparison& comparison, const Leftovers& rest,
                      Diagnostic (*message)(const ParityPlaces&, const PartDeviation&));

}  // namespace guidepost::translation
