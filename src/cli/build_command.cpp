// guidepost build: the best possible site, whatever the content is like.
#include <CLI/CLI.hpp>

#include "cli/command.hpp"
#include "cli/site_run.hpp"

namespace guidepost::cli {
namespace {

class BuildCommand final : public Command {
 public:
  [[nodiscard]] std::string_view name() const override { return "build"; }
  [[nodiscard]] std::string_view summary() const override { return "build the site and report on it"; }
  void define(CLI::App& app) override { define_site_arguments(app, arguments_, WriteSite::yes); }
  int run() override { return run_site(arguments_, WriteSite::yes, std::nullopt); }

 private:
  SiteArguments arguments_;
};

}  // namespace

std::unique_ptr<Command> make_build_command() {
  return std::make_unique<BuildCommand>();
}

}  // namespace guidepost::cli
