// guidepost explain [CODE]: the page of a diagnostic code, or the list of all.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "base/text.hpp"
#include "cli/command.hpp"
#include "diagnostics/code_pages.hpp"

namespace guidepost::cli {
namespace {

void print_all() {
  std::size_t width = 0;
  for (const CodeInfo& info : all_codes()) width = std::max(width, info.name.size());
  for (const CodeInfo& info : all_codes()) {
    fmt::print("{:<{}}  {:<10}  {}\n", info.name, width, severity_name(info.severity), info.summary);
  }
}

class ExplainCommand final : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "explain"; }
  [[nodiscard]] std::string_view summary() const override {
    return "print the page of a diagnostic code, or list all codes";
  }
  void define(CLI::App& app) override { app.add_option("CODE", code_, "for example loc-missing"); }

  int run() override {
    if (code_.empty()) {
      print_all();
      return exit_code::clean;
    }
    const auto code = find_code(code_);
    if (!code) {
      std::vector<std::string_view> names;
      for (const CodeInfo& info : all_codes()) names.push_back(info.name);
      const std::string_view nearest = text::nearest(code_, names);
      print_error(fmt::format("there is no code '{}'{}", code_,
                              nearest.empty() ? std::string{} : fmt::format("; did you mean '{}'?", nearest)));
      return exit_code::usage;
    }
    fmt::print("{}", code_page(*code));
    return exit_code::clean;
  }

 private:
  std::string code_;
};

}  // namespace

std::unique_ptr<Command> make_explain_command() {
  return std::make_unique<ExplainCommand>();
}

}  // namespace guidepost::cli
