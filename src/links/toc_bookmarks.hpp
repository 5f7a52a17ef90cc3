// Bookmarks in tables of contents.
#pragma once

#include "diagnostics/diagnostic.hpp"
#include "links/lookup.hpp"
#include "site/site_model.hpp"

namespace guidepost::links {

/// Reports entries of a locale's own tables of contents whose bookmark the page that they lead to does not have.
/// Pending: the source's version of the page has it.
[[nodiscard]] Diagnostics check_toc_bookmarks(const site::SiteModel& model, const BookmarkIndex& bookmarks);

}  // namespace guidepost::links
