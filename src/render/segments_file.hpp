// The file with the sentences of a translation beside those that they were made from. No page holds a source sentence:
// readers who ask for them load this file, a script, because pages from the disk may load nothing else.
//
//   guidepost.segments={"source": {"lang": "en", "dir": "ltr"}, "target": {"lang": "de", "dir": "ltr"},
//    "labels": {"lang": "de", "dir": "ltr", "older": "Older passage", "now": "Now:", "removed": "..."},
//    "segments": [{"target": "Wählen Sie Speichern.", "source": "Select Save."},
//                 {"target": "...", "source": "...", "now": "Select Save, then Close."},
//                 {"target": "...", "source": "...", "now": ""}]};
//
// Texts are plain: no markup of Markdown or HTML has a meaning in them. `lang` of the source is "" where the site has
// no source locale. `now` is there for passages that are older than today's source: what it says now, "" when it has
// dropped the sentence; `labels` are there when some passage is.
#pragma once

#include <string>

#include "render/site_context.hpp"
#include "translation/freshness.hpp"

namespace guidepost::render {

/// "de/billing/read-your-invoice.segments.js", beside the article's own page.
[[nodiscard]] std::string segments_path(const locale::Locale& locale, const site::Article& article);

/// The file's bytes: the segments in the order of the article. Time: linear.
[[nodiscard]] std::string segments_file(const SiteContext& context, const translation::Freshness& freshness,
                                        site::ArticleIndex article);

}  // namespace guidepost::render
