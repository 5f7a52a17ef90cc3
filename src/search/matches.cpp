#include "search/matches.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/utf8.hpp"
#include "search/analyze.hpp"
#include "search/spelling.hpp"

namespace guidepost::search {
namespace {

/// How good a term is for the one that was asked for, in sixteenths.
constexpr std::uint32_t exact_form = 16;
constexpr std::uint32_t folded_form = 14;
constexpr std::uint32_t base_form = 12;
constexpr std::uint32_t related_form = 11;
constexpr std::uint32_t longer_form = 9;
constexpr std::uint32_t shorter_form = 8;
constexpr std::uint32_t other_spelling = 7;
constexpr std::uint32_t inside_form = 6;

/// By level: what an article gets for a term.
constexpr std::array<std::uint32_t, highest_level + 1> level_points{0, 2, 3, 4, 6, 9, 12, 14, 16};

constexpr std::size_t most_spellings = 3;
/// Of a run so many n-grams are looked for, and more when more articles than `few_articles` have these.
constexpr std::size_t usual_grams = 4;
constexpr std::size_t most_grams = 8;
constexpr std::size_t few_articles = 8;
constexpr std::size_t shortest_form = 4;
constexpr std::size_t most_longer = 8;

class Matcher {
 public:
  Matcher(const Unit& unit, Reach reach, Allowance& allowance, Tables& tables)
      : unit_{unit}, reach_{reach}, allowance_{allowance}, tables_{tables} {}

  Matches word() && {
    const std::vector<const Entry*> entries = tables_.equal(unit_.folded, allowance_);
    is_beginning_ = unit_.is_open || entries.empty();
    look_for(unit_.folded);
    for (const Entry* const entry : entries) {
      add(entry->own, entry->form == unit_.form ? exact_form : folded_form);
      add(entry->related, related_form);
      add(entry->containing, inside_form);
      if (!entry->base.empty()) add_base(entry->base, base_form);
    }
    if (is_beginning_) add_beginning(longer_form);
    if (matches_.documents.empty()) add_ending();
    if (matches_.documents.empty()) add_shorter();
    if (matches_.documents.empty()) add_spellings();
    matches_.is_whole = matches_.is_whole && !allowance_.is_used_up();
    return std::move(matches_);
  }

  /// The articles that have all n-grams of the run in one place.
  Matches run() && {
    matches_.needles.push_back({unit_.folded});
    std::vector<std::string_view> parts = grams(unit_.folded, unit_.gram_size);
    if (parts.size() < unit_.gram_size) {
      for (const Entry* const entry : tables_.equal(unit_.folded, allowance_)) add(entry->own, exact_form);
      add_beginning(exact_form);
      return std::move(matches_);
    }
    parts.resize(parts.size() - (unit_.gram_size - 1));
    matches_.needs_proof = parts.size() > 1;
    std::optional<std::map<std::uint32_t, Match>> all;
    // Some n-grams of a long run are enough: whether the others are there the text proves.
    const std::vector<std::size_t> first = evenly(parts.size(), usual_grams);
    for (const std::size_t i : first) keep_common(all, parts[i]);
    if (all && all->size() > few_articles) {
      for (const std::size_t i : evenly(parts.size(), most_grams)) {
        if (!std::ranges::binary_search(first, i)) keep_common(all, parts[i]);
      }
    }
    matches_.left_out = 0;
    if (all) matches_.documents = *std::move(all);
    return std::move(matches_);
  }

 private:
  /// A short word is in very many longer ones, which have nothing to do with it.
  void look_for(std::string word) {
    const std::size_t length = characters(word).size();
    const bool may_go_on = is_beginning_ || length == shortest_form - 1;
    const auto place = length >= shortest_form ? Needle::Place::anywhere
                       : may_go_on             ? Needle::Place::beginning
                                               : Needle::Place::whole_word;
    matches_.needles.push_back({std::move(word), place});
  }

  /// Leaves in `all` the articles that have an n-gram too, in one place with the others.
  void keep_common(std::optional<std::map<std::uint32_t, Match>>& all, std::string_view gram) {
    if (!tables_.may_read(gram, allowance_)) return;
    for (const Entry* const entry : tables_.equal(gram, allowance_)) add(entry->own, exact_form);
    std::map<std::uint32_t, Match> here = std::exchange(matches_.documents, {});
    if (!all) {
      all = std::move(here);
      return;
    }
    for (auto one = all->begin(); one != all->end();) {
      const auto other = here.find(one->first);
      Match& match = one->second;
      match.places = static_cast<Places>(match.places & (other == here.end() ? 0 : other->second.places));
      if (match.places == 0) {
        one = all->erase(one);
        continue;
      }
      match.points = std::min(match.points, other->second.points);
      ++one;
    }
  }

  void add(const std::vector<Posting>& postings, std::uint32_t quality) {
    for (const Posting& posting : postings) {
      Match& match = matches_.documents[posting.document];
      match.points = std::max(match.points, level_points[posting.level] * quality);
      match.places |= posting.places;
    }
  }

  void add(const PostingList& list, std::uint32_t quality) {
    add(list.kept, quality);
    std::size_t known = list.kept.size();
    if (reach_ == Reach::all && !list.is_whole()) {
      const std::vector<Posting> others = tables_.others(list, allowance_);
      add(others, quality);
      known += others.size();
    }
    leave_out(list.total - std::min(known, list.total));
  }

  void leave_out(std::size_t count) {
    matches_.left_out += count;
    matches_.is_whole = matches_.is_whole && count == 0;
  }

  void add_base(std::string_view form, std::uint32_t quality) {
    const Entry* const base = tables_.exact(form, allowance_);
    if (base == nullptr) return;
    add(base->own, quality);
    add(base->related, std::min(quality, related_form));
    look_for(base->folded);
  }

  /// What begins with the unit: of a beginning of very many terms only the best articles, unless all may be read.
  void add_beginning(std::uint32_t quality) {
    if ((reach_ == Reach::best || allowance_.is_limited()) && tables_.has_prefix_list(unit_.folded, allowance_)) {
      const PostingList list = tables_.prefix_list(unit_.folded, allowance_);
      add(list.kept, quality);
      leave_out(list.total - list.kept.size());
      return;
    }
    for (const Entry* const entry : tables_.beginning(unit_.folded, allowance_)) {
      add(entry->own, quality);
      if (entry->own.total == 0 && !entry->base.empty()) add_base(entry->base, quality);
    }
  }

  /// A word that no article has may be the end of longer ones.
  void add_ending() {
    const std::string end = reversed(unit_.folded);
    if (characters(end).size() < shortest_form) return;
    const std::vector<Spelling> longer = tables_.backward(end, allowance_);
    for (std::size_t i = 0; i < longer.size() && i < most_longer; ++i) {
      for (const Entry* const entry : tables_.equal(reversed(longer[i].word), allowance_)) add(entry->own, inside_form);
    }
  }

  /// A form that no article has may be another one with an ending: the longest word that it begins with.
  void add_shorter() {
    const std::u32string word = characters(unit_.folded);
    for (std::size_t length = word.size() - 1; length >= shortest_form && length * 2 >= word.size(); --length) {
      const std::string beginning = beginning_of(unit_.folded, length);
      for (const Entry* const entry : tables_.equal(beginning, allowance_)) {
        add(entry->own, shorter_form);
        add(entry->related, shorter_form);
        if (!entry->base.empty()) add_base(entry->base, shorter_form);
      }
      if (matches_.documents.empty()) continue;
      look_for(beginning);
      return;
    }
  }

  /// The words that take the fewest slips to make the unit of them.
  void add_spellings() {
    const std::u32string word = characters(unit_.folded);
    std::size_t most = most_slips(word.size());
    if (most == 0) return;
    struct Candidate {
      std::size_t slips;
      unsigned frequency;
      std::string word;
    };
    std::vector<Candidate> candidates;
    const auto consider = [&](std::string text, unsigned frequency) {
      const std::size_t slips = count_slips(word, characters(text), most);
      if (slips <= most) candidates.push_back({slips, frequency, std::move(text)});
    };
    // A slip may exchange two neighbours: behind the first part that is whole, one more character may be wrong.
    const std::size_t whole = word.size() / (most + 1);
    const std::size_t whole_end = std::max<std::size_t>((word.size() - 1) / (most + 1), 1);
    for (Spelling& found : tables_.forward(beginning_of(unit_.folded, whole), allowance_))
      consider(std::move(found.word), found.frequency);
    for (const Spelling& found : tables_.backward(beginning_of(reversed(unit_.folded), whole_end), allowance_))
      consider(reversed(found.word), found.frequency);
    std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
      return std::tie(a.slips, b.frequency, a.word) < std::tie(b.slips, a.frequency, b.word);
    });
    const auto repeated = std::ranges::unique(candidates, {}, &Candidate::word);
    candidates.erase(repeated.begin(), repeated.end());
    for (std::size_t i = 0; i < candidates.size() && i < most_spellings; ++i) {
      if (candidates[i].slips > candidates.front().slips) break;
      for (const Entry* const entry : tables_.equal(candidates[i].word, allowance_)) {
        add(entry->own, other_spelling);
        add(entry->related, other_spelling);
      }
      look_for(candidates[i].word);
    }
    if (!candidates.empty()) matches_.spelling = candidates.front().word;
  }

  static std::string beginning_of(std::string_view text, std::size_t count) {
    std::string found;
    for (const char32_t character : characters(text).substr(0, count)) utf8::append(found, character);
    return found;
  }

  const Unit& unit_;
  Reach reach_;
  Allowance& allowance_;
  Tables& tables_;
  Matches matches_;
  bool is_beginning_ = false;  ///< words that begin with the unit are meant, too
};

}  // namespace

Matches match(const Unit& unit, Reach reach, Allowance& allowance, Tables& tables) {
  Matcher matcher{unit, reach, allowance, tables};
  return unit.is_word ? std::move(matcher).word() : std::move(matcher).run();
}

}  // namespace guidepost::search
