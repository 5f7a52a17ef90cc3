// What a build writes: each output names its files first; they are made one by one when the plan holds.
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assets/publish.hpp"
#include "base/file_system.hpp"
#include "outputs/encoding.hpp"
#include "render/renderer.hpp"
#include "render/theme.hpp"
#include "search/table_writer.hpp"
#include "site/site_model.hpp"

namespace guidepost::outputs {

/// What an output may read.
struct OutputInput {
  const site::SiteModel& model;
  const render::Theme& theme;
  const assets::PublishedImages& images;
  const render::Renderer& renderer;
  const FileSystem& files;
  const std::filesystem::path& site;
  std::span<const search::IndexFile> search = {};  ///< of all locales; none when nothing is written
};

/// One file of the site. `path` is relative to the output folder. It has either `make`, which is called at most once,
/// or `pieces`, for what may be too large to be held; both are called from any thread.
struct PlannedFile {
  std::string path;
  std::string what;  ///< for people: "the page of 'en/index.md'"
  SourceSpan where;  ///< of the source, if there is one
  std::function<Result<std::string>()> make;
  ByteSource pieces = {};             ///< fails when an asset cannot be read
  bool follows_a_page = false;        ///< where it collides, so does the page, which is reported
  std::vector<Encoding> copies = {};  ///< compressed ones that stand beside it; settled by make_plan
};

/// Where the file of a page stands, of which `path` is the name (see render/page_paths.hpp).
[[nodiscard]] std::string page_file(const OutputInput& input, std::string_view path);

/// One kind of output: one file of this folder, one name in the list of outputs.cpp.
struct Output {
  std::string_view name;
  void (*plan)(const OutputInput& input, std::vector<PlannedFile>& files);
};

}  // namespace guidepost::outputs
