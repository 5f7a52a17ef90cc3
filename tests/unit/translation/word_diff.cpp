// Which words of a sentence have changed.
#include "translation/word_diff.hpp"

#include <catch2/catch.hpp>
#include <string>

namespace guidepost::translation {
namespace {

/// "same [-removed-] {+added+}".
std::string marked(std::string_view before, std::string_view after) {
  std::string out;
  for (const DiffPart& part : diff_words(before, after)) {
    const std::string text{part.text};
    if (part.kind == DiffKind::same) out += text;
    if (part.kind == DiffKind::removed) out += "[-" + text + "-]";
    if (part.kind == DiffKind::added) out += "{+" + text + "+}";
  }
  return out;
}

/// The text of one side.
std::string side(const std::vector<DiffPart>& parts, DiffKind other) {
  std::string out;
  for (const DiffPart& part : parts) {
    if (part.kind != other) out += part.text;
  }
  return out;
}

}  // namespace

TEST_CASE("whole words change, and blanks between two of them change with them") {
  struct Case {
    std::string_view name, before, after, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"a word", "Open the bill.", "Open the invoice.", "Open the [-bill-]{+invoice+}."},
      {"words beside each other", "Select Save as now", "Select Keep it now", "Select [-Save as-]{+Keep it+} now"},
      {"a word more", "Open it.", "Open it now.", "Open it{+ now+}."},
      {"a mark", "Open it.", "Open it!", "Open it[-.-]{+!+}"},
      {"the same", "Open it.", "Open it.", "Open it."},
      {"part of a word", "billing", "bill", "[-billing-]{+bill+}"},
      {"letters with accents", "a számla", "a számlák", "a [-számla-]{+számlák+}"},
      {"ideographs one by one", "查看账单", "查看发票", "查看[-账单-]{+发票+}"},
      {"nothing before", "", "New.", "{+New.+}"},
      {"nothing after", "Old.", "", "[-Old.-]"},
      {"nothing at all", "", "", ""},
  }));
  INFO(c.name);
  CHECK(marked(c.before, c.after) == c.expected);
}

TEST_CASE("both texts can be read from their differences") {
  const std::string_view before = "Go to **Billing**, then to Invoices; 查看 the old list \xF0\x9F\x98\x80.";
  const std::string_view after = "Go to Billing > Invoices. 查阅 the list \xF0\x9F\x98\x80 once more!";
  const std::vector<DiffPart> parts = diff_words(before, after);
  CHECK(side(parts, DiffKind::added) == before);
  CHECK(side(parts, DiffKind::removed) == after);
  for (std::size_t i = 1; i < parts.size(); ++i) CHECK(parts[i].kind != parts[i - 1].kind);
}

TEST_CASE("a long hostile pair takes no quadratic time") {
  std::string before;
  std::string after;
  for (int i = 0; i < 100'000; ++i) {
    before += i % 2 == 0 ? "a " : "b ";
    after += i % 3 == 0 ? "b " : "a ";
  }
  const std::vector<DiffPart> parts = diff_words(before, after);
  CHECK(side(parts, DiffKind::removed) == after);
}

}  // namespace guidepost::translation
