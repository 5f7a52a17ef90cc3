// Code in a page: fences, indented blocks and snippets of files.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "markdown/rendering.hpp"
#include "markdown/snippet.hpp"

namespace guidepost::markdown {

struct CodeLanguage {
  std::string name;  ///< lower case, fit for a class name; may be empty
  /// Learn runs `azurecli-interactive` in a shell of its own; here it is azurecli, and themes can tell it.
  bool is_interactive = false;
};
/// The language that a fence's info string names: "csharp" of "CSharp-interactive {1}".
[[nodiscard]] CodeLanguage code_language(std::string_view info);

/// `<pre><code class="language-...">` with colours for the languages that are known, and its facts. The text of the
/// HTML is `code`. `highlighted` are lines of `code` to point out, ascending and apart.
void write_code_block(Rendering& page, const CodeLanguage& language, std::string_view code,
                      std::span<const LineRange> highlighted = {});

}  // namespace guidepost::markdown
