// loc-content-locale-mismatch: ms.contentlocale names another language than the folder.
#include "checks/rules.hpp"
#include "diagnostics/content_messages.hpp"
#include "locale/tag.hpp"

namespace guidepost::checks {
namespace {

void check(const CheckInput& input, Diagnostics& out) {
  for (const site::Article& article : input.model.articles()) {
    const yaml::Entry* const entry = article.meta.find("ms.contentlocale");
    if (entry == nullptr) continue;
    const std::string_view value = article.meta.string("ms.contentlocale");
    const locale::Locale& locale = input.model.locales()[article.locale];
    if (value.empty() || locale::tags_agree(value, locale.tag)) continue;
    out.add(content_locale_mismatch(entry->value.where, value, locale.folder, locale.tag));
  }
}

}  // namespace

extern const Rule content_locale{.name = "content-locale", .check = &check};

}  // namespace guidepost::checks
