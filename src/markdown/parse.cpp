#include "markdown/parse.hpp"

#include <fmt/format.h>

#include <utility>

#include "base/text.hpp"
#include "diagnostics/markdown_messages.hpp"
#include "locale/text.hpp"
#include "markdown/cmark_tree.hpp"
#include "markdown/damage.hpp"
#include "markdown/locator.hpp"
#include "markdown/markers.hpp"
#include "markdown/renderer.hpp"
#include "markdown/rendering.hpp"

namespace guidepost::markdown {
namespace {

Diagnostic describe(MarkedText::Flood::What what, SourceSpan where) {
  using What = MarkedText::Flood::What;
  switch (what) {
    case What::images:
      return too_many_in_block(where, "images in one paragraph", MarkedText::max_images);
    case What::columns:
      return too_many_in_block(where, "columns in one table", MarkedText::max_columns);
    case What::delimiter_rows:
      return too_many_in_block(where, "delimiter rows in one table", MarkedText::max_delimiter_rows);
    case What::containers:
      break;
  }
  return nesting_too_deep(where, MarkedText::max_containers);
}

/// Each kind is reported once: there are thousands, or none.
void report_floods(Rendering& page, const MarkedText& text) {
  for (const MarkedText::Flood& flood : text.floods()) {
    if (!page.is_first(fmt::format("flood {}", static_cast<int>(flood.what)))) continue;
    page.report(describe(flood.what, page.at_text(byte_range(flood.begin, flood.begin + 1))));
  }
}

enum class Wrapping : std::uint8_t { blocks, unwrapped };

void render_piece(Rendering& page, std::string_view markdown, const Origin& origin, Wrapping wrapping) {
  MendedText mended{markdown, origin};
  const MarkedText text{mended.text()};
  Locator locator{text.parsed()};
  const Piece piece{mended, text, locator, origin};
  page.begin_piece(piece);
  for (Diagnostic& finding : mended.findings()) page.report(std::move(finding));
  report_floods(page, text);
  const NodePtr tree = parse_tree(text.parsed());
  Renderer renderer{page};
  if (wrapping == Wrapping::blocks) {
    renderer.render(*tree);
  } else {
    renderer.render_unwrapped(*tree);
  }
}

}  // namespace

void register_extensions() {
  register_cmark_extensions();
}

ParsedArticle parse_article(std::string_view text, const Origin& origin) {
  Rendering page;
  page.body().html.reserve(text.size() + text.size() / 2);
  page.article().text.reserve(text.size());
  render_piece(page, text, origin, Wrapping::blocks);
  page.html().finish();
  return std::move(page.article());
}

struct PageBuilder::State {
  Rendering page;
};

PageBuilder::PageBuilder() : state_{new State} {}

PageBuilder::~PageBuilder() {
  delete state_;
}

void PageBuilder::add_markdown(std::string_view text, const Origin& origin) {
  render_piece(state_->page, text, origin, Wrapping::blocks);
  state_->page.html().finish();
}

void PageBuilder::add_inline_markdown(std::string_view text, const Origin& origin) {
  render_piece(state_->page, text, origin, Wrapping::unwrapped);
  state_->page.html().finish();
}

void PageBuilder::add_heading(std::uint8_t level, std::string_view title, SourceSpan where) {
  add_heading(level, title, where, locale::github_slug(title));
}

void PageBuilder::add_heading(std::uint8_t level, std::string_view title, SourceSpan where, std::string_view slug) {
  Rendering& page = state_->page;
  const std::string id = page.slug_id(slug, where);
  page.html().open(heading_of_level(page.outline().enter(level)), " id=\"" + text::html_escaped(id) + '"');
  page.html().text(title);
  page.html().close();
  page.html().end_line();
  page.plain(title);
  page.end_plain_block();
  page.article().headings.push_back({level, id, std::string{title}, where});
}

void PageBuilder::add_html(std::string_view html) {
  state_->page.body().html += html;
}

void PageBuilder::add_link(std::string_view href, std::string_view text, SourceSpan where) {
  Rendering& page = state_->page;
  const std::uint32_t link = page.add_link(LinkKind::link, href, std::string{text}, where);
  const bool is_safe = page.is_safe(link);
  if (is_safe) page.html().open_link(link, {});
  if (text.empty() && is_safe) {
    page.html().text_hole(HoleKind::link_title, link);
  } else {
    page.html().text(text);
  }
  if (is_safe) page.html().close();
  page.plain(text);
  page.end_plain_block();
}

void PageBuilder::add_image(std::string_view href, std::string_view alt, std::string_view attributes,
                            SourceSpan where) {
  Rendering& page = state_->page;
  page.image(page.add_link(LinkKind::image, href, std::string{alt}, where), alt, {}, attributes);
}

void PageBuilder::add_text(std::string_view text) {
  state_->page.html().text(text);
  state_->page.plain(text);
  state_->page.end_plain_block();
}

void PageBuilder::add_string(std::string_view key) {
  state_->page.string(key);
}

std::string_view PageBuilder::text() const {
  return state_->page.article().text;
}

ParsedArticle PageBuilder::finish() {
  return std::move(state_->page.article());
}

}  // namespace guidepost::markdown
