// Laws and counts on real articles, where the corpus is there.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "content/find.hpp"
#include "content/front_matter.hpp"
#include "content/toc.hpp"
#include "content/yaml_document.hpp"
#include "described.hpp"

namespace guidepost::content {
namespace {

namespace fs = std::filesystem;

std::optional<fs::path> corpus() {
  const char* const configured = std::getenv("GUIDEPOST_CORPUS");
  const fs::path folder =
      configured != nullptr ? fs::path{configured} : fs::path{GUIDEPOST_SOURCE_DIR} / "../shared/corpus";
  std::error_code ignored;
  if (fs::is_directory(folder, ignored)) return folder;
  WARN("no corpus: neither ../shared/corpus nor $GUIDEPOST_CORPUS is there");
  return std::nullopt;
}

struct CorpusSite {
  SourceSet sources;
  std::vector<FoundFile> files;
  Diagnostics problems;
  Diagnostics read_problems;
};

CorpusSite load(const fs::path& site, std::initializer_list<std::string_view> folders) {
  std::vector<locale::Locale> rows;
  for (const std::string_view folder : folders)
    rows.push_back({.tag = std::string{folder}, .folder = std::string{folder}});
  const locale::LocaleTable locales{std::move(rows), std::nullopt};
  const std::vector<std::string> none;
  CorpusSite loaded;
  auto found = find(DiskFileSystem{}, {site, {}, locales, none, none}, loaded.sources);
  REQUIRE(found);
  loaded.files = std::move(found->files);
  loaded.problems = std::move(found->problems);
  for (std::uint32_t i = 0; i < loaded.files.size(); ++i) {
    if (loaded.files[i].role == Role::excluded) continue;
    CHECK(read_source(DiskFileSystem{}, site, FileId{i}, loaded.sources, loaded.read_problems));
  }
  return loaded;
}

constexpr std::array<std::string_view, 2> sites{"partner-center", "partner-center-bilingual"};

}  // namespace

TEST_CASE("the corpus has the articles that were counted independently") {
  const auto folder = corpus();
  if (!folder) return;
  const CorpusSite site = load(*folder / "partner-center", {"hu-hu", "sv-se", "zh-cn"});

  std::map<std::string, std::size_t> holders;
  std::array<std::size_t, 3> pages{};
  for (const FoundFile& file : site.files) {
    if (file.role != Role::page) continue;
    ++pages[static_cast<std::size_t>(*file.locale)];
    ++holders[file.article];
  }
  CHECK(pages == std::array<std::size_t, 3>{342, 370, 358});
  CHECK(holders.size() == 428);
  CHECK(std::ranges::count_if(holders, [](const auto& entry) { return entry.second == 3; }) == 300);
  CHECK(count_roles(site.files).total() == site.files.size());
  CHECK(described(site.problems, site.sources).empty());
}

TEST_CASE("every document of the corpus is read, and what is wrong with them is known") {
  const auto folder = corpus();
  if (!folder) return;
  std::map<std::string, std::size_t> codes;
  std::size_t entries = 0;
  const auto count = [&](const Diagnostics& problems) {
    for (const Diagnostic& problem : problems.items()) ++codes[std::string{code_info(problem.code).name}];
  };
  const auto count_entries = [&](const auto& self, const std::vector<TocEntry>& list) -> void {
    entries += list.size();
    for (const TocEntry& entry : list) self(self, entry.items);
  };

  const CorpusSite site = load(*folder / "partner-center", {"en-us", "hu-hu", "sv-se", "zh-cn"});
  count(site.read_problems);
  for (std::uint32_t i = 0; i < site.files.size(); ++i) {
    const std::string_view path = site.files[i].path;
    const std::string_view text = site.sources[FileId{i}].text;
    switch (site.files[i].role) {
      case Role::page:
      case Role::include:
        count(path.ends_with(".md") ? parse_front_matter(text, FileId{i}).problems
                                    : parse_yaml_document(text, FileId{i}).problems);
        break;
      case Role::toc:
      case Role::breadcrumb: {
        const Toc toc = path.ends_with(".md") ? parse_toc_markdown(text, FileId{i}) : parse_toc_yaml(text, FileId{i});
        count_entries(count_entries, toc.entries);
        count(toc.problems);
        break;
      }
      default:
        break;
    }
  }
  for (const auto& [code, times] : codes) UNSCOPED_INFO(code << " " << times);
  CHECK(codes == std::map<std::string, std::size_t>{
                     {"site-merge-conflict", 2},
                     {"yaml-duplicate-key", 2},
                 });
  CHECK(entries == 2436);
}

}  // namespace guidepost::content
