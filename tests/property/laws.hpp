// What holds for every site, as functions that the tests apply to their sites.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "build/build.hpp"

namespace guidepost::test {

/// Every file below `folder`, but not what a build writes for itself (".guidepost").
std::map<std::string, std::string> site_bytes(const std::filesystem::path& folder);

/// The HTML without the contents of <code> and <pre>: there, markup is an example.
std::string without_code(const std::string& html);

/// No page of a well-formed site shows markup: no bilingual span, no `:::`, no alert marker.
void check_no_markup(const std::map<std::string, std::string>& pages);

/// What is wrong with a page: an element that is not closed or closed out of order, an id that stands twice; "" when
/// nothing.
std::string nesting_problem(std::string_view html);

/// Every element of every page is closed, in order, and no id stands twice.
void check_well_formed(const std::map<std::string, std::string>& pages);

/// Every span of a diagnostic lies in its file, begins and ends on a code point, and is not turned round.
void check_spans(const build::Outcome& outcome);

/// Every Markdown link's span begins at its bracket ('!' of an image, '<' or ':' of other forms, its attribute) and
/// lies in its file. Returns how many links there were.
std::size_t check_link_positions(const build::Outcome& outcome);

/// Every asset stands in the site once, with or without a hash in its name, or shares the file of another locale's
/// asset of that name; and what pages show as `src` is there. `site` is site_bytes() of the run.
void check_assets(const build::Outcome& outcome, const std::map<std::string, std::string>& site);

/// The ledger accounts for every file: each page is an article, counts match.
void check_ledger(const build::Outcome& outcome);

}  // namespace guidepost::test
