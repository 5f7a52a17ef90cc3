#include "translation/glance.hpp"

#include <optional>
#include <string>

#include "base/byte_set.hpp"
#include "base/utf8.hpp"
#include "language/detect.hpp"
#include "locale/tag.hpp"
#include "locale/text.hpp"

namespace guidepost::translation {
namespace {

/// The beginnings of some articles of the locale; nothing when they are in another language.
std::string sample(const site::SiteModel& model, locale::LocaleId locale) {
  constexpr std::size_t most_bytes = 100'000;
  constexpr std::size_t most_of_one = 2'000;
  constexpr std::size_t enough_to_tell = 10'000;
  std::string text;
  for (const site::Article& article : model.articles()) {
    if (article.locale != locale || text.size() >= most_bytes) continue;
    text.append(article.content.text, 0, most_of_one).push_back('\n');
  }
  const std::string& tag = model.locales()[locale].tag;
  const auto found = language::detect(std::string_view{text}.substr(0, enough_to_tell), tag);
  if (found && locale::language_of(*found) != locale::language_of(tag)) text.clear();
  return text;
}

/// Counts the letters (of A to Z, of the alphabet's others, of other alphabets) and words of a text.
class Counter {
 public:
  explicit Counter(const LanguageProfile& profile) : profile_{profile} {}

  void count(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const char c = text[at];
      if (static_cast<unsigned char>(c) < 0x80) {
        add_ascii(c);
        ++at;
        continue;
      }
      const utf8::Decoded next = utf8::decode(text.substr(at));
      if (next.code_point >= 0x2E80) {
        ++ideographs_;
        end_word();
      } else {
        for (std::size_t i = 0; i < next.size; ++i) add_to_word(text[at + i]);
      }
      add_letter(next.code_point);
      at += next.size;
    }
    end_word();
  }

  [[nodiscard]] std::uint32_t words() const { return words_ + (ideographs_ + 1) / 2; }

  /// A text of a Latin alphabet with accents has some, a longer one frequent words of its language; one of Chinese is
  /// not mostly Latin; and neither has many letters of others.
  [[nodiscard]] bool is_suspicious() const {
    constexpr std::size_t fewest_letters = 10;
    constexpr std::uint32_t long_text = 8;
    const std::size_t all = ascii_ + native_ + foreign_;
    if (all < fewest_letters) return false;
    if (!profile_.alphabet().is_latin()) return native_ * 2 < ascii_ || foreign_ * 7 > all;
    if (foreign_ * 50 > all || profile_.frequent_words().is_empty()) return true;
    if (profile_.alphabet().has_accents() && native_ * 50 < ascii_) return true;
    return words_ >= long_text && frequent_ * 12 < words_;
  }

 private:
  void add_ascii(char c) {
    static constexpr ByteSet blanks{" \n\t\r"};
    static constexpr ByteSet letters{
        [](char letter) { return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'); }};
    if (blanks.contains(c)) return end_word();
    ascii_ += letters.contains(c) ? 1U : 0U;
    add_to_word(c);
  }

  void add_letter(char32_t code_point) {
    if (profile_.alphabet().contains(code_point)) {
      ++native_;
    } else if (locale::is_word_character(code_point)) {
      ++foreign_;
    }
  }

  void add_to_word(char c) {
    hash_ = extend_hash(hash_, c);
    is_in_word_ = true;
  }

  void end_word() {
    if (!is_in_word_) return;
    ++words_;
    frequent_ += profile_.frequent_words().contains(hash_) ? 1U : 0U;
    hash_ = 0;
    is_in_word_ = false;
  }

  const LanguageProfile& profile_;
  std::size_t ascii_ = 0;
  std::size_t native_ = 0;
  std::size_t foreign_ = 0;
  std::uint32_t ideographs_ = 0;
  std::uint32_t words_ = 0;
  std::uint32_t frequent_ = 0;
  std::uint32_t hash_ = 0;
  bool is_in_word_ = false;
};

}  // namespace

LanguageProfile::LanguageProfile(const site::SiteModel& model, locale::LocaleId locale)
    : alphabet_{model.locales()[locale].tag}, frequent_words_{sample(model, locale)} {}

Glance glance(std::string_view text, const LanguageProfile& profile) {
  Counter counter{profile};
  counter.count(text);
  return {.words = counter.words(), .is_suspicious = counter.is_suspicious()};
}

}  // namespace guidepost::translation
