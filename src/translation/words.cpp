#include "translation/words.hpp"

#include <algorithm>
#include <iterator>

#include "base/byte_set.hpp"
#include "base/utf8.hpp"
#include "locale/text.hpp"

namespace guidepost::translation {
namespace {

bool is_ascii_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Whether bold text names a button or a page: it is no more than a part of its sentence.
bool is_label(std::string_view bold, std::string_view whole) {
  constexpr std::ptrdiff_t most_blanks = 15;
  return bold.size() * 5 < whole.size() * 4 && std::ranges::count(bold, ' ') <= most_blanks;
}

/// Where the label in bold that begins at `at` ends; else `at`.
std::size_t end_of_label(std::string_view markdown, std::size_t at) {
  constexpr std::size_t longest = 200;
  const std::string_view rest = markdown.substr(at, longest);
  const std::size_t end = rest.starts_with("**") ? rest.find("**", 2) : rest.npos;
  return end != rest.npos && is_label(rest.substr(2, end - 2), markdown) ? at + end + 2 : at;
}

/// Splits text into words and sorts them.
class Collector {
 public:
  explicit Collector(const markdown::NoLocTerms& no_loc) : no_loc_{no_loc} {}

  /// Text that has no markup.
  void add_text(std::string_view text) {
    if (no_loc_.empty()) return add_tokens(text);
    std::size_t from = 0;
    while (const auto term = no_loc_.find(text, from)) {
      add_tokens(text.substr(from, term->begin - from));
      words_.all += 1;
      from = term->end;
    }
    add_tokens(text.substr(from));
  }

  /// CommonWords that are none of the language: a label.
  void add_label(std::string_view text) { words_.all += static_cast<std::uint32_t>(std::ranges::count(text, ' ')) + 1; }

  CommonWords take() { return std::move(words_); }

 private:
  void add_tokens(std::string_view text) {
    static constexpr ByteSet separators{std::string_view{" \t\r\n*[]()|\"<>#`"}};
    std::size_t at = 0;
    while (at < text.size()) {
      const std::size_t end = separators.find(text, at);
      if (end > at) add_token(text.substr(at, end - at));
      at = end + 1;
    }
  }

  /// A token ends where Chinese begins, and the other way round: "使用Azure时".
  void add_token(std::string_view token) {
    std::size_t begin = 0;
    std::size_t at = 0;
    std::size_t cjk = 0;  // characters since `begin`
    while (at < token.size()) {
      const utf8::Decoded next = utf8::decode(token.substr(at));
      const bool is_ideograph = next.code_point >= 0x2E80 && locale::is_cjk(next.code_point);
      if (is_ideograph != (cjk > 0)) {
        add_piece(token.substr(begin, at - begin), cjk);
        begin = at;
        cjk = 0;
      }
      cjk += is_ideograph ? 1 : 0;
      at += next.size;
    }
    add_piece(token.substr(begin), cjk);
  }

  void add_piece(std::string_view piece, std::size_t cjk) {
    if (cjk > 0) return add_common(piece, static_cast<std::uint32_t>(cjk + 1) / 2, cjk >= 4);
    piece = without_punctuation(piece);
    if (piece.empty()) return;
    const std::size_t letters = common_letters(piece);
    if (letters >= 2) return add_common(piece, 1, letters >= 4);
    if (words_.all == 0) {
      std::string folded = locale::fold_case(piece);
      if (folded != piece && common_letters(folded) >= 2) words_.opening = std::move(folded);
    }
    words_.all += 1;
  }

  void add_common(std::string_view word, std::uint32_t count, bool is_long) {
    words_.ranges.push_back(byte_range(words_.common.size(), words_.common.size() + word.size()));
    words_.common.append(word).push_back(' ');
    words_.common_count += count;
    words_.all += count;
    words_.long_count += is_long ? 1 : 0;
  }

  static std::string_view without_punctuation(std::string_view piece) {
    while (!piece.empty()) {
      const utf8::Decoded first = utf8::decode(piece);
      if (first.valid && locale::is_word_character(first.code_point)) break;
      piece.remove_prefix(first.size);
    }
    while (!piece.empty()) {
      std::size_t last = piece.size() - 1;
      while (last > 0 && (static_cast<unsigned char>(piece[last]) & 0xC0U) == 0x80) --last;
      if (locale::is_word_character(utf8::decode(piece.substr(last)).code_point)) break;
      piece = piece.substr(0, last);
    }
    return piece;
  }

  /// Letters of a word in lower case; 0 of anything else. Hyphens and apostrophes may stand inside.
  static std::size_t common_letters(std::string_view piece) {
    std::size_t letters = 0;
    bool has_more_letters = false;
    for (std::size_t at = 0; at < piece.size();) {
      const utf8::Decoded next = utf8::decode(piece.substr(at));
      const char c = piece[at];
      at += next.size;
      if (c == '-' || c == '\'' || next.code_point == U'’') continue;
      if (next.code_point < 0x80 ? !(c >= 'a' && c <= 'z') : !locale::is_word_character(next.code_point)) return 0;
      has_more_letters = has_more_letters || next.code_point >= 0x80;
      ++letters;
    }
    return has_more_letters && locale::fold_case(piece) != piece ? 0 : letters;
  }

  const markdown::NoLocTerms& no_loc_;
  CommonWords words_;
};

/// Where what begins at `at` ends, when it is markup or code to be passed over; else `at`. Looks only so far ahead that
/// a text of nothing but beginnings takes linear time.
std::size_t end_of_markup(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 500;
  const std::string_view rest = text.substr(at, longest);
  const auto behind = [&](std::size_t found, std::size_t size) { return found == rest.npos ? at : at + found + size; };
  if (rest.front() == '`') {
    const std::size_t ticks = std::min(rest.find_first_not_of('`'), rest.size());
    return behind(rest.find(rest.substr(0, ticks), ticks), ticks);
  }
  if (rest.starts_with("](")) return behind(rest.find(')'), 1);
  if (rest.front() == '<' && rest.size() > 1 && (is_ascii_letter(rest[1]) || rest[1] == '/' || rest[1] == '!'))
    return behind(rest.find('>'), 1);
  if (rest.front() == '&') {
    const std::size_t end = rest.find(';');
    return end < 10 && rest.substr(0, end).find(' ') == rest.npos ? at + end + 1 : at;
  }
  return at;
}

}  // namespace

bool CommonWords::is_prose() const {
  if (all < 4 || common_count < 3 || common_count * 5 < all) return false;
  return long_count >= 2 || common_count * 5 >= all * 3;
}

void add_opening(CommonWords& words, const Vocabulary& vocabulary) {
  if (words.opening.empty() || !vocabulary.contains(words.opening)) return;
  if (words.common_count < 3 && (words.common_count + 1) * 5 < words.all * 3) return;
  const std::size_t begin = words.common.size();
  words.common.append(words.opening).push_back(' ');
  words.ranges.push_back(byte_range(begin, begin + words.opening.size()));
  words.common_count += 1;
  words.long_count += words.opening.size() >= 4 ? 1U : 0U;
}

CommonWords words_of_markdown(std::string_view markdown, const markdown::NoLocTerms& no_loc) {
  Collector collector{no_loc};
  std::size_t begin = 0;
  std::size_t at = 0;
  const auto flush = [&](std::size_t end) { collector.add_text(markdown.substr(begin, end - begin)); };
  static constexpr ByteSet markup{std::string_view{"`]<&*\\"}};
  while ((at = markup.find(markdown, at)) < markdown.size()) {
    const std::size_t label_end = end_of_label(markdown, at);
    const std::size_t end = std::max(label_end, end_of_markup(markdown, at));
    if (end == at && markdown[at] != '\\') {
      ++at;
      continue;
    }
    flush(at);
    if (label_end > at) collector.add_label(markdown.substr(at, label_end - at));
    begin = at = std::max(end, at + 1);
  }
  flush(markdown.size());
  return collector.take();
}

CommonWords words_of_block(const markdown::ParsedArticle& article, const markdown::TextBlock& block,
                           const markdown::NoLocTerms& no_loc) {
  Collector collector{no_loc};
  const auto text = [&](std::size_t begin, std::size_t end) {
    return std::string_view{article.text}.substr(begin, end - begin);
  };
  auto code = std::ranges::lower_bound(article.code, block.text.begin, {}, &ByteRange::begin);
  auto bold = std::ranges::lower_bound(article.strong, block.text.begin, {}, &ByteRange::end);
  std::size_t at = block.text.begin;
  while (at < block.text.end) {
    while (code != article.code.end() && code->begin < at) ++code;
    while (bold != article.strong.end() &&
           (bold->begin < at || !is_label(bold->of(article.text), block.text.of(article.text))))
      ++bold;
    const bool has_code = code != article.code.end() && code->begin < block.text.end;
    const bool has_bold = bold != article.strong.end() && bold->begin < block.text.end;
    if (!has_code && !has_bold) break;
    const bool is_code = has_code && (!has_bold || code->begin < bold->begin);
    const ByteRange aside = is_code ? *code : *bold;
    collector.add_text(text(at, aside.begin));
    if (!is_code) collector.add_label(text(aside.begin, aside.end));
    at = aside.end;
  }
  if (at < block.text.end) collector.add_text(text(at, block.text.end));
  return collector.take();
}

void Vocabulary::add(const CommonWords& words) {
  for (std::size_t i = 0; i < words.ranges.size(); ++i) {
    if (!contains(words.word(i))) known_.emplace(words.word(i));
  }
}

double shared_words(const CommonWords& text, const CommonWords& other) {
  if (text.ranges.empty()) return 0;
  const auto sorted = [](const CommonWords& words) {
    std::vector<std::string_view> all;
    for (std::size_t i = 0; i < words.ranges.size(); ++i) all.push_back(words.word(i));
    std::ranges::sort(all);
    return all;
  };
  const std::vector<std::string_view> a = sorted(text);
  const std::vector<std::string_view> b = sorted(other);
  std::vector<std::string_view> both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return static_cast<double>(both.size()) / static_cast<double>(a.size());
}

}  // namespace guidepost::translation
