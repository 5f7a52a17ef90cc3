#include "search/ranking.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "search/analyze.hpp"
#include "search/record.hpp"

namespace guidepost::search {
namespace {

/// So many of the best are compared by their titles, too.
constexpr std::size_t window = 10;
/// So many of these also by the chunk of their text that has most of the query.
constexpr std::size_t text_window = 3;
/// So many chunks are read to rank. With fewer left than one, articles are taken without a proof of runs of n-grams.
constexpr std::size_t most_chunks_read = 4;
constexpr std::size_t most_sections = 3;

/// What is read of an article.
struct Document {
  Record record;
  std::map<std::size_t, ChunkText> chunks;
};

bool has(std::string_view text, std::string_view needle) {
  return flat_text(text).find(needle) != std::string::npos;
}

bool has(const ChunkText& chunk, std::string_view needle) {
  return has(chunk.description, needle) || has(chunk.keywords, needle) ||
         std::ranges::any_of(chunk.passages, [&](const ChunkText::Passage& passage) {
           return has(passage.heading, needle) || has(passage.text, needle);
         });
}

/// The sections of a chunk that have something of the query, best first.
std::vector<SectionHit> best_sections(const ChunkText& chunk, std::span<const Needles> needles) {
  struct Scored {
    const ChunkText::Passage* passage;
    std::size_t points;
  };
  std::vector<Scored> scored;
  for (const ChunkText::Passage& passage : chunk.passages) {
    const std::vector<std::size_t> in_heading = count_matches(passage.heading, needles);
    const std::vector<std::size_t> in_text = count_matches(passage.text, needles);
    std::size_t points = 0;
    for (std::size_t unit = 0; unit < needles.size(); ++unit) {
      if (in_heading[unit] + in_text[unit] > 0) points += 8;
      points += (in_heading[unit] > 0 ? 6 : 0) + std::min<std::size_t>(in_text[unit], 4);
    }
    if (points > 0) scored.push_back({&passage, points});
  }
  std::ranges::stable_sort(scored, std::ranges::greater{}, &Scored::points);
  if (scored.size() > most_sections) scored.resize(most_sections);
  std::vector<SectionHit> hits;
  for (const Scored& one : scored)
    hits.push_back({one.passage->id, one.passage->heading, excerpt(one.passage->text, needles)});
  return hits;
}

/// One query, answered.
class Answer {
 public:
  Answer(const Query& query, const Found& found, Reading& reading, Tables& tables)
      : query_{query}, found_{found}, reading_{reading}, tables_{tables} {
    for (const Matches& unit : found.units) needles_.push_back(unit.needles);
  }

  std::vector<Hit> hits(std::vector<Candidate> candidates, std::size_t limit) && {
    std::vector<Candidate> best;
    std::size_t next = 0;
    for (; next < candidates.size() && next < window; ++next) {
      Candidate candidate = candidates[next];
      if ((best.size() < text_window || reading_.is_unlimited) && !is_proven(candidate.document)) continue;
      candidate.score += found_.weight * title_points(candidate.document);
      best.push_back(candidate);
    }
    sort_best_first(best);
    for (std::size_t i = 0; i < best.size() && i < text_window; ++i)
      best[i].score += found_.weight * text_points(best[i].document);
    sort_best_first(best);
    for (; next < candidates.size() && best.size() < limit; ++next) {
      if (!reading_.is_unlimited || is_proven(candidates[next].document)) best.push_back(candidates[next]);
    }
    if (best.size() > limit) best.resize(limit);
    std::vector<Hit> hits;
    for (const Candidate& candidate : best) hits.push_back(hit(candidate));
    return hits;
  }

 private:
  Document& document(std::uint32_t number) {
    const auto found = documents_.find(number);
    return found != documents_.end() ? found->second
                                     : documents_.emplace(number, Document{tables_.record(number), {}}).first->second;
  }

  const ChunkText& chunk(std::uint32_t number, std::size_t index) {
    Document& here = document(number);
    if (const auto found = here.chunks.find(index); found != here.chunks.end()) return found->second;
    const std::string_view hashes = here.record.chunk_hashes;
    ++reading_.chunks_read;
    ChunkText text;
    if ((index + 1) * hash_digits <= hashes.size())
      text = tables_.chunk(number, index, hashes.substr(index * hash_digits, hash_digits));
    return here.chunks.emplace(index, std::move(text)).first->second;
  }

  std::size_t chunk_count(std::uint32_t number) { return document(number).record.chunk_hashes.size() / hash_digits; }

  [[nodiscard]] Places places(std::size_t unit, std::uint32_t number) const {
    const auto found = found_.units[unit].documents.find(number);
    return found == found_.units[unit].documents.end() ? Places{0} : found->second.places;
  }

  static Places place_of(std::size_t chunk) { return static_cast<Places>(in_first_chunk << chunk); }

  /// The chunk in which the units are that weigh most; the first one when they are in none.
  std::size_t best_chunk(std::uint32_t number) {
    std::size_t best = 0;
    std::uint64_t most = 0;
    for (std::size_t chunk = 0; chunk < chunk_count(number); ++chunk) {
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

  [[nodiscard]] bool may_read(std::uint32_t number, std::size_t index) {
    return reading_.is_unlimited || reading_.chunks_read < most_chunks_read || document(number).chunks.contains(index);
  }

  /// Whether runs of n-grams are there as a whole, as far as chunks may be read.
  bool is_proven(std::uint32_t number) {
    for (std::size_t unit = 0; unit < found_.units.size(); ++unit) {
      const Places here = places(unit, number);
      if (!found_.units[unit].needs_proof || here == 0) continue;
      const std::string& run = query_.units[unit].folded;
      bool is_there = (here & in_title) != 0 && has(document(number).record.title, run);
      const std::size_t first = best_chunk(number);  // it is shown, too
      for (std::size_t i = 0; i < chunk_count(number) && !is_there; ++i) {
        const std::size_t index = i == 0 ? first : i <= first ? i - 1 : i;
        if ((here & place_of(index)) == 0) continue;
        is_there = !may_read(number, index) || has(chunk(number, index), run);
      }
      if (!is_there) return false;
    }
    return true;
  }

  // What a phrase adds to the score, in multiples of what the units weigh.

  std::uint64_t title_points(std::uint32_t number) {
    const std::string_view phrase = query_.phrase;
    const std::string& written = document(number).record.title;
    if (text::trim(locale::search_form(written)) == query_.form) return 256;
    const std::string title = flat_text(written);
    if (title == (phrase.ends_with(' ') ? query_.phrase : query_.phrase + ' ')) return 200;
    return title.find(phrase) != std::string::npos ? 96 : 0;
  }

  std::uint64_t text_points(std::uint32_t number) {
    const std::size_t best = best_chunk(number);
    return may_read(number, best) && has(chunk(number, best), query_.phrase) ? 40 : 0;
  }

  Hit hit(const Candidate& candidate) {
    const Record& record = document(candidate.document).record;
    const ChunkText& best = chunk(candidate.document, best_chunk(candidate.document));
    return {.document = candidate.document,
            .score = candidate.score,
            .title = record.title,
            .address = record.address,
            .trail = record.trail,
            .notice = record.notice,
            .summary = excerpt(best.description, needles_),
            .sections = best_sections(best, needles_)};
  }

  const Query& query_;
  const Found& found_;
  Reading& reading_;
  Tables& tables_;
  std::vector<Needles> needles_;
  std::map<std::uint32_t, Document> documents_;
};

}  // namespace

std::vector<Hit> best_hits(const Query& query, const Found& found, std::vector<Candidate> candidates, std::size_t limit,
                           Reading& reading, Tables& tables) {
  return Answer{query, found, reading, tables}.hits(std::move(candidates), limit);
}

}  // namespace guidepost::search
