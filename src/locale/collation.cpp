#include "locale/collation.hpp"

#include <unicode/alphaindex.h>
#include <unicode/coll.h>
#include <unicode/locid.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <memory>
#include <numeric>
#include <optional>

#include "locale/icu_locale.hpp"

namespace guidepost::locale {
namespace {

using CollatorPtr = std::unique_ptr<icu::Collator>;
using ImmutableIndex = icu::AlphabeticIndex::ImmutableIndex;
using IndexPtr = std::unique_ptr<ImmutableIndex>;

icu::UnicodeString to_utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

const icu::Collator* collator_for(std::string_view tag) {
  thread_local std::map<std::string, CollatorPtr, std::less<>> collators;
  return cached(collators, tag,
                [&] {
                  UErrorCode status = U_ZERO_ERROR;
                  CollatorPtr made{icu::Collator::createInstance(icu::Locale{icu_locale_name(tag).c_str()}, status)};
                  return U_SUCCESS(status) ? std::move(made) : nullptr;
                })
      .get();
}

const ImmutableIndex* index_for(std::string_view tag) {
  thread_local std::map<std::string, IndexPtr, std::less<>> indexes;
  return cached(indexes, tag,
                [&] {
                  UErrorCode status = U_ZERO_ERROR;
                  icu::AlphabeticIndex builder{icu::Locale{icu_locale_name(tag).c_str()}, status};
                  builder.addLabels(icu::Locale::getEnglish(), status);
                  IndexPtr made{U_SUCCESS(status) ? builder.buildImmutableIndex(status) : nullptr};
                  return U_SUCCESS(status) ? std::move(made) : nullptr;
                })
      .get();
}

/// Bytes that compare as the collator does: each name is transformed once instead of once per comparison.
std::string sort_key(const icu::Collator* collator, const icu::UnicodeString& name) {
  if (collator == nullptr) {
    std::string bytes;
    name.toUTF8String(bytes);
    return bytes;
  }
  std::vector<std::uint8_t> key(static_cast<std::size_t>(name.length()) * 4 + 16);
  auto needed = static_cast<std::size_t>(collator->getSortKey(name, key.data(), static_cast<std::int32_t>(key.size())));
  if (needed > key.size()) {
    key.resize(needed);
    needed = static_cast<std::size_t>(collator->getSortKey(name, key.data(), static_cast<std::int32_t>(key.size())));
  }
  return {key.begin(), key.begin() + static_cast<std::ptrdiff_t>(needed)};
}

/// "CS" -> "Cs", as a heading of the letter reads. CLDR's labels are upper case throughout.
std::string label_text(const icu::UnicodeString& label) {
  icu::UnicodeString shown{label};
  if (shown.countChar32() > 1) {
    const std::int32_t second = shown.moveIndex32(0, 1);
    icu::UnicodeString tail{shown, second};
    shown.truncate(second);
    shown.append(tail.toLower(icu::Locale::getRoot()));
  }
  std::string result;
  shown.toUTF8String(result);
  return result;
}

/// The bucket of a name; nothing for what stands before, between or after the letters.
std::optional<std::int32_t> letter_bucket(const ImmutableIndex* index, const icu::UnicodeString& name) {
  if (index == nullptr) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t at = index->getBucketIndex(name, status);
  const icu::AlphabeticIndex::Bucket* bucket = U_SUCCESS(status) ? index->getBucket(at) : nullptr;
  if (bucket == nullptr || bucket->getLabelType() != U_ALPHAINDEX_NORMAL) return std::nullopt;
  return at;
}

}  // namespace

std::vector<std::size_t> collation_order(std::span<const std::string_view> names, std::string_view tag) {
  const icu::Collator* collator = collator_for(tag);
  std::vector<std::string> keys;
  keys.reserve(names.size());
  for (const std::string_view name : names) keys.push_back(sort_key(collator, to_utf16(name)));

  std::vector<std::size_t> order(names.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) -> const std::string& { return keys[i]; });
  return order;
}

std::vector<IndexBucket> alphabetic_index(std::span<const std::string_view> names, std::string_view tag) {
  const ImmutableIndex* index = index_for(tag);
  constexpr std::int32_t others = -1;
  std::map<std::int32_t, IndexBucket> buckets;
  for (const std::size_t i : collation_order(names, tag)) {
    const std::optional<std::int32_t> letter = letter_bucket(index, to_utf16(names[i]));
    IndexBucket& bucket = buckets[letter.value_or(others)];
    if (bucket.entries.empty()) bucket.label = letter ? label_text(index->getBucket(*letter)->getLabel()) : "#";
    bucket.entries.push_back(i);
  }

  std::vector<IndexBucket> filled;
  filled.reserve(buckets.size());
  for (auto& [order, bucket] : buckets) filled.push_back(std::move(bucket));
  return filled;
}

}  // namespace guidepost::locale
