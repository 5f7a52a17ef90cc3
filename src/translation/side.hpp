// One of the two articles that are compared.
#pragma once

#include <span>
#include <string_view>

#include "site/site_model.hpp"
#include "site/target_lookup.hpp"

namespace guidepost::translation {

/// An article and what is known about it. All must outlive what is made from it.
struct Side {
  const site::SiteModel& model;
  const site::Article& article;
  std::span<const site::LinkTarget> targets;  ///< parallel to the article's links

  [[nodiscard]] std::string_view tag() const { return model.locales()[article.locale].tag; }
};

}  // namespace guidepost::translation
