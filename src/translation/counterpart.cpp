#include "translation/counterpart.hpp"

namespace guidepost::translation {

std::string_view source_version(const site::Article& article) {
  return article.meta.string("ms.openlocfilehash");
}

std::optional<Counterpart> counterpart(const site::SiteModel& model, const site::Article& article) {
  if (const auto source = model.locales().source()) {
    if (article.locale == *source) return std::nullopt;
    if (const auto found = model.find(*source, article.id.path())) return Counterpart{*found, Basis::source};
  }
  const std::string_view version = source_version(article);
  if (version.empty()) return std::nullopt;
  for (const locale::LocaleId locale : model.locales().ids()) {
    if (locale == article.locale) continue;
    const auto found = model.find(locale, article.id.path());
    if (found && source_version(model[*found]) == version) return Counterpart{*found, Basis::peer};
  }
  return std::nullopt;
}

std::optional<site::ArticleIndex> first_peer(const site::SiteModel& model, const site::Article& article) {
  const std::string_view version = source_version(article);
  if (version.empty()) return std::nullopt;
  for (const locale::LocaleId locale : model.locales().ids()) {
    if (model.locales().source() == locale) continue;
    const auto found = model.find(locale, article.id.path());
    if (found && source_version(model[*found]) == version) return found;
  }
  return std::nullopt;
}

}  // namespace guidepost::translation
