// One function per kind of file. `folder` is where the file stands, relative to the site folder.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/ledger.hpp"
#include "diagnostics/diagnostic.hpp"
#include "docset/docset.hpp"

namespace guidepost::docset {

/// docfx.json, of docfx 2 (`build.content`) and 3 (`files` at the top).
[[nodiscard]] Docset read_docfx(const yaml::Value& root, std::string_view folder);

/// What a publish configuration says about a docset.
struct PublishedDocset {
  std::string folder;     ///< relative to the site folder
  std::string base_path;  ///< "" when it does not say
};
struct PublishConfig {
  std::vector<PublishedDocset> docsets;
  std::vector<Located<std::string>> redirection_files;  ///< relative to the site folder
};
[[nodiscard]] PublishConfig read_publish_config(const yaml::Value& root, std::string_view folder);

/// The entries of a redirection file. `found` is the file itself.
[[nodiscard]] std::vector<Redirection> read_redirections(const yaml::Value& root, const content::FoundFile& found,
                                                         const locale::LocaleTable& locales, Diagnostics& problems);

}  // namespace guidepost::docset
