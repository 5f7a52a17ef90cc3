// UTF-8 that was read as Windows-1252: `Ã¤` for ä, `â€™` for ’, `ï¼Œ` for ，. Only sequences that no language writes.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/utf8.hpp"
#include "diagnostics/damage_messages.hpp"
#include "markdown/damage_inlines.hpp"

namespace guidepost::markdown {
namespace {

/// What Windows-1252 has at 0x80 to 0x9F; 0 stands for itself.
constexpr std::array<char32_t, 32> windows_1252{0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// The byte that a character stands for, or 0 when it is ASCII or in no table.
unsigned byte_of(char32_t character) {
  if (character >= 0x80 && character <= 0xFF) return static_cast<unsigned>(character);
  const auto found = std::ranges::find(windows_1252, character);
  return character < 0x80 || found == windows_1252.end() ? 0U
                                                         : 0x80U + static_cast<unsigned>(found - windows_1252.begin());
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A sequence of damaged characters and the one that they stand for.
struct Sequence {
  std::size_t end = 0;
  char32_t meant = 0;
  char32_t last = 0;  ///< the last damaged character
};

std::optional<Sequence> sequence_at(std::string_view text, std::size_t at) {
  const utf8::Decoded lead = utf8::decode(text.substr(at));
  const unsigned first = byte_of(lead.code_point);
  const std::size_t size = first >= 0xC2 && first < 0xE0   ? 2
                           : first >= 0xE0 && first < 0xF0 ? 3
                           : first == 0xF0                 ? 4
                                                           : 0;
  if (size == 0) return std::nullopt;
  std::string bytes(1, static_cast<char>(first));
  Sequence sequence{at + lead.size};
  while (bytes.size() < size && sequence.end < text.size()) {
    const utf8::Decoded next = utf8::decode(text.substr(sequence.end));
    const unsigned byte = byte_of(next.code_point);
    if (byte < 0x80 || byte > 0xBF) return std::nullopt;
    bytes += static_cast<char>(byte);
    sequence.end += next.size;
    sequence.last = next.code_point;
  }
  if (bytes.size() < size) return std::nullopt;
  const utf8::Decoded meant = utf8::decode(bytes);
  if (!meant.valid) return std::nullopt;
  sequence.meant = meant.code_point;
  return sequence;
}

class EncodingFinder {
 public:
  explicit EncodingFinder(DamageScan& scan) : scan_{scan} {}

  void run() {
    const std::vector<BodyLine>& lines = scan_.lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
      if ((lines[i].features & feature_encoding) == 0) continue;
      std::size_t at = lines[i].begin;
      for (const ByteRange code : code_spans(scan_, i, i + 1)) {
        read(scan_.text().substr(0, code.begin), at);
        at = code.end;
      }
      read(scan_.text().substr(0, lines[i].end), at);
    }
    if (edits_.empty()) return;
    const ByteRange first = edits_.front().where;
    const std::string written{first.of(scan_.text())};
    const std::string meant = edits_.front().replacement;
    const std::size_t count = edits_.size();
    scan_.report(mojibake(scan_.at(first.begin, first.end), written, meant, count), std::move(edits_),
                 Repair::page_and_fix);
  }

 private:
  void read(std::string_view text, std::size_t at) {
    while (at < text.size()) {
      const auto byte = static_cast<unsigned char>(text[at]);
      if (byte != 0xC3) {  // U+00C0 to U+00FF, which all sequences begin with
        ++at;
        continue;
      }
      const std::optional<Sequence> sequence = sequence_at(text, at);
      if (!sequence || !is_certain(text, at, *sequence)) {
        at += 2;
        continue;
      }
      std::string meant;
      utf8::append(meant, sequence->meant);
      edits_.push_back({byte_range(at, sequence->end), std::move(meant)});
      at = sequence->end;
    }
  }

  [[nodiscard]] bool is_certain(std::string_view text, std::size_t at, const Sequence& sequence) const {
    const char32_t meant = sequence.meant;
    const bool follows_letter = at > 0 && is_letter(text[at - 1]);
    const bool precedes_letter = sequence.end < text.size() && is_letter(text[sequence.end]);
    if (meant < 0xA0) return false;
    if (meant == 0xA0) return !follows_letter;
    if (meant == 0xAB || meant == 0xBB) return false;  // "«Â»" names a letter
    if (meant < 0x100) {
      // "Â" and "Ã" before a dash or a quotation mark may be words; "Ã–sterreich" is none.
      const bool is_typography = sequence.last >= 0x2010 && sequence.last <= 0x2122;
      return !is_typography || precedes_letter;
    }
    if (meant < 0x800) {
      // Hungarian ő and ű. No other language of two-byte letters is damaged so that it could not be Swedish.
      return meant == 0x171 || meant == 0x170 ||
             ((meant == 0x151 || meant == 0x150) && (follows_letter || precedes_letter));
    }
    const bool is_punctuation = (meant >= 0x2010 && meant <= 0x22FF) || (meant >= 0x3000 && meant <= 0x30FF) ||
                                (meant >= 0xFF00 && meant <= 0xFFEF) || meant == 0xFEFF || meant >= 0x1F000;
    return is_punctuation || (is_chinese(meant) && has_chinese_neighbour(text, at, sequence));
  }

  static bool is_chinese(char32_t character) { return character >= 0x4E00 && character <= 0x9FFF; }

  /// One such sequence may be chance ("ä”–"), two in a row are not.
  [[nodiscard]] bool has_chinese_neighbour(std::string_view text, std::size_t at, const Sequence& sequence) const {
    if (!edits_.empty() && edits_.back().where.end == at) return true;
    if (sequence.end >= text.size()) return false;
    const std::optional<Sequence> next = sequence_at(text, sequence.end);
    return next && next->meant >= 0x3000;
  }

  DamageScan& scan_;
  std::vector<DamageEdit> edits_;
};

void find(DamageScan& scan) {
  if (scan.has(feature_encoding)) EncodingFinder{scan}.run();
}

}  // namespace

extern const DamageFamily damage_encoding{&find};

}  // namespace guidepost::markdown
