#include "cli/report_targets.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "base/file_system.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "reports/narrow.hpp"

namespace guidepost::cli {
namespace {

std::optional<ReportTarget> parse_target(const std::string& argument) {
  const std::size_t colon = argument.find(':');
  const std::string name = argument.substr(0, colon);
  ReportTarget target{.format = reports::find_format(name),
                      .file = colon == std::string::npos ? std::string{} : argument.substr(colon + 1)};
  if (target.format != nullptr) return target;
  std::vector<std::string_view> names;
  for (const reports::Format* const format : reports::all_formats()) names.push_back(format->name);
  const std::string_view nearest = text::nearest(name, names);
  print_error(fmt::format("unknown report format '{}'{}", name,
                          nearest.empty() ? fmt::format(" (known: {})", fmt::join(names, ", "))
                                          : fmt::format("; did you mean '{}'?", nearest)));
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<ReportTarget>> parse_targets(const std::vector<std::string>& arguments) {
  std::vector<ReportTarget> targets;
  for (const std::string& argument : arguments) {
    const auto target = parse_target(argument);
    if (!target) return std::nullopt;
    targets.push_back(*target);
  }
  return targets;
}

bool write_reports(const reports::Report& report, const std::vector<ReportTarget>& targets,
                   reports::FormatOptions options) {
  std::optional<reports::Report> unknown;
  for (const ReportTarget& target : targets) {
    const bool shows_all = !report.baseline || target.format->tells_known;
    if (!shows_all && !unknown) hide_known(unknown.emplace(report));
    options.color = target.file.empty() && ::isatty(STDOUT_FILENO) != 0;
    const std::string text = target.format->write(shows_all ? report : *unknown, options);
    if (target.file.empty()) {
      std::fwrite(text.data(), 1, text.size(), stdout);
      continue;
    }
    if (const Result<void> done = write_file(target.file, text); !done) {
      print_error(done.error().message());
      return false;
    }
  }
  return true;
}

bool has_text_on_stdout(const std::vector<ReportTarget>& targets) {
  return std::ranges::any_of(targets, [](const ReportTarget& target) {
    return target.format == &reports::text_format && target.file.empty();
  });
}

}  // namespace guidepost::cli
