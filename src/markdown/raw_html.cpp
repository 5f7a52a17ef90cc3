#include "markdown/raw_html.hpp"

#include <fmt/format.h>

#include <array>

#include "base/text.hpp"
#include "diagnostics/markdown_messages.hpp"
#include "markdown/constructs.hpp"
#include "markdown/escape.hpp"
#include "markdown/html_attributes.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::size_t max_raw_depth = 100;

bool may_lack_end(Element element) {
  switch (element) {
    case Element::li:
    case Element::dt:
    case Element::dd:
    case Element::p:
    case Element::td:
    case Element::th:
    case Element::tr:
    case Element::tbody:
    case Element::thead:
      return true;
    default:
      return false;
  }
}

}  // namespace

void RawHtml::render(std::string_view html, std::optional<std::size_t> hint) {
  in_block_ = !hint;
  const MarkedText& source = page_.piece().text;
  while (!html.empty()) {
    HtmlToken token = take_token(html);
    // In an attribute nothing is a marker of the dialect.
    for (HtmlAttribute& attribute : token.attributes) {
      if (source.needs_restoring(attribute.value)) attribute.value = source.restored(attribute.value);
    }
    render_token(token, hint);
  }
}

void RawHtml::render_token(const HtmlToken& token, std::optional<std::size_t> hint) {
  if (token.kind == HtmlToken::Kind::text) return render_text(token.source);
  if (const Marker* marker = page_.piece().text.find(token.source)) {
    if (marker->form != MarkerForm::gap) render_marker(page_, *marker, {});
    return;
  }
  if (token.kind == HtmlToken::Kind::comment) return;

  Locator& locator = page_.piece().locator;
  const auto place = [&] {
    const std::size_t expected = hint.value_or(0);
    if (!hint) return locator.next(token.source);
    return locator.nearest(token.source, expected).value_or(byte_range(expected, expected));
  };
  const SourceSpan where = page_.at_parsed(place());
  if (token.name == "xref") {
    render_reference(token, where);
  } else if (find_raw_element(token.name) == nullptr) {
    render_as_text(token, where);
  } else if (token.kind == HtmlToken::Kind::open) {
    render_open(token, where);
  } else {
    render_close(token, where);
  }
}

void RawHtml::render_text(std::string_view text) {
  const MarkedText& source = page_.piece().text;
  std::string decoded = decode_references(text);
  if (source.needs_restoring(decoded)) decoded = source.restored(decoded);
  if (in_block_ && !text::trim(decoded).empty()) page_.html().wrap_loose_text();
  if (text::trim(decoded).empty()) {
    page_.html().raw_text(decoded);
  } else {
    page_.words(decoded);
  }
  // The line ends of HTML divide words, not blocks.
  std::string_view rest = decoded;
  while (!rest.empty()) {
    const std::size_t blank = rest.find_first_of(" \t\r\n");
    page_.plain(rest.substr(0, blank));
    if (blank == std::string_view::npos) break;
    page_.break_plain();
    rest.remove_prefix(blank + 1);
  }
}

void RawHtml::render_as_text(const HtmlToken& token, SourceSpan where) {
  if (page_.is_first(fmt::format("<{}>", token.name))) page_.report(disallowed_html_tag(where, token.name));
  const std::string source = page_.piece().text.restored(token.source);
  if (in_block_) page_.html().wrap_loose_text();
  page_.html().text(source);
  page_.plain(source);
}

void RawHtml::render_open(const HtmlToken& token, SourceSpan where) {
  const RawElement& element = *find_raw_element(token.name);
  const CheckedAttributes checked = check_attributes(element, token);
  for (const std::string_view name : checked.disallowed) {
    if (!page_.is_first(fmt::format("<{} {}>", token.name, name))) continue;
    page_.report(disallowed_html_attribute(where, token.name, name));
  }
  if (element.element == Element::a) return open_anchor_or_link(token, where);
  if (element.element == Element::img) return render_image(token, where);

  const std::string id = page_.anchor_id(attribute_value(token, "id"), where);
  if (in_block_ && facts_of(element.element).is_phrasing && !element.transparent) page_.html().wrap_loose_text();
  const HtmlWriter::Opened opened = is_heading(element.element) ? open_heading(element, checked.html, id, where)
                                                                : page_.html().open_raw(element, checked.html, id);
  note_opened(opened, where);
  if (element.element == Element::br || !facts_of(element.element).is_phrasing) page_.break_plain();
}

HtmlWriter::Opened RawHtml::open_heading(const RawElement& element, std::string_view attributes, const std::string& id,
                                         SourceSpan where) {
  constexpr std::array<std::string_view, 6> names{"h1", "h2", "h3", "h4", "h5", "h6"};
  finish_heading();
  const auto written = static_cast<std::uint8_t>(element.name[1] - '0');
  const Outline before = page_.outline();
  const std::uint8_t level = page_.outline().enter(written);
  const RawElement& in_page = *find_raw_element(names[level - 1U]);
  const HtmlWriter::Opened opened = page_.html().open_raw(in_page, attributes, id);
  if (opened == HtmlWriter::Opened::yes) {
    const std::size_t html_at = page_.body().html.rfind("<h") + 3;
    heading_ = OpenHeading{in_page.element, written, html_at, page_.article().text.size(), id, where};
  } else {
    page_.outline() = before;
  }
  return opened;
}

void RawHtml::render_close(const HtmlToken& token, SourceSpan where) {
  const RawElement& element = *find_raw_element(token.name);
  if (element.element == Element::br) {
    // Browsers take </br> for <br>, and 48 real articles rely on it.
    page_.html().empty(Element::br);
    page_.break_plain();
    Diagnostic found = html_break(where, token.source);
    if (page_.is_verbatim(where, token.source)) found.fix = {{where, "<br>"}};
    page_.report(std::move(found));
    return;
  }
  if (element.element == Element::a) anchor_.reset();
  const HtmlWriter::Closed closed = page_.html().close_raw(element);
  if (!closed.found) return;
  if (closed.was_empty_link && link_) page_.report(empty_link_text(where, page_.article().links[link_->index].href));
  if (element.element == Element::a) finish_link();
  if (is_heading(element.element)) finish_heading();
  if (!facts_of(element.element).is_phrasing) page_.break_plain();
}

void RawHtml::open_anchor_or_link(const HtmlToken& token, SourceSpan where) {
  const std::string_view href = attribute_value(token, "href");
  report_anchor();
  for (const std::string_view name : {"name", "id"}) {
    const std::string_view written = attribute_value(token, name);
    if (href.empty() && !written.empty()) anchor_ = OpenAnchor{std::string{written}, std::string{token.source}, where};
    if (name == "id" && written == attribute_value(token, "name")) continue;
    if (const std::string id = page_.anchor_id(written, where); !id.empty()) page_.html().anchor(id);
  }
  if (href.empty()) return;
  const std::uint32_t link = page_.add_link(LinkKind::link, href, {}, where);
  if (!page_.is_safe(link)) return;
  const CheckedAttributes checked = check_attributes(*find_raw_element("a"), token);
  finish_link();
  if (in_block_) page_.html().wrap_loose_text();
  const HtmlWriter::Opened opened = page_.html().open_raw_link(link, checked.html, {});
  note_opened(opened, where);
  if (opened == HtmlWriter::Opened::yes) link_ = OpenLink{link, page_.article().text.size()};
}

void RawHtml::report_anchor() {
  if (anchor_) page_.report_unclosed_anchor(anchor_->id, anchor_->tag, anchor_->where);
  anchor_.reset();
}

/// docfx's `<xref href="uid">text</xref>`: a link.
void RawHtml::render_reference(const HtmlToken& token, SourceSpan where) {
  close_reference();
  if (token.kind == HtmlToken::Kind::close) return;
  std::string_view uid = text::trim(attribute_value(token, "href"));
  if (uid.empty()) uid = text::trim(attribute_value(token, "uid"));
  if (uid.empty()) return;
  const std::uint32_t link = page_.add_link(LinkKind::link, fmt::format("xref:{}", uid), {}, where);
  page_.article().links[link].may_be_missing =
      text::equal_ignoring_ascii_case(attribute_value(token, "data-throw-if-not-resolved"), "false");
  if (in_block_) page_.html().wrap_loose_text();
  finish_link();
  const HtmlWriter::Opened opened = page_.html().open_raw_link(link, {}, {});
  note_opened(opened, where);
  if (opened == HtmlWriter::Opened::yes) link_ = OpenLink{link, page_.article().text.size()};
  if (token.source.ends_with("/>")) close_reference();
}

void RawHtml::close_reference() {
  const auto reference = link_ ? cross_reference(page_.article().links[link_->index].href) : std::nullopt;
  if (!reference) return;
  const HtmlWriter::Closed closed = page_.html().close_raw(*find_raw_element("a"));
  if (closed.was_empty_link) page_.plain(reference->fallback);
  if (closed.found) finish_link();
}

void RawHtml::render_image(const HtmlToken& token, SourceSpan where) {
  const std::string_view source = attribute_value(token, "src");
  const std::string_view alt = attribute_value(token, "alt");
  if (source.empty()) return;
  const std::uint32_t link = page_.add_link(LinkKind::image, source, std::string{alt}, where);
  page_.article().links[link].width = pixels(attribute_value(token, "width"));
  page_.article().links[link].height = pixels(attribute_value(token, "height"));
  if (alt.empty()) page_.report(alt_text_missing(where, source));
  if (in_block_) page_.html().wrap_loose_text();
  page_.image(link, alt, attribute_value(token, "title"), {});
}

void RawHtml::note_opened(HtmlWriter::Opened opened, SourceSpan where) {
  const std::string& html = page_.body().html;
  const bool follows_word = !html.empty() && std::string_view{" \n>"}.find(html.back()) == std::string_view::npos;
  if (opened == HtmlWriter::Opened::left_out && follows_word) page_.html().raw_text(" ");
  if (opened != HtmlWriter::Opened::too_deep || !page_.is_first("depth")) return;
  page_.report(nesting_too_deep(where, max_raw_depth));
}

void RawHtml::finish_link() {
  if (!link_) return;
  ParsedArticle& article = page_.article();
  const std::string_view text = std::string_view{article.text}.substr(std::min(link_->text_at, article.text.size()));
  article.links[link_->index].text = text::trim(text);
  page_.check_linked_images(link_->index);
  link_.reset();
}

void RawHtml::finish_heading() {
  if (!heading_) return;
  ParsedArticle& article = page_.article();
  const std::string_view rest = std::string_view{article.text}.substr(std::min(heading_->text_at, article.text.size()));
  const std::string title{text::trim(rest)};
  std::string id = heading_->id;
  if (id.empty()) {
    id = page_.heading_id(title, heading_->where);
    page_.insert_attribute(heading_->html_at, "id", id);
  }
  if (!title.empty()) article.headings.push_back({heading_->level, id, title, heading_->where});
  heading_.reset();
}

void RawHtml::end_link() {
  if (!page_.html().in_raw_link()) return;
  page_.html().close_raw(*find_raw_element("a"));
  finish_link();
}

void RawHtml::end_heading() {
  if (!heading_) return;
  page_.html().close_raw(*find_raw_element(facts_of(heading_->element).name));
  finish_heading();
}

void RawHtml::end_block() {
  finish_link();
  finish_heading();
}

void RawHtml::end_html_block() {
  HtmlWriter& html = page_.html();
  bool parent_stays = false;
  for (const RawElement* open : html.open_raw_elements()) {
    // An element whose closing tag may be left out stays as long as what it stands in.
    const bool stays = may_lack_end(open->element) ? parent_stays : page_.piece().locator.closes_later(open->name);
    if (!stays) {
      html.close_raw(*open);  // and all in it
      break;
    }
    parent_stays = stays;
  }
  if (heading_ && !html.in_element(heading_->element)) finish_heading();
  if (!html.in_link()) finish_link();
  html.end_line();
}

}  // namespace guidepost::markdown
