// One page's content while it is made: facts, HTML, ids and findings. What every construct writes to.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "markdown/cross_reference.hpp"
#include "markdown/damage.hpp"
#include "markdown/html_writer.hpp"
#include "markdown/ids.hpp"
#include "markdown/inclusion_chain.hpp"
#include "markdown/locator.hpp"
#include "markdown/markers.hpp"
#include "markdown/outline.hpp"
#include "markdown/parse.hpp"
#include "markdown/parsed_article.hpp"

namespace guidepost::markdown {

/// One text that is rendered: an article has one, a FAQ page many. Views; lives for one call.
struct Piece {
  const MendedText& mended;
  const MarkedText& text;
  Locator& locator;
  const Origin& origin;
};

/// Threads: one rendering, one thread.
class Rendering {
 public:
  Rendering() : html_{article_.body} {}
  Rendering(const Rendering&) = delete;
  Rendering& operator=(const Rendering&) = delete;

  [[nodiscard]] HtmlWriter& html() { return html_; }
  [[nodiscard]] ParsedArticle& article() { return article_; }
  [[nodiscard]] Body& body() { return article_.body; }

  // Places. A piece must have begun, except for report().
  /// Returns the piece round the new one, or nullptr; it goes on with end_piece().
  const Piece* begin_piece(const Piece& piece) { return std::exchange(piece_, &piece); }
  void end_piece(const Piece* outer) { piece_ = outer; }
  [[nodiscard]] const Piece& piece() const { return *piece_; }
  /// The place in the file of a range of the piece's text (a marker's) or of its parsed text (a node's).
  [[nodiscard]] SourceSpan at_text(ByteRange range) const;
  [[nodiscard]] SourceSpan at_parsed(ByteRange range) const;
  void report(Diagnostic diagnostic) { article_.problems.add(std::move(diagnostic)); }
  /// Whether the tag `written` stands at `where` in the file as it was read, so that a fix may be offered.
  [[nodiscard]] bool is_verbatim(SourceSpan where, std::string_view written) const {
    return piece_->origin.is_verbatim && where.range.size() == written.size();
  }
  /// Reports the opening tag of an anchor that has no end tag.
  void report_unclosed_anchor(std::string_view id, std::string_view tag, SourceSpan where);
  /// Whether this is the first time that the page asks for `key`: for findings that are reported once per article.
  [[nodiscard]] bool is_first(std::string key) { return seen_.insert(std::move(key)).second; }

  /// What is being included into what. Empty in the text of the page itself.
  [[nodiscard]] InclusionChain& inclusions() { return inclusions_; }
  /// Quotes, items, emphasis and links that are open, in the page and in what it includes.
  [[nodiscard]] std::size_t& depth() { return depth_; }

  // Plain text, for search: pieces of text, and the ends of blocks.
  void plain(std::string_view text);
  /// A blank between two words that only tags divide.
  void break_plain();
  void end_plain_block();
  /// Code in the plain text.
  void plain_code(std::string_view code);
  /// Notes what stands in the plain text from `begin` on.
  void add_text_block(BlockKind kind, std::size_t begin, SourceSpan where);
  void add_strong(std::size_t begin);

  /// Words of the article, outside code and addresses: HTML and terms that must not be translated, marked as such.
  void words(std::string_view words);

  /// An interface string, as a hole: "alert.note".
  void string(std::string_view key);

  // Ids.
  /// The id of an anchor that a writer named; a repeated one is renamed and reported. Empty for an empty name.
  std::string anchor_id(std::string_view written, SourceSpan where);
  /// The same for the anchor that a heading begins with. Translations name every heading so, and pages that repeat a
  /// heading repeat its anchor: as with automatic slugs, the later ones get a suffix without a word.
  std::string heading_anchor_id(std::string_view written, SourceSpan where);
  /// The id of a heading without an anchor: its slug.
  std::string heading_id(std::string_view text, SourceSpan where);
  /// The id of a heading whose slug is known.
  std::string slug_id(std::string_view slug, SourceSpan where);
  std::string free_id(std::string_view base) { return ids_.take(base); }
  [[nodiscard]] Outline& outline() { return outline_; }
  /// Puts an attribute into a tag that is written already; holes behind it move along.
  void insert_attribute(std::size_t at, std::string_view name, std::string_view value);
  /// Makes the words of the latest heading a link to it, unless they hold a link. `begin` is behind the heading's start
  /// tag; its end tag is the last thing written.
  void link_heading(std::size_t begin);

  // Links. Each is a fact; `where` is a place in the file.
  std::uint32_t add_link(LinkKind kind, std::string_view href, std::string text, SourceSpan where);
  /// Whether the link may have an address in the page.
  [[nodiscard]] bool is_safe(std::uint32_t link) const;
  /// The text of a cross-reference without one of its own: what it asks for, else the target's title.
  void reference_title(const CrossReference& reference, std::uint32_t link);
  /// The same where no link can be.
  void reference_words(const CrossReference& reference);
  /// Reports a link that shows nothing but images without an alternative text, such as icons. `link.text` is filled in.
  void check_linked_images(std::uint32_t link);
  /// An image of ours, with its alternative text reported when it is missing. `attributes` begins with a blank.
  void image(std::uint32_t link, std::string_view alt, std::string_view title, std::string_view attributes);

 private:
  ParsedArticle article_;
  HtmlWriter html_;
  PageIds ids_;
  Outline outline_;
  std::set<std::string> seen_;
  InclusionChain inclusions_;
  std::size_t depth_ = 0;
  const Piece* piece_ = nullptr;
};

}  // namespace guidepost::markdown
