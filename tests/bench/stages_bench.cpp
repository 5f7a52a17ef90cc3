// The costly stages, each alone, over the articles of content/: one iteration is the whole set, on one thread.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "bilingual/strip.hpp"
#include "build/build.hpp"
#include "content/front_matter.hpp"
#include "links/resolve.hpp"
#include "markdown/parse.hpp"
#include "render/renderer.hpp"
#include "render/theme.hpp"

namespace {

using namespace guidepost;

constexpr FileId file{0};

std::filesystem::path content_folder() {
  return std::filesystem::path{GUIDEPOST_SOURCE_DIR} / "content";
}

/// The Markdown files of one locale of content/, or of all for "".
std::vector<std::string> articles(std::string_view locale) {
  std::vector<std::string> texts;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{content_folder() / locale}) {
    if (entry.path().extension() != ".md") continue;
    std::ifstream stream{entry.path(), std::ios::binary};
    texts.emplace_back(std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{});
  }
  return texts;
}

void report_bytes(benchmark::State& state, const std::vector<std::string>& texts) {
  std::int64_t bytes = 0;
  for (const auto& text : texts) bytes += static_cast<std::int64_t>(text.size());
  state.SetBytesProcessed(state.iterations() * bytes);
  state.counters["articles"] = static_cast<double>(texts.size());
}

void strip(benchmark::State& state, std::string_view locale, bilingual::Mode mode) {
  const auto texts = articles(locale);
  for (auto _ : state)
    for (const auto& text : texts) benchmark::DoNotOptimize(bilingual::strip(text, file, 0, mode));
  report_bytes(state, texts);
}
BENCHMARK_CAPTURE(strip, no_markup, "en", bilingual::Mode::render);
BENCHMARK_CAPTURE(strip, bilingual_file, "zh", bilingual::Mode::file);
BENCHMARK_CAPTURE(strip, bilingual_render, "zh", bilingual::Mode::render);

void front_matter(benchmark::State& state) {
  const auto texts = articles("");
  for (auto _ : state)
    for (const auto& text : texts) benchmark::DoNotOptimize(content::parse_front_matter(text, file));
  report_bytes(state, texts);
}
BENCHMARK(front_matter);

void parse_article(benchmark::State& state, std::string_view locale) {
  markdown::register_extensions();
  const auto texts = articles(locale);
  std::vector<bilingual::Stripped> bodies;
  for (const auto& text : texts) {
    const std::uint32_t begin = content::parse_front_matter(text, file).body_begin;
    bodies.push_back(bilingual::strip(std::string_view{text}.substr(begin), file, begin, bilingual::Mode::render));
  }
  for (auto _ : state)
    for (const auto& body : bodies)
      benchmark::DoNotOptimize(markdown::parse_article(
          body.text, {.file = file, .map = &body.map, .has_bilingual_source = !body.segments.empty()}));
  report_bytes(state, texts);
}
BENCHMARK_CAPTURE(parse_article, english, "en");
BENCHMARK_CAPTURE(parse_article, chinese_bilingual, "zh");

/// content/ as a checked model, made once.
const build::Outcome& checked_content() {
  static const Result<build::Outcome> outcome = [] {
    markdown::register_extensions();
    build::Options options;
    options.site = content_folder();
    options.write = false;
    return build::run(DiskFileSystem{}, options);
  }();
  return outcome.value();
}

void resolve_links(benchmark::State& state) {
  const site::SiteModel& model = *checked_content().model;
  for (auto _ : state) benchmark::DoNotOptimize(links::resolve(model, 1));
  state.counters["articles"] = static_cast<double>(model.articles().size());
}
BENCHMARK(resolve_links);

void render_pages(benchmark::State& state) {
  const site::SiteModel& model = *checked_content().model;
  const links::Resolved links = links::resolve(model, 1);
  SourceSet sources;
  const auto theme = render::load_theme(DiskFileSystem{}, {}, model.locales(), sources).value();
  const assets::PublishedImages images;
  const std::vector<translation::ArticleLanguage> languages(model.articles().size());
  const render::Renderer renderer{model, links.targets, images, theme.theme, {checked_content().freshness, languages}};
  std::int64_t bytes = 0;
  for (auto _ : state)
    for (const site::Page& page : model.pages()) bytes += static_cast<std::int64_t>(renderer.article_page(page).size());
  state.SetBytesProcessed(bytes);
  state.counters["pages"] = static_cast<double>(model.pages().size());
}
BENCHMARK(render_pages);

}  // namespace
