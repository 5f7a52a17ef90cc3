// The source sentences of each article that carries them, for readers who ask for them.
#include <fmt/format.h>

#include "outputs/outputs.hpp"

namespace guidepost::outputs {
namespace {

void plan(const OutputInput& input, std::vector<PlannedFile>& files) {
  const site::SiteModel& model = input.model;
  for (std::size_t i = 0; i < model.articles().size(); ++i) {
    const site::Article& article = model.articles()[i];
    if (article.segments.empty()) continue;
    const auto index = static_cast<site::ArticleIndex>(i);
    files.push_back({.path = input.renderer.segments_path(index),
                     .what = fmt::format("the source sentences of '{}'", model.sources()[article.file].path),
                     .where = {article.file, {}},
                     .make = [&renderer = input.renderer, index] { return renderer.segments_file(index); }});
  }
}

}  // namespace

extern const Output segments{.name = "segments", .plan = &plan};

}  // namespace guidepost::outputs
