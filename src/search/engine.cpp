#include "search/engine.hpp"

#include <algorithm>
#include <bit>
#include <charconv>

#include "base/text.hpp"
#include "search/analyze.hpp"
#include "search/matches.hpp"
#include "search/put_call.hpp"

namespace guidepost::search {
namespace {

/// So many of the best are compared by their texts, too.
constexpr std::size_t window = 10;
constexpr std::size_t most_sections = 3;

constexpr std::size_t directory_strings = 10;

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

void sort_best_first(std::span<Candidate> candidates) {
  std::ranges::sort(candidates, [](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.document < b.document;
  });
}

/// The documents that have the units, best first: all units, but for those that more than a third of all documents
/// have. Where no document has all, those that have half of what the units weigh.
std::vector<Candidate> combine(std::span<const Matches> units, std::uint64_t all) {
  struct Found {
    std::uint64_t score = 0;
    std::uint64_t weight = 0;
    std::size_t required = 0;
  };
  std::map<std::uint32_t, Found> found;
  const auto is_common = [&](const Matches& unit) { return unit.points.size() * 3 > all; };
  const bool has_rare = !std::ranges::all_of(units, is_common);
  std::uint64_t whole = 0;
  std::size_t required = 0;
  for (const Matches& unit : units) {
    const std::uint64_t weight = rarity(unit.points.size(), all);
    const bool is_required = !has_rare || !is_common(unit);
    whole += weight;
    required += is_required ? 1 : 0;
    for (const auto& [document, points] : unit.points) {
      Found& one = found[document];
      one.score += points * weight;
      one.weight += weight;
      one.required += is_required ? 1 : 0;
    }
  }
  std::vector<Candidate> candidates;
  for (const auto& [document, one] : found) {
    if (one.required == required) candidates.push_back({document, one.score});
  }
  if (candidates.empty()) {
    for (const auto& [document, one] : found) {
      if (one.weight * 2 >= whole) candidates.push_back({document, one.score});
    }
  }
  sort_best_first(candidates);
  return candidates;
}

struct SectionText {
  std::string id;
  std::string heading;
  std::string text;
};

struct Record {
  std::string title;
  std::string address;
  std::string description;
  std::vector<std::string> trail;
  std::string keywords;
  std::vector<SectionText> sections;
};

Record read_record(std::vector<std::string> strings) {
  Record record;
  if (strings.size() < 5) return record;
  record.title = std::move(strings[0]);
  record.address = std::move(strings[1]);
  record.description = std::move(strings[2]);
  if (!strings[3].empty()) {
    for (const std::string_view step : text::split(strings[3], '\n')) record.trail.emplace_back(step);
  }
  record.keywords = std::move(strings[4]);
  for (std::size_t i = 5; i + 3 <= strings.size(); i += 3)
    record.sections.push_back({std::move(strings[i]), std::move(strings[i + 1]), std::move(strings[i + 2])});
  return record;
}

/// The texts of a record, flat, by the field.
struct FlatRecord {
  std::string title;
  std::string headings;
  std::string others;
  std::string body;

  explicit FlatRecord(const Record& record)
      : title{flat_text(record.title)}, others{flat_text(record.description) + flat_text(record.keywords)} {
    for (const SectionText& section : record.sections) {
      headings += flat_text(section.heading);
      body += flat_text(section.text);
    }
  }

  [[nodiscard]] bool has(std::string_view needle) const {
    return title.find(needle) != title.npos || headings.find(needle) != headings.npos ||
           others.find(needle) != others.npos || body.find(needle) != body.npos;
  }
};

/// What the text of a candidate adds to its score, in multiples of what the units weigh.
std::uint64_t phrase_points(const FlatRecord& flat, const Query& query) {
  const std::string_view phrase = query.phrase;
  const std::string whole = query.phrase.ends_with(' ') ? query.phrase : query.phrase + ' ';
  if (flat.title == whole) return 256;
  if (flat.title.find(phrase) != flat.title.npos) return 96;
  if (flat.headings.find(phrase) != flat.headings.npos) return 48;
  if (flat.others.find(phrase) != flat.others.npos) return 40;
  return flat.body.find(phrase) != flat.body.npos ? 32 : 0;
}

std::vector<SectionHit> best_sections(const Record& record, std::span<const Needles> needles) {
  struct Scored {
    std::size_t index = 0;
    std::size_t points = 0;
  };
  std::vector<Scored> scored;
  for (std::size_t i = 0; i < record.sections.size(); ++i) {
    const std::vector<std::size_t> in_heading = count_matches(record.sections[i].heading, needles);
    const std::vector<std::size_t> in_text = count_matches(record.sections[i].text, needles);
    std::size_t points = 0;
    for (std::size_t unit = 0; unit < needles.size(); ++unit) {
      if (in_heading[unit] + in_text[unit] > 0) points += 8;
      points += (in_heading[unit] > 0 ? 6 : 0) + std::min<std::size_t>(in_text[unit], 4);
    }
    if (points > 0) scored.push_back({i, points});
  }
  std::ranges::stable_sort(scored, std::ranges::greater{}, &Scored::points);
  if (scored.size() > most_sections) scored.resize(most_sections);
  std::vector<SectionHit> hits;
  for (const Scored& one : scored) {
    const SectionText& section = record.sections[one.index];
    hits.push_back({section.id, section.heading, excerpt(section.text, needles)});
  }
  return hits;
}

}  // namespace

std::optional<Engine> Engine::open(std::string_view directory, LoadFile load) {
  auto strings = read_put_call(directory);
  if (!strings || strings->size() != directory_strings || (*strings)[1] != "1") return std::nullopt;
  return Engine{*std::move(strings), std::move(load)};
}

Engine::Engine(std::vector<std::string> directory, LoadFile load)
    : load_{std::make_unique<LoadFile>(std::move(load))},
      documents_{0},
      terms_{std::span{directory}.subspan(4, 3), *load_},
      records_{'r', 'R', std::span{directory}.subspan(7, 3), *load_} {
  std::from_chars(directory[3].data(), directory[3].data() + directory[3].size(), documents_);
}

std::vector<Hit> Engine::query(std::string_view text, std::size_t limit) {
  const Query query = parse_query(text);
  if (query.units.empty() || documents_ == 0) return {};
  std::vector<Matches> units;
  for (const Unit& unit : query.units) units.push_back(match(unit, terms_));
  std::vector<Candidate> candidates = combine(units, documents_);

  std::uint64_t weight = 0;
  std::vector<Needles> needles;
  std::vector<std::string_view> proofs;
  for (std::size_t i = 0; i < units.size(); ++i) {
    weight += rarity(units[i].points.size(), documents_);
    needles.push_back(units[i].needles);
    if (units[i].needs_proof) proofs.push_back(query.units[i].folded);
  }
  std::map<std::uint32_t, Record> records;
  const auto is_proven = [&](const FlatRecord& flat) {
    return std::ranges::all_of(proofs, [&](std::string_view run) { return flat.has(run); });
  };
  const auto load = [&](std::uint32_t document) -> const Record& {
    const auto found = records.find(document);
    return found != records.end() ? found->second
                                  : records.emplace(document, read_record(records_.strings(document))).first->second;
  };

  std::vector<Candidate> best{candidates.begin(),
                              candidates.begin() + static_cast<std::ptrdiff_t>(std::min(window, candidates.size()))};
  candidates.erase(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(best.size()));
  std::erase_if(best, [&](Candidate& candidate) {
    const FlatRecord flat{load(candidate.document)};
    candidate.score += weight * phrase_points(flat, query);
    return !is_proven(flat);
  });
  sort_best_first(best);

  std::vector<Hit> hits;
  const auto add = [&](const Candidate& candidate) {
    const Record& record = load(candidate.document);
    hits.push_back({candidate.document, candidate.score, record.title, record.address, record.description, record.trail,
                    best_sections(record, needles)});
  };
  for (const Candidate& candidate : best) {
    if (hits.size() < limit) add(candidate);
  }
  for (const Candidate& candidate : candidates) {
    if (hits.size() >= limit) break;
    if (proofs.empty() || is_proven(FlatRecord{load(candidate.document)})) add(candidate);
  }
  return hits;
}

}  // namespace guidepost::search
