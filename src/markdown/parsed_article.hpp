// An article body, parsed: facts and HTML with holes. No cmark type leaves this module.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "base/offset_map.hpp"
#include "diagnostics/diagnostic.hpp"

namespace guidepost::markdown {

/// A place in the HTML that only the finished site can fill.
enum class HoleKind : std::uint8_t {
  link_attributes,   ///< after "<a": becomes ` href="..."` (and more), or nothing for a dead link. index: links
  image_attributes,  ///< after "<img": becomes ` src="..."` (and width, height). index: links
  link_title,        ///< inside an <a> without text: becomes the target's title. index: links
  string,            ///< an interface string, HTML-escaped. index: strings
  heading_begin,     ///< where a heading's words begin, and
  heading_end,       ///< where they end: becomes a link to the heading. index: headings
  table_begin,       ///< before a table, and
  table_end,         ///< behind it: becomes what lets it scroll alone. index: 0
};

struct Hole {
  std::uint32_t at;  ///< offset in Body::html where the filling goes; ascending
  HoleKind kind;
  std::uint32_t index;
};

/// HTML of an article, well-formed, in which nothing can run. `strings` are keys such as "alert.note".
struct Body {
  std::string html;
  std::vector<Hole> holes;
  std::vector<std::string> strings;
};

/// Every `where` is a place in the file that holds the words: the article itself, or one that it includes.
struct Heading {
  std::uint8_t level = 1;
  std::string id;    ///< unique on the page
  std::string text;  ///< plain text
  SourceSpan where;
};

/// An id that a link may name: headings, <a name>, id attributes. Before it was made unique.
struct Anchor {
  std::string id;
  SourceSpan where;
};

enum class LinkKind : std::uint8_t { link, image, autolink };

struct Link {
  LinkKind kind = LinkKind::link;
  std::string href;             ///< after CommonMark's unescaping, before percent-decoding
  std::string text;             ///< plain text of the label, or the alternative text
  SourceSpan where;             ///< begins at the '[' of a link, the '!' of an image, the '<' or ':' of other forms
  bool may_be_missing = false;  ///< a cross-reference whose writer wants no finding when no page has the uid
  std::uint32_t width = 0;      ///< of an image, in pixels, where the writer says it; else 0
  std::uint32_t height = 0;     ///< likewise
};

enum class AlertKind : std::uint8_t { note, tip, important, warning, caution };

struct Alert {
  AlertKind kind = AlertKind::note;
  SourceSpan where;
};

struct CodeBlock {
  std::string info;
  SourceSpan where;
  std::uint64_t content = 0;  ///< a hash of the code: equal code, equal hash
};

struct Table {
  std::uint32_t columns = 0;
  std::uint32_t rows = 0;  ///< with the header
  SourceSpan where;
};

enum class BlockKind : std::uint8_t { paragraph, heading, table_cell };

/// A block of words. What is neither of these kinds (code, raw HTML, titles of videos) is in the text without a block.
struct TextBlock {
  BlockKind kind = BlockKind::paragraph;
  ByteRange text;    ///< of ParsedArticle::text, never empty
  SourceSpan where;  ///< the paragraph or heading; of a cell its row
};

/// A file whose text or code is part of the page.
struct Inclusion {
  FileId file = no_file;
  SourceSpan where;  ///< the marker: in the article, or in a file that it includes
};

/// Facts of one article body.
struct ParsedArticle {
  Body body;
  std::vector<Heading> headings;
  std::vector<Anchor> anchors;
  std::vector<Link> links;
  std::vector<Alert> alerts;
  std::vector<CodeBlock> code_blocks;
  std::vector<Table> tables;
  std::vector<Inclusion> inclusions;
  std::string text;  ///< plain text of the body, blocks separated by newlines: search, excerpts, reading time
  std::vector<TextBlock> blocks;  ///< ascending by `text`
  std::vector<ByteRange> code;    ///< parts of `text` that are code: blocks and spans; ascending
  std::vector<ByteRange> strong;  ///< parts of `text` in bold, such as names of buttons; ascending by their ends
  Diagnostics problems;
};

}  // namespace guidepost::markdown
