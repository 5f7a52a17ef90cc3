// The files that articles take in: includes, prepared once however many articles have them, and the files of snippets.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/file_system.hpp"
#include "base/source_set.hpp"
#include "content/ledger.hpp"
#include "diagnostics/diagnostic.hpp"
#include "locale/locale.hpp"
#include "markdown/included_files.hpp"

namespace guidepost::site {

/// Finds files in the ledger by the rules of links, and nowhere else. Markdown comes from the sources, front matter and
/// bilingual spans taken off at the first use; code is read from the disk when it is asked for.
///
/// Threads: const functions are safe to call concurrently; a file is prepared by the first who asks, and what comes out
/// does not depend on who that is. Costs nothing until something is asked for.
class DocsetFiles {
 public:
  /// All must outlive the object. `ledger[i]` is file `first` + i.
  struct Docset {
    const FileSystem& files;
    const std::filesystem::path& site;
    const SourceSet& sources;
    const locale::LocaleTable& locales;
    std::span<const content::FoundFile> ledger;
    FileId first{};
  };
  explicit DocsetFiles(const Docset& docset);
  ~DocsetFiles();
  DocsetFiles(const DocsetFiles&) = delete;
  DocsetFiles& operator=(const DocsetFiles&) = delete;

  /// What was found while includes were prepared, in the order of files. Pages are not among them: they report their
  /// own.
  [[nodiscard]] Diagnostics take_problems();

 private:
  friend class LocaleFiles;
  struct Text;
  struct Code;
  struct Found {
    std::size_t index = 0;       ///< in the ledger
    std::string right_spelling;  ///< of the href, when the case differs
  };

  [[nodiscard]] std::optional<Found> find(locale::LocaleId locale, FileId from, std::string_view href) const;
  [[nodiscard]] const Text& text(std::size_t index) const;
  [[nodiscard]] const Code& code(std::size_t index) const;
  [[nodiscard]] const content::FoundFile* entry(FileId file) const;
  [[nodiscard]] FileId file_id(std::size_t index) const;
  [[nodiscard]] Position position(SourceSpan where) const;

  [[nodiscard]] std::string docset_root(std::string_view locale_folder, std::string_view folder) const;
  [[nodiscard]] std::optional<std::size_t> find_exactly(const std::string& path) const;
  [[nodiscard]] std::optional<std::size_t> find_ignoring_case(const std::string& path) const;

  using Index = std::unordered_map<std::string, std::size_t>;
  Docset docset_;
  mutable std::once_flag indexed_;
  mutable std::once_flag folded_;
  mutable Index by_path_;         ///< relative to the site folder, in NFC
  mutable Index by_folded_path_;  ///< the first of those that are equal but for case
  mutable std::mutex mutex_;      ///< of the maps below; not held while a file is prepared
  mutable std::map<std::size_t, std::unique_ptr<Text>> texts_;
  mutable std::map<std::size_t, std::unique_ptr<Code>> codes_;
  mutable std::map<FileId, LineIndex> lines_;
};

/// The files as the pages of one locale have them: its own, then its fallbacks'.
class LocaleFiles final : public markdown::IncludedFiles {
 public:
  LocaleFiles(const DocsetFiles& files, locale::LocaleId locale) : files_{files}, locale_{locale} {}

  [[nodiscard]] std::optional<markdown::IncludedText> find_text(FileId from, std::string_view href) const override;
  [[nodiscard]] std::optional<markdown::IncludedCode> find_code(FileId from, std::string_view href) const override;
  [[nodiscard]] std::string_view language() const override;
  [[nodiscard]] std::string path(FileId file) const override;
  [[nodiscard]] std::string describe(SourceSpan where) const override;

 private:
  const DocsetFiles& files_;
  locale::LocaleId locale_;
};

}  // namespace guidepost::site
