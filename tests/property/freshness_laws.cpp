// One edit of a source is one outdated segment; what is no edit is none. Over every bilingual article of the corpus.
#include <catch2/catch.hpp>
#include <filesystem>
#include <random>

#include "base/file_system.hpp"
#include "base/text.hpp"
#include "bilingual/strip.hpp"
#include "support/corpus.hpp"
#include "translation/segment_changes.hpp"

namespace guidepost::test {
namespace {

namespace fs = std::filesystem;
using translation::ChangeKind;
using translation::SegmentChange;

/// A translation with the English source that it was made from.
struct Article {
  std::string path;
  std::string translation;
  std::vector<bilingual::Segment> segments;
  std::string source;
  std::vector<ByteRange> sentences;  ///< of `source`, by segment
};

Article read_article(const fs::path& path) {
  Article article{.path = path.string(), .translation = *DiskFileSystem{}.read(path)};
  bilingual::Stripped source = bilingual::strip(article.translation, FileId{}, 0, bilingual::Mode::file_source);
  std::uint32_t removed = 0;
  for (const bilingual::Segment& segment : source.segments) {
    removed += segment.source.begin - segment.whole.begin;
    article.sentences.push_back({segment.source.begin - removed, segment.source.end - removed});
    removed += segment.whole.end - segment.source.end;
  }
  article.source = std::move(source.text);
  article.segments = std::move(source.segments);
  return article;
}

std::vector<Article> read_corpus() {
  std::vector<Article> articles;
  const auto corpus = find_corpus();
  if (!corpus) return articles;
  for (const auto& entry : fs::recursive_directory_iterator{*corpus / "partner-center-bilingual"}) {
    if (entry.path().extension() == ".md") articles.push_back(read_article(entry.path()));
  }
  return articles;
}

/// "12 changed 'new text', 13 obsolete": every change, with the segment it is at.
std::string changes_of(const Article& article, const std::string& source) {
  const auto compared =
      translation::compare_segments(article.translation, article.segments, translation::split_sentences(source));
  std::string text;
  for (const SegmentChange& change : compared.changes) {
    const std::string_view kind = change.kind == ChangeKind::changed   ? "changed"
                                  : change.kind == ChangeKind::missing ? "missing after"
                                                                       : "obsolete";
    text +=
        std::string{kind} + ' ' + std::to_string(change.segment) + " [" + std::string{change.source.of(source)} + "]\n";
  }
  return text;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// With a line end in place of the first blank between letters of each line that may have one.
std::string wrapped(const std::string& text) {
  std::string out;
  for (const std::string_view line : text::split(text, '\n')) {
    if (!out.empty()) out += '\n';
    const auto first = line.find_first_not_of(" >\t");
    const bool is_block = line.find_first_of("|<`") != line.npos || line.find("](") != line.npos ||
                          (first != line.npos && std::string_view{"#:["}.find(line[first]) != std::string_view::npos);
    std::size_t blank = is_block ? line.npos : line.find(' ');
    while (blank != line.npos &&
           (blank == 0 || !is_letter(line[blank - 1]) || blank + 1 == line.size() || !is_letter(line[blank + 1]))) {
      blank = line.find(' ', blank + 1);
    }
    out += line.substr(0, blank);
    if (blank != line.npos) out += '\n' + std::string{line.substr(blank + 1)};
  }
  return out;
}

/// Where the first word of plain letters is, of at least four; nothing in units without one.
std::optional<ByteRange> first_word(const Article& article, ByteRange sentence) {
  for (std::uint32_t begin = sentence.begin; begin < sentence.end; ++begin) {
    std::uint32_t end = begin;
    while (end < sentence.end && is_letter(article.source[end])) ++end;
    const bool is_alone = begin == sentence.begin || article.source[begin - 1] == ' ';
    if (is_alone && end - begin >= 4 && (end == sentence.end || article.source[end] == ' '))
      return ByteRange{begin, end};
    begin = std::max(begin, end);
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("the source that a translation was made from is no change, however it is written") {
  for (const Article& article : read_corpus()) {
    INFO(article.path);
    CHECK(changes_of(article, article.source) == "");
    CHECK(changes_of(article, replaced(article.source, "\n", "\r\n")) == "");
    CHECK(changes_of(article, wrapped(article.source)) == "");
    CHECK(changes_of(article, replaced(article.source, "'", "\u2019")) == "");
    CHECK(changes_of(article, replaced(article.source, "](", "](/elsewhere/")) == "");
    CHECK(changes_of(article, replaced(article.source, " & ", "\u00A0&amp; ")) == "");
  }
}

TEST_CASE("one word of one source sentence is one changed segment, with its new text") {
  std::mt19937 random{4};  // NOLINT: the same articles every time
  std::size_t edits = 0;
  const std::vector<Article> articles = read_corpus();
  for (const Article& article : articles) {
    for (int i = 0; i < 4 && !article.segments.empty(); ++i) {
      const auto index = static_cast<std::uint32_t>(random() % article.segments.size());
      const auto word = first_word(article, article.sentences[index]);
      if (!word) continue;
      std::string edited = article.source;
      edited.replace(word->begin, word->size(), "Zebras");
      INFO(article.path << ": " << article.sentences[index].of(article.source));
      const std::string changes = changes_of(article, edited);
      CHECK(changes.starts_with("changed " + std::to_string(index) + " ["));
      CHECK(changes.find("Zebras") != std::string::npos);
      CHECK(changes.find("]\n") + 2 == changes.size());
      ++edits;
    }
  }
  CHECK((articles.empty() || edits > 1000));
}

TEST_CASE("a sentence that the source has gained is one missing sentence") {
  for (const Article& article : read_corpus()) {
    const translation::SentenceList sentences = translation::split_sentences(article.source);
    for (std::size_t i = 0; i < sentences.items.size(); i += 7) {
      const std::uint32_t at = sentences.items[i].where.begin;
      const bool starts_line = at > 0 && article.source[at - 1] == '\n';
      if (!starts_line || !(article.source[at] >= 'A' && article.source[at] <= 'Z')) continue;
      std::string edited = article.source;
      edited.insert(at, "Zebras eat grass. ");
      INFO(article.path << ": " << sentences.items[i].where.of(article.source));
      const std::string changes = changes_of(article, edited);
      CHECK(changes.starts_with("missing after "));
      CHECK(changes.ends_with(" [Zebras eat grass.]\n"));
      CHECK(changes.find('\n') + 1 == changes.size());
    }
  }
}

}  // namespace guidepost::test
