#include "search/engine.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <limits>
#include <map>

#include "search/analyze.hpp"
#include "search/matches.hpp"
#include "search/put_call.hpp"
#include "search/record.hpp"

namespace guidepost::search {
namespace {

/// So many of the best are compared by their texts, too.
constexpr std::size_t window = 8;
constexpr std::size_t most_sections = 3;

/// What units in one place are worth together, in points of each.
constexpr std::uint64_t in_one_place = 24;

/// Eight times the binary logarithm, between its whole values by straight lines. REQUIRES: n > 0.
std::uint64_t scaled_log(std::uint64_t n) {
  const auto whole = static_cast<std::uint64_t>(std::bit_width(n) - 1);
  return whole * 8 + (((n << 3U) >> whole) & 7U);
}

/// What a unit weighs that so many of all documents have.
std::uint64_t rarity(std::uint64_t documents, std::uint64_t all) {
  return scaled_log(all) - scaled_log(std::max<std::uint64_t>(documents, 1)) + 4;
}

struct Candidate {
  std::uint32_t document = 0;
  std::uint64_t score = 0;
};

void sort_best_first(std::vector<Candidate>& candidates) {
  std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.document < b.document;
  });
}

/// What a query's units have found.
struct Found {
  std::vector<Matches> units;
  std::vector<std::uint64_t> weights;  ///< by unit
  std::uint64_t weight = 0;            ///< of all

  [[nodiscard]] bool is_whole() const { return std::ranges::all_of(units, &Matches::is_whole); }
};

Found find(const Query& query, Reach reach, std::uint64_t documents, Tables& tables) {
  Found found;
  for (const Unit& unit : query.units) {
    found.units.push_back(match(unit, reach, tables));
    found.weights.push_back(rarity(std::min<std::uint64_t>(found.units.back().count(), documents), documents));
    found.weight += found.weights.back();
  }
  return found;
}

/// The documents that have the units, best first: all units, but for those that more than a third of all documents
/// have. Where no document has all, those that have half of what the units weigh. Units in one place are worth more.
std::vector<Candidate> combine(const Found& found, std::uint64_t all) {
  struct Sum {
    std::uint64_t score = 0;
    std::uint64_t weight = 0;
    std::size_t required = 0;
    Places places = std::numeric_limits<Places>::max();
  };
  const auto is_common = [&](const Matches& unit) { return unit.count() * 3 > all; };
  const bool has_rare = !std::ranges::all_of(found.units, is_common);
  std::map<std::uint32_t, Sum> sums;
  std::size_t required = 0;
  for (std::size_t i = 0; i < found.units.size(); ++i) {
    const bool is_required = !has_rare || !is_common(found.units[i]);
    required += is_required ? 1 : 0;
    for (const auto& [document, match] : found.units[i].documents) {
      Sum& sum = sums[document];
      sum.score += match.points * found.weights[i];
      sum.weight += found.weights[i];
      if (!is_required) continue;
      ++sum.required;
      sum.places &= match.places;
    }
  }
  std::vector<Candidate> candidates;
  for (const auto& [document, sum] : sums) {
    const bool is_near = required > 1 && sum.places != 0;
    if (sum.required == required)
      candidates.push_back({document, sum.score + (is_near ? in_one_place * found.weight : 0)});
  }
  if (candidates.empty()) {
    for (const auto& [document, sum] : sums) {
      if (sum.weight * 2 >= found.weight) candidates.push_back({document, sum.score});
    }
  }
  sort_best_first(candidates);
  return candidates;
}

struct PassageText {
  std::size_t section = 0;
  std::string text;
};
using ChunkText = std::vector<PassageText>;

/// What is read of an article.
struct Document {
  Record record;
  std::map<std::size_t, ChunkText> chunks;
};

/// One query, answered.
class Answer {
 public:
  Answer(const Query& query, const Found& found, Tables& tables) : query_{query}, found_{found}, tables_{tables} {
    for (const Matches& unit : found.units) needles_.push_back(unit.needles);
  }

  std::vector<Hit> hits(std::vector<Candidate> candidates, std::size_t limit) && {
    std::vector<Candidate> best;
    std::size_t next = 0;
    for (; next < candidates.size() && next < window; ++next) {
      Candidate candidate = candidates[next];
      if (!is_proven(candidate.document)) continue;
      candidate.score += found_.weight * phrase_points(candidate.document);
      best.push_back(candidate);
    }
    sort_best_first(best);
    for (; next < candidates.size() && best.size() < limit; ++next) {
      if (is_proven(candidates[next].document)) best.push_back(candidates[next]);
    }
    if (best.size() > limit) best.resize(limit);
    std::vector<Hit> hits;
    for (const Candidate& candidate : best) hits.push_back(hit(candidate));
    return hits;
  }

 private:
  Document& document(std::uint32_t number) {
    const auto found = documents_.find(number);
    if (found != documents_.end()) return found->second;
    return documents_.emplace(number, Document{.record = read_record(tables_.record(number))}).first->second;
  }

  const ChunkText& chunk(std::uint32_t number, std::size_t index) {
    Document& here = document(number);
    if (const auto found = here.chunks.find(index); found != here.chunks.end()) return found->second;
    ChunkText texts;
    const std::string_view hashes = here.record.chunk_hashes;
    if ((index + 1) * hash_digits <= hashes.size()) {
      std::vector<std::string> strings = tables_.chunk(number, index, hashes.substr(index * hash_digits, hash_digits));
      for (std::size_t i = 0; i + 2 <= strings.size(); i += 2) {
        PassageText& text = texts.emplace_back();
        std::from_chars(strings[i].data(), strings[i].data() + strings[i].size(), text.section);
        text.text = std::move(strings[i + 1]);
      }
    }
    return here.chunks.emplace(index, std::move(texts)).first->second;
  }

  [[nodiscard]] Places places(std::size_t unit, std::uint32_t number) const {
    const auto found = found_.units[unit].documents.find(number);
    return found == found_.units[unit].documents.end() ? Places{0} : found->second.places;
  }

  static Places place_of(std::size_t chunk) { return static_cast<Places>(in_first_chunk << chunk); }

  /// The chunk in which the units are that weigh most.
  [[nodiscard]] std::optional<std::size_t> best_chunk(std::uint32_t number) const {
    std::optional<std::size_t> best;
    std::uint64_t most = 0;
    for (std::size_t chunk = 0; chunk < most_chunks; ++chunk) {
      std::uint64_t weight = 0;
      for (std::size_t unit = 0; unit < found_.units.size(); ++unit) {
        if ((places(unit, number) & place_of(chunk)) != 0) weight += found_.weights[unit];
      }
      if (weight <= most) continue;
      most = weight;
      best = chunk;
    }
    return best;
  }

  bool is_in_record(std::uint32_t number, std::string_view needle) {
    const Record& record = document(number).record;
    const auto has = [&](std::string_view text) { return flat_text(text).find(needle) != std::string::npos; };
    return has(record.title) || has(record.description) || has(record.keywords) ||
           std::ranges::any_of(record.sections, has, &Record::Section::heading);
  }

  bool is_in_chunk(std::uint32_t number, std::size_t index, std::string_view needle) {
    return std::ranges::any_of(chunk(number, index), [&](const PassageText& passage) {
      return flat_text(passage.text).find(needle) != std::string::npos;
    });
  }

  /// Whether runs of n-grams are there as a whole.
  bool is_proven(std::uint32_t number) {
    for (std::size_t unit = 0; unit < found_.units.size(); ++unit) {
      const Places here = places(unit, number);
      if (!found_.units[unit].needs_proof || here == 0) continue;
      const std::string& run = query_.units[unit].folded;
      bool is_there = (here & in_record) != 0 && is_in_record(number, run);
      for (std::size_t index = 0; index < most_chunks && !is_there; ++index)
        is_there = (here & place_of(index)) != 0 && is_in_chunk(number, index, run);
      if (!is_there) return false;
    }
    return true;
  }

  /// What a phrase adds to the score, in multiples of what the units weigh.
  std::uint64_t phrase_points(std::uint32_t number) {
    const Record& record = document(number).record;
    const std::string_view phrase = query_.phrase;
    const std::string title = flat_text(record.title);
    if (title == (phrase.ends_with(' ') ? query_.phrase : query_.phrase + ' ')) return 256;
    if (title.find(phrase) != std::string::npos) return 96;
    if (is_in_record(number, phrase)) return 48;
    const auto best = best_chunk(number);
    return best && is_in_chunk(number, *best, phrase) ? 32 : 0;
  }

  Hit hit(const Candidate& candidate) {
    const Record& record = document(candidate.document).record;
    return {.document = candidate.document,
            .score = candidate.score,
            .title = record.title,
            .address = record.address,
            .trail = record.trail,
            .summary = excerpt(record.description, needles_),
            .sections = sections(candidate.document)};
  }

  std::vector<SectionHit> sections(std::uint32_t number) {
    struct Scored {
      std::size_t index = 0;
      std::size_t points = 0;
      std::string_view text;  // of its passage with the most matches
    };
    const Record& record = document(number).record;
    const auto best = best_chunk(number);
    const ChunkText none;
    const ChunkText& texts = best ? chunk(number, *best) : none;
    std::vector<Scored> scored;
    auto passage = texts.begin();  // their sections ascend
    for (std::size_t i = 0; i < record.sections.size(); ++i) {
      std::vector<std::size_t> in_text(needles_.size());
      std::size_t most = 0;
      Scored one{.index = i};
      for (; passage != texts.end() && passage->section <= i; ++passage) {
        const std::vector<std::size_t> counts = count_matches(passage->text, needles_);
        std::size_t sum = 0;
        for (std::size_t unit = 0; unit < counts.size(); ++unit) {
          in_text[unit] += counts[unit];
          sum += counts[unit];
        }
        if (sum > most) one.text = passage->text;
        most = std::max(most, sum);
      }
      const std::vector<std::size_t> in_heading = count_matches(record.sections[i].heading, needles_);
      for (std::size_t unit = 0; unit < needles_.size(); ++unit) {
        if (in_heading[unit] + in_text[unit] > 0) one.points += 8;
        one.points += (in_heading[unit] > 0 ? 6 : 0) + std::min<std::size_t>(in_text[unit], 4);
      }
      if (one.points > 0) scored.push_back(one);
    }
    std::ranges::stable_sort(scored, std::ranges::greater{}, &Scored::points);
    if (scored.size() > most_sections) scored.resize(most_sections);
    std::vector<SectionHit> hits;
    for (const Scored& one : scored) {
      const Record::Section& section = record.sections[one.index];
      hits.push_back({section.id, section.heading, excerpt(one.text, needles_)});
    }
    return hits;
  }

  const Query& query_;
  const Found& found_;
  Tables& tables_;
  std::vector<Needles> needles_;
  std::map<std::uint32_t, Document> documents_;
};

}  // namespace

std::optional<Engine> Engine::open(std::string_view directory, LoadFile load) {
  const auto strings = read_put_call(directory);
  if (!strings || strings->size() != DirectoryPlaces::count || (*strings)[DirectoryPlaces::version] != "1")
    return std::nullopt;
  return Engine{*strings, std::move(load)};
}

Engine::Engine(const std::vector<std::string>& directory, LoadFile load)
    : tables_{std::make_unique<Tables>(directory, std::move(load))} {
  const std::string& documents = directory[DirectoryPlaces::documents];
  std::from_chars(documents.data(), documents.data() + documents.size(), documents_);
}

std::vector<Hit> Engine::query(std::string_view text, std::size_t limit) {
  const Query query = parse_query(text);
  if (query.units.empty() || documents_ == 0) return {};
  Found found = find(query, Reach::best, documents_, *tables_);
  std::vector<Candidate> candidates = combine(found, documents_);
  if (candidates.size() < limit && !found.is_whole()) {
    found = find(query, Reach::all, documents_, *tables_);
    candidates = combine(found, documents_);
  }
  return Answer{query, found, *tables_}.hits(std::move(candidates), limit);
}

}  // namespace guidepost::search
