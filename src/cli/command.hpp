// A command of the program: one file, one name in the list of cli.cpp.
#pragma once

#include <memory>
#include <string_view>

namespace CLI {
class App;
}

namespace guidepost::cli {

/// `define` declares arguments on its subcommand; `run` is called when the subcommand was chosen and returns the exit
/// code.
class Command {
 public:
  virtual ~Command() = default;
  [[nodiscard]] virtual std::string_view name() const = 0;
  [[nodiscard]] virtual std::string_view summary() const = 0;
  virtual void define(CLI::App& app) = 0;
  virtual int run() = 0;
};

namespace exit_code {
inline constexpr int clean = 0;
inline constexpr int findings = 1;
inline constexpr int usage = 2;
inline constexpr int failure = 3;
}  // namespace exit_code

std::unique_ptr<Command> make_build_command();
std::unique_ptr<Command> make_check_command();
std::unique_ptr<Command> make_explain_command();
std::unique_ptr<Command> make_export_command();
std::unique_ptr<Command> make_import_command();
std::unique_ptr<Command> make_locales_command();
std::unique_ptr<Command> make_search_command();
std::unique_ptr<Command> make_status_command();
std::unique_ptr<Command> make_strip_command();

/// Prints "guidepost: error: ..." to standard error.
void print_error(std::string_view message);

}  // namespace guidepost::cli
