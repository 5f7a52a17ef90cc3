#include "build/fingerprint.hpp"

#include <fmt/format.h>

#include "base/content_hash.hpp"
#include "base/file_system.hpp"
#include "base/parallel.hpp"
#include "base/staged_folder.hpp"

namespace guidepost::build {
namespace {

/// The running program: another build of guidepost may render differently. Empty when the system does not tell.
std::string program_identity() {
  const DiskFileSystem disk;
  const Result<std::filesystem::path> program = disk.canonical("/proc/self/exe");
  if (!program) return {};
  const auto file = StagedFolder::inspect(program->parent_path(), {program->filename().string()}).front();
  return file.modified == 0 ? std::string{} : fmt::format("{} {}", file.size, file.modified);
}

void append_locales(std::string& all, const locale::LocaleTable& locales) {
  for (const locale::LocaleId id : locales.ids()) {
    const locale::Locale& locale = locales[id];
    all += fmt::format("{} {} {} {}", locale.tag, locale.folder, locale.native_name, locales.source() == id);
    for (const locale::LocaleId fallback : locales.fallbacks(id)) all += ' ' + locales[fallback].folder;
    all += '\n';
  }
}

}  // namespace

std::uint64_t fingerprint(const BuildInputs& inputs, unsigned workers) {
  const std::string program = program_identity();
  if (program.empty()) return 0;
  const std::vector<std::uint64_t> texts = parallel_map(inputs.sources.size(), workers, [&](std::size_t i) {
    const SourceFile& file = inputs.sources[static_cast<FileId>(i)];
    return hash_of(file.path) ^ (hash_of(file.text) * 0x9E3779B97F4A7C15U);
  });

  std::string all = fmt::format("{}\n{}\n", program, inputs.site.generic_string());
  for (const std::uint64_t text : texts) all += fmt::format("{:x}\n", text);
  append_locales(all, inputs.locales);
  all += inputs.history + '\n';
  if (inputs.today) all += locale::iso_date(*inputs.today) + '\n';
  for (const render::ThemeAsset& asset : inputs.theme.assets) {
    all += fmt::format("{} {:x}\n", asset.path, hash_of(asset.bytes));
  }
  std::vector<std::string> shown;
  for (std::size_t i = 0; i < inputs.ledger.size(); ++i) {
    const content::FoundFile& file = inputs.ledger[i];
    all += fmt::format("{} {} {}", file.path, static_cast<int>(file.role), file.rule);
    if (file.role == content::Role::asset) {
      const FileStatus& asset = inputs.assets[i];
      all += fmt::format(" {} {} {}", asset.size, asset.modified, asset.changed);
    } else if (file.role != content::Role::page && file.role != content::Role::toc &&
               content::may_be_shown(file.role)) {
      shown.push_back(file.path);
    }
    all += '\n';
  }
  for (const StagedFolder::Written& file : StagedFolder::inspect(inputs.site, shown)) {
    all += fmt::format("{} {}\n", file.size, file.modified);
  }
  return hash_of(all);
}

}  // namespace guidepost::build
