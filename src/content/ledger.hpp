// What became of each file that was found. The sum must match: nothing is lost.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "locale/locale.hpp"

namespace guidepost::content {

enum class Role : std::uint8_t {
  page,           ///< an article: .md, or .yml with a page type
  toc,            ///< TOC.yml, TOC.md
  breadcrumb,     ///< breadcrumb/toc.yml
  include,        ///< below includes/: text for other pages
  asset,          ///< an image or download: copied
  configuration,  ///< guidepost.yml, docfx.json, .openpublishing.*
  data,           ///< YAML or JSON that is no page (zone pivots, context files)
  code,           ///< source code: for articles to show, not copied
  excluded,       ///< by `exclude:` or by a default rule
  unreadable,     ///< reported; nothing could be read
  unused,         ///< of no kind that guidepost publishes
};
inline constexpr std::size_t role_count = 11;

/// Name as in the JSON report: "page", "toc", ...
[[nodiscard]] std::string_view role_name(Role role);

/// Whether articles may show a file of this role as code: everything of the docset that was not kept out.
[[nodiscard]] bool may_be_shown(Role role);

/// One file of the tree, or one folder that was not walked: then `path` ends in '/'.
struct FoundFile {
  std::string path;  ///< relative to the site folder, '/', bytes as on disk
  Role role = Role::unused;
  std::optional<locale::LocaleId> locale;  ///< of the locale folder it stands in
  std::string article;                     ///< of a page: path below the locale folder without extension, in NFC
  std::string rule;                        ///< of an excluded file: the glob or default rule that excluded it
};

/// How many entries of a ledger have each role.
class RoleCounts {
 public:
  void add(Role role) { ++counts_[static_cast<std::size_t>(role)]; }
  [[nodiscard]] std::size_t operator[](Role role) const { return counts_[static_cast<std::size_t>(role)]; }
  [[nodiscard]] std::size_t total() const;

 private:
  std::array<std::size_t, role_count> counts_{};
};

/// The sum that must match: total() is files.size(), and each stage can hold what it made against its role's count.
[[nodiscard]] RoleCounts count_roles(std::span<const FoundFile> files);

}  // namespace guidepost::content
