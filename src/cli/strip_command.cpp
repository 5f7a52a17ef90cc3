// guidepost strip [FILE...]: text without bilingual markup, byte for byte.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "base/file_system.hpp"
#include "base/source_set.hpp"
#include "bilingual/strip.hpp"
#include "cli/command.hpp"
#include "reports/format.hpp"

namespace guidepost::cli {
namespace {

std::string read_standard_input() {
  std::string text;
  char buffer[65536];
  while (const std::size_t got = std::fread(buffer, 1, sizeof buffer, stdin)) text.append(buffer, got);
  return text;
}

class StripCommand final : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "strip"; }
  [[nodiscard]] std::string_view summary() const override { return "write text without bilingual span markup"; }
  void define(CLI::App& app) override {
    app.add_option("FILE", files_, "Markdown files (default: standard input)");
    app.add_flag("--source", source_, "write the source language's side instead");
  }

  int run() override {
    SourceSet sources;
    if (files_.empty()) {
      sources.add("<stdin>", read_standard_input());
      if (std::ferror(stdin) != 0) {
        print_error("cannot read standard input");
        return exit_code::failure;
      }
    }
    for (const std::string& file : files_) {
      Result<std::string> text = DiskFileSystem{}.read(file);
      if (!text) {
        print_error(text.error().message());
        return exit_code::failure;
      }
      sources.add(file, *std::move(text));
    }

    Diagnostics problems;
    const bilingual::Mode mode = source_ ? bilingual::Mode::file_source : bilingual::Mode::file;
    for (std::size_t i = 0; i < sources.size(); ++i) {
      const auto file = static_cast<FileId>(i);
      bilingual::Stripped stripped = bilingual::strip(sources[file].text, file, 0, mode);
      std::fwrite(stripped.text.data(), 1, stripped.text.size(), stdout);
      problems.append(std::move(stripped.problems));
    }
    if (problems.empty()) return exit_code::clean;
    const reports::Report report = reports::make_report(sources, problems, nullptr);
    fmt::print(stderr, "{}", reports::text_format.write(report, {.path_prefix = {}, .quiet = true}));
    return report.summary.errors + report.summary.warnings > 0 ? exit_code::findings : exit_code::clean;
  }

 private:
  std::vector<std::string> files_;
  bool source_ = false;
};

}  // namespace

std::unique_ptr<Command> make_strip_command() {
  return std::make_unique<StripCommand>();
}

}  // namespace guidepost::cli
