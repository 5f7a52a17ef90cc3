// Puts sentences together from the characters of a text.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/byte_range.hpp"
#include "translation/inline_sink.hpp"
#include "translation/sentences.hpp"

namespace guidepost::translation {

/// Is given a text's characters in order and writes its sentences. A sentence ends with its block, behind an
/// ideographic full stop, and behind '.', '!' or '?' with closing marks where blanks follow and the next word has no
/// small letter.
class SentenceBuilder final : public InlineSink {
 public:
  /// Their normalised form is appended.
  void characters(std::string_view text, ByteRange where) override;
  void markup(ByteRange where) override;
  void blank() override { has_blank_ = true; }
  void end_block() override;

  [[nodiscard]] SentenceList take();

 private:
  /// One character in the form that is compared, or a run of letters and digits.
  void character(std::string_view form, ByteRange where);
  void settle_blank(std::string_view form);
  void finish_sentence();

  SentenceList out_;
  ByteRange where_;                 // of the sentence so far
  std::uint32_t words_begin_ = 0;   // where its form begins in out_.text
  std::uint32_t markup_begin_ = 0;  // of markup behind the last blank, not yet part of a sentence
  bool has_markup_ = false;         // there is such markup
  bool has_blank_ = false;          // before the next character
  bool is_open_ = false;            // the sentence has a character
  bool has_word_ = false;           // and a word character
  bool may_end_ = false;            // its last characters end sentences, if a blank follows
  bool has_ended_ = false;          // they end it whatever follows
};

}  // namespace guidepost::translation
