#include "search/engine.hpp"

#include <charconv>

#include "base/text.hpp"
#include "search/put_call.hpp"
#include "search/ranking.hpp"

namespace guidepost::search {
namespace {

/// Who wants so many articles wants all that there are, and exact ones.
constexpr std::size_t many = 50;
/// So many files of tables are read for a query, some 1.4 KB each when compressed, and so many others when it is asked
/// again in n-grams.
struct Most {
  std::size_t files;
  std::size_t others;
};
constexpr Most most_without_lists{.files = 7, .others = 3};
constexpr Most most_with_lists{.files = 4, .others = 0};  // and lists of files, some .3 KB each

Most most_of(std::size_t limit, const Tables& tables) {
  if (limit >= many) return {.files = Allowance::unlimited, .others = Allowance::unlimited};
  return tables.has_lists() ? most_with_lists : most_without_lists;
}

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
  std::vector<Candidate> candidates = combine(found);
  if (candidates.size() < limit && found.may_find_more()) {
    found = find(query, Reach::all, documents_, shares, *tables_);
    candidates = combine(found);
  }
  Reading reading{.is_unlimited = limit >= many};
  std::vector<Hit> hits = best_hits(query, found, std::move(candidates), limit, reading, *tables_);
  bool lacks_run = false;
  for (std::size_t i = 0; i < query.units.size(); ++i)
    lacks_run = lacks_run || (!query.units[i].is_word && (hits.empty() || found.units[i].documents.empty()));
  return {std::move(query), std::move(hits), lacks_run, all_read(shares), reading};
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
  forget_unknown(documents_, query, found);
  return best_hits(query, found, combine(found), limit, reply.reading, *tables_);
}

}  // namespace guidepost::search
