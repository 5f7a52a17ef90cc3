#include "content/classify.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "base/url_path.hpp"

namespace guidepost::content {
namespace {

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

constexpr std::array<std::string_view, 8> repository_files{
    "readme",          "contributing",    "license",           "license-code",
    "code_of_conduct", "code-of-conduct", "thirdpartynotices", "third-party-notices"};

constexpr std::array<std::string_view, 4> text_extensions{"", "md", "txt", "rst"};

// Images and downloads. Not HTML, scripts and styles: what can run in a reader's browser is not content.
constexpr std::array<std::string_view, 50> asset_extensions{
    "png", "jpg",  "jpeg", "gif", "svg",  "webp", "avif", "ico",  "bmp",  "tif",   "tiff", "pdf",  "zip",
    "7z",  "gz",   "tgz",  "doc", "docx", "dotx", "xls",  "xlsx", "xlsm", "xltx",  "ppt",  "pptx", "potx",
    "vsd", "vsdx", "odt",  "ods", "odp",  "rtf",  "csv",  "tsv",  "txt",  "ps1",   "psm1", "sh",   "xml",
    "mp4", "webm", "m4v",  "mp3", "m4a",  "ogg",  "wav",  "vtt",  "woff", "woff2", "epub"};

// What articles show as code. Scripts and styles of web pages are not among them: a team that has such files expects
// them to be published, and learns here that they are not.
constexpr std::array<std::string_view, 38> code_extensions{
    "bash", "bat",  "c",   "cc",    "cmd", "cpp", "cs",    "csproj",  "csx",   "fs",   "go",   "gradle", "h",
    "hpp",  "http", "ini", "java",  "kql", "kt",  "kusto", "php",     "props", "ps",   "psd1", "py",     "r",
    "rb",   "rest", "rs",  "scala", "sln", "sql", "swift", "targets", "tf",    "toml", "vb",   "xaml"};

constexpr std::array<std::string_view, 6> breadcrumb_folders{"breadcrumb",   "breadcrumbs", "_breadcrumb",
                                                             "_breadcrumbs", "bread",       "_bread"};

bool is_yaml(std::string_view extension) {
  return extension == "yml" || extension == "yaml";
}

bool is_breadcrumb_folder(std::string_view folder) {
  const std::string name = text::lower_ascii(file_name(folder));
  return contains(breadcrumb_folders, name);
}

}  // namespace

bool is_site_file(std::string_view name) {
  return name == "guidepost.yml" || name == search_tests_name || name == search_synonyms_name;
}

bool is_docset_file(std::string_view name) {
  const std::string lower = text::lower_ascii(name);
  return lower == "docfx.json" || lower.find(".openpublishing.") != lower.npos;
}

std::optional<std::string_view> default_folder_rule(std::string_view name) {
  if (name.starts_with('.')) return "default: dot folder";
  if (name == "node_modules") return "default: node_modules";
  return std::nullopt;
}

std::optional<std::string_view> default_file_rule(std::string_view path) {
  const std::string name = text::lower_ascii(file_name(path));
  if (is_docset_file(name)) return std::nullopt;
  if (name.starts_with('.')) return "default: dot file";
  if (!contains(text_extensions, extension(name))) return std::nullopt;
  const std::string_view stem = without_extension(name);
  const bool is_security_policy = stem == "security" && path.find('/') == path.npos;
  if (is_security_policy || contains(repository_files, stem)) return "default: repository file";
  return std::nullopt;
}

bool is_below_includes(std::string_view path) {
  const std::vector<std::string_view> parts = text::split(parent_path(path), '/');
  return std::ranges::any_of(parts,
                             [](std::string_view part) { return text::equal_ignoring_ascii_case(part, "includes"); });
}

bool is_image_name(std::string_view path) {
  constexpr std::array<std::string_view, 11> image_extensions{"png",  "jpg", "jpeg", "gif", "svg", "webp",
                                                              "avif", "ico", "bmp",  "tif", "tiff"};
  return contains(image_extensions, extension(path));
}

std::optional<Role> role_by_name(std::string_view path) {
  const std::string name = text::lower_ascii(file_name(path));
  const std::string ending = extension(name);
  if (is_docset_file(name)) return Role::configuration;
  if (ending == "md" || is_yaml(ending)) {
    if (without_extension(name) == "toc") {
      return is_yaml(ending) && is_breadcrumb_folder(parent_path(path)) ? Role::breadcrumb : Role::toc;
    }
    if (is_yaml(ending)) return std::nullopt;
    return Role::page;
  }
  if (ending == "json") return Role::data;
  if (contains(asset_extensions, ending)) return Role::asset;
  if (contains(code_extensions, ending)) return Role::code;
  return Role::unused;
}

}  // namespace guidepost::content
