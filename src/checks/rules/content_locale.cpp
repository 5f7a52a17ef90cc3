// loc-content-locale-mismatch: ms.contentlocale names another language than the folder.
#include "checks/rules.hpp"
#include "diagnostics/content_messages.hpp"
#include "locale/tag.hpp"

namespace guidepost::checks {
namespace {

void check(const CheckInput& input, const site::Article& article, Diagnostics& out) {
  const yaml::Entry* const entry = article.meta.find("ms.contentlocale");
  if (entry == nullptr) return;
  const std::string_view value = article.meta.string("ms.contentlocale");
  const locale::Locale& locale = input.model.locales()[article.locale];
  if (value.empty() || locale::tags_agree(value, locale.tag)) return;
  out.add(content_locale_mismatch(entry->value.where, value, locale.folder, locale.tag));
}

}  // namespace

extern const Rule content_locale{.name = "content-locale", .check_article = &check};

}  // namespace guidepost::checks
