#include "cli/cli.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <iostream>
#include <vector>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "reports/version.hpp"

namespace guidepost::cli {
namespace {

/// The list of commands: the growth point.
std::vector<std::unique_ptr<Command>> make_commands() {
  std::vector<std::unique_ptr<Command>> commands;
  commands.push_back(make_build_command());
  commands.push_back(make_check_command());
  commands.push_back(make_strip_command());
  commands.push_back(make_export_command());
  commands.push_back(make_import_command());
  commands.push_back(make_explain_command());
  commands.push_back(make_locales_command());
  commands.push_back(make_search_command());
  commands.push_back(make_status_command());
  return commands;
}

/// "did you mean" for the first argument, or for the first long option that no command has.
std::string suggestion(const CLI::App& app, int argc, const char* const* argv) {
  std::vector<std::string> known;
  for (const CLI::App* const command : app.get_subcommands({})) known.push_back(command->get_name());
  const bool has_command = argc > 1 && std::ranges::find(known, argv[1]) != known.end();
  if (!has_command) return std::string{argc > 1 ? text::nearest(argv[1], known) : std::string_view{}};

  std::vector<std::string> options;
  for (const CLI::Option* const option : app.get_subcommand(argv[1])->get_options()) {
    for (const std::string& name : option->get_lnames()) options.push_back("--" + name);
  }
  for (int i = 2; i < argc; ++i) {
    const std::string_view argument = std::string_view{argv[i]}.substr(0, std::string_view{argv[i]}.find('='));
    if (!argument.starts_with("--") || std::ranges::find(options, argument) != options.end()) continue;
    return std::string{text::nearest(argument, options)};
  }
  return {};
}

int report_parse_error(const CLI::App& app, const CLI::ParseError& error, int argc, const char* const* argv) {
  if (error.get_exit_code() == 0) {  // --help, --version
    app.exit(error);
    std::cout.flush();
    return std::cout ? exit_code::clean : exit_code::failure;
  }
  const std::string nearest = suggestion(app, argc, argv);
  print_error(nearest.empty() ? std::string{error.what()}
                              : fmt::format("{}; did you mean '{}'?", error.what(), nearest));
  fmt::print(stderr, "run 'guidepost --help' for the list of commands and options\n");
  return exit_code::usage;
}

}  // namespace

void print_error(std::string_view message) {
  fmt::print(stderr, "guidepost: error: {}\n", message);
}

int run(int argc, const char* const* argv) {
  CLI::App app{"guidepost builds and checks localized support guides", "guidepost"};
  app.set_version_flag("--version", fmt::format("guidepost {}", reports::version));
  app.require_subcommand(1);
  std::vector<std::unique_ptr<Command>> commands = make_commands();
  Command* chosen = nullptr;
  for (const auto& command : commands) {
    CLI::App* const sub = app.add_subcommand(std::string{command->name()}, std::string{command->summary()});
    command->define(*sub);
    sub->callback([&chosen, one = command.get()] { chosen = one; });
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return report_parse_error(app, error, argc, argv);
  }
  // Whatever a library throws in spite of everything is an internal error, not a crash without a word.
  try {
    const int code = chosen->run();
    if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0) return code;
    print_error("cannot write to standard output");
  } catch (const std::exception& error) {
    print_error(fmt::format("internal error: {}", error.what()));
  }
  return exit_code::failure;
}

}  // namespace guidepost::cli
