// Page-type YAML documents: `### YamlMime:FAQ` and its kin.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "content/front_matter.hpp"
#include "diagnostics/diagnostic.hpp"
#include "yaml/value.hpp"

namespace guidepost::content {

/// The type named in the first line ("FAQ", "Landing", "Hub", "TableOfContents", ...), or nothing.
[[nodiscard]] std::optional<std::string_view> yaml_mime(std::string_view file_text);

/// Whether documents of this type are pages (everything but TableOfContents, Breadcrumb, ZonePivotGroups, ContextObject
/// and the like).
[[nodiscard]] bool is_page_mime(std::string_view mime);

struct YamlDocument {
  std::string mime;
  FrontMatter meta;  ///< `metadata:`, with `title`, `description` and `uid` of the document where it lacks them
  std::optional<yaml::Value> root;
  Diagnostics problems;
};

[[nodiscard]] YamlDocument parse_yaml_document(std::string_view file_text, FileId file);

}  // namespace guidepost::content
