#include "translation/reader_notice.hpp"

namespace guidepost::translation {

ReaderNotice reader_notice(const site::SiteModel& model, const Assessment& known, site::ArticleIndex article) {
  return {.is_outdated = known.freshness[article].state == State::outdated,
          .is_partial = known.languages[static_cast<std::size_t>(article)].untranslated_share() >= noticeable_share,
          .is_machine_translated = maker_of(model[article]) == Maker::machine};
}

}  // namespace guidepost::translation
