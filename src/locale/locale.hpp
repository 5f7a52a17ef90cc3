// Locales are data: a row per locale, and the table of all locales of a site.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::locale {

enum class Direction : std::uint8_t { left_to_right, right_to_left };

/// Index of a locale in its site's LocaleTable.
enum class LocaleId : std::uint16_t {};

struct Locale {
  std::string tag;          ///< BCP 47, canonical case: "zh-Hans", "sv-SE"
  std::string folder;       ///< the folder below the site folder, and the first part of its URLs
  std::string native_name;  ///< "Svenska", "简体中文"; LocaleTable makes it unique in the site (make_unique_names)
  Direction direction = Direction::left_to_right;
  std::vector<LocaleId> fallback;  ///< tried in order for what this locale lacks; never contains itself
};

/// All locales of a site, in configuration order (without configuration: source locale first, then by folder name).
/// Threads: const after construction.
class LocaleTable {
 public:
  LocaleTable() = default;
  /// REQUIRES: `source` and all ids in `fallback` are indexes of `rows`.
  explicit LocaleTable(std::vector<Locale> rows, std::optional<LocaleId> source);

  [[nodiscard]] const Locale& operator[](LocaleId id) const { return rows_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] std::size_t size() const { return rows_.size(); }
  [[nodiscard]] std::vector<LocaleId> ids() const;
  /// The measure of coverage; nothing when the union of all articles is.
  [[nodiscard]] std::optional<LocaleId> source() const { return source_; }
  [[nodiscard]] std::optional<LocaleId> find_folder(std::string_view folder) const;
  /// The first row with this tag, ASCII case ignored.
  [[nodiscard]] std::optional<LocaleId> find_tag(std::string_view tag) const;
  /// Where a page that `id` lacks may come from, best first: its own fallback list, then what those fall back to, then
  /// the source locale, then (only without a source locale) all others in table order. Each once, never `id` itself, so
  /// that lists which name each other are harmless. Computed once.
  [[nodiscard]] const std::vector<LocaleId>& fallbacks(LocaleId id) const {
    return fallbacks_[static_cast<std::size_t>(id)];
  }

 private:
  std::vector<Locale> rows_;
  std::optional<LocaleId> source_;
  std::vector<std::vector<LocaleId>> fallbacks_;
};

}  // namespace guidepost::locale
