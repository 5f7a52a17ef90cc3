#include "search/article_terms.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <utility>

#include "locale/search_text.hpp"
#include "search/analyze.hpp"
#include "search/pieces.hpp"

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

/// REQUIRES: length > 0 where it counts in full.
std::uint64_t weight_of(const Field& field, std::uint64_t length) {
  const std::uint64_t weight =
      field.weight * one * 4 * field.usual / (field.usual * (4 - field.by_length) + length * field.by_length);
  return std::max<std::uint64_t>(weight, 1);
}

/// Half of what a word of a usual field weighs: the articles that have the word itself come first.
std::uint64_t synonym_weight(const Field& field) {
  return weight_of(field, field.usual) / 2;
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

/// A table of terms with what the article that is being counted says of them.
class Weighing {
 public:
  std::uint32_t id_of(std::string_view term) { return known(terms_.add(term)); }
  std::uint32_t id_of_word(std::string_view word) { return known(terms_.add_in_lower_case(word)); }

  void add_to_body(std::uint32_t id, Places place) { ++touch(id, place).in_body; }
  void add_synonym_to_body(std::uint32_t id, Places place) {
    Count& count = touch(id, place);
    if (count.as_synonym < std::numeric_limits<std::uint16_t>::max()) ++count.as_synonym;
  }
  void add_to_field(std::uint32_t id, Places place) {
    touch(id, place);
    field_.push_back(id);
  }

  [[nodiscard]] std::size_t field_size() const { return field_.size(); }
  /// What was added to a field since the last call has this weight each.
  void weigh_field(std::uint64_t weight) {
    for (const std::uint32_t id : field_) counts_[id].others += weight;
    field_.clear();
  }

  void finish(std::uint8_t article, std::uint64_t body_weight) {
    for (const std::uint32_t id : touched_) {
      Count& count = counts_[id];
      const std::uint64_t in_body = count.in_body * body_weight + count.as_synonym * synonym_weight(body_field);
      const Level level = level_of(saturated(in_body) + count.others);
      weighed_.push_back({id, {.places = count.places, .article = article, .level = level}});
      count = {};
    }
    touched_.clear();
  }

  /// What was counted of all articles.
  [[nodiscard]] PartTable table() && {
    PartTable table;
    table.begins.resize(terms_.size() + 1);
    for (const Weighed& weighed : weighed_) ++table.begins[weighed.term + 1];
    std::partial_sum(table.begins.begin(), table.begins.end(), table.begins.begin());
    std::vector<std::uint32_t> next = table.begins;
    table.postings.resize(weighed_.size());
    for (const Weighed& weighed : weighed_) table.postings[next[weighed.term]++] = weighed.posting;
    table.terms = std::move(terms_).take();
    return table;
  }

 private:
  struct Weighed {
    std::uint32_t term = 0;
    PartPosting posting;
  };
  struct Count {
    std::uint64_t others = 0;  // weight in all fields but the body
    std::uint32_t in_body = 0;
    std::uint16_t as_synonym = 0;  // for how many words of the body it stands
    Places places = 0;
  };

  std::uint32_t known(std::uint32_t id) {
    if (id == counts_.size()) counts_.emplace_back();
    return id;
  }
  Count& touch(std::uint32_t id, Places place) {
    Count& count = counts_[id];
    if (count.places == 0) touched_.push_back(id);
    count.places |= place;
    return count;
  }

  TermTable terms_;
  std::vector<Weighed> weighed_;  // by article
  std::vector<Count> counts_;     // by term
  std::vector<std::uint32_t> touched_;
  std::vector<std::uint32_t> field_;
};

class Counter {
 public:
  void count(const Facts& facts, std::uint8_t article) {
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
    place_ = Place::body;
    for_each_passage(facts, [&](const Passage& passage, Places place) { add_text(passage.text, place); });
    place_ = Place::synonym_of_body;
    for (const Synonym& synonym : facts.synonyms) {
      if (synonym.field == FieldKind::body) add_text(synonym.word, in_first_chunk);
    }
    place_ = Place::field;
    for (const Synonym& synonym : facts.synonyms) {
      if (synonym.field == FieldKind::body) continue;
      const Field& field = field_of(synonym.field);
      add_text(synonym.word, in_first_chunk);
      weigh(synonym_weight(field));
    }
    const std::uint64_t body_weight = weight_of(body_field, std::exchange(body_size_, 0));
    words_.finish(article, body_weight);
    grams_.finish(article, body_weight);
  }

  [[nodiscard]] PartTerms take() && { return {.words = std::move(words_).table(), .grams = std::move(grams_).table()}; }

 private:
  enum class Place : std::uint8_t { field, body, synonym_of_body };

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

  void add_text(std::string_view text, Places place) {
    for_each_piece(text, [&](Piece kind, std::string_view piece) {
      if (kind == Piece::word) {
        add(words_, words_.id_of_word(piece), place);
      } else if (kind == Piece::pairs) {
        add_pairs(piece, place);
      } else {
        add_mixed(piece, place);
      }
    });
  }

  /// A run of characters of three bytes each, whose form is what is written.
  void add_pairs(std::string_view run, Places place) {
    constexpr std::size_t size = 3;
    for (; !run.empty(); run.remove_prefix(size)) add(grams_, grams_.id_of(run.substr(0, 2 * size)), place);
  }

  /// Words come again: their terms are kept by what is written.
  void add_mixed(std::string_view piece, Places place) {
    constexpr std::size_t longest_word = 40;  // bytes; longer ones are sentences of scripts without blanks
    if (piece.size() > longest_word) {
      for_each_term(piece, [&](Weighing& terms, std::uint32_t id) { add(terms, id, place); });
      return;
    }
    const std::uint32_t known = pieces_.add(piece);
    if (known == piece_ends_.size()) {
      for_each_term(piece, [&](Weighing& terms, std::uint32_t id) { piece_terms_.emplace_back(&terms, id); });
      piece_ends_.push_back(piece_terms_.size());
    }
    for (std::size_t i = known == 0 ? 0 : piece_ends_[known - 1]; i < piece_ends_[known]; ++i)
      add(*piece_terms_[i].first, piece_terms_[i].second, place);
  }

  template <typename Each>
  void for_each_term(std::string_view piece, Each each) {
    const std::string form = locale::search_form(piece);
    for (const Run& run : runs(form)) {
      if (run.kind == locale::SearchClass::word) {
        each(words_, words_.id_of(run.text));
        continue;
      }
      const std::string folded = locale::search_fold(run.text);
      for (const std::string_view gram : grams(folded, gram_size(run.kind))) each(grams_, grams_.id_of(gram));
    }
  }

  void add(Weighing& terms, std::uint32_t id, Places place) {
    switch (place_) {
      case Place::field:
        return terms.add_to_field(id, place);
      case Place::body:
        ++body_size_;
        return terms.add_to_body(id, place);
      case Place::synonym_of_body:
        return terms.add_synonym_to_body(id, place);
    }
  }

  /// The terms since the last call stand in `field`.
  void weigh(const Field& field) {
    const std::size_t length = words_.field_size() + grams_.field_size();
    if (length > 0) weigh(weight_of(field, length));
  }
  void weigh(std::uint64_t weight) {
    words_.weigh_field(weight);
    grams_.weigh_field(weight);
  }

  Weighing words_;
  Weighing grams_;
  TermTable pieces_;                     // as written, with characters that only Unicode's tables know
  std::vector<std::size_t> piece_ends_;  // by piece: where its terms end
  std::vector<std::pair<Weighing*, std::uint32_t>> piece_terms_;
  std::size_t body_size_ = 0;
  Place place_ = Place::field;  // where the text stands that is being added
};

}  // namespace

PartTerms count_terms(std::span<const Facts> articles, std::uint32_t first) {
  Counter counter;
  for (std::size_t i = 0; i < articles.size(); ++i) counter.count(articles[i], static_cast<std::uint8_t>(i));
  PartTerms part = std::move(counter).take();
  part.first = first;
  part.count = static_cast<std::uint32_t>(articles.size());
  return part;
}

}  // namespace guidepost::search
