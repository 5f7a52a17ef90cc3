#include "outputs/plan.hpp"

#include <fmt/format.h>

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

std::string copy_path(const PlannedFile& file, Encoding encoding) {
  return fmt::format("{}{}", file.path, ending_of(encoding));
}

void plan_copies(const config::Delivery& delivery, PathTable& table, std::vector<PlannedFile>& files) {
  std::vector<Encoding> wanted;
  if (delivery.gzip) wanted.push_back(Encoding::gzip);
  if (delivery.brotli) wanted.push_back(Encoding::brotli);
  if (wanted.empty()) return;
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (!files[i].make || !is_compressible(files[i].path)) continue;
    for (const Encoding encoding : wanted) {
      const PlannedFile copy{.path = copy_path(files[i], encoding), .what = {}, .where = {}, .make = {}};
      if (table.add(copy, i, files) == nullptr) files[i].copies.push_back(encoding);
    }
  }
}

Result<void> put_copy(const std::string& path, Encoding encoding, const std::string& bytes, StagedFolder& folder) {
  if (const auto earlier = folder.earlier(path); earlier && is_copy_of(encoding, *earlier, bytes)) {
    folder.keep(path);
    return {};
  }
  return folder.put(path, compressed(encoding, bytes));
}

Result<void> put_made(const PlannedFile& file, StagedFolder& folder) {
  const Result<std::string> bytes = file.make();
  if (!bytes) return tl::unexpected(bytes.error());
  if (Result<void> done = folder.put(file.path, *bytes); !done) return done;
  for (const Encoding encoding : file.copies) {
    if (Result<void> done = put_copy(copy_path(file, encoding), encoding, *bytes, folder); !done) return done;
  }
  return {};
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
      if (!file.follows_a_page) plan.problems.add(output_name_too_long(file.where, file.path));
      continue;
    }
    if (const PlannedFile* const other = table.add(file, plan.files.size(), plan.files)) {
      if (file.follows_a_page) continue;
      // A generated page has no source: then the one that it collides with is the place to look at.
      const SourceSpan where = file.where.file == no_file ? other->where : file.where;
      plan.problems.add(output_collision(where, file.path, other->what, file.what));
      continue;
    }
    plan.files.push_back(std::move(file));
  }
  plan_copies(input.model.config().delivery, table, plan.files);
  return plan;
}

std::vector<std::string> planned_paths(const Plan& plan) {
  std::vector<std::string> paths;
  for (const PlannedFile& file : plan.files) {
    paths.push_back(file.path);
    for (const Encoding encoding : file.copies) paths.push_back(copy_path(file, encoding));
  }
  return paths;
}

Result<void> write_plan(const Plan& plan, StagedFolder& folder, unsigned workers) {
  std::mutex mutex;
  std::optional<IoError> first_error;
  std::atomic<bool> failed{false};
  parallel_for(plan.files.size(), workers, [&](std::size_t i) {
    if (failed) return;
    const PlannedFile& file = plan.files[i];
    const Result<void> done = file.pieces ? folder.put(file.path, file.pieces) : put_made(file, folder);
    if (done) return;
    const std::lock_guard guard{mutex};
    if (!failed.exchange(true)) first_error = done.error();
  });
  if (first_error) return tl::unexpected(*first_error);
  return {};
}

}  // namespace guidepost::outputs
