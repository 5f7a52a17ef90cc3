// How fresh the sections of a translation are, by its sentences.
#pragma once

#include <vector>

#include "site/site_model.hpp"
#include "translation/freshness.hpp"

namespace guidepost::translation {

/// What stands between a heading, with it, and the next one.
struct SectionFreshness {
  const markdown::Heading* heading = nullptr;  ///< of the model; nullptr before the first one
  SegmentCounts segments;
};

/// The sections of an article that have sentences, or should have some, in its order; none where its freshness does not
/// rest on sentences. A missing sentence belongs to the section that stands for its own in the source, where both
/// articles have as many, else to that of the sentence before it. Time: n log n. Threads: safe.
[[nodiscard]] std::vector<SectionFreshness> section_freshness(const site::SiteModel& model, const Freshness& freshness,
                                                              site::ArticleIndex article);

}  // namespace guidepost::translation
