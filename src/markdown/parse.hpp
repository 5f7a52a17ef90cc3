// The entrance to Markdown: text in, facts and HTML out.
#pragma once

#include <string_view>

#include "base/offset_map.hpp"
#include "markdown/alert_words.hpp"
#include "markdown/included_files.hpp"
#include "markdown/no_loc_terms.hpp"
#include "markdown/parsed_article.hpp"

namespace guidepost::markdown {

/// Registers cmark-gfm's extensions. Call once, before any thread parses.
void register_extensions();

/// What the text came from.
struct Origin {
  FileId file = no_file;
  const OffsetMap* map = nullptr;           ///< from offsets of the text to file offsets; REQUIRES: not null
  bool is_verbatim = true;                  ///< the text stands in the file byte for byte, so that fixes may be offered
  bool has_bilingual_source = false;        ///< the strip has guarded block starts already; see site-prose-as-list
  const AlertWords* alert_words = nullptr;  ///< of the article's locale: translated alert keywords; may be null
  const NoLocTerms* no_loc = nullptr;       ///< terms that stay as they are in every language; may be null
  const IncludedFiles* files = nullptr;     ///< for includes and snippets; without them, none is found
};

/// Parses one article body (CommonMark, GFM tables, task lists, strikethrough, autolinks, docfx's constructs), with
/// what it includes.
///
/// `text` is UTF-8 and starts after the front matter; bilingual spans are already stripped. Never fails: malformed
/// Markdown has no meaning, and what is rejected is reported in `problems` and stays in the page as text. Damage that
/// translation does is repaired first where it is sure what was meant; see damage.hpp.
///
/// REQUIRES: register_extensions() has returned. Threads: safe to call concurrently. Time: linear for real articles;
/// nesting deeper than 100 levels is reported and flattened.
[[nodiscard]] ParsedArticle parse_article(std::string_view text, const Origin& origin);

/// Parses several pieces (answers of a FAQ, descriptions of cards) that share one page: ids stay unique across them and
/// the facts accumulate in one ParsedArticle, whose body is what the caller appends between them.
class PageBuilder {
 public:
  PageBuilder();
  ~PageBuilder();
  PageBuilder(const PageBuilder&) = delete;
  PageBuilder& operator=(const PageBuilder&) = delete;

  /// Markdown as blocks.
  void add_markdown(std::string_view text, const Origin& origin);
  /// Markdown whose only paragraph is unwrapped: for titles and short texts.
  void add_inline_markdown(std::string_view text, const Origin& origin);
  /// A heading with a slug id made unique; the title is plain text.
  void add_heading(std::uint8_t level, std::string_view title, SourceSpan where);
  /// The same with a slug of its own.
  void add_heading(std::uint8_t level, std::string_view title, SourceSpan where, std::string_view slug);
  /// HTML of ours; REQUIRES: well-formed and escaped.
  void add_html(std::string_view html);
  /// `<a` + attributes hole + `>` + text + `</a>`; empty text becomes the target's title.
  void add_link(std::string_view href, std::string_view text, SourceSpan where);
  /// An image that the text beside it describes, unless `alt` says more. `attributes` begins with a blank, or is "".
  void add_image(std::string_view href, std::string_view alt, std::string_view attributes, SourceSpan where);
  /// Plain text.
  void add_text(std::string_view text);
  /// An interface string, such as "kind.overview".
  void add_string(std::string_view key);

  /// The plain text of everything so far. Valid until the next `add_...`.
  [[nodiscard]] std::string_view text() const;

  [[nodiscard]] ParsedArticle finish();

 private:
  struct State;
  State* state_;
};

}  // namespace guidepost::markdown
