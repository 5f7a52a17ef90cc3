#include "build/manifest.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "base/file_system.hpp"
#include "base/text.hpp"
#include "base/url_path.hpp"

namespace guidepost::build {
namespace {

constexpr std::string_view first_line = "guidepost manifest 1";

template <typename Number>
bool parse_number(std::string_view text, Number& number, int base = 10) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  return error == std::errc{} && end == text.data() + text.size();
}

/// A path that a manifest may name: relative, below the output folder. The file may have been tampered with, and what
/// it names can be removed.
bool is_safe(std::string_view path) {
  if (path.empty() || path.starts_with('/')) return false;
  const auto joined = join_path("", path);
  return joined && *joined == path;
}

/// Line feeds in names would end the line: they and '%' are written as %XX.
std::string escaped(std::string_view path) {
  std::string out;
  for (const char c : path) out += c == '\n' ? std::string{"%0A"} : c == '%' ? std::string{"%25"} : std::string{c};
  return out;
}

bool parse_file(std::string_view line, StagedFolder::Written& file) {
  const std::size_t first = line.find(' ');
  const std::size_t second = first == std::string_view::npos ? first : line.find(' ', first + 1);
  if (second == std::string_view::npos) return false;
  file.path = percent_decode(line.substr(second + 1));
  return is_safe(file.path) && parse_number(line.substr(0, first), file.size) &&
         parse_number(line.substr(first + 1, second - first - 1), file.modified);
}

}  // namespace

Manifest read_manifest(const std::filesystem::path& output) {
  const Result<std::string> text = DiskFileSystem{}.read(output / manifest_path);
  if (!text) return {};
  const std::vector<std::string_view> lines = text::split(*text, '\n');
  Manifest manifest;
  if (lines.size() < 2 || lines[0] != first_line || !parse_number(lines[1], manifest.fingerprint, 16)) return {};
  for (const std::string_view line : std::span{lines}.subspan(2)) {
    StagedFolder::Written file;
    if (parse_file(line, file)) manifest.files.push_back(std::move(file));
  }
  return manifest;
}

std::string write_manifest(const Manifest& manifest) {
  std::string text = fmt::format("{}\n{:016x}\n", first_line, manifest.fingerprint);
  for (const StagedFolder::Written& file : manifest.files) {
    text += fmt::format("{} {} {}\n", file.size, file.modified, escaped(file.path));
  }
  return text;
}

bool is_intact(const Manifest& manifest, const std::filesystem::path& output, unsigned workers) {
  std::vector<std::string> paths;
  paths.reserve(manifest.files.size());
  for (const StagedFolder::Written& file : manifest.files) paths.push_back(file.path);
  return StagedFolder::inspect(output, paths, workers) == manifest.files;
}

}  // namespace guidepost::build
