#include "translation/counterpart.hpp"

namespace guidepost::translation {

std::string_view source_version(const site::Article& article) {
  return article.meta.string("ms.openlocfilehash");
}

std::string_view source_commit(const site::Article& article) {
  return article.meta.string("ms.sourcegitcommit");
}

bool is_of_one_version(const site::Article& a, const site::Article& b) {
  const std::string_view version = source_version(a);
  const std::string_view other = source_version(b);
  if (!version.empty() && !other.empty()) return version == other;
  return !source_commit(a).empty() && source_commit(a) == source_commit(b);
}

std::optional<Counterpart> counterpart(const site::SiteModel& model, const site::Article& article) {
  if (const auto source = model.locales().source()) {
    if (article.locale == *source) return std::nullopt;
    if (const auto found = model.find(*source, article.id.path())) return Counterpart{*found, Basis::source};
  }
  for (const locale::LocaleId locale : model.locales().ids()) {
    if (locale == article.locale) continue;
    const auto found = model.find(locale, article.id.path());
    if (found && is_of_one_version(article, model[*found])) return Counterpart{*found, Basis::peer};
  }
  return std::nullopt;
}

std::optional<site::ArticleIndex> first_peer(const site::SiteModel& model, const site::Article& article) {
  if (source_version(article).empty() && source_commit(article).empty()) return std::nullopt;
  for (const locale::LocaleId locale : model.locales().ids()) {
    if (model.locales().source() == locale) continue;
    const auto found = model.find(locale, article.id.path());
    if (found && is_of_one_version(article, model[*found])) return found;
  }
  return std::nullopt;
}

}  // namespace guidepost::translation
