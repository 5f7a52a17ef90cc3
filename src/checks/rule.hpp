// A check of the whole site: one file below rules/, one name in the list of rules.cpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "links/link_target.hpp"
#include "site/site_model.hpp"
#include "translation/freshness.hpp"
#include "translation/glossary.hpp"
#include "translation/untranslated.hpp"

namespace guidepost::checks {

/// What a rule may read.
struct CheckInput {
  const site::SiteModel& model;
  const links::ResolvedLinks& links;
  const translation::Freshness& freshness;
  /// By LocaleId: words that stand where a description of an image should, separated by '|'. May be shorter.
  std::span<const std::string> image_words = {};
  /// nullptr when none is configured.
  const translation::Glossary* glossary = nullptr;
  /// Filled in by run_rules.
  const translation::TextLanguages* languages = nullptr;
};

/// `check` looks at the whole site, `check_article` at one article; each adds what it finds to `out`, and a rule may
/// have both. They run at the same time, articles in any order: they only read the input and write to `out`.
struct Rule {
  std::string_view name;
  void (*check)(const CheckInput& input, Diagnostics& out) = nullptr;
  void (*check_article)(const CheckInput& input, const site::Article& article, Diagnostics& out) = nullptr;
  std::optional<Code> opt_in = std::nullopt;  ///< the rule runs only where `rules:` gives this code a severity
};

/// Runs every rule: what rules find in the whole site, in the order of the list, then what they find in each article,
/// in the order of the articles.
[[nodiscard]] Diagnostics run_rules(const CheckInput& input, unsigned workers);

}  // namespace guidepost::checks
