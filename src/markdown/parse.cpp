#include "markdown/parse.hpp"

#include <utility>

#include "base/text.hpp"
#include "locale/text.hpp"
#include "markdown/cmark_tree.hpp"
#include "markdown/pieces.hpp"
#include "markdown/rendering.hpp"

namespace guidepost::markdown {
void register_extensions() {
  register_cmark_extensions();
}

ParsedArticle parse_article(std::string_view text, const Origin& origin) {
  Rendering page;
  page.body().html.reserve(text.size() + text.size() / 2);
  page.article().text.reserve(text.size());
  render_piece(page, text, origin, Wrapping::blocks);
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
}

void PageBuilder::add_inline_markdown(std::string_view text, const Origin& origin) {
  render_piece(state_->page, text, origin, Wrapping::unwrapped);
}

void PageBuilder::add_heading(std::uint8_t level, std::string_view title, SourceSpan where) {
  add_heading(level, title, where, locale::github_slug(title));
}

void PageBuilder::add_heading(std::uint8_t level, std::string_view title, SourceSpan where, std::string_view slug) {
  Rendering& page = state_->page;
  const std::string id = page.slug_id(slug, where);
  page.html().open(heading_of_level(page.outline().enter(level)), " id=\"" + text::html_escaped(id) + '"');
  const std::size_t words_at = page.body().html.size();
  page.html().text(title);
  page.html().close();
  page.plain(title);
  page.end_plain_block();
  page.article().headings.push_back({level, id, std::string{title}, where});
  if (level > 1) page.link_heading(words_at);
  page.html().end_line();
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
