// What a file is, by its path alone.
#pragma once

#include <optional>
#include <string_view>

#include "content/ledger.hpp"

namespace guidepost::content {

/// The default rule that keeps a folder out, by its name: dot folders and node_modules. `include:` brings it back.
[[nodiscard]] std::optional<std::string_view> default_folder_rule(std::string_view name);

/// Files that stand beside the locale folders and are read where they are there.
inline constexpr std::string_view search_tests_name = "search-tests.yml";
inline constexpr std::string_view search_synonyms_name = "search-synonyms.yml";

/// Whether a file of this name in the site folder is one that guidepost itself is configured by.
[[nodiscard]] bool is_site_file(std::string_view name);

/// Whether a file of this name configures docfx or Open Publishing: docfx.json, .openpublishing.*,
/// NAME.openpublishing.*.
[[nodiscard]] bool is_docset_file(std::string_view name);

/// The default rule that keeps a file out: dot files (but not .openpublishing.*, which is configuration), and what a
/// repository has for its own readers: README, CONTRIBUTING, LICENSE, LICENSE-CODE, CODE_OF_CONDUCT and
/// ThirdPartyNotices anywhere, SECURITY directly in the locale folder (deeper it may well be an article); in any case,
/// as Markdown or plain text or without an extension. `path` is below the locale folder.
[[nodiscard]] std::optional<std::string_view> default_file_rule(std::string_view path);

/// Whether `path` has a folder called includes, in any case.
[[nodiscard]] bool is_below_includes(std::string_view path);

/// Whether a file is a picture, by its extension.
[[nodiscard]] bool is_image_name(std::string_view path);

/// The role of the file at `path` below its locale folder. Of YAML that is no table of contents it is nothing: page or
/// data, which its first line says.
[[nodiscard]] std::optional<Role> role_by_name(std::string_view path);

}  // namespace guidepost::content
