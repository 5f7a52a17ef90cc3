// How well untranslated text is found in the real articles: against labels that were given by reading. What the labels
// mean and how the sample was drawn stands at the head of their files. Nothing of the articles is copied.
#include <fmt/format.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "base/source_set.hpp"
#include "support/site_fixture.hpp"
#include "translation/untranslated.hpp"

namespace guidepost::translation {
namespace {

namespace fs = std::filesystem;

fs::path corpus() {
  if (const char* named = std::getenv("GUIDEPOST_CORPUS")) return named;
  return fs::path{GUIDEPOST_SOURCE_DIR}.parent_path() / "shared" / "corpus";
}

struct Label {
  std::string stratum;
  std::string path;   ///< "hu-hu/partner-center/a.md"
  std::string place;  ///< id of a segment, or a line
  bool is_untranslated = false;
};

/// A file of tests/completeness.
std::vector<Label> read_labels(const std::string& name) {
  std::ifstream stream{fs::path{GUIDEPOST_SOURCE_DIR} / "tests/completeness" / name};
  std::vector<Label> labels;
  for (std::string line; std::getline(stream, line);) {
    if (line.empty() || line.front() == '#') continue;
    Label label;
    std::istringstream columns{line};
    std::getline(columns, label.stratum, '\t');
    std::getline(columns, label.path, '\t');
    std::getline(columns, label.place, '\t');
    columns >> label.is_untranslated;
    labels.push_back(std::move(label));
  }
  return labels;
}

/// A site with what was found in it.
class Judged {
 public:
  explicit Judged(const test::SiteRun& run) : model_{*run.outcome().model}, languages_{model_} {}

  [[nodiscard]] const site::SiteModel& model() const { return model_; }

  [[nodiscard]] const site::Article& article(const std::string& path) const {
    const auto file = model_.find_file(path);
    REQUIRE(file != nullptr);
    const auto found = model_.find(*file->locale, file->article);
    INFO(path);
    REQUIRE(found);
    return model_[*found];
  }

  [[nodiscard]] static const bilingual::Segment& segment(const site::Article& article, const std::string& id) {
    const auto found = std::ranges::find(article.segments, id, &bilingual::Segment::id);
    REQUIRE(found != article.segments.end());
    return *found;
  }

  /// Whether text that begins in `range` of the article's file was found.
  [[nodiscard]] bool finds(const site::Article& article, ByteRange range) const {
    return std::ranges::any_of(languages_.of(article).untranslated, [&](const ForeignText& text) {
      return text.where.range.begin >= range.begin && text.where.range.begin < range.end;
    });
  }

  [[nodiscard]] bool finds_segment(const std::string& path, const std::string& id) const {
    const site::Article& found = article(path);
    return finds(found, segment(found, id).whole);
  }

  [[nodiscard]] bool finds_line(const std::string& path, std::uint32_t line) const {
    const site::Article& found = article(path);
    const std::string_view text = model_.sources()[found.file].text;
    const std::string_view wanted = LineIndex{text}.line(line);
    const auto begin = static_cast<std::size_t>(wanted.data() - text.data());
    return finds(found, byte_range(begin, begin + wanted.size()));
  }

 private:
  const site::SiteModel& model_;
  TextLanguages languages_;
};

struct Score {
  int true_positives = 0;
  int false_positives = 0;
  int false_negatives = 0;
  int true_negatives = 0;

  void add(bool expected, bool found) {
    ++(expected ? (found ? true_positives : false_negatives) : (found ? false_positives : true_negatives));
  }
  [[nodiscard]] double precision() const {
    return static_cast<double>(true_positives) / (true_positives + false_positives);
  }
  [[nodiscard]] double recall() const {
    return static_cast<double>(true_positives) / (true_positives + false_negatives);
  }
};

/// Each labelled source in place of its target, in an article of its own.
test::SiteFixture left_untranslated(const Judged& real, const std::vector<Label>& labels) {
  test::SiteFixture site;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].stratum != "left") continue;
    const site::Article& article = real.article(labels[i].path);
    const std::string text{
        real.model().sources().text({article.file, Judged::segment(article, labels[i].place).source})};
    site.file(fmt::format("{}/{}.md", labels[i].path.substr(0, 5), i),
              fmt::format("# {0}\n\n<span data-ttu-id=\"{1}\">{2}</span><span class=\"sxs-lookup\">"
                          "<span data-stu-id=\"{1}\">{2}</span></span>\n",
                          i, labels[i].place, text));
  }
  return site;
}

/// The real articles, and which of the texts in them are found.
class RealArticles {
 public:
  [[nodiscard]] Score judge(const std::vector<Label>& labels) const {
    const test::SiteRun left_run = left_untranslated(bilingual_, labels).check();
    const Judged left{left_run};
    Score score;
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const Label& label = labels[i];
      const bool found = label.stratum == "left"
                             ? left.finds_segment(fmt::format("{}/{}.md", label.path.substr(0, 5), i), label.place)
                             : finds(label);
      score.add(label.is_untranslated, found);
      if (found != label.is_untranslated)
        std::cout << fmt::format("{}: {} {} ({})\n", found ? "found" : "missed", label.path, label.place,
                                 label.stratum);
    }
    return score;
  }

 private:
  [[nodiscard]] bool finds(const Label& label) const {
    if (label.stratum != "plain") return bilingual_.finds_segment(label.path, label.place);
    return plain_.finds_line(label.path, static_cast<std::uint32_t>(std::stoul(label.place)));
  }

  DiskFileSystem disk_;
  test::SiteRun bilingual_run_{disk_, {.site = corpus() / "partner-center-bilingual", .write = false}};
  test::SiteRun plain_run_{disk_, {.site = corpus() / "partner-center", .write = false}};
  Judged bilingual_{bilingual_run_};
  Judged plain_{plain_run_};
};

TEST_CASE("untranslated text of the real articles is found: precision and recall on the labelled samples") {
  if (!fs::is_directory(corpus() / "partner-center-bilingual")) {
    WARN("no corpus: set GUIDEPOST_CORPUS to run this test");
    return;
  }
  struct Sample {
    std::string file;
    std::size_t least = 0;  ///< labels in it
  };
  const RealArticles articles;
  for (const Sample& sample : {Sample{"untranslated-labels.tsv", 400}, Sample{"untranslated-holdout.tsv", 120}}) {
    const std::vector<Label> labels = read_labels(sample.file);
    INFO(sample.file);
    REQUIRE(labels.size() >= sample.least);
    const Score score = articles.judge(labels);
    std::cout << fmt::format("{}, {} labels: precision {:.3f}, recall {:.3f} ({} found, {} missed, {} wrong)\n",
                             sample.file, labels.size(), score.precision(), score.recall(), score.true_positives,
                             score.false_negatives, score.false_positives);
    CHECK(score.precision() >= 0.95);
    CHECK(score.recall() >= 0.90);
  }
}

}  // namespace
}  // namespace guidepost::translation
