#include "translation/word_diff.hpp"

#include <algorithm>

#include "base/content_hash.hpp"
#include "base/utf8.hpp"
#include "translation/sequence_alignment.hpp"

namespace guidepost::translation {
namespace {

enum class Character : std::uint8_t { blank, letter, single };

Character kind_of(char32_t c) {
  constexpr char32_t first_ideograph = 0x2E80;  // from here on scripts whose words touch, and symbols
  if (c == U' ' || (c >= U'\t' && c <= U'\r')) return Character::blank;
  const bool is_ascii_letter = (c >= U'0' && c <= U'9') || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
  return is_ascii_letter || (c >= 0xC0 && c < first_ideograph && !(c >= 0x2000 && c < 0x2C00)) ? Character::letter
                                                                                               : Character::single;
}

struct Tokens {
  std::vector<std::string_view> texts;
  std::vector<std::uint64_t> keys;
};

/// Words, runs of blanks, and other characters one by one.
Tokens tokens_of(std::string_view text) {
  Tokens tokens;
  for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end) {
    const utf8::Decoded first = utf8::decode(text.substr(begin));
    const Character kind = kind_of(first.code_point);
    end = begin + first.size;
    while (kind != Character::single && end < text.size()) {
      const utf8::Decoded next = utf8::decode(text.substr(end));
      if (kind_of(next.code_point) != kind) break;
      end += next.size;
    }
    const std::string_view token = text.substr(begin, end - begin);
    tokens.texts.push_back(token);
    tokens.keys.push_back(kind == Character::blank ? hash_of(" ") : hash_of(token));
  }
  return tokens;
}

bool is_blank(std::string_view token) {
  return kind_of(static_cast<unsigned char>(token.front())) == Character::blank;
}

/// Blanks that are alone between changes would cut them into single words: they count as changed.
void give_up_lone_blanks(const Tokens& before, std::vector<std::uint32_t>& partners) {
  for (std::size_t i = 1; i + 1 < partners.size(); ++i) {
    if (partners[i] == no_partner || !is_blank(before.texts[i])) continue;
    const bool is_alone = partners[i - 1] == no_partner && partners[i + 1] == no_partner;
    if (is_alone) partners[i] = no_partner;
  }
}

class Parts {
 public:
  /// `text` follows the last text of the same side.
  void add(DiffKind kind, std::string_view text) {
    if (!parts_.empty() && parts_.back().kind == kind) {
      std::string_view& last = parts_.back().text;
      last = {last.data(), last.size() + text.size()};
    } else {
      parts_.push_back({kind, text});
    }
  }
  std::vector<DiffPart> take() { return std::move(parts_); }

 private:
  std::vector<DiffPart> parts_;
};

}  // namespace

std::vector<DiffPart> diff_words(std::string_view before, std::string_view after) {
  const Tokens old = tokens_of(before);
  const Tokens now = tokens_of(after);
  std::vector<std::uint32_t> partners = align_sequences(old.keys, now.keys);
  give_up_lone_blanks(old, partners);

  Parts parts;
  std::size_t next = 0;  // of `now`
  for (std::size_t i = 0; i <= old.texts.size();) {
    const std::size_t changed = i;
    while (i < old.texts.size() && partners[i] == no_partner) ++i;
    for (std::size_t k = changed; k < i; ++k) parts.add(DiffKind::removed, old.texts[k]);
    const std::size_t partner = i < old.texts.size() ? partners[i] : now.texts.size();
    for (; next < partner; ++next) parts.add(DiffKind::added, now.texts[next]);
    if (i == old.texts.size()) break;
    parts.add(DiffKind::same, now.texts[next++]);
    ++i;
  }
  return parts.take();
}

}  // namespace guidepost::translation
