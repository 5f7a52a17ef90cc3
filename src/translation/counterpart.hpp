// What a translation is measured against.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "site/site_model.hpp"

namespace guidepost::translation {

/// The version of the source that an article was made from: `ms.openlocfilehash`. Opaque: equal versions are one source
/// text, which all locales have under one value. Empty when the article does not say.
[[nodiscard]] std::string_view source_version(const site::Article& article);

/// The commit of the source's repository that an article was handed off at: `ms.sourcegitcommit`. Of two articles with
/// one id, equal commits are one source text, other commits may be. Empty when the article does not say.
[[nodiscard]] std::string_view source_commit(const site::Article& article);

/// Whether two articles of one id surely were made from one source text: by their versions, where one of them has none
/// by their commits.
[[nodiscard]] bool is_of_one_version(const site::Article& a, const site::Article& b);

enum class Basis : std::uint8_t {
  source,  ///< the article of the source locale, whatever its version
  peer,    ///< the same article of another locale, made from the same version of the source
};

struct Counterpart {
  site::ArticleIndex article = site::no_article;
  Basis basis = Basis::source;
};

/// The source locale's article of this id; without a source locale, or where it lacks the article, the first other
/// locale's that was made from the same version. Nothing for an article of the source locale and for one that stands
/// alone. Two peers are each other's counterparts: a rule reports what differs in the later one.
[[nodiscard]] std::optional<Counterpart> counterpart(const site::SiteModel& model, const site::Article& article);

/// The first locale's article with this article's id and version: the one that peers are compared with. Itself when it
/// is the first; nothing when it has no version.
[[nodiscard]] std::optional<site::ArticleIndex> first_peer(const site::SiteModel& model, const site::Article& article);

}  // namespace guidepost::translation
