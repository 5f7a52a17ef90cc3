// Writes HTML that is always well-formed and valid, whatever tags writers put into their Markdown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "markdown/html_elements.hpp"
#include "markdown/parsed_article.hpp"

namespace guidepost::markdown {

/// Appends to a Body and keeps the stack of open elements. Two users share the stack: the renderer of Markdown
/// ("ours"), whose elements always nest rightly, and writers' tags ("raw"), which do not. The rules are those of HTML's
/// parser where it has some:
///   - a raw element ends at the latest where the element of ours ends in which it was opened; a raw closing tag
///     never closes an element of ours, except that it may interrupt a paragraph or emphasis;
///   - a block inside a paragraph or emphasis suspends these: they are closed before it and opened again behind it when
///     text follows; in a heading or another link's label, a raw block's tags are left out;
///   - text and blocks directly in a list or table get the missing item, row or cell.
/// Threads: one writer, one thread. Time: each call is bounded by the stack's depth, which is limited.
class HtmlWriter {
 public:
  /// Views `body`, which must outlive the writer.
  explicit HtmlWriter(Body& body);

  // Elements of ours; `attributes` is HTML that begins with a blank, or empty.
  void open(Element element, std::string_view attributes = {});
  void open_link(std::uint32_t link, std::string_view attributes);
  /// Closes the innermost element of ours, and all raw elements in it.
  void close();

  /// Closes what raw tags left open: the end of a piece.
  void finish();

  /// What is written until end_scope() can neither close nor be closed by what is open now: an included file. Blocks
  /// interrupt the paragraph round them; REQUIRES for those: takes_blocks().
  enum class Scope : std::uint8_t { blocks, phrase };
  void begin_scope(Scope scope);
  void end_scope();

  // Content among text.
  void text(std::string_view text);
  void code(std::string_view text);
  /// Code in a `<span class="css_class">`.
  void code(std::string_view text, std::string_view css_class);
  /// An element without content, such as `<br>`.
  void empty(Element element, std::string_view attributes = {});
  /// `<img` + attributes hole + `attributes` + `>`.
  void image(std::uint32_t link, std::string_view attributes);
  /// `<span id="id"></span>`: a target for links.
  void anchor(std::string_view id);
  /// A hole among text: an interface string or a link's title.
  void text_hole(HoleKind kind, std::uint32_t index);
  /// A line end, unless the HTML is at a line's beginning already.
  void end_line();

  // Tags of writers. `id` is unique on the page already, or empty.
  enum class Opened : std::uint8_t { yes, left_out, too_deep };
  Opened open_raw(const RawElement& element, std::string_view attributes, std::string_view id);
  Opened open_raw_link(std::uint32_t link, std::string_view attributes, std::string_view id);
  struct Closed {
    bool found = false;
    bool was_empty_link = false;  ///< its title hole has been written
  };
  Closed close_raw(const RawElement& element);
  /// Begins a paragraph where text would stand beside blocks: in the page, a quote or a div of ours.
  void wrap_loose_text();
  /// Text between raw tags: blanks between the parts of a table or list stay blanks.
  void raw_text(std::string_view text);
  /// The raw elements in the innermost element of ours, outermost first, by their spelling.
  [[nodiscard]] std::vector<const RawElement*> open_raw_elements() const;

  /// Whether a link is open: another one cannot begin.
  [[nodiscard]] bool in_link() const { return open_links_ != 0; }
  /// Whether the open link is a raw one.
  [[nodiscard]] bool in_raw_link() const;
  /// Whether any element named like this is open.
  [[nodiscard]] bool in_element(Element element) const;
  /// Whether a block could begin here without leaving out anything.
  [[nodiscard]] bool takes_blocks() const;

 private:
  enum class State : std::uint8_t {
    written,
    suspended,  ///< closed for now (or not opened yet); opened when text follows
    pending,    ///< open, but its tag is written with the first content: details, tr
    dead,       ///< closed for good, although its end has not come: too many were suspended together
  };
  struct Open {
    Element element = Element::div;
    State state = State::written;
    bool ours = true;
    bool is_scope = false;  ///< has no tags
    bool ever_written = false;
    bool has_children = false;   ///< of a table: a caption can no longer come, nor a thead
    Element last = Element::dl;  ///< of a dl: its last child; dl when there is none
    std::uint32_t link = 0;
    const RawElement* spelling = nullptr;
    std::string attributes{};
  };

  void hole(HoleKind kind, std::uint32_t index);
  [[nodiscard]] static bool is_closed(const Open& open);
  [[nodiscard]] bool takes_text() const;
  void ensure_text();
  void materialize(std::size_t last);
  std::size_t open_implied(std::size_t parent);
  enum class Room : std::uint8_t { if_possible, forced };
  bool make_room_for_block(Room room);
  void unwind_to(std::size_t index);

  void push(Open open);
  std::size_t insert(std::size_t at, Element element, State state);
  void erase(std::size_t at);
  void write_start(Open& open, std::string_view id = {});
  void write_end(Open& open);
  void note_pair(Open& list, Element child);

  [[nodiscard]] static bool is_barrier(const Open& open);
  template <typename Matches, typename Stops>
  [[nodiscard]] std::size_t find_raw(Matches matches, Stops stops) const;
  Opened open_raw_block(const RawElement& element, std::string_view attributes, std::string_view id);
  Opened open_raw_phrase(const RawElement& element, std::string_view attributes, std::string_view id);
  Opened open_raw_item(const RawElement& element, std::string_view attributes, std::string_view id);
  Opened open_raw_pair(const RawElement& element, std::string_view attributes, std::string_view id);
  Opened open_table_part(const RawElement& element, std::string_view attributes, std::string_view id);
  Opened open_summary(const RawElement& element, std::string_view attributes, std::string_view id);
  void push_raw(const RawElement& element, std::string_view attributes, std::string_view id, State state);
  bool make_room_in_table(Element element, std::size_t table);

  Body& body_;
  std::vector<Open> stack_;
  std::size_t open_links_ = 0;
};

}  // namespace guidepost::markdown
