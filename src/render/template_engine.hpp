// The theme's templates, parsed and ready: the one user of the mustache library.
#pragma once

#include <memory>
#include <string>

#include "render/names.hpp"
#include "render/strings.hpp"
#include "render/theme.hpp"
#include "render/view.hpp"

namespace guidepost::render {

/// Fills templates. Parses each of them once per thread that renders at the same time.
/// Lifetime: views the theme. Threads: `render` is safe to call concurrently.
class TemplateEngine {
 public:
  explicit TemplateEngine(const Theme& theme);
  ~TemplateEngine();

  /// `{{name}}` is looked up in `view`, or in the innermost list item that has it; `{{t.KEY}}` in `strings`.
  /// REQUIRES: the theme is usable (see load_theme).
  [[nodiscard]] std::string render(TemplateId id, const View& view, const LocaleStrings& strings) const;

 private:
  struct Parsed;
  struct Pool;
  std::unique_ptr<Pool> pool_;
};

}  // namespace guidepost::render
