#include "highlight/languages.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/text.hpp"

namespace guidepost::highlight {
namespace {

using Name = std::pair<std::string_view, std::string_view>;

// The names that Learn knows (docfx's aliases of languages, and those of its highlighter), sorted. "Guidepost ..." are
// the definitions in syntax/. What is no language stands here no more than a language without definition: console,
// output, text.
constexpr std::array names{
    Name{"aspx-csharp", "Guidepost C#"},
    Name{"azurecli", "Bash"},
    Name{"azurepowershell", "Guidepost PowerShell"},
    Name{"bash", "Bash"},
    Name{"bat", "MS-DOS Batch"},
    Name{"batch", "MS-DOS Batch"},
    Name{"c", "C"},
    Name{"c#", "Guidepost C#"},
    Name{"c++", "C++"},
    Name{"cli", "Bash"},
    Name{"cmd", "MS-DOS Batch"},
    Name{"cpp", "C++"},
    Name{"cs", "Guidepost C#"},
    Name{"csharp", "Guidepost C#"},
    Name{"csproj", "XML"},
    Name{"css", "CSS"},
    Name{"diff", "Diff"},
    Name{"dockerfile", "Dockerfile"},
    Name{"fsharp", "FSharp"},
    Name{"go", "Go"},
    Name{"h", "C++"},
    Name{"html", "HTML"},
    Name{"http", "Guidepost HTTP"},
    Name{"https", "Guidepost HTTP"},
    Name{"ini", "INI Files"},
    Name{"java", "Guidepost Java"},
    Name{"javascript", "JavaScript"},
    Name{"js", "JavaScript"},
    Name{"json", "Guidepost JSON"},
    Name{"jsonc", "Guidepost JSON"},
    Name{"kotlin", "Kotlin"},
    Name{"kql", "Guidepost Kusto"},
    Name{"kusto", "Guidepost Kusto"},
    Name{"php", "PHP/PHP"},
    Name{"posh", "Guidepost PowerShell"},
    Name{"powershell", "Guidepost PowerShell"},
    Name{"ps1", "Guidepost PowerShell"},
    Name{"psm1", "Guidepost PowerShell"},
    Name{"py", "Python"},
    Name{"python", "Python"},
    Name{"rb", "Ruby"},
    Name{"rest", "Guidepost HTTP"},
    Name{"ruby", "Ruby"},
    Name{"rust", "Rust"},
    Name{"sh", "Bash"},
    Name{"shell", "Bash"},
    Name{"sql", "SQL"},
    Name{"swift", "Swift"},
    Name{"terraform", "Terraform"},
    Name{"toml", "TOML"},
    Name{"ts", "TypeScript"},
    Name{"typescript", "TypeScript"},
    Name{"xaml", "XML"},
    Name{"xml", "XML"},
    Name{"yaml", "YAML"},
    Name{"yml", "YAML"},
};
static_assert(std::ranges::is_sorted(names));

}  // namespace

std::string_view definition_name(std::string_view language) {
  const std::string name = text::lower_ascii(language);
  const auto found = std::ranges::lower_bound(names, std::string_view{name}, {}, &Name::first);
  return found != names.end() && found->first == name ? found->second : std::string_view{};
}

}  // namespace guidepost::highlight
