#include "cli/baseline_file.hpp"

#include <fmt/format.h>

#include "base/file_system.hpp"
#include "cli/command.hpp"

namespace guidepost::cli {

std::optional<BaselineArguments> parse_baseline(const std::string& file, const std::string& update) {
  if (file.empty() && !update.empty()) {
    print_error("--update-baseline needs --baseline FILE");
    return std::nullopt;
  }
  if (update.empty()) return BaselineArguments{.file = file};
  if (update == "shrink") return BaselineArguments{.file = file, .update = BaselineUpdate::shrink};
  if (update == "grow") return BaselineArguments{.file = file, .update = BaselineUpdate::grow};
  print_error(fmt::format("--update-baseline takes 'grow' or nothing, not '{}'", update));
  return std::nullopt;
}

bool apply_baseline(reports::Report& report, const BaselineArguments& arguments,
                    std::optional<Severity> stale_severity) {
  const Result<std::string> bytes = DiskFileSystem{}.read(arguments.file);
  const bool is_absent = !bytes && bytes.error().code == std::errc::no_such_file_or_directory;
  if (is_absent && arguments.update == BaselineUpdate::none) {
    print_error(fmt::format("there is no baseline '{}'; write one with --update-baseline", arguments.file));
    return false;
  }
  if (!bytes && !is_absent) {
    print_error(bytes.error().message());
    return false;
  }
  reports::Baseline baseline;
  if (bytes) {
    auto read = reports::read_baseline(*bytes);
    if (!read) {
      print_error(fmt::format("'{}' is no baseline that this version of guidepost can read", arguments.file));
      return false;
    }
    baseline = *std::move(read);
  }
  if (arguments.update != BaselineUpdate::none) {
    const bool takes_all = is_absent || arguments.update == BaselineUpdate::grow;
    baseline = takes_all ? reports::baseline_of(report) : reports::shrunk(baseline, report);
    if (const auto done = write_file(arguments.file, reports::write_baseline(baseline)); !done) {
      print_error(done.error().message());
      return false;
    }
  }
  reports::compare(report, baseline, stale_severity);
  return true;
}

}  // namespace guidepost::cli
