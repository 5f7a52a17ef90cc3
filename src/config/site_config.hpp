// guidepost.yml, understood: everything a build needs to know that is not content.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"
#include "base/source_set.hpp"
#include "config/page_address.hpp"
#include "config/policy.hpp"
#include "diagnostics/config_messages.hpp"
#include "diagnostics/diagnostic.hpp"
#include "locale/locale.hpp"

namespace guidepost::config {

/// The site's name per locale tag or folder; `title: Text` fills `fallback` only.
struct LocalizedText {
  std::map<std::string, std::string, std::less<>> by_locale;
  std::string fallback;

  /// The text for `locale`: by folder, by tag, by language subtag, then the fallback, then any; may be empty.
  [[nodiscard]] std::string_view for_locale(const locale::Locale& locale) const;
};

/// `redirects:`, what is written for articles that have moved.
struct RedirectOutputs {
  bool pages = true;     ///< a page at the old address
  bool netlify = false;  ///< _redirects
  bool nginx = false;    ///< redirects.map
};

/// `urls:`, how pages are addressed.
enum class UrlStyle : std::uint8_t {
  html,   ///< "en/billing/returns.html"; works from the disk too
  clean,  ///< "en/billing/returns/", a file index.html in a folder: what every static host serves
};

/// `delivery:`, what is written for servers.
struct Delivery {
  bool netlify_headers = false;  ///< _headers
  bool nginx_headers = false;    ///< headers.conf
  bool apache_headers = false;   ///< .htaccess
  bool gzip = false;             ///< FILE.gz beside each file that compresses
  bool brotli = false;           ///< FILE.br
};

/// Groups of words that readers may take for each other, of one locale.
using SynonymGroups = std::vector<std::vector<std::string>>;

struct SiteConfig {
  LocalizedText title;
  locale::LocaleTable locales;
  std::string base_url;         ///< ends in '/', or empty: then nothing absolute is written
  std::string output = "site";  ///< as written: relative to the site folder
  std::string theme;            ///< folder that overrides templates, strings and assets; relative; may be empty
  std::string host = "https://learn.microsoft.com";  ///< where root-relative redirects lead that leave the site
  RedirectOutputs redirects;
  PageAddress edit_url;      ///< where readers may change an article
  PageAddress feedback_url;  ///< where they may say whether it helps
  UrlStyle urls = UrlStyle::html;
  Delivery delivery;
  bool status = true;                     ///< `status:`, whether pages show how far the translations are
  std::optional<SourceSpan> git_history;  ///< where `status: {git: on}` asks for dates from git, if it does
  bool offline = false;                   ///< `offline:`, whether readers may read on without a connection
  bool markdown = true;                   ///< `markdown:`, whether pages have a twin in Markdown, which llms.txt lists
  bool search = false;                    ///< `search:`, whether pages of the site can be searched
  std::vector<std::string> exclude;       ///< globs over paths relative to the site folder or to a locale's folder
  std::vector<std::string> include;       ///< globs that bring default exclusions back
  Policy policy;                          ///< what is reported how, and what fails
  std::vector<Located<std::string>> glossaries;  ///< `glossary:`, paths relative to the site folder
  std::vector<SynonymGroups> search_synonyms;    ///< by LocaleId, or empty: search-synonyms.yml
  FileId file = no_file;                         ///< guidepost.yml in the SourceSet, or no_file without one
};

struct LoadedConfig {
  SiteConfig config;
  Diagnostics problems;
  bool usable = true;  ///< false: nothing to build (no locale with a folder, or an error in the file): exit code 2
};

struct LoadOptions {
  std::filesystem::path site;                   ///< the site folder
  std::optional<std::filesystem::path> config;  ///< --config: another file than SITE/guidepost.yml
};

/// Reads the configuration, or makes one from the locale folders that are there (see locale::canonical_tag): the
/// English one, if any, is the source. The file is added to `sources` so that its diagnostics show lines. Every problem
/// points at the key or value, and a misspelt key, code, severity or folder gets "did you mean". With a configuration
/// file whose `locales:` is absent, the folders are found the same way; without `source_locale:` the English one is the
/// source, too.
///
/// Errors leave the configuration unusable, but for a configured locale whose folder is missing: the others can be
/// built, and that locale lacks every article. A site folder that cannot be listed and a file that cannot be read are
/// an IoError.
[[nodiscard]] Result<LoadedConfig> load(const FileSystem& files, const LoadOptions& options, SourceSet& sources);

/// Why a site must not be written to the folder `output`, which is opened as it is (like `site`): it is the site folder
/// or above it, or in a locale's folder. Nothing when it may. For `output:` load has asked; for --output the caller
/// does.
[[nodiscard]] std::optional<OutputFolderMistake> output_folder_mistake(const FileSystem& files,
                                                                       const std::filesystem::path& site,
                                                                       const std::filesystem::path& output,
                                                                       const locale::LocaleTable& locales);

}  // namespace guidepost::config
