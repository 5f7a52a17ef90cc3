// What became of the source sentences that a translation carries.
#include "translation/segment_changes.hpp"

#include <catch2/catch.hpp>

#include "bilingual/strip.hpp"

namespace guidepost::translation {
namespace {

/// A translation whose units are what stands in braces: "{One.} {Two.}". What stands in parentheses takes a number and
/// is left out.
std::string with_units(std::string_view text) {
  std::string out;
  int number = 100;
  bool is_left_out = false;
  for (const char c : text) {
    if (c == '(' || c == ')') {
      is_left_out = c == '(';
      number += is_left_out ? 1 : 0;
    } else if (is_left_out) {
      continue;
    } else if (c == '{') {
      const std::string id = "1a2b3-" + std::to_string(++number);
      out += "<span data-ttu-id=\"" + id + "\">T</span><span class=\"sxs-lookup\"><span data-stu-id=\"" + id + "\">";
    } else if (c == '}') {
      out += "</span></span>";
    } else {
      out += c;
    }
  }
  return out;
}

SegmentComparison compare(std::string_view old_text, std::string_view now) {
  const std::string translation = with_units(old_text);
  const auto segments = bilingual::strip(translation, FileId{}, 0, bilingual::Mode::file).segments;
  return compare_segments(translation, segments, split_sentences(now));
}

/// "changed 0 [new text]; missing after 1 [text]; obsolete 2".
std::string changes(std::string_view old_text, std::string_view now) {
  std::string out;
  for (const SegmentChange& change : compare(old_text, now).changes) {
    const std::string segment = change.segment == no_segment ? "none" : std::to_string(change.segment);
    if (!out.empty()) out += "; ";
    switch (change.kind) {
      case ChangeKind::changed:
        out += "changed " + segment + " [" + std::string{change.source.of(now)} + "]";
        break;
      case ChangeKind::missing:
        out += "missing after " + segment + " [" + std::string{change.source.of(now)} + "]";
        break;
      case ChangeKind::obsolete:
        out += "obsolete " + segment;
        break;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("changes of a source are those of its segments") {
  struct Case {
    std::string_view name, before, after, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"nothing", "# {A}\n\n{One.} {Two.}", "# A\n\nOne. Two.", ""},
      {"markup", "{One **two**.} {Three.}", "One\n*two*. Three", ""},
      {"one word", "{One.} {Two is a number.} {Three.}", "One. Two is the number. Three.",
       "changed 1 [Two is the number.]"},
      {"other words in its place", "{One.} {Two.} {Three.}", "One. Zebra! Three.", "changed 1 [Zebra!]"},
      {"a new one", "{One.} {Three.}", "One. Two is new. Three.", "missing after 0 [Two is new.]"},
      {"a new one first", "{One.}", "# Title\n\nOne.", "missing after none [Title]"},
      {"a dropped one", "{One.} {Two.} {Three.}", "One. Three.", "obsolete 1"},
      {"moved", "{One.}\n\n{Two.}\n\n{Three.}", "Three.\n\nOne.\n\nTwo.", ""},
      {"the same twice", "{A}\n\n{Yes}\n\n{B}\n\n{Yes}", "A\n\nYes\n\nB\n\nNo", "changed 3 [No]"},
      {"cells", "| {a} | {1} | {1} |", "| a | 1 | 2 |", "changed 2 [2]"},
      {"cut in two", "{One.} {Select Save and then close the window.}", "One. Select Save. Then close the window.",
       "changed 1 [Select Save. Then close the window.]"},
      {"cut behind few words", "{On May 2, 2020: something new.}", "On May 2, 2020. Something new.",
       "changed 0 [On May 2, 2020. Something new.]"},
      {"a segment of two sentences", "{One. Two is here.} {Three.}", "One. Two is there. Three.",
       "changed 0 [One. Two is there.]"},
      {"a segment that lost one of two sentences", "{One. Two is here.} {Three.}", "One. Three.", "changed 0 [One.]"},
      {"two segments in a sentence, the second changed", "See [{the guide}](a.md) {for all your orders}",
       "See [the guide](a.md) for all our orders", "changed 1 [See [the guide](a.md) for all our orders]"},
      {"two segments in a sentence, the first changed", "See [{the guide}](a.md) {for orders}",
       "See [the guides](a.md) for orders", "changed 0 [See [the guides](a.md) for orders]"},
      {"words between two segments", "{See} [{the guide}](a.md) {for orders}", "See [the guide](a.md) only for orders",
       "changed 1 [See [the guide](a.md) only for orders]"},
      {"a stop between two segments", "{See} [{the guide}](a.md)", "See: [the guide](a.md)",
       "changed 0 [See: [the guide](a.md)]"},
      {"text outside segments may be the translation", "{One.}\n\nForditas.\n\n{Two.} {Three.} {Four.}",
       "One.\n\nTranslation.\n\nTwo. Three. Four.", ""},
  }));
  INFO(c.name);
  CHECK(changes(c.before, c.after) == c.expected);
}

TEST_CASE("segments are counted by what became of them") {
  const SegmentComparison compared =
      compare("{One.} {Two is a number.} {Gone.}\n\n{-}\n\n{Five.}", "One. Two is the number. Five. Six is all new.");
  CHECK(compared.counts.current == 2);
  CHECK(compared.counts.changed == 1);
  CHECK(compared.counts.missing == 1);
  CHECK(compared.counts.obsolete == 1);
  CHECK(compared.counts.stale() == 3);
  CHECK(compared.counts.of_source() == 4);
  CHECK(compared.is_reliable);
}

TEST_CASE("an article that has lost most of its segments is not compared") {
  CHECK_FALSE(compare("{One.}\n\nEgy.\n\nHarom.", "One. Two. Three.").is_reliable);
}

TEST_CASE("thousands of sentences that have all changed are compared in a moment") {
  std::string before;
  std::string after;
  for (int i = 0; i < 20'000; ++i) {
    before += "{Word" + std::to_string(i) + " of the old text stands here.}\n\n";
    after += "Zebra" + std::to_string(i * 7) + " of the new text stands there.\n\n";
  }
  const SegmentComparison compared = compare(before, after);
  CHECK(compared.counts.changed + compared.counts.obsolete == 20'000);
}

TEST_CASE("a source has changed unless sentences were only taken out of the translation") {
  struct Case {
    std::string_view name, translation, now;
    bool expected;
  };
  // Numbers of units count on from 101; what stands in parentheses was a unit once.
  const auto c = GENERATE(values<Case>({
      {"nothing", "{One.} {Two.}", "One. Two.", false},
      {"changed", "{Pack the old device.}", "Pack the new device.", true},
      {"dropped", "{One is here.} {Two is here.}", "One is here.", true},
      {"added between two units", "{One is here.} {Two is here.}", "One is here. Three is new. Two is here.", true},
      {"taken out of the translation", "{One is here.} (Three was here.) {Two is here.}",
       "One is here. Three was here. Two is here.", false},
      {"two taken out", "{One is here.} (Three was here.) (Four, too.) {Two is here.}",
       "One is here. Three was here. Four, too. Two is here.", false},
      {"at the beginning nothing tells", "{Two is here.}", "One is here. Two is here.", false},
      {"at the end nothing tells", "{One is here.}", "One is here. Two is here.", false},
      {"taken out, and another one changed", "{Pack the old device.} (Three was here.) {Two is here.}",
       "Pack the new device. Three was here. Two is here.", true},
  }));
  INFO(c.name);
  std::string text = with_units(c.translation);
  const auto segments = bilingual::strip(text, FileId{}, 0, bilingual::Mode::file).segments;
  const SegmentComparison compared = compare_segments(text, segments, split_sentences(c.now));
  REQUIRE(compared.is_reliable);
  CHECK(has_new_source(compared.changes, segments) == c.expected);
}

}  // namespace guidepost::translation
