#include "build/fingerprint.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include "base/parallel.hpp"
#include "base/staged_folder.hpp"

namespace guidepost::build {
namespace {

std::uint64_t hash_of(std::string_view bytes) { return XXH3_64bits(bytes.data(), bytes.size()); }

/// The running program: another build of guidepost may render differently.
std::string program_identity() {
  std::error_code code;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", code);
  const auto file = StagedFolder::inspect(program.parent_path(), {program.filename().string()});
  return fmt::format("{} {}", file.front().size, file.front().modified);
}

}  // namespace

std::uint64_t fingerprint(const SourceSet& sources, const std::vector<content::FoundFile>& ledger,
                          const std::filesystem::path& site, std::string_view options, unsigned workers) {
  const std::vector<std::uint64_t> texts = parallel_map(sources.size(), workers, [&](std::size_t i) {
    const SourceFile& file = sources[static_cast<FileId>(i)];
    return hash_of(file.path) ^ (hash_of(file.text) * 0x9E3779B97F4A7C15U);
  });

  std::string all = fmt::format("{}\n{}\n", program_identity(), options);
  for (const std::uint64_t text : texts) all += fmt::format("{:x}\n", text);
  std::vector<std::string> assets;
  for (const content::FoundFile& file : ledger) {
    all += fmt::format("{} {} {}\n", file.path, static_cast<int>(file.role), file.rule);
    if (file.role == content::Role::asset) assets.push_back(file.path);
  }
  for (const StagedFolder::Written& asset : StagedFolder::inspect(site, assets)) {
    all += fmt::format("{} {}\n", asset.size, asset.modified);
  }
  return hash_of(all);
}

}  // namespace guidepost::build
