// Bilingual markup for tests: units by hand, and a seeded source of whole and broken texts.
#pragma once

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "base/source_set.hpp"
#include "bilingual/strip.hpp"

namespace guidepost::test {

inline constexpr FileId bilingual_file{3};

inline std::string unit(std::string_view target, std::string_view source, std::string_view id = "2a5f0-101") {
  return fmt::format(
      "<span data-ttu-id=\"{0}\">{1}</span><span class=\"sxs-lookup\"><span data-stu-id=\"{0}\">{2}</span></span>", id,
      target, source);
}

/// One line per problem: "line:column [marked text] code: message".
inline std::string describe(const Diagnostics& problems, std::string_view text) {
  const LineIndex lines{text};
  std::string out;
  for (const Diagnostic& problem : problems.items()) {
    const Position position = lines.position(problem.where.range.begin);
    out += fmt::format("{}:{} [{}] {}: {}\n", position.line, position.column, problem.where.range.of(text),
                       code_info(problem.code).name, problem.message);
  }
  return out;
}

inline bilingual::Stripped strip(std::string_view text, bilingual::Mode mode = bilingual::Mode::file) {
  return bilingual::strip(text, bilingual_file, 0, mode);
}

/// Texts of the same shape as real articles, and what editors, merges and scripts do to them. Equal seeds give equal
/// texts on every platform.
class MarkupSource {
 public:
  explicit MarkupSource(std::uint64_t seed) : random_{seed} {}

  /// Sentences, most of them units, in paragraphs, lists and code; then a few edits.
  std::string broken_article() {
    std::string text;
    for (std::size_t i = 0, count = 1 + below(8); i < count; ++i) text += pick(separators_) + sentence();
    for (std::size_t i = 0, count = below(6); i < count; ++i) edit(text);
    return text;
  }

  /// Tags and words in any order.
  std::string tag_soup() {
    std::string text;
    for (std::size_t i = 0, count = below(40); i < count; ++i) text += piece();
    return text;
  }

 private:
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

  template <std::size_t size>
  std::string pick(const std::array<const char*, size>& choices) {
    return choices[below(size)];
  }

  std::string id() { return fmt::format("2a5f0-{}", 101 + below(3)); }
  std::string sentence() { return below(4) == 0 ? pick(words_) : unit(pick(words_), pick(words_), id()); }

  std::string piece() {
    if (below(8) == 0) return sentence();
    if (below(3) == 0) return below(2) == 0 ? pick(words_) : pick(separators_);
    if (below(4) == 0) return fmt::format("<span data-{}tu-id=\"{}\">", below(2) == 0 ? "t" : "s", id());
    return pick(tags_);
  }

  void edit(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    switch (below(4)) {
      case 0:
        text.insert(at, piece());
        break;
      case 1:
        text.erase(at, 1 + below(30));
        break;
      case 2:
        if (const auto tag = text.find('<', at); tag != text.npos) text.erase(tag, text.find('>', tag) - tag + 1);
        break;
      default:
        text.insert(at, text.substr(below(text.size() + 1), 1 + below(80)));
        break;
    }
  }

  static constexpr std::array<const char*, 18> words_{
      "",    "order", "2020. a", "2020.", "3) b", "- c",  "# d", "> e",      "```",
      "`x`", "`",     "a\nb",    "---",   " ",    "=== ", "*",   "<b>f</b>", "<span style=\"x\">g</span>"};
  static constexpr std::array<const char*, 10> separators_{"\n\n", "\n", " ", "",        "\n- ",
                                                           "\n> ", "`",  "|", "\n```\n", "\n~~~\n"};
  static constexpr std::array<const char*, 12> tags_{"</span>",
                                                     "</span>",
                                                     "</span></span>",
                                                     "<span class=\"sxs-lookup\">",
                                                     "</span><span class=\"sxs-lookup\">",
                                                     "<span>",
                                                     "<SPAN class='sxs-lookup'>",
                                                     "<span data-ttu-id=\"",
                                                     "</span >",
                                                     "<span data-ttu-id='2a5f0-101'>",
                                                     "data-ttu-id",
                                                     "\">"};
  std::mt19937_64 random_;
};

}  // namespace guidepost::test
