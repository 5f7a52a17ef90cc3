#include "translation/sentence_builder.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/content_hash.hpp"
#include "base/utf8.hpp"

namespace guidepost::translation {
namespace {

bool is_blank(char character) {
  return character == ' ' || (character >= '\t' && character <= '\r');
}

bool is_word_byte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return (value >= '0' && value <= '9') || (value >= 'A' && value <= 'Z') || (value >= 'a' && value <= 'z') ||
         value >= 0x80;
}

constexpr std::string_view as_blank = " ";

/// Characters that writers and platforms exchange for each other, and the form that stands for them.
std::string_view plain_form(char32_t code_point, std::string_view bytes) {
  switch (code_point) {
    case 0x00A0:
    case 0x1680:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return as_blank;
    case 0x00AD:
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x200E:
    case 0x200F:
    case 0x2060:
    case 0xFEFF:
      return {};
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x00B4:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
    case 0x00AB:
    case 0x00BB:
      return "\"";
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
      return "-";
    case 0x2026:
      return "...";
    default:
      return code_point >= 0x2000 && code_point <= 0x200A ? as_blank : bytes;
  }
}

bool is_ideographic_stop(std::string_view form) {
  static constexpr std::array<std::string_view, 3> stops{"\u3002", "\uFF01", "\uFF1F"};
  return std::ranges::find(stops, form) != stops.end();
}

/// A full stop or colon at the end says nothing: list items and headings gain and lose it.
std::string_view without_stop(std::string_view words) {
  const bool has_stop = words.ends_with(':') || (words.ends_with('.') && !words.ends_with(".."));
  return has_stop ? words.substr(0, words.size() - 1) : words;
}

}  // namespace

void SentenceBuilder::characters(std::string_view text, ByteRange where) {
  const bool is_verbatim = text.size() == where.size();
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t begin = is_verbatim ? where.begin + static_cast<std::uint32_t>(at) : where.begin;
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      if (is_blank(text[at])) {
        blank();
      } else {
        character(text.substr(at, 1), {begin, is_verbatim ? begin + 1 : where.end});
      }
      ++at;
      continue;
    }
    const utf8::Decoded decoded = utf8::decode(text.substr(at));
    const std::string_view bytes = text.substr(at, decoded.size);
    const std::string_view form = plain_form(decoded.code_point, bytes);
    if (form == as_blank) {
      blank();
    } else if (!form.empty()) {
      character(form, {begin, is_verbatim ? begin + static_cast<std::uint32_t>(decoded.size) : where.end});
    }
    at += decoded.size;
  }
}

void SentenceBuilder::character(std::string_view form, ByteRange where) {
  settle_blank(form);
  if (!is_open_) {
    is_open_ = true;
    where_.begin = has_markup_ ? markup_begin_ : where.begin;
  }
  has_markup_ = false;
  where_.end = where.end;
  const char first = form.front();
  // What stands for one character of another script is none of the signs below.
  const bool is_closing = first == ')' || first == ']' || first == '"' || first == '\'';
  may_end_ = first == '.' || first == '!' || first == '?' || (may_end_ && is_closing);
  has_ended_ = is_ideographic_stop(form) || (has_ended_ && is_closing);
  has_word_ = has_word_ || is_word_byte(first);
  out_.text += form;
}

/// Decides what the blanks before a character are: the end of a sentence, a blank, or nothing.
void SentenceBuilder::settle_blank(std::string_view form) {
  const bool has_blank = std::exchange(has_blank_, false);
  if (!is_open_) return;
  const char first = form.front();
  const bool is_small = first >= 'a' && first <= 'z';
  const bool is_closing = first == ')' || first == '"' || first == '\'';
  if ((has_ended_ && !is_closing) || (has_blank && may_end_ && !is_small)) {
    finish_sentence();
    return;
  }
  // Blanks around a dash are a matter of style, those inside of brackets and before commas are slips.
  constexpr std::string_view before = ".,;:!?)-";
  constexpr std::string_view behind = "(-";
  if (has_blank && before.find(first) == before.npos && behind.find(out_.text.back()) == behind.npos) out_.text += ' ';
}

void SentenceBuilder::markup(ByteRange where) {
  if (is_open_ && !has_blank_) {
    where_.end = where.end;
  } else if (!has_markup_) {
    has_markup_ = true;
    markup_begin_ = where.begin;
  }
}

void SentenceBuilder::finish_sentence() {
  const std::string_view words = without_stop(std::string_view{out_.text}.substr(words_begin_));
  if (has_word_) {
    out_.items.push_back(
        {.where = where_, .words = byte_range(words_begin_, words_begin_ + words.size()), .key = hash_of(words)});
  } else {
    out_.text.resize(words_begin_);
  }
  words_begin_ = static_cast<std::uint32_t>(out_.text.size());
  is_open_ = has_word_ = may_end_ = has_ended_ = false;
}

void SentenceBuilder::end_block() {
  if (is_open_) finish_sentence();
  has_blank_ = has_markup_ = false;
}

SentenceList SentenceBuilder::take() {
  end_block();
  return std::move(out_);
}

}  // namespace guidepost::translation
