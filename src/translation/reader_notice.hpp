// What readers are told of a translation: on its page, and where the search shows it.
#pragma once

#include "translation/work_list.hpp"

namespace guidepost::translation {

/// Several may be true. Of a current translation by people none is.
struct ReaderNotice {
  bool is_outdated = false;            ///< the source has changed since
  bool is_partial = false;             ///< a noticeable share is still in the source's language
  bool is_machine_translated = false;  ///< and nobody has revised it: `ms.translationtype: MT`
};

/// Without evidence nothing is said. Threads: safe.
[[nodiscard]] ReaderNotice reader_notice(const site::SiteModel& model, const Assessment& known,
                                         site::ArticleIndex article);

}  // namespace guidepost::translation
