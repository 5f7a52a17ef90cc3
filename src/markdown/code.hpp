// Code in a page: fences, indented blocks and snippets of files.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "markdown/rendering.hpp"
#include "markdown/snippet.hpp"

namespace guidepost::markdown {

/// The language that a fence's info string names, fit for a class name: "csharp" of "CSharp-interactive {1}". Empty
/// when it names none.
[[nodiscard]] std::string code_language(std::string_view info);

/// `<pre><code class="language-...">` with colours for the languages that are known, and its facts. The text of the
/// HTML is `code`. `highlighted` are lines of `code` to point out, ascending and apart.
void write_code_block(Rendering& page, std::string_view language, std::string_view code,
                      std::span<const LineRange> highlighted = {});

}  // namespace guidepost::markdown
