// Where the links of an article lead, said so that articles of two locales can be compared.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "translation/side.hpp"

namespace guidepost::translation {

/// The place that an address on the web names for every language: without its scheme's 's', the locale in its path
/// ("/en-us/"), the host's case and a last slash.
[[nodiscard]] std::string web_place(std::string_view href);

/// Where a link of the article says it leads: the path below the locale's folder, in lower case, with query and
/// fragment; of an absolute link its web_place.
[[nodiscard]] std::string written_place(const Side& side, const markdown::Link& link);

/// Whether two links whose written places differ lead to one place: to one article or file, and to headings of the same
/// number in it, as bookmarks may be translated.
[[nodiscard]] bool lead_alike(const Side& a, std::size_t link_of_a, const Side& b, std::size_t link_of_b);

}  // namespace guidepost::translation
