// Inlines: text with its addresses and strikethrough, code, emphasis, links and images.
#include <fmt/format.h>

#include "base/text.hpp"
#include "diagnostics/markdown_messages.hpp"
#include "markdown/autolinks.hpp"
#include "markdown/cross_reference.hpp"
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

/// How much of `parsed` makes the first `size` bytes of it without veils, and the veils behind these bytes.
std::size_t parsed_size(std::string_view parsed, std::size_t size) {
  std::size_t at = 0;
  while (at < parsed.size() && (size > 0 || parsed[at] == MarkedText::veil)) {
    if (parsed[at] != MarkedText::veil) --size;
    ++at;
  }
  return at;
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
  std::size_t done = 0;
  for (std::size_t at = text.find(MarkedText::strike_mark); at != std::string_view::npos;
       at = text.find(MarkedText::strike_mark, at + 2)) {
    const Strikethrough::Role role = strikethrough_.role(node, static_cast<std::size_t>(text.data() + at - begin));
    if (role == Strikethrough::Role::text) continue;
    render_words(text.substr(done, at - done), node);
    done = at + 2;
    if (role == Strikethrough::Role::opens) {
      html_.open(Element::del);
    } else {
      html_.close();
    }
  }
  render_words(text.substr(done), node);
}

void Renderer::render_words(std::string_view parsed, const cmark_node& node) {
  const MarkedText& text = page_.piece().text;
  const bool is_marked = text.has_marks() && text.needs_restoring(parsed);
  const std::string restored = is_marked ? text.restored(parsed) : std::string{};
  const std::string_view words = is_marked ? std::string_view{restored} : parsed;
  page_.plain(words);
  if (html_.in_link()) return page_.words(words);

  const auto offset = static_cast<std::size_t>(parsed.data() - literal(node).data());
  const std::size_t hint = page_.piece().locator.hint(node) + offset;
  std::size_t done = 0;
  std::size_t parsed_at = 0;  // where words[done] stands in `parsed`
  for (auto address = find_autolink(words, 0); address; address = find_autolink(words, done)) {
    page_.words(words.substr(done, address->begin - done));
    const std::size_t begin = parsed_at + parsed_size(parsed.substr(parsed_at), address->begin - done);
    parsed_at = begin + parsed_size(parsed.substr(begin), address->end - address->begin);
    done = address->end;
    render_address(*address, words.substr(address->begin, done - address->begin),
                   parsed.substr(begin, parsed_at - begin), hint + begin);
  }
  page_.words(words.substr(done));
}

/// An address that reads `words` and stands in the parsed text as `parsed`.
void Renderer::render_address(const Autolink& address, std::string_view words, std::string_view parsed,
                              std::size_t hint) {
  const auto place = page_.piece().locator.nearest(parsed, hint);
  if (!place) return html_.text(words);  // written with an escape (`name\@host`) so that it is no link
  const std::uint32_t link =
      page_.add_link(LinkKind::autolink, address.href, std::string{words}, page_.at_parsed(*place));
  html_.open_link(link, {});
  html_.text(words);
  html_.close();
}

void Renderer::render_code(std::string_view parsed) {
  const std::string code = restored(parsed);
  html_.open(Element::code, " translate=\"no\"");
  html_.code(code);
  html_.close();
  page_.plain_code(code);
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
  Frame& frame = push({.node = &node, .text_at = page_.article().text.size()});
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
  const auto reference = cross_reference(parsed_href);
  // cmark-gfm lets an autolink stand in a link's text; HTML does not.
  if (is_tab || html_.in_link() || !enter_level(frame)) {
    if (!reference || autolink_text(node, parsed_href).empty()) return begin_inlines(node);
    page_.reference_words(*reference);
    return nullptr;
  }
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
  if (!reference || kind != LinkKind::autolink) return begin_inlines(node);
  page_.reference_title(*reference, frame.index);
  return nullptr;
}

void Renderer::leave_link() {
  const Frame& frame = frames_.back();
  if (frame.elements != 0) {
    Link& link = page_.article().links[frame.index];
    link.text = text::trim(std::string_view{page_.article().text}.substr(frame.text_at));
    const std::string_view content = std::string_view{page_.body().html}.substr(frame.html_at);
    if (!link.text.empty() || content.find("<img") != std::string_view::npos) {
      // It has content.
    } else if (const auto reference = cross_reference(link.href)) {
      page_.reference_title(*reference, frame.index);
    } else {
      page_.report(empty_link_text(link.where, link.href));
      html_.text_hole(HoleKind::link_title, frame.index);
    }
    page_.check_linked_images(frame.index);
  }
  pop();
}

}  // namespace guidepost::markdown
