// The terms of an article's `no-loc` metadata: names that no translator and no browser shall translate.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"

namespace guidepost::markdown {

/// A set of terms to look for in text: in the case that is written, as whole words, the longest first. Threads: const
/// is safe.
class NoLocTerms {
 public:
  NoLocTerms() = default;
  /// Blank terms and those longer than max_size count for nothing.
  explicit NoLocTerms(std::vector<std::string> terms);

  [[nodiscard]] bool empty() const { return terms_.empty(); }

  /// The first term at or after `from`. Between a letter or digit and another one no term begins or ends, unless one of
  /// them is a CJK character. Time: linear over all calls for one text, times max_size at worst.
  [[nodiscard]] std::optional<ByteRange> find(std::string_view text, std::size_t from) const;

  static constexpr std::size_t max_size = 200;

 private:
  [[nodiscard]] std::size_t longest_at(std::string_view text, std::size_t at) const;

  std::vector<std::string> terms_;  // sorted
};

}  // namespace guidepost::markdown
