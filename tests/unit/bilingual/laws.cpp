#include <catch2/catch.hpp>

#include "unit/bilingual/markup.hpp"

namespace guidepost {
namespace {

using bilingual::Mode;
using bilingual::Segment;
using bilingual::Stripped;
using test::MarkupSource;

/// The unit's bytes, put together from its parts.
std::string spelled_out(const Segment& segment, std::string_view file) {
  return test::unit(segment.target.of(file), segment.source.of(file), segment.id);
}

/// What must be left of `file`: everything but the markup and source sides of the segments.
std::string without_markup(std::string_view file, const std::vector<Segment>& segments) {
  std::string text;
  std::uint32_t at = 0;
  for (const Segment& segment : segments) {
    text += ByteRange{at, segment.whole.begin}.of(file);
    text += segment.target.of(file);
    at = segment.whole.end;
  }
  return text + std::string{file.substr(at)};
}

/// Whether `escaped` is `plain` with backslashes put in.
bool is_escaped_form(std::string_view escaped, std::string_view plain) {
  std::size_t at = 0;
  for (const char c : escaped) {
    if (at < plain.size() && c == plain[at])
      ++at;
    else if (c != '\\')
      return false;
  }
  return at == plain.size();
}

void check_segments(std::string_view file, const std::vector<Segment>& segments) {
  for (const Segment& segment : segments) {
    CHECK(spelled_out(segment, file) == segment.whole.of(file));
    CHECK(segment.target.of(file).find("<span data-ttu-id") == std::string_view::npos);
    CHECK(segment.source.of(file).find("<span data-ttu-id") == std::string_view::npos);
  }
}

/// Every byte of `stripped` is the byte of the file that the map names; an inserted backslash is named with its
/// successor.
void check_map(std::string_view file, const Stripped& stripped) {
  std::uint32_t wrong = 0;
  for (std::uint32_t at = 0; at < stripped.text.size(); ++at) {
    const std::uint32_t original = stripped.map.to_file(at);
    const bool copied = original < file.size() && file[original] == stripped.text[at];
    const bool inserted = stripped.text[at] == '\\' && stripped.map.to_file(at + 1) == original;
    if (!copied && !inserted) ++wrong;
  }
  CHECK(wrong == 0);
}

void check_laws(const std::string& file) {
  INFO(file);
  const Stripped stripped = test::strip(file);
  CHECK(stripped.text == without_markup(file, stripped.segments));
  check_segments(file, stripped.segments);
  check_map(file, stripped);
  CHECK(test::strip(stripped.text).text == stripped.text);

  const Stripped rendered = test::strip(file, Mode::render);
  CHECK(is_escaped_form(rendered.text, without_markup(file, rendered.segments)));
  check_segments(file, rendered.segments);
  check_map(file, rendered);
  check_map(file, test::strip(file, Mode::file_source));
}

TEST_CASE("broken articles lose no text, keep every position, and strip to themselves") {
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) check_laws(MarkupSource{seed}.broken_article());
}

TEST_CASE("so does any sequence of tags") {
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) check_laws(MarkupSource{seed}.tag_soup());
}

TEST_CASE("hostile text comes to an end, unchanged") {
  const auto piece = GENERATE(as<std::string>{}, "<span data-ttu-id=\"2a5f0-1\">", "<span class=\"sxs-lookup\">",
                              "</span>", "<span data-ttu-id=\"", "<", "`", "<span data-ttu-id='x'>\n",
                              "`<span data-ttu-id='x'>", "```\n<span data-ttu-id=\"2a5f0-1\">\n");
  std::string text = "<span data-stu-id=\"2a5f0-1\">";
  for (std::size_t i = 0; i < 50'000; ++i) text += piece;
  INFO(piece);
  CHECK(test::strip(text).text == text);
}

TEST_CASE("a line of many units comes to an end") {
  const auto target = GENERATE(as<std::string>{}, "- ", "3. ", "`", "2020.");
  std::string text;
  for (std::size_t i = 0; i < 50'000; ++i) text += test::unit(target, "- ", fmt::format("2a5f0-{}", i));
  INFO(target);
  CHECK(test::strip(text, Mode::render).segments.size() == 50'000);
}

}  // namespace
}  // namespace guidepost
