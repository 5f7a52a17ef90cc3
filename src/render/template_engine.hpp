// Mustache templates, compiled for one locale: what fills pages.
//
// Why not a library: see docs/adr/0004-own-template-engine.md.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/names.hpp"
#include "render/strings.hpp"
#include "render/theme.hpp"
#include "render/view.hpp"

namespace guidepost::render {

/// A template as a list of steps; sections are jumps. Value type; threads: const after compiling.
class CompiledTemplate {
 public:
  CompiledTemplate() = default;
  /// `text` has no partials any more (see join_partials); `{{t.KEY}}` becomes the text of `strings`. REQUIRES: the
  /// template has been checked (see check_templates).
  CompiledTemplate(std::string_view text, const LocaleStrings& strings);

  /// Appends the template, filled, to `out`. `{{name}}` is looked up in the innermost list item that has it, then in
  /// the lists and the view round it.
  void render(const View& view, std::string& out) const;

 private:
  enum class Kind : std::uint8_t { copy, text, html, section, inverted, end };
  struct Step {
    Kind kind;
    std::string text;        ///< to copy
    NameKey name = "";       ///< of all others
    std::size_t behind = 0;  ///< of a section: the step behind its end
  };
  class Filling;

  void copy(std::string_view text);

  std::vector<Step> steps_;
};

/// The theme's templates for one locale. Threads: immutable, safe.
class TemplateEngine {
 public:
  /// REQUIRES: the theme is usable (see load_theme).
  TemplateEngine(const Theme& theme, const LocaleStrings& strings);

  [[nodiscard]] std::string render(TemplateId id, const View& view) const;

 private:
  std::array<CompiledTemplate, template_count> templates_;  // by TemplateId
};

}  // namespace guidepost::render
