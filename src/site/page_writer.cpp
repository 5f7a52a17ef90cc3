#include "site/page_writer.hpp"

#include <algorithm>

#include "base/offset_map.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "diagnostics/content_messages.hpp"
#include "locale/text.hpp"

namespace guidepost::site {
namespace {

/// Maps a scalar's value back to the file, word by word: indentation, folding and quotes differ, words do not. A word
/// that the file spells otherwise (an escape) keeps the place of the word before it.
OffsetMap map_scalar(std::string_view value, SourceSpan where, std::string_view file_text) {
  constexpr std::size_t look_ahead = 400;
  OffsetMap map;
  map.add_piece(0, where.range.begin);
  std::size_t in_file = where.range.begin;
  std::size_t at = 0;
  while (at < value.size()) {
    if (value[at] == ' ' || value[at] == '\n') {
      ++at;
      continue;
    }
    const std::size_t end = std::min(value.find_first_of(" \n", at), value.size());
    const std::string_view word = value.substr(at, end - at);
    const std::size_t found = file_text.substr(0, std::min(file_text.size(), in_file + look_ahead)).find(word, in_file);
    if (found != std::string_view::npos) {
      map.add_piece(static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(found));
      in_file = found + word.size();
    }
    at = end;
  }
  return map;
}

/// The id that Learn gives to a question: every blank and punctuation mark becomes a '-', so that a link to "Why is it
/// missing?" ends in "#why-is-it-missing-".
std::string question_slug(std::string_view question) {
  std::string slug;
  for (std::size_t at = 0; at < question.size();) {
    const utf8::Decoded next = utf8::decode(question.substr(at));
    const bool is_dash =
        locale::is_unicode_whitespace(next.code_point) || locale::is_unicode_punctuation(next.code_point);
    slug += is_dash ? std::string_view{"-"} : question.substr(at, next.size);
    at += next.size;
  }
  return text::lower_ascii(slug);
}

}  // namespace

void PageWriter::check_fields(const yaml::Value& map, std::string_view document,
                              std::initializer_list<std::string_view> fields) {
  for (const yaml::Entry& entry : map.entries) {
    const std::string_view key = entry.key.value;
    if (std::ranges::find(fields, key) != fields.end()) continue;
    problems_.add(
        unknown_field(entry.key.where, document, key, text::nearest(key, std::span{fields.begin(), fields.size()})));
  }
}

void PageWriter::require(const yaml::Value& map, std::string_view document, std::string_view field) {
  const yaml::Value* const value = map.find(field);
  if (value == nullptr || value->is_null()) problems_.add(missing_attribute(map.where, document, field));
}

std::vector<const yaml::Value*> PageWriter::maps_at(const yaml::Value& map, std::string_view field) {
  std::vector<const yaml::Value*> maps;
  const yaml::Value* const list = map.find(field);
  if (list == nullptr || list->is_null()) return maps;
  if (!list->is_sequence()) {
    problems_.add(unexpected_type(list->where, field, "a list"));
    return maps;
  }
  for (const yaml::Value& item : list->items) {
    if (item.is_map()) {
      maps.push_back(&item);
    } else if (!item.is_null()) {
      problems_.add(unexpected_type(item.where, field, "a list of entries with keys"));
    }
  }
  return maps;
}

bool PageWriter::is_text(const yaml::Value* value, std::string_view field) {
  if (value == nullptr || value->is_null()) return false;
  if (!value->is_scalar()) problems_.add(unexpected_type(value->where, field, "a text"));
  return value->is_scalar() && !text::trim(value->text).empty();
}

std::string PageWriter::text_at(const yaml::Value& map, std::string_view field) {
  const yaml::Value* const value = map.find(field);
  return is_text(value, field) ? std::string{text::trim(strip(*value).text)} : std::string{};
}

void PageWriter::heading(std::uint8_t level, const yaml::Value& map, std::string_view field) {
  const std::string title = text_at(map, field);
  if (!title.empty()) page_.add_heading(level, title, map.find(field)->where);
}

void PageWriter::question(std::uint8_t level, const yaml::Value& value) {
  const bilingual::Stripped stripped = strip(value);
  const std::string_view title = text::trim(stripped.text);
  page_.add_heading(level, title, value.where, question_slug(title));
}

void PageWriter::markdown(const yaml::Value& map, std::string_view field) {
  const yaml::Value* const value = map.find(field);
  if (is_text(value, field)) markdown(*value);
}

void PageWriter::markdown(const yaml::Value& value) {
  const bilingual::Stripped stripped = strip(value);
  const OffsetMap map = map_scalar(stripped.text, value.where, file_text_);
  page_.add_markdown(stripped.text, {.file = file_,
                                     .map = &map,
                                     .is_verbatim = false,
                                     .has_bilingual_source = !stripped.segments.empty(),
                                     .alert_words = &words_,
                                     .no_loc = &no_loc_,
                                     .files = &included_});
}

void PageWriter::link(const yaml::Value& map, std::string_view text_field) {
  const std::string label = text_at(map, text_field);
  const yaml::Value* const url = map.find("url");
  if (is_text(url, "url")) {
    page_.add_link(text::trim(url->text), label, url->where);
  } else {
    page_.add_text(label);
  }
}

void PageWriter::image(const yaml::Value& map) {
  const std::string href = text_at(map, "imageSrc");
  if (href.empty()) return;
  page_.add_image(href, text_at(map, "imageAlt"), " class=\"card-image\"", map.find("imageSrc")->where);
  page_.add_html("\n");
}

void PageWriter::label(const yaml::Value& map, std::string_view field) {
  const std::string kind = text_at(map, field);
  if (kind.empty()) return;
  if (std::ranges::find(link_kinds, kind) == link_kinds.end()) {
    problems_.add(unexpected_type(map.find(field)->where, field, link_kinds_in_words));
    return;
  }
  page_.add_html("<p class=\"card-kind\">");
  page_.add_string("kind." + kind);
  page_.add_html("</p>\n");
}

markdown::ParsedArticle PageWriter::finish() {
  markdown::ParsedArticle content = page_.finish();
  problems_.append(std::move(content.problems));
  content.problems = {};
  return content;
}

/// Spans are not expected in YAML, but nothing of their markup may reach a page. Damage is reported at the value.
bilingual::Stripped PageWriter::strip(const yaml::Value& value) {
  bilingual::Stripped stripped = bilingual::strip(value.text, file_, 0, bilingual::Mode::render);
  for (Diagnostic& problem : stripped.problems.items()) {
    problem.where = value.where;
    problem.fix.clear();
    problem.related.clear();
    problems_.add(std::move(problem));
  }
  return stripped;
}

}  // namespace guidepost::site
