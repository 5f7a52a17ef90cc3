// The indexes of the search.
#include "outputs/outputs.hpp"

namespace guidepost::outputs {
namespace {

void plan(const OutputInput& input, std::vector<PlannedFile>& files) {
  for (const search::IndexFile& file : input.search) {
    files.push_back(
        {.path = file.path, .what = "the index of the search", .where = {}, .make = [&file] { return file.make(); }});
  }
}

}  // namespace

extern const Output search_index{.name = "search-index", .plan = &plan};

}  // namespace guidepost::outputs
