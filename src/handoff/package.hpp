// Everything that goes out for one locale.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "handoff/format.hpp"

namespace guidepost::handoff {

/// Which units go out. Neither: all of them.
struct Selection {
  bool missing = false;   ///< of articles that the locale does not have
  bool outdated = false;  ///< whose source has changed
};

struct Packed {
  Package package;
  std::size_t gained = 0;  ///< sentences that sources have gained, for which bilingual articles have no place
  std::map<Skip, std::vector<std::string>> skipped;  ///< paths of what is not handed off, though it could be asked for
};

/// Collects the articles of `locale`. `source_tag` stands for the source's language where the site has no source
/// locale.
[[nodiscard]] Packed pack(const Site& site, locale::LocaleId locale, Selection selection, std::string_view source_tag,
                          unsigned workers);

}  // namespace guidepost::handoff
