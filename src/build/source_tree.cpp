#include "build/source_tree.hpp"

#include "base/parallel.hpp"
#include "base/url_path.hpp"
#include "content/find.hpp"
#include "diagnostics/content_messages.hpp"
#include "docset/read.hpp"
#include "docset/scope.hpp"

namespace guidepost::build {
namespace {

using content::FoundFile;
using content::Role;

void read_docsets(const SourceFolder& folder, SourceTree& tree, SourceSet& sources) {
  docset::Loaded loaded = docset::read(
      {.files = folder.files, .site = folder.site, .locales = folder.config.locales, .first_file = tree.first},
      tree.ledger, sources);
  tree.docset_files = std::move(loaded.files);
  tree.problems.append(std::move(loaded.problems));
  docset::apply_scope(tree.docset_files.docsets, folder.config.include, tree.ledger);
}

bool has_text(const FoundFile& file) {
  switch (file.role) {
    case Role::page:
    case Role::toc:
    case Role::breadcrumb:
      return true;
    case Role::include:
      return extension(file.path) == "md";
    default:
      return false;
  }
}

}  // namespace

Result<SourceTree> find_sources(const SourceFolder& folder, SourceSet& sources) {
  SourceTree tree;
  tree.first = static_cast<FileId>(sources.size());
  Result<content::Found> found = content::find(folder.files,
                                               {.site = folder.site,
                                                .output = folder.output,
                                                .locales = folder.config.locales,
                                                .exclude = folder.config.exclude,
                                                .include = folder.config.include},
                                               sources);
  if (!found) return tl::unexpected(found.error());
  tree.ledger = std::move(found->files);
  tree.problems = std::move(found->problems);
  return tree;
}

void read_sources(const SourceFolder& folder, SourceTree& tree, SourceSet& sources, unsigned workers) {
  read_docsets(folder, tree, sources);
  tree.assets.resize(tree.ledger.size());
  std::vector<Diagnostics> problems(tree.ledger.size());
  parallel_for(tree.ledger.size(), workers, [&](std::size_t i) {
    FoundFile& file = tree.ledger[i];
    if (file.role == Role::asset) {
      if (const auto status = folder.files.status(folder.site / file.path);
          status && folder.files.is_readable(folder.site / file.path)) {
        tree.assets[i] = *status;
        return;
      }
      problems[i].add(
          file_unreadable({tree.file_id(i), {}}, file.path, std::make_error_code(std::errc::permission_denied)));
      file.role = Role::unreadable;
    } else if (has_text(file) &&
               !content::read_source(folder.files, folder.site, tree.file_id(i), sources, problems[i])) {
      file.role = Role::unreadable;
    }
  });
  for (Diagnostics& part : problems) tree.problems.append(std::move(part));
}

}  // namespace guidepost::build
