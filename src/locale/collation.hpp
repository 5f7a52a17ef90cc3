// Sorting and alphabetic indexes in a locale's own order.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace guidepost::locale {

/// A section of an A-Z index: its label ("Cs", "Å", "#") and the indexes of its entries, sorted. Labels are the same in
/// all locales where they are not letters: "#" for what begins with a number, a symbol or a letter of no label.
struct IndexBucket {
  std::string label;
  std::vector<std::size_t> entries;
};

/// Sorts `names` into the buckets of icu::AlphabeticIndex for `tag` (Hungarian Cs, Gy, Sz are letters of their own,
/// Swedish Å Ä Ö come last, Chinese goes by pinyin); Latin A to Z stand in every index. "#" comes first. Empty buckets
/// are left out. Deterministic: equal names keep their order, no environment locale plays a part. Threads: safe;
/// indexes are cached per thread.
[[nodiscard]] std::vector<IndexBucket> alphabetic_index(std::span<const std::string_view> names, std::string_view tag);

/// The order of `names` by the locale's collation, as indexes; equal names keep their order. Threads: safe.
[[nodiscard]] std::vector<std::size_t> collation_order(std::span<const std::string_view> names, std::string_view tag);

}  // namespace guidepost::locale
