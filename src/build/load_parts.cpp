#include "build/load_parts.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/parallel.hpp"
#include "base/url_path.hpp"
#include "build/alert_words.hpp"
#include "content/toc.hpp"
#include "docset/metadata.hpp"
#include "site/docset_files.hpp"
#include "site/load_article.hpp"

namespace guidepost::build {
namespace {

using content::FoundFile;
using content::Role;

/// Where the ledger has files of these roles.
std::vector<std::size_t> entries_of(const std::vector<FoundFile>& ledger, std::initializer_list<Role> roles) {
  std::vector<std::size_t> entries;
  for (std::size_t i = 0; i < ledger.size(); ++i) {
    if (std::ranges::find(roles, ledger[i].role) != roles.end()) entries.push_back(i);
  }
  return entries;
}

site::LoadedToc load_toc(FileId file, const SourceSet& sources) {
  const SourceFile& source = sources[file];
  return {file, extension(source.path) == "md" ? content::parse_toc_markdown(source.text, file)
                                               : content::parse_toc_yaml(source.text, file)};
}

}  // namespace

Result<LoadedParts> load_parts(const SourceFolder& folder, SourceTree tree, const render::Theme& theme,
                               const SourceSet& sources, unsigned workers) {
  const std::vector<std::size_t> pages = entries_of(tree.ledger, {Role::page});
  const std::vector<std::size_t> tocs = entries_of(tree.ledger, {Role::toc, Role::breadcrumb});
  site::DocsetFiles included{{.files = folder.files,
                              .site = folder.site,
                              .sources = sources,
                              .locales = folder.config.locales,
                              .ledger = tree.ledger,
                              .first = tree.first}};
  docset::Metadata metadata{tree.docset_files.docsets, tree.ledger};
  std::vector<markdown::AlertWords> words;
  for (const locale::LocaleId id : folder.config.locales.ids())
    words.push_back(alert_words(theme, folder.config.locales[id].tag));
  std::vector<site::LoadedArticle> articles = parallel_map(pages.size(), workers, [&](std::size_t i) {
    const FoundFile& found = tree.ledger[pages[i]];
    return site::load_article(found, tree.file_id(pages[i]), sources,
                              {.included = included,
                               .alert_words = words[static_cast<std::size_t>(*found.locale)],
                               .metadata = metadata.of(pages[i])});
  });
  std::vector<site::LoadedToc> loaded_tocs =
      parallel_map(tocs.size(), workers, [&](std::size_t i) { return load_toc(tree.file_id(tocs[i]), sources); });

  if (const auto counts = content::count_roles(tree.ledger);
      counts.total() != tree.ledger.size() || counts[Role::page] != articles.size()) {
    return tl::unexpected(IoError{"internal error: the ledger does not account for every file of", folder.site,
                                  std::make_error_code(std::errc::state_not_recoverable)});
  }
  LoadedParts loaded{.parts = {.config = folder.config, .ledger = std::move(tree.ledger), .first_file = tree.first},
                     .problems = included.take_problems()};
  loaded.parts.articles.reserve(articles.size());
  for (site::LoadedArticle& article : articles) {
    loaded.parts.articles.push_back(std::move(article.article));
    loaded.problems.append(std::move(article.problems));
  }
  for (std::size_t i = 0; i < tocs.size(); ++i) {
    loaded.problems.append(std::move(loaded_tocs[i].toc.problems));
    const bool is_toc = loaded.parts.ledger[tocs[i]].role == Role::toc;
    (is_toc ? loaded.parts.tocs : loaded.parts.breadcrumbs).push_back(std::move(loaded_tocs[i]));
  }
  loaded.parts.docset_files = std::move(tree.docset_files);
  loaded.parts.metadata = std::move(metadata);
  return loaded;
}

}  // namespace guidepost::build
