// See floor.hpp. cmark-gfm's own parser and HTML renderer, with the two extensions that threads may share.
#include "bench/floor.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "base/parallel.hpp"

namespace guidepost::bench {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_below(const fs::path& folder, const fs::path& except = {}) {
  std::vector<fs::path> files;
  for (auto entry = fs::recursive_directory_iterator{folder}; entry != fs::recursive_directory_iterator{}; ++entry) {
    if (entry->is_directory() && (entry->path() == except || entry->path().filename() == ".git"))
      entry.disable_recursion_pending();
    else if (entry->is_regular_file())
      files.push_back(entry->path());
  }
  return files;
}

std::string read(const fs::path& file) {
  std::string text(fs::file_size(file), '\0');
  std::ifstream{file, std::ios::binary}.read(text.data(), static_cast<std::streamsize>(text.size()));
  return text;
}

/// Bytes of the HTML that cmark-gfm makes of `markdown`.
std::size_t parse_and_render(const std::string& markdown) {
  constexpr int options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES;
  const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser{cmark_parser_new(options),
                                                                           &cmark_parser_free};
  for (const char* name : {"table", "tasklist"})
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
  const std::unique_ptr<cmark_node, decltype(&cmark_node_free)> tree{cmark_parser_finish(parser.get()),
                                                                     &cmark_node_free};
  const std::unique_ptr<char, decltype(&std::free)> html{
      cmark_render_html(tree.get(), options, cmark_parser_get_syntax_extensions(parser.get())), &std::free};
  return std::char_traits<char>::length(html.get());
}

/// Runs `task` over `count` indexes and prints what the pass took; `task` returns the bytes it dealt with.
void pass(const char* name, std::size_t count, unsigned workers, const std::function<std::size_t(std::size_t)>& task) {
  const auto start = std::chrono::steady_clock::now();
  std::atomic<std::size_t> bytes = 0;
  parallel_for(count, workers, [&](std::size_t i) { bytes += task(i); });
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  std::printf("%s %.6f %zu %zu\n", name, seconds.count(), bytes.load(), count);
}

}  // namespace

int run_floor(const FloorOptions& options) {
  cmark_gfm_core_extensions_ensure_registered();
  const auto sources = files_below(options.sources, options.like);
  std::vector<std::string> texts(sources.size());
  pass("read", sources.size(), options.workers, [&](std::size_t i) {
    texts[i] = read(sources[i]);
    return texts[i].size();
  });

  std::vector<const std::string*> articles;
  for (std::size_t i = 0; i < sources.size(); ++i)
    if (sources[i].extension() == ".md") articles.push_back(&texts[i]);
  pass("parse", articles.size(), options.workers, [&](std::size_t i) { return parse_and_render(*articles[i]); });

  const auto pages = files_below(options.like);
  std::vector<std::size_t> sizes;
  for (const auto& page : pages) sizes.push_back(fs::file_size(page));
  pass("write", pages.size(), options.workers, [&](std::size_t i) {
    const fs::path target = options.output / pages[i].lexically_relative(options.like);
    fs::create_directories(target.parent_path());
    const std::string bytes(sizes[i], 'x');
    std::ofstream{target, std::ios::binary}.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return bytes.size();
  });
  return 0;
}

}  // namespace guidepost::bench
