#include "search/article_terms.hpp"

#include <algorithm>
#include <array>

#include "locale/search_text.hpp"
#include "search/analyze.hpp"

namespace guidepost::search {
namespace {

/// Weights are in 256ths of a word in the body of an article of usual length.
constexpr std::uint64_t one = 256;

struct Field {
  std::uint64_t weight;     ///< of a word, in a field of the usual length
  std::uint64_t usual;      ///< length in words
  std::uint64_t by_length;  ///< of 4: how much a longer field makes its words count less
};
constexpr Field title_field{.weight = 24, .usual = 4, .by_length = 4};
constexpr Field keyword_field{.weight = 8, .usual = 8, .by_length = 2};
constexpr Field heading_field{.weight = 8, .usual = 30, .by_length = 1};
constexpr Field description_field{.weight = 3, .usual = 25, .by_length = 3};
constexpr Field body_field{.weight = 1, .usual = 400, .by_length = 3};

/// REQUIRES: length > 0.
std::uint64_t weight_of(const Field& field, std::uint64_t length) {
  return field.weight * one * 4 * field.usual / (field.usual * (4 - field.by_length) + length * field.by_length);
}

/// The levels' lower bounds. A title of one or two words gives 8, one of up to four 7, of up to nine 6.
constexpr std::array<std::uint64_t, highest_level - 1> bounds{200, 420, 700, 1200, 2500, 5000, 10000};

const Field& field_of(FieldKind kind) {
  switch (kind) {
    case FieldKind::title:
      return title_field;
    case FieldKind::keywords:
      return keyword_field;
    case FieldKind::headings:
      return heading_field;
    case FieldKind::description:
      return description_field;
    case FieldKind::body:
      break;
  }
  return body_field;
}

Level level_of(std::uint64_t weight) {
  return static_cast<Level>(1 + (std::ranges::upper_bound(bounds, weight) - bounds.begin()));
}

/// What a body says often it says no more than six times.
std::uint64_t saturated(std::uint64_t weight) {
  return weight * 6 * one / (weight + 5 * one);
}

/// A table of terms with the weights of the article that is being counted.
struct Weighing {
  TermTable& terms;
  std::vector<std::vector<Posting>>& postings;
  std::vector<std::uint64_t> body = {};    // by term
  std::vector<std::uint64_t> others = {};  // by term
  std::vector<Places> places = {};         // by term
  std::vector<std::uint32_t> touched = {};

  std::uint32_t add(std::string_view term, Places place) {
    const std::uint32_t id = terms.add(term);
    if (id >= body.size()) {
      body.resize(id + 1);
      others.resize(id + 1);
      places.resize(id + 1);
      postings.resize(id + 1);
    }
    places[id] |= place;
    return id;
  }

  void finish(std::uint32_t document) {
    for (const std::uint32_t id : touched) {
      if (body[id] + others[id] == 0) continue;  // counted already
      postings[id].push_back({document, level_of(saturated(body[id]) + others[id]), places[id]});
      body[id] = others[id] = 0;
      places[id] = 0;
    }
    touched.clear();
  }
};

class Counter {
 public:
  explicit Counter(PartTerms& part) : words_{part.words, part.word_postings}, grams_{part.grams, part.gram_postings} {}

  void count(const Facts& facts, std::uint32_t document) {
    add_text(facts.title, in_title);
    weigh(title_field);
    for (const std::string_view keyword : facts.keywords) add_text(keyword, in_first_chunk);
    weigh(keyword_field);
    add_headings(facts, [](const Passage& passage) { return passage.section == 0; });
    weigh(title_field);  // readers see the heading of the first level, and others the title
    add_headings(facts, [](const Passage& passage) { return passage.section != 0; });
    weigh(heading_field);
    add_text(facts.description, in_first_chunk);
    weigh(description_field);
    for_each_passage(facts, [&](const Passage& passage, Places place) { add_text(passage.text, place); });
    weigh(body_field);
    for (const Synonym& synonym : facts.synonyms) {
      add_text(synonym.word, in_first_chunk);
      weigh_as_synonym(field_of(synonym.field));
    }
    words_.finish(document);
    grams_.finish(document);
  }

 private:
  template <typename Each>
  static void for_each_passage(const Facts& facts, Each each) {
    Places place = in_first_chunk;
    for (const Chunk& chunk : facts.chunks) {
      for (const Passage& passage : chunk) each(passage, place);
      place = static_cast<Places>(place << 1U);
    }
  }

  template <typename Choose>
  void add_headings(const Facts& facts, Choose choose) {
    for_each_passage(facts, [&](const Passage& passage, Places place) {
      if (passage.begins_section && choose(passage)) add_text(facts.sections[passage.section].heading, place);
    });
  }

  /// Piece by piece: what stands between ASCII characters that are neither letters nor digits. Most are words of ASCII,
  /// and others come again.
  void add_text(std::string_view text, Places place) {
    for (std::size_t begin = 0; begin < text.size();) {
      std::size_t end = begin;
      bool is_ascii = true;
      for (; end < text.size() && stays_in_piece(text[end]); ++end) is_ascii = is_ascii && is_plain(text[end]);
      const std::string_view piece = text.substr(begin, end - begin);
      if (is_ascii) {
        add_ascii(piece, place);
      } else {
        add_piece(piece, place);
      }
      begin = end + 1;
    }
  }

  static bool is_plain(char c) { return static_cast<unsigned char>(c) < 0x80; }
  static bool stays_in_piece(char c) {
    return !is_plain(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  void add_ascii(std::string_view word, Places place) {
    if (word.empty()) return;
    lower_.assign(word);
    for (char& c : lower_) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    word_ids_.push_back(words_.add(lower_, place));
  }

  void add_piece(std::string_view piece, Places place) {
    constexpr std::size_t longest_word = 40;  // bytes; longer ones are sentences of scripts without blanks
    if (piece.size() > longest_word) {
      add_form(locale::search_form(piece), place);
      return;
    }
    const std::uint32_t known = pieces_.add(piece);
    if (known == forms_.size()) forms_.push_back(locale::search_form(piece));
    add_form(forms_[known], place);
  }

  void add_form(std::string_view form, Places place) {
    for (const Run& run : runs(form)) {
      if (run.kind == locale::SearchClass::word) {
        word_ids_.push_back(words_.add(run.text, place));
        continue;
      }
      const std::string folded = locale::search_fold(run.text);
      for (const std::string_view gram : grams(folded, gram_size(run.kind)))
        gram_ids_.push_back(grams_.add(gram, place));
    }
  }

  /// The terms since the last call stand in `field`.
  void weigh(const Field& field) {
    const std::size_t length = word_ids_.size() + gram_ids_.size();
    if (length > 0) weigh(field, weight_of(field, length));
  }

  /// Half of what a word of a usual field weighs: the articles that have the word itself come first.
  void weigh_as_synonym(const Field& field) { weigh(field, weight_of(field, field.usual) / 2); }

  void weigh(const Field& field, std::uint64_t weight) {
    weigh(words_, word_ids_, field, weight);
    weigh(grams_, gram_ids_, field, weight);
  }

  static void weigh(Weighing& terms, std::vector<std::uint32_t>& ids, const Field& field, std::uint64_t weight) {
    for (const std::uint32_t id : ids) {
      std::uint64_t& sum = &field == &body_field ? terms.body[id] : terms.others[id];
      if (sum == 0) terms.touched.push_back(id);
      sum += std::max<std::uint64_t>(weight, 1);
    }
    ids.clear();
  }

  Weighing words_;
  Weighing grams_;
  TermTable pieces_;                // as written, with characters beyond ASCII
  std::vector<std::string> forms_;  // parallel to it
  std::string lower_;
  std::vector<std::uint32_t> word_ids_;
  std::vector<std::uint32_t> gram_ids_;
};

}  // namespace

PartTerms count_terms(std::span<const Facts> articles, std::uint32_t first) {
  PartTerms part;
  Counter counter{part};
  for (std::size_t i = 0; i < articles.size(); ++i) counter.count(articles[i], first + static_cast<std::uint32_t>(i));
  return part;
}

}  // namespace guidepost::search
