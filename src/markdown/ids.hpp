// The ids of one page: each stands once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace guidepost::markdown {

/// Ids in use and, per base, the last suffix that was tried: many equal headings take linear time.
class PageIds {
 public:
  PageIds();
  /// Takes `base`, or the first free one of `base-1`, `base-2`, ... as GitHub does.
  std::string take(std::string_view base);

 private:
  std::unordered_map<std::string, std::uint32_t> last_suffix_;
};

/// An id as HTML allows it: without blanks, which become '-'; empty when nothing is left.
[[nodiscard]] std::string valid_id(std::string_view written);

}  // namespace guidepost::markdown
