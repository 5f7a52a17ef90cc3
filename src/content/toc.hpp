// Tables of contents as written: TOC.yml and TOC.md. What the entries lead to is decided in site/.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "diagnostics/diagnostic.hpp"

namespace guidepost::content {

/// One entry. Texts are as in the file; hrefs are relative to the TOC's folder, or absolute, or external.
struct TocEntry {
  Located<std::string> name;
  Located<std::string> href;      ///< a file, folder, TOC or URL; "" for a mere parent. A topicHref wins over an href
  Located<std::string> toc_href;  ///< tocHref: another TOC whose entries stand below this one, or a URL
  Located<std::string> uid;       ///< of a page: it is found by it rather than by its href
  std::string display_name;       ///< displayName or displayname: search synonyms, comma separated
  bool expanded = false;
  bool has_topic = false;  ///< href is the topicHref
  std::vector<TocEntry> items;
};

struct Toc {
  std::vector<TocEntry> entries;
  Diagnostics problems;  ///< syntax errors, entries that are no map, null names, unknown types: the rest stands
};

/// TOC.yml: a list of entries, or a map with `items`. Keys, in any case: `name`, `href`, `topicHref`, `tocHref`, `uid`,
/// `displayName` (a text, or a list), `expanded`, `items`; others (`maintainContext`) are ignored. As in docfx, an
/// entry leads to its topicHref rather than to its href, and includes its tocHref rather than a TOC or folder that is
/// its href; a topicHref that is a TOC and a tocHref that is none are reported. An entry without a name keeps its href
/// and is reported. After a syntax error the lines that look like entries are nested by their indentation. Accepts a
/// BOM and CRLF. Merge conflict markers are left to read_source. Threads: safe.
[[nodiscard]] Toc parse_toc_yaml(std::string_view text, FileId file);

/// TOC.md: headings `# [Name](href)` or `# Name`; the level is the depth. Blank lines, HTML comments and front matter
/// are skipped, other lines are reported. A heading that skips a level is reported and stands below the one before it.
[[nodiscard]] Toc parse_toc_markdown(std::string_view text, FileId file);

}  // namespace guidepost::content
