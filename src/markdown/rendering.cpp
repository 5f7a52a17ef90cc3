#include "markdown/rendering.hpp"

#include <algorithm>
#include <span>

#include "base/text.hpp"
#include "diagnostics/markdown_messages.hpp"
#include "locale/text.hpp"
#include "markdown/escape.hpp"
#include "markdown/urls.hpp"

namespace guidepost::markdown {

SourceSpan Rendering::at_text(ByteRange range) const {
  return {piece_->origin.file, piece_->origin.map->to_file(piece_->mended.to_original(range))};
}

SourceSpan Rendering::at_parsed(ByteRange range) const {
  return at_text(piece_->text.to_text(range));
}

void Rendering::report_unclosed_anchor(std::string_view id, std::string_view tag, SourceSpan where) {
  Diagnostic found = anchor_unclosed(where, id);
  if (is_verbatim(where, tag)) {
    // "/>" closes nothing in HTML.
    const std::size_t end = where.range.end;
    const bool has_slash = tag.ends_with("/>");
    found.fix = {{{where.file, byte_range(has_slash ? end - 2 : end, end)}, has_slash ? "></a>" : "</a>"}};
  }
  report(std::move(found));
}

void Rendering::plain(std::string_view text) {
  const std::size_t begin = article_.text.size();
  article_.text += text;
  if (!has_invalid_bytes(text)) return;
  std::string added = article_.text.substr(begin);
  drop_invalid_bytes(added);
  article_.text.resize(begin);
  article_.text += added;
}

void Rendering::break_plain() {
  const std::string& text = article_.text;
  if (!text.empty() && text.back() != ' ' && text.back() != '\n') article_.text += ' ';
}

void Rendering::end_plain_block() {
  std::string& text = article_.text;
  while (!text.empty() && text.back() == ' ') text.pop_back();
  if (!text.empty() && text.back() != '\n') text += '\n';
}

void Rendering::plain_code(std::string_view code) {
  const std::size_t begin = article_.text.size();
  plain(code);
  if (article_.text.size() > begin) article_.code.push_back(byte_range(begin, article_.text.size()));
}

void Rendering::add_text_block(BlockKind kind, std::size_t begin, SourceSpan where) {
  const std::string_view text = std::string_view{article_.text}.substr(std::min(begin, article_.text.size()));
  const std::string_view words = text::trim(text);
  if (words.empty()) return;
  const auto at = static_cast<std::size_t>(words.data() - article_.text.data());
  article_.blocks.push_back({kind, byte_range(at, at + words.size()), where});
}

void Rendering::add_strong(std::size_t begin) {
  if (article_.text.size() > begin) article_.strong.push_back(byte_range(begin, article_.text.size()));
}

void Rendering::words(std::string_view words) {
  const NoLocTerms* const terms = piece_->origin.no_loc;
  std::size_t done = 0;
  if (terms != nullptr && !terms->empty() && !html_.in_element(Element::code) && !html_.in_element(Element::pre)) {
    for (auto term = terms->find(words, 0); term; term = terms->find(words, done)) {
      if (term->begin > done) html_.text(words.substr(done, term->begin - done));
      html_.open(Element::span, " translate=\"no\"");
      html_.text(term->of(words));
      html_.close();
      done = term->end;
    }
  }
  html_.text(words.substr(done));
}

void Rendering::string(std::string_view key) {
  std::vector<std::string>& strings = body().strings;
  const auto known = std::ranges::find(strings, key);
  const auto index = static_cast<std::uint32_t>(known - strings.begin());
  if (known == strings.end()) strings.emplace_back(key);
  html_.text_hole(HoleKind::string, index);
}

std::string Rendering::anchor_id(std::string_view written, SourceSpan where) {
  const std::string id = valid_id(written);
  if (id.empty()) return {};
  article_.anchors.push_back({id, where});
  std::string taken = ids_.take(id);
  // A file that is included twice repeats its anchors: nobody's mistake.
  if (taken != id && inclusions_.empty()) report(duplicate_id(where, id, taken));
  return taken;
}

std::string Rendering::heading_anchor_id(std::string_view written, SourceSpan where) {
  const std::string id = valid_id(written);
  if (id.empty()) return {};
  std::string taken = ids_.take(id);
  article_.anchors.push_back({taken, where});
  return taken;
}

std::string Rendering::heading_id(std::string_view text, SourceSpan where) {
  return slug_id(locale::github_slug(text), where);
}

std::string Rendering::slug_id(std::string_view slug, SourceSpan where) {
  const std::string valid = valid_id(slug);
  std::string id = ids_.take(valid.empty() ? "section" : valid);
  article_.anchors.push_back({id, where});
  return id;
}

void Rendering::insert_attribute(std::size_t at, std::string_view name, std::string_view value) {
  std::string html;
  append_attribute(html, name, value);
  body().html.insert(at, html);
  for (auto hole = body().holes.rbegin(); hole != body().holes.rend() && hole->at >= at; ++hole) {
    hole->at += static_cast<std::uint32_t>(html.size());
  }
}

void Rendering::link_heading(std::size_t begin) {
  constexpr std::size_t end_tag = std::string_view{"</h2>"}.size();
  const std::string_view words = std::string_view{body().html}.substr(begin);
  if (words.find("<a>") != words.npos || words.find("<a ") != words.npos) return;
  const auto index = static_cast<std::uint32_t>(article_.headings.size() - 1);
  std::vector<Hole>& holes = body().holes;
  const auto first = std::ranges::lower_bound(holes, begin, {}, &Hole::at);
  holes.insert(first, {static_cast<std::uint32_t>(begin), HoleKind::heading_begin, index});
  holes.push_back({static_cast<std::uint32_t>(body().html.size() - end_tag), HoleKind::heading_end, index});
}

std::uint32_t Rendering::add_link(LinkKind kind, std::string_view href, std::string text, SourceSpan where) {
  drop_invalid_bytes(text);
  article_.links.push_back({kind, clean_href(href), std::move(text), where});
  return static_cast<std::uint32_t>(article_.links.size() - 1);
}

bool Rendering::is_safe(std::uint32_t link) const {
  return !runs_code(article_.links[link].href);
}

void Rendering::reference_title(const CrossReference& reference, std::uint32_t link) {
  if (!reference.text.empty()) return reference_words(reference);
  html_.text_hole(HoleKind::link_title, link);
  plain(reference.fallback);
}

void Rendering::reference_words(const CrossReference& reference) {
  const std::string& words = reference.text.empty() ? reference.fallback : reference.text;
  html_.text(words);
  plain(words);
}

void Rendering::check_linked_images(std::uint32_t index) {
  const Link& link = article_.links[index];
  const auto inside = std::span{article_.links}.subspan(index + 1);
  const auto is_mute = [](const Link& image) { return image.kind == LinkKind::image && image.text.empty(); };
  if (!link.text.empty() || inside.empty() || !std::ranges::all_of(inside, is_mute)) return;
  // An image that needs a text of its own has been reported already.
  const auto& problems = article_.problems.items();
  const auto reported = [&](const Diagnostic& problem) {
    return problem.code == Code::alt_text_missing && problem.where.file == link.where.file &&
           problem.where.range.begin >= link.where.range.begin;
  };
  if (!problems.empty() && reported(problems.back())) return;
  report(linked_image_without_alt_text(link.where, link.href));
}

void Rendering::image(std::uint32_t link, std::string_view alt, std::string_view title, std::string_view attributes) {
  if (!is_safe(link)) {
    html_.text(alt);
    return;
  }
  std::string all;
  append_attribute(all, "alt", alt);
  if (!title.empty()) append_attribute(all, "title", title);
  all += attributes;
  html_.image(link, all);
}

}  // namespace guidepost::markdown
