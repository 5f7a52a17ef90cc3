#include "translation/plain_text.hpp"

#include <algorithm>

#include "base/byte_range.hpp"
#include "translation/inline_words.hpp"

namespace guidepost::translation {
namespace {

class PlainText final : public InlineSink {
 public:
  explicit PlainText(std::string_view markdown) : markdown_{markdown} {}

  void characters(std::string_view text, ByteRange /*where*/) override {
    if (image_brackets_ > 0) return;
    for (const char c : text) {
      if (c == ' ' || (c >= '\t' && c <= '\r')) {
        blank();
        continue;
      }
      if (has_blank_ && !out_.empty()) out_ += ' ';
      has_blank_ = false;
      out_ += c;
    }
  }

  void markup(ByteRange where) override {
    const std::string_view sign = where.of(markdown_);
    if (sign == "![" || (sign == "[" && image_brackets_ > 0)) {
      ++image_brackets_;
    } else if (sign.starts_with(']') && image_brackets_ > 0) {
      --image_brackets_;
    }
  }

  void blank() override { has_blank_ = true; }
  void end_block() override { blank(); }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string_view markdown_;
  std::string out_;
  bool has_blank_ = false;
  unsigned image_brackets_ = 0;  // that are open: what stands in them is an alternative text
};

}  // namespace

std::string plain_text(std::string_view markdown) {
  PlainText out{markdown};
  WordReader reader{markdown, out};
  for (std::size_t at = 0; at < markdown.size();) {
    const std::size_t line_end = std::min(markdown.find('\n', at), markdown.size());
    at = std::max(reader.read(byte_range(at, line_end)), line_end + 1);
  }
  return out.take();
}

}  // namespace guidepost::translation
