// Writers' HTML, token by token through an allow-list.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "markdown/html_tokens.hpp"
#include "markdown/rendering.hpp"

namespace guidepost::markdown {

/// Renders raw HTML into a page: allowed elements and attributes pass, old ones become what they meant, comments
/// disappear, anchors become link targets, addresses of links and images become facts and holes; everything else is
/// shown as text and reported. One per piece: a link or heading may begin in one node and end in another.
class RawHtml {
 public:
  explicit RawHtml(Rendering& page) : page_{page} {}

  /// `html` is the literal of an html_inline node (with the place where it should stand) or of an html_block node.
  void render(std::string_view html, std::optional<std::size_t> hint);

  /// A link of Markdown begins: a raw one cannot go on.
  void end_link();
  /// A block of Markdown begins: a raw heading cannot go on.
  void end_heading();
  /// The block of Markdown that held the HTML is over: what began in it and is not closed ends here.
  void end_block();
  /// An HTML block is over: elements that no later tag closes end here.
  void end_html_block();
  /// The piece is over.
  void end_piece() { report_anchor(); }

 private:
  void render_token(const HtmlToken& token, std::optional<std::size_t> hint);
  void render_text(std::string_view text);
  void render_open(const HtmlToken& token, SourceSpan where);
  HtmlWriter::Opened open_heading(const RawElement& element, std::string_view attributes, const std::string& id,
                                  SourceSpan where);
  void render_close(const HtmlToken& token, SourceSpan where);
  void open_anchor_or_link(const HtmlToken& token, SourceSpan where);
  void render_reference(const HtmlToken& token, SourceSpan where);
  void close_reference();
  void render_image(const HtmlToken& token, SourceSpan where);
  void render_as_text(const HtmlToken& token, SourceSpan where);
  void report_anchor();
  void note_opened(HtmlWriter::Opened opened, SourceSpan where);
  void finish_link();
  void finish_heading();

  struct OpenLink {
    std::uint32_t index;
    std::size_t text_at;
  };
  /// An anchor that is no link, until its end tag comes.
  struct OpenAnchor {
    std::string id;
    std::string tag;
    SourceSpan where;
  };
  struct OpenHeading {
    Element element;      ///< in the page
    std::uint8_t level;   ///< as written
    std::size_t html_at;  ///< behind "<h2"
    std::size_t text_at;
    std::string id;
    SourceSpan where;
  };
  Rendering& page_;
  bool in_block_ = false;  ///< the node is an html_block
  std::optional<OpenLink> link_;
  std::optional<OpenAnchor> anchor_;
  std::optional<OpenHeading> heading_;
};

}  // namespace guidepost::markdown
