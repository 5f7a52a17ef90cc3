// The JSON that `guidepost status --report json` prints: docs/formats/status.md describes it; fields may be added.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "translation/freshness.hpp"

namespace guidepost::reports {

/// How fresh the translations into `locales` are: of each locale, each of its folders, each article and its sections;
/// of one article, when `id` names it, its changed sentences too. The source locale is passed over.
[[nodiscard]] std::string write_status(const site::SiteModel& model, const translation::Freshness& freshness,
                                       std::span<const locale::LocaleId> locales, std::optional<std::string_view> id);

}  // namespace guidepost::reports
