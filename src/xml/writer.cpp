#include "xml/writer.hpp"

#include <cassert>

#include "base/utf8.hpp"

namespace guidepost::xml {
namespace {

enum class Escape : std::uint8_t { text, value };

std::string_view replacement(char c, Escape place) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '\r':  // readers make a line feed of it
      return "&#13;";
    case '"':
      return place == Escape::value ? "&quot;" : "";
    case '\n':
      return place == Escape::value ? "&#10;" : "";
    case '\t':
      return place == Escape::value ? "&#9;" : "";
    default:
      return "";
  }
}

void append_escaped(std::string& out, std::string_view text, Escape place) {
  while (!text.empty()) {
    const utf8::Decoded next = utf8::decode(text);
    if (next.size == 1 && next.valid && is_allowed(next.code_point)) {
      const std::string_view reference = replacement(text.front(), place);
      if (reference.empty()) {
        out += text.front();
      } else {
        out += reference;
      }
    } else if (is_allowed(next.code_point)) {
      utf8::append(out, next.code_point);  // U+FFFD for what is not UTF-8
    }
    text.remove_prefix(next.size);
  }
}

}  // namespace

bool is_allowed(char32_t code_point) {
  if (code_point < 0x20) return code_point == U'\t' || code_point == U'\n' || code_point == U'\r';
  return code_point != 0xFFFE && code_point != 0xFFFF;
}

Writer::Writer() : out_{R"(<?xml version="1.0" encoding="UTF-8"?>)"} {}

void Writer::new_line(std::size_t depth) {
  out_ += '\n';
  out_.append(2 * depth, ' ');
}

void Writer::end_tag() {
  if (in_tag_) out_ += '>';
  in_tag_ = false;
}

Writer& Writer::open(std::string_view name) {
  end_tag();
  const bool is_inline = !open_.empty() && open_.back().is_mixed;
  if (!is_inline) new_line(open_.size());
  if (!open_.empty()) open_.back().has_children = true;
  out_ += '<';
  out_ += name;
  open_.push_back({.name = std::string{name}, .is_mixed = is_inline});
  in_tag_ = true;
  return *this;
}

Writer& Writer::attribute(std::string_view name, std::string_view value) {
  assert(in_tag_);
  out_ += ' ';
  out_ += name;
  out_ += "=\"";
  append_escaped(out_, value, Escape::value);
  out_ += '"';
  return *this;
}

Writer& Writer::attribute(std::string_view name, std::size_t value) {
  return attribute(name, std::to_string(value));
}

Writer& Writer::text(std::string_view text) {
  end_tag();
  open_.back().is_mixed = true;
  append_escaped(out_, text, Escape::text);
  return *this;
}

Writer& Writer::close() {
  const Open& element = open_.back();
  if (in_tag_) {
    out_ += " />";
    in_tag_ = false;
  } else {
    if (element.has_children && !element.is_mixed) new_line(open_.size() - 1);
    out_ += "</";
    out_ += element.name;
    out_ += '>';
  }
  open_.pop_back();
  return *this;
}

Writer& Writer::element(std::string_view name, std::string_view content) {
  return open(name).text(content).close();
}

std::string Writer::finish() && {
  assert(open_.empty());
  out_ += '\n';
  return std::move(out_);
}

}  // namespace guidepost::xml
