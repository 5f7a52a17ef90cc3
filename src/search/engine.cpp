#include "search/engine.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <limits>
#include <map>
#include <set>

#include "base/text.hpp"
#include "search/analyze.hpp"
#include "search/matches.hpp"
#include "search/put_call.hpp"
#include "search/record.hpp"

namespace guidepost::search {
namespace {

/// So many of the best are compared by their titles, too.
constexpr std::size_t window = 10;
/// So many of these also by the chunk of their text that has most of the query.
constexpr std::size_t text_window = 3;
/// So many chunks are read to rank. With fewer left than one, articles are taken without a proof of runs of n-grams.
constexpr std::size_t most_chunks_read = 4;
/// Who wants so many articles wants them proven; else the best ones are, and others that have the n-grams follow.
constexpr std::size_t many = 50;
constexpr std::size_t most_sections = 3;
/// So many files of tables are read for a query, some 1.4 KB each when compressed, and so many others when it is asked
/// again in n-grams.
struct Most {
  std::size_t files;
  std::size_t others;
};
constexpr Most most_without_lists{.files = 7, .others = 3};
constexpr Most most_with_lists{.files = 4, .others = 0};  // and lists of files, some .3 KB each

/// What units in one place are worth together, in points of each; and what they are when that is the title.
constexpr std::uint64_t in_one_place = 24;
constexpr std::uint64_t all_in_title = 64;

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

Most most_of(std::size_t limit, const Tables& tables) {
  if (limit >= many) return {.files = Allowance::unlimited, .others = Allowance::unlimited};
  return tables.has_lists() ? most_with_lists : most_without_lists;
}

/// What a query's units may have read: so many files of tables, as evenly as can be.
using Shares = std::vector<Allowance>;
Shares shares_of(std::size_t units, std::size_t files, const std::set<Allowance::File>& known = {}) {
  Shares shares;
  for (std::size_t i = 0; i < units; ++i)
    shares.emplace_back(files == Allowance::unlimited ? files : (files + units - 1 - i) / units, known);
  return shares;
}

std::set<Allowance::File> all_read(const Shares& shares) {
  std::set<Allowance::File> all;
  for (const Allowance& share : shares) all.insert(share.read().begin(), share.read().end());
  return all;
}

/// What a query's units have found.
struct Found {
  Reach reach = Reach::best;
  std::vector<Matches> units;
  std::vector<std::uint64_t> weights;  ///< by unit
  std::uint64_t weight = 0;            ///< of all
  std::vector<bool> is_required;       ///< by unit: an article must have it
};

Found find(const Query& query, Reach reach, std::uint64_t documents, Shares& shares, Tables& tables) {
  Found found{.reach = reach};
  for (std::size_t i = 0; i < query.units.size(); ++i) {
    found.units.push_back(match(query.units[i], reach, shares[i], tables));
    found.weights.push_back(rarity(std::min<std::uint64_t>(found.units.back().count(), documents), documents));
    found.weight += found.weights.back();
  }
  return found;
}

/// An article need not have what more than a third of all have, nor what may be in others than those that were found.
void choose_required(std::uint64_t all, Found& found) {
  found.is_required.clear();
  for (const Matches& unit : found.units) {
    const bool is_known = unit.is_whole || found.reach == Reach::best;
    found.is_required.push_back(is_known && unit.count() * 3 <= all);
  }
  if (std::ranges::find(found.is_required, true) == found.is_required.end())
    found.is_required.assign(found.units.size(), true);
}

/// Whether more files would tell of other articles.
bool may_find_more(const Found& found) {
  for (std::size_t i = 0; i < found.units.size(); ++i) {
    if (found.is_required[i] && !found.units[i].is_whole) return true;
  }
  return false;
}

/// Leaves out what no document has.
void forget_unknown(Query& query, Found& found) {
  Found known;
  std::vector<Unit> units;
  for (std::size_t i = 0; i < found.units.size(); ++i) {
    if (found.units[i].documents.empty()) continue;
    known.weight += found.weights[i];
    known.weights.push_back(found.weights[i]);
    known.units.push_back(std::move(found.units[i]));
    units.push_back(std::move(query.units[i]));
  }
  found = std::move(known);
  query.units = std::move(units);
}

/// The documents that have the units that are required, best first. Where no document has all, those that have half of
/// what the units weigh. Units in one place are worth more.
std::vector<Candidate> combine(const Found& found) {
  struct Sum {
    std::uint64_t score = 0;
    std::uint64_t weight = 0;
    std::size_t required = 0;
    Places places = std::numeric_limits<Places>::max();
  };
  std::map<std::uint32_t, Sum> sums;
  const auto required = static_cast<std::size_t>(std::ranges::count(found.is_required, true));
  for (std::size_t i = 0; i < found.units.size(); ++i) {
    for (const auto& [document, match] : found.units[i].documents) {
      Sum& sum = sums[document];
      sum.score += match.points * found.weights[i];
      sum.weight += found.weights[i];
      if (!found.is_required[i]) continue;
      ++sum.required;
      sum.places &= match.places;
    }
  }
  std::vector<Candidate> candidates;
  for (const auto& [document, sum] : sums) {
    if (sum.required != required) continue;
    const bool is_near = required > 1 && sum.places != 0;
    const std::uint64_t points = is_near ? ((sum.places & in_title) != 0 ? all_in_title : in_one_place) : 0;
    candidates.push_back({document, sum.score + points * found.weight});
  }
  if (candidates.empty()) {
    for (const auto& [document, sum] : sums) {
      if (sum.weight * 2 >= found.weight) candidates.push_back({document, sum.score});
    }
  }
  sort_best_first(candidates);
  return candidates;
}

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
  /// `chunks_read`: so many chunks were read before for the same query.
  Answer(const Query& query, const Found& found, Tables& tables, std::size_t chunks_read = 0)
      : query_{query}, found_{found}, tables_{tables}, chunks_read_{chunks_read} {
    for (const Matches& unit : found.units) needles_.push_back(unit.needles);
  }

  [[nodiscard]] std::size_t chunks_read() const { return chunks_read_; }

  std::vector<Hit> hits(std::vector<Candidate> candidates, std::size_t limit) {
    may_read_all_ = limit >= many;
    std::vector<Candidate> best;
    std::size_t next = 0;
    for (; next < candidates.size() && next < window; ++next) {
      Candidate candidate = candidates[next];
      if ((best.size() < text_window || may_read_all_) && !is_proven(candidate.document)) continue;
      candidate.score += found_.weight * title_points(candidate.document);
      best.push_back(candidate);
    }
    sort_best_first(best);
    for (std::size_t i = 0; i < best.size() && i < text_window; ++i)
      best[i].score += found_.weight * text_points(best[i].document);
    sort_best_first(best);
    for (; next < candidates.size() && best.size() < limit; ++next) {
      if (!may_read_all_ || is_proven(candidates[next].document)) best.push_back(candidates[next]);
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
    ++chunks_read_;
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
    return may_read_all_ || chunks_read_ < most_chunks_read || document(number).chunks.contains(index);
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
  Tables& tables_;
  std::vector<Needles> needles_;
  std::map<std::uint32_t, Document> documents_;
  std::size_t chunks_read_;
  bool may_read_all_ = false;
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
  const std::vector<std::string_view> lines = text::split(directory[DirectoryPlaces::common], '\n');
  for (const std::string_view word : text::split(lines.front(), ' ')) common_.functions.emplace(word);
  for (const std::string_view word : text::split(lines.back(), ' ')) common_.frequent.emplace(word);
}

Engine::Reply Engine::ask(std::string_view text, std::size_t limit) {
  Query query = parse_query(text, common_);
  if (query.units.empty() || documents_ == 0) return {};
  Shares shares = shares_of(query.units.size(), most_of(limit, *tables_).files);
  Found found = find(query, Reach::best, documents_, shares, *tables_);
  choose_required(documents_, found);
  std::vector<Candidate> candidates = combine(found);
  if (candidates.size() < limit && may_find_more(found)) {
    found = find(query, Reach::all, documents_, shares, *tables_);
    choose_required(documents_, found);
    candidates = combine(found);
  }
  Answer answer{query, found, *tables_};
  std::vector<Hit> hits = answer.hits(std::move(candidates), limit);
  bool lacks_run = false;
  for (std::size_t i = 0; i < query.units.size(); ++i)
    lacks_run = lacks_run || (!query.units[i].is_word && (hits.empty() || found.units[i].documents.empty()));
  return {std::move(query), std::move(hits), lacks_run, all_read(shares), answer.chunks_read()};
}

std::vector<Hit> Engine::query(std::string_view text, std::size_t limit) {
  Reply reply = ask(text, limit);
  if (reply.lacks_run) {
    const std::string usual = tables_->in_usual_characters(text);
    if (usual != text) reply = ask(usual, limit);
  }
  if (!reply.hits.empty() || !reply.lacks_run) return std::move(reply.hits);
  Query query = in_grams(std::move(reply.query));
  Shares shares = shares_of(query.units.size(), most_of(limit, *tables_).others, reply.read);
  Found found = find(query, Reach::best, documents_, shares, *tables_);
  forget_unknown(query, found);
  choose_required(documents_, found);
  return Answer{query, found, *tables_, reply.chunks_read}.hits(combine(found), limit);
}

}  // namespace guidepost::search
