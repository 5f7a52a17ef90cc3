#include "outputs/plan.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <optional>

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "base/url_path.hpp"
#include "diagnostics/output_messages.hpp"
#include "locale/text.hpp"
#include "outputs/outputs.hpp"

namespace guidepost::outputs {
namespace {

/// The first planned file that `file` cannot stand beside: the same path but for case, or one whose path is a folder
/// here.
class PathTable {
 public:
  const PlannedFile* add(const PlannedFile& file, std::size_t index, const std::vector<PlannedFile>& all) {
    const std::string folded = locale::fold_case(file.path);
    if (const auto found = files_.find(folded); found != files_.end()) return &all[found->second];
    if (const auto found = folders_.find(folded); found != folders_.end()) return &all[found->second];
    for (std::string_view parent = parent_path(folded); !parent.empty(); parent = parent_path(parent)) {
      if (const auto found = files_.find(parent); found != files_.end()) return &all[found->second];
    }
    for (std::string_view parent = parent_path(folded); !parent.empty(); parent = parent_path(parent)) {
      if (!folders_.emplace(parent, index).second) break;
    }
    files_.emplace(folded, index);
    return nullptr;
  }

 private:
  std::map<std::string, std::size_t, std::less<>> files_;
  std::map<std::string, std::size_t, std::less<>> folders_;
};

/// Whether a part of the path is longer than file systems allow (255 bytes, POSIX NAME_MAX of all common ones).
bool has_long_name(std::string_view path) {
  const std::vector<std::string_view> parts = text::split(path, '/');
  return std::ranges::any_of(parts, [](std::string_view part) { return part.size() > 255; });
}

}  // namespace

Plan make_plan(const OutputInput& input) {
  std::vector<PlannedFile> wanted;
  for (const Output* const output : all_outputs()) output->plan(input, wanted);

  Plan plan;
  plan.files.reserve(wanted.size());
  PathTable table;
  for (PlannedFile& file : wanted) {
    if (has_long_name(file.path)) {
      plan.problems.add(output_name_too_long(file.where, file.path));
      continue;
    }
    if (const PlannedFile* const other = table.add(file, plan.files.size(), plan.files)) {
      // A generated page has no source: then the one that it collides with is the place to look at.
      const SourceSpan where = file.where.file == no_file ? other->where : file.where;
      plan.problems.add(output_collision(where, file.path, other->what, file.what));
      continue;
    }
    plan.files.push_back(std::move(file));
  }
  return plan;
}

Result<void> write_plan(const Plan& plan, StagedFolder& folder, unsigned workers) {
  std::mutex mutex;
  std::optional<IoError> first_error;
  std::atomic<bool> failed{false};
  parallel_for(plan.files.size(), workers, [&](std::size_t i) {
    if (failed) return;
    const PlannedFile& file = plan.files[i];
    const Result<void> done =
        file.pieces ? folder.put(file.path, file.pieces)
                    : file.make().and_then([&](const std::string& bytes) { return folder.put(file.path, bytes); });
    if (done) return;
    const std::lock_guard guard{mutex};
    if (!failed.exchange(true)) first_error = done.error();
  });
  if (first_error) return tl::unexpected(*first_error);
  return {};
}

}  // namespace guidepost::outputs
