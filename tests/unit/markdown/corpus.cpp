// Laws that hold for every real article, with and without bilingual spans.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>

#include "bilingual/strip.hpp"
#include "support/readable_markdown.hpp"

namespace guidepost {
namespace {

namespace fs = std::filesystem;

std::optional<fs::path> corpus_folder() {
  if (const char* folder = std::getenv("GUIDEPOST_CORPUS")) return fs::path{folder};
  const fs::path beside = fs::path{GUIDEPOST_SOURCE_DIR}.parent_path() / "shared" / "corpus";
  if (fs::is_directory(beside)) return beside;
  return std::nullopt;
}

/// The file without its front matter, which becomes blanks so that offsets stay.
std::string read_body(const fs::path& path) {
  std::ifstream stream{path, std::ios::binary};
  std::string text{std::istreambuf_iterator<char>{stream}, {}};
  if (!text.starts_with("---")) return text;
  const std::size_t end = text.find("\n---", 3);
  if (end == std::string::npos) return text;
  for (std::size_t i = 0; i < end + 4; ++i) {
    if (text[i] != '\n') text[i] = ' ';
  }
  return text;
}

/// The HTML without the content of code.
std::string without_code(const std::string& html) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = html.find("<code"); at != std::string::npos; at = html.find("<code", done)) {
    out += html.substr(done, at - done);
    done = std::min(html.find("</code>", at), html.size());
  }
  return out + html.substr(done);
}

/// Whether a link's place begins with what begins such a link.
bool begins_rightly(const markdown::Link& link, std::string_view text) {
  const std::string_view source = text.substr(link.where.range.begin);
  const auto begins = [&](std::string_view start) { return source.starts_with(start); };
  switch (link.kind) {
    case markdown::LinkKind::image:
      return begins("!") || begins(":::") || begins("<img");
    case markdown::LinkKind::autolink:
      return begins("<") || begins(link.text);
    case markdown::LinkKind::link:
      break;
  }
  return begins("[") || begins("<a") || begins("lightbox") || begins("http");
}

TEST_CASE("no real article leaks markup, and every position is right") {
  const auto folder = corpus_folder();
  if (!folder) {
    WARN("neither ../shared/corpus nor $GUIDEPOST_CORPUS: real articles are not tested");
    return;
  }
  test::parse_markdown("");  // registers the extensions
  std::size_t articles = 0;
  std::size_t links = 0;
  for (const auto& entry : fs::recursive_directory_iterator{*folder}) {
    if (entry.path().extension() != ".md") continue;
    const std::string text = read_body(entry.path());
    const auto stripped = bilingual::strip(text, FileId{0}, 0, bilingual::Mode::render);
    const auto article = markdown::parse_article(stripped.text, {FileId{0}, &stripped.map, !stripped.segments.empty()});
    ++articles;

    INFO(entry.path().string());
    const std::string html = without_code(article.body.html);
    for (const std::string_view leak : {":::", "[!", "sxs-lookup", "data-ttu-id", "<!--"}) {
      INFO(leak);
      CHECK(html.find(leak) == std::string::npos);
    }
    for (const markdown::Link& link : article.links) {
      ++links;
      if (!begins_rightly(link, text)) {
        FAIL_CHECK(fmt::format("link to '{}' at {}", link.href, text.substr(link.where.range.begin, 40)));
      }
    }
    for (const Diagnostic& problem : article.problems.items()) {
      CHECK(problem.where.range.begin <= problem.where.range.end);
      CHECK(problem.where.range.end <= text.size());
    }
  }
  CHECK(articles > 0);
  CHECK(links > articles);
}

}  // namespace
}  // namespace guidepost
