// A whole run: from a folder to a site and a list of diagnostics.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

#include "base/file_system.hpp"
#include "base/source_set.hpp"
#include "base/staged_folder.hpp"
#include "build/timings.hpp"
#include "diagnostics/diagnostic.hpp"
#include "diagnostics/freshness_messages.hpp"
#include "site/site_model.hpp"
#include "translation/freshness.hpp"
#include "translation/history.hpp"
#include "translation/work_list.hpp"

namespace guidepost::build {

struct Outcome;

/// How a site's history is asked for, when its configuration wants that (`status: {git: on}`).
struct HistoryReader {
  /// Another one where the answers may have changed. May be empty.
  std::function<std::string()> state;
  /// Runs for a while: once in a build, if it is not unchanged. May be empty: there is no history then, and no problem.
  std::function<tl::expected<translation::History, HistoryProblem>(const translation::HistoryRequest&)> read;
};

struct Options {
  std::filesystem::path site;                   ///< the site folder
  std::optional<std::filesystem::path> config;  ///< instead of SITE/guidepost.yml
  std::optional<std::filesystem::path> output;  ///< instead of the configured one
  std::vector<std::string> locales;             ///< folders or tags that the site must have
  std::optional<locale::Date> today;            ///< for grace and exemptions; without it nothing is new or expires
  unsigned jobs = 0;                            ///< threads; 0: one per core
  bool write = true;                            ///< false: check only
  bool search_tests = true;                     ///< false: search-tests.yml is not asked for
  HistoryReader history;
  /// Makes the bytes that an unchanged build gives back (see Outcome::saved_report). May be empty.
  std::function<std::string(const Outcome&)> save_report;
  /// Whether bytes that `save_report` once made can still be read; an unchanged build needs them. May be empty.
  std::function<bool(std::string_view)> accepts_report;
  /// Called when a stage begins. May be empty.
  std::function<void(std::string_view stage)> progress;
};

enum class Status : std::uint8_t {
  complete,        ///< checked, and written if that was asked for
  unchanged,       ///< nothing changed since the last build of this output: only `saved_report` is filled
  no_such_locale,  ///< `unknown_locale` is none of `config`'s; nothing was read
  unusable,        ///< the configuration or the theme cannot be used, or there is nothing to build: see `diagnostics`
};

/// The result of a run. The model views `sources`.
struct Outcome {
  Status status = Status::complete;
  std::unique_ptr<SourceSet> sources;
  std::optional<site::SiteModel> model;
  translation::Freshness freshness;                     ///< of the model's articles
  std::vector<translation::ArticleLanguage> languages;  ///< of the model's articles, by index
  Diagnostics diagnostics;  ///< as policy::apply leaves them: severities settled, sorted, without repeats
  std::vector<SuppressedDiagnostic> suppressed;
  config::Policy policy;  ///< the configuration's, as far as it could be read; also of an unchanged build
  std::filesystem::path output;
  std::string unknown_locale;              ///< the first of Options::locales that the site does not have
  std::vector<std::string> known_locales;  ///< the folders it has then
  StagedFolder::Outcome written;
  std::string saved_report;
  Timings timings;

  [[nodiscard]] translation::Assessment assessment() const { return {freshness, languages}; }
};

/// config > find > read > (unchanged?) > parse > model > links > assets > checks > plan > write. Problems of the
/// content are in the outcome's diagnostics; an IoError is a problem of the disk. Same input bytes, same output bytes,
/// for any `jobs`. REQUIRES: markdown::register_extensions() has returned.
[[nodiscard]] Result<Outcome> run(const FileSystem& files, const Options& options);

}  // namespace guidepost::build
