// The fields of a TOC.yml entry, as both of its readers set them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "content/toc.hpp"

namespace guidepost::content {

/// Whether an href names a table of contents: by its file name, or as a folder.
[[nodiscard]] bool leads_to_toc(std::string_view href);

/// Sets the field that `key` names, in any case; does nothing for other keys. `href` and `topicHref` may come in any
/// order: a topic that is no TOC wins, and an href beside it that is a TOC or a folder becomes toc_href where there is
/// none.
void set_toc_field(TocEntry& entry, std::string_view key, Located<std::string> value);

/// The entries of a TOC.yml that is no YAML, from the lines that look like some: `- key: value` begins one, `key:
/// value` belongs to the nearest entry above that is indented less. A tab counts as blanks to the next multiple of
/// four. Reports nothing: the syntax error has been.
[[nodiscard]] std::vector<TocEntry> salvage_toc(std::string_view text, FileId file);

}  // namespace guidepost::content
