// A check of the whole site: one file below rules/, one name in the list of rules.cpp.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "links/link_target.hpp"
#include "site/site_model.hpp"

namespace guidepost::checks {

/// What a rule may read.
struct CheckInput {
  const site::SiteModel& model;
  const links::ResolvedLinks& links;
  /// By LocaleId: words that stand where a description of an image should, separated by '|'. May be shorter.
  std::span<const std::string> image_words = {};
};

/// `check` adds what it finds to `out`. Rules run at the same time: they only read the input and write to their own
/// list.
struct Rule {
  std::string_view name;
  void (*check)(const CheckInput& input, Diagnostics& out);
};

/// Runs every rule; the findings come in the order of the list.
[[nodiscard]] Diagnostics run_rules(const CheckInput& input, unsigned workers);

}  // namespace guidepost::checks
