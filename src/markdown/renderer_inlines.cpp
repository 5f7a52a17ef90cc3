// Inlines: text with its addresses and strikethrough, code, emphasis, links and images.
#include <fmt/format.h>

#include "base/text.hpp"
#include "diagnostics/markdown_messages.hpp"
#include "markdown/autolinks.hpp"
#include "markdown/escape.hpp"
#include "markdown/renderer.hpp"

namespace guidepost::markdown {
namespace {

/// The text below a node, for alternative texts and comparisons: without markup.
std::string text_below(const cmark_node& root) {
  std::string text;
  const cmark_node* node = root.first_child;
  while (node != nullptr) {
    switch (kind_of(*node)) {
      case Kind::text:
      case Kind::code:
        text += literal(*node);
        break;
      case Kind::soft_break:
      case Kind::line_break:
        text += ' ';
        break;
      default:
        break;
    }
    if (node->first_child != nullptr) {
      node = node->first_child;
      continue;
    }
    while (node != &root && node->next == nullptr) node = node->parent;
    node = node == &root ? nullptr : node->next;
  }
  return text;
}

/// The text of `<https://...>` or `<name@host>`: a link node whose only child is its own address.
std::string_view autolink_text(const cmark_node& link, std::string_view href) {
  const cmark_node* child = link.first_child;
  if (child == nullptr || child->next != nullptr || kind_of(*child) != Kind::text) return {};
  const std::string_view text = literal(*child);
  const bool is_mail = href.size() == text.size() + 7 && href.starts_with("mailto:") && href.ends_with(text);
  return href == text || is_mail ? text : std::string_view{};
}

/// Takes `#lightbox` off an address: `[![alt](small.png)](large.png#lightbox)` names no place in the large image.
bool take_lightbox_mark(std::string& href) {
  constexpr std::string_view mark = "#lightbox";
  if (href.size() <= mark.size()) return false;
  const std::size_t at = href.size() - mark.size();
  if (!text::equal_ignoring_ascii_case(std::string_view{href}.substr(at), mark)) return false;
  href.resize(at);
  return true;
}

}  // namespace

void Renderer::render_text(const cmark_node& node) {
  std::string_view text = literal(node);
  if (&node == trimmed_) text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  if (!page_.piece().text.has_strike_marks()) return render_words(text, node);

  const char* const begin = literal(node).data();
  while (!text.empty()) {
    const std::size_t mark = text.find(MarkedText::strike_mark);
    render_words(text.substr(0, mark), node);
    if (mark == std::string_view::npos) return;
    switch (strikethrough_.role(node, static_cast<std::size_t>(text.data() + mark - begin))) {
      case Strikethrough::Role::opens:
        html_.open(Element::del);
        break;
      case Strikethrough::Role::closes:
        html_.close();
        break;
      case Strikethrough::Role::text:
        render_words("~~", node);
        break;
    }
    text.remove_prefix(std::min(mark + 2, text.size()));
  }
}

void Renderer::render_words(std::string_view words, const cmark_node& node) {
  page_.plain(words);
  if (html_.in_link()) return html_.text(words);
  Locator& locator = page_.piece().locator;
  std::size_t done = 0;
  for (auto address = find_autolink(words, 0); address; address = find_autolink(words, done)) {
    const std::string_view text = words.substr(address->begin, address->end - address->begin);
    html_.text(words.substr(done, address->begin - done));
    done = address->end;
    const auto place = locator.nearest(text, locator.hint(node) + address->begin);
    if (!place) {
      // Written with an escape (`name\@host`) so that it is no link.
      html_.text(text);
      continue;
    }
    const std::uint32_t link =
        page_.add_link(LinkKind::autolink, address->href, std::string{text}, page_.at_parsed(*place));
    html_.open_link(link, {});
    html_.text(text);
    html_.close();
  }
  html_.text(words.substr(done));
}

void Renderer::render_code(const cmark_node& node) {
  const std::string code = restored(literal(node));
  html_.open(Element::code, " translate=\"no\"");
  html_.code(code);
  html_.close();
  page_.plain(code);
}

void Renderer::render_image(const cmark_node& node) {
  const std::string source = restored(view(node.as.link.url));
  const std::string alt = restored(text_below(node));
  const ByteRange place = page_.piece().locator.link(node, view(node.as.link.url));
  const SourceSpan where = page_.at_parsed(place);
  if (text::trim(alt).empty()) page_.report(alt_text_missing(where, source));
  const std::uint32_t link = page_.add_link(LinkKind::image, source, alt, where);
  page_.image(link, alt, restored(view(node.as.link.title)), {});
}

const cmark_node* Renderer::enter_emphasis(const cmark_node& node, Element element) {
  Frame& frame = push({.node = &node});
  if (enter_level(frame)) {
    html_.open(element);
    frame.elements = 1;
  }
  return begin_inlines(node);
}

ByteRange Renderer::place_of_link(const cmark_node& node, std::string_view href, LinkKind& kind) {
  Locator& locator = page_.piece().locator;
  if (const std::string_view text = autolink_text(node, href); !text.empty()) {
    if (const auto place = locator.nearest(fmt::format("<{}>", text), locator.hint(node))) {
      kind = LinkKind::autolink;
      return *place;
    }
  }
  return locator.link(node, href);
}

const cmark_node* Renderer::enter_link(const cmark_node& node) {
  Frame& frame = push({.node = &node});
  const std::string_view parsed_href = view(node.as.link.url);
  const bool is_tab = frames_.size() > 1 && frames_[frames_.size() - 2].is_tab;
  raw_.end_link();
  // cmark-gfm lets an autolink stand in a link's text; HTML does not.
  if (is_tab || html_.in_link() || !enter_level(frame)) return begin_inlines(node);

  LinkKind kind = LinkKind::link;
  const ByteRange place = place_of_link(node, parsed_href, kind);
  std::string href = restored(parsed_href);
  const bool is_lightbox = take_lightbox_mark(href);
  frame.index = page_.add_link(kind, href, {}, page_.at_parsed(place));
  if (page_.is_safe(frame.index)) {
    std::string attributes = is_lightbox ? " class=\"lightbox\"" : "";
    if (node.as.link.title.len > 0) append_attribute(attributes, "title", restored(view(node.as.link.title)));
    html_.open_link(frame.index, attributes);
    frame.elements = 1;
  }
  frame.html_at = page_.body().html.size();
  frame.text_at = page_.article().text.size();
  return begin_inlines(node);
}

void Renderer::leave_link() {
  const Frame& frame = frames_.back();
  if (frame.elements != 0) {
    Link& link = page_.article().links[frame.index];
    link.text = text::trim(std::string_view{page_.article().text}.substr(frame.text_at));
    const std::string_view content = std::string_view{page_.body().html}.substr(frame.html_at);
    if (link.text.empty() && content.find("<img") == std::string_view::npos) {
      page_.report(empty_link_text(link.where, link.href));
      html_.text_hole(HoleKind::link_title, frame.index);
    }
  }
  pop();
}

}  // namespace guidepost::markdown
