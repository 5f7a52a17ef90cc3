#include "diagnostics/parity_messages.hpp"

#include <fmt/format.h>

#include <string>

namespace guidepost {
namespace {

/// " 'text'", shortened where it is long; nothing for no text.
std::string quoted(std::string_view text) {
  constexpr std::size_t longest = 80;
  if (text.empty()) return {};
  std::size_t size = text.size();
  if (size > longest) {
    size = longest;
    while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  }
  return fmt::format(" '{}{}'", text.substr(0, size), size < text.size() ? "..." : "");
}

std::string and_more(std::size_t more) {
  if (more == 0) return {};
  return more == 1 ? " and 1 more part with it" : fmt::format(" and {} more parts with it", more);
}

/// The sentence for a part that is called `noun`: "heading", "link to".
std::string sentence(std::string_view noun, const ParityPlaces& places, const PartDeviation& part) {
  switch (part.deviation) {
    case Deviation::missing:
      return fmt::format("the {}{} of {} is missing here{}", noun, quoted(part.there), places.other_name,
                         and_more(part.more));
    case Deviation::added:
      return fmt::format("{} does not have the {}{}{}", places.other_name, noun, quoted(part.here),
                         and_more(part.more));
    case Deviation::moved:
      return fmt::format("the {}{} stands at another place than in {}", noun, quoted(part.here), places.other_name);
    case Deviation::altered:
      break;
  }
  return fmt::format("the {}{} is{} in {}", noun, quoted(part.here),
                     part.there.empty() ? std::string{" another one"} : quoted(part.there), places.other_name);
}

std::string_view help_for(Deviation deviation) {
  switch (deviation) {
    case Deviation::missing:
      return "add it to the translation";
    case Deviation::added:
      return "remove it from the translation, or add it to the source";
    case Deviation::moved:
      return "put it back to its place";
    case Deviation::altered:
      break;
  }
  return "make both the same";
}

/// Without `help`, what to do follows from the deviation.
Diagnostic mismatch(Code code, std::string_view noun, const ParityPlaces& places, const PartDeviation& part,
                    std::string_view help = {}) {
  if (help.empty()) help = help_for(part.deviation);
  Diagnostic found = make_diagnostic(code, places.where, sentence(noun, places, part), std::string{help});
  found.related.push_back({.where = places.counterpart, .message = fmt::format("here in {}", places.other_name)});
  found.origin = Origin::introduced;
  return found;
}

}  // namespace

Diagnostic heading_mismatch(const ParityPlaces& places, const PartDeviation& part) {
  return mismatch(Code::loc_heading_mismatch, "heading", places, part);
}

Diagnostic anchor_mismatch(const ParityPlaces& places, const PartDeviation& part) {
  return mismatch(Code::loc_anchor_mismatch, "anchor", places, part,
                  "keep the anchor as it is in the source: links of all locales lead to it");
}

Diagnostic alert_mismatch(const ParityPlaces& places, const PartDeviation& part) {
  return mismatch(Code::loc_alert_mismatch, "alert", places, part);
}

Diagnostic image_mismatch(const ParityPlaces& places, const PartDeviation& part) {
  return mismatch(Code::loc_image_mismatch, "image", places, part);
}

Diagnostic code_mismatch(const ParityPlaces& places, const PartDeviation& part) {
  const bool is_altered = part.deviation == Deviation::altered;
  return mismatch(Code::loc_code_mismatch, "code block", places, part,
                  is_altered ? "copy the code from there, byte for byte" : "");
}

Diagnostic table_mismatch(const ParityPlaces& places, const PartDeviation& part) {
  return mismatch(Code::loc_table_mismatch, "table", places, part);
}

Diagnostic paragraph_mismatch(const ParityPlaces& places, const PartDeviation& part) {
  return mismatch(Code::loc_structure_mismatch, "paragraph", places, part);
}

Diagnostic link_mismatch(const ParityPlaces& places, const PartDeviation& part) {
  return mismatch(Code::loc_link_mismatch, "link to", places, part);
}

Diagnostic placeholder_mismatch(const ParityPlaces& places, const PartDeviation& part) {
  return mismatch(Code::loc_placeholder_mismatch, "placeholder", places, part,
                  "keep placeholders as they are: a program or a reader fills them in");
}

Diagnostic number_mismatch(const ParityPlaces& places, const PartDeviation& part) {
  return mismatch(Code::loc_number_mismatch, "number", places, part,
                  "correct the number or date; its notation may be the language's own");
}

Diagnostic no_loc_translated(const ParityPlaces& places, std::string_view term) {
  return mismatch(Code::loc_no_loc_translated, "term", places, {.there = term},
                  "keep the term as it is: the article's no-loc metadata says so");
}

Diagnostic metadata_mismatch(const ParityPlaces& places, std::string_view key, const PartDeviation& part) {
  return mismatch(Code::loc_metadata_mismatch, fmt::format("value of '{}',", key), places, part,
                  "front matter other than titles, descriptions and dates stays as it is");
}

Diagnostic structure_lags(const ParityPlaces& places, std::size_t differences) {
  Diagnostic found =
      make_diagnostic(Code::loc_structure_mismatch, places.where,
                      fmt::format("{} has changed since this was translated: its structure differs in {} {}",
                                  places.other_name, differences, differences == 1 ? "part" : "parts"),
                      "update the translation");
  found.related.push_back({.where = places.counterpart, .message = "the first difference"});
  return with_origin(std::move(found), Origin::lagging);
}

Diagnostic structure_differs(const ParityPlaces& places, std::size_t differences) {
  Diagnostic found = make_diagnostic(
      Code::loc_structure_mismatch, places.where,
      fmt::format("this has another structure than {}: {} parts differ", places.other_name, differences),
      "translate the article as it is now");
  found.related.push_back({.where = places.counterpart, .message = "the first difference"});
  found.origin = Origin::introduced;
  return found;
}

}  // namespace guidepost
