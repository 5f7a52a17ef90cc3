#include "locale/alphabet.hpp"

#include <unicode/ulocdata.h>
#include <unicode/uset.h>

#include <algorithm>
#include <memory>

#include "locale/icu_locale.hpp"

namespace guidepost::locale {
namespace {

struct SetDeleter {
  void operator()(USet* set) const noexcept { uset_close(set); }
};
struct DataDeleter {
  void operator()(ULocaleData* data) const noexcept { ulocdata_close(data); }
};

std::unique_ptr<USet, SetDeleter> exemplars(std::string_view tag) {
  const std::unique_lock<std::mutex> lock = creation_lock();
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<ULocaleData, DataDeleter> data{ulocdata_open(icu_locale_name(tag).c_str(), &status)};
  if (U_FAILURE(status)) return nullptr;
  std::unique_ptr<USet, SetDeleter> set{
      ulocdata_getExemplarSet(data.get(), nullptr, USET_ADD_CASE_MAPPINGS, ULOCDATA_ES_STANDARD, &status)};
  return U_SUCCESS(status) ? std::move(set) : nullptr;
}

}  // namespace

Alphabet::Alphabet(std::string_view tag) : bits_(0x10000 / 64) {
  const std::unique_ptr<USet, SetDeleter> set = exemplars(tag);
  if (set == nullptr) return;
  const std::int32_t count = uset_getItemCount(set.get());
  for (std::int32_t item = 0; item < count; ++item) {
    UChar32 first = 0;
    UChar32 last = 0;
    UErrorCode status = U_ZERO_ERROR;
    // Items that are strings ("dzs" of Hungarian) come last; their letters are there on their own.
    if (uset_getItem(set.get(), item, &first, &last, nullptr, 0, &status) != 0) break;
    for (UChar32 letter = first; letter <= std::min(last, UChar32{0xFFFF}); ++letter) {
      bits_[static_cast<std::size_t>(letter) / 64] |= std::uint64_t{1} << (letter % 64);
      has_accents_ = has_accents_ || letter >= 0x80;
    }
  }
}

}  // namespace guidepost::locale
