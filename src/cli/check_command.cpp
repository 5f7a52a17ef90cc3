// guidepost check: what CI runs. Writes nothing.
#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/site_run.hpp"

namespace guidepost::cli {
namespace {

class CheckCommand final : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "check"; }
  [[nodiscard]] std::string_view summary() const override {
    return "report on the site without writing it; fails on errors";
  }
  void define(CLI::App& app) override { define_site_arguments(app, arguments_, WriteSite::no); }
  int run() override { return run_site(arguments_, WriteSite::no, Severity::error); }

 private:
  SiteArguments arguments_;
};

}  // namespace

std::unique_ptr<Command> make_check_command() {
  return std::make_unique<CheckCommand>();
}

}  // namespace guidepost::cli
