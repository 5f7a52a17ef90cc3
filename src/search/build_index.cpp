#include "search/build_index.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/parallel.hpp"
#include "base/utf8.hpp"
#include "render/page_paths.hpp"
#include "search/digits.hpp"
#include "search/facts.hpp"
#include "search/postings.hpp"
#include "search/prefixes.hpp"
#include "search/put_call.hpp"
#include "search/record.hpp"
#include "search/relations.hpp"
#include "search/spelling.hpp"
#include "search/vocabulary.hpp"

namespace guidepost::search {
namespace {

constexpr std::string_view version = "1";
constexpr std::size_t articles_per_part = 64;

/// The base form as what is to be cut off the end of a form, in units of UTF-16, and what to put there.
struct BaseForm {
  std::size_t cut = 0;
  std::string added;
};

BaseForm base_form(std::string_view form, std::string_view base) {
  std::size_t bytes = 0;
  while (bytes < form.size() && bytes < base.size()) {
    const std::size_t size = utf8::decode(form.substr(bytes)).size;
    if (base.substr(bytes, size) != form.substr(bytes, size)) break;
    bytes += size;
  }
  BaseForm found{.added = std::string{base.substr(bytes)}};
  for (std::string_view rest = form.substr(bytes); !rest.empty();) {
    const utf8::Decoded next = utf8::decode(rest);
    found.cut += next.code_point > 0xFFFF ? 2 : 1;
    rest.remove_prefix(next.size);
  }
  return found;
}

/// Where the tables of an index begin, in the order of the directory.
struct Roots {
  TableRoot terms;
  TableRoot others;  // postings that do not stand in tables
  TableRoot prefixes;
  SpellingRoots spellings;
  TableRoot records;
};

std::string numbers_of(const Term& term, const BaseForm& base, std::size_t places, PostingWriter& postings) {
  constexpr unsigned has_base = 1;
  constexpr unsigned has_related = 2;
  constexpr unsigned has_containing = 4;
  std::string numbers;
  append_number(numbers, (term.base != no_term ? has_base : 0) | (term.related.empty() ? 0 : has_related) |
                             (term.containing.empty() ? 0 : has_containing));
  if (term.base != no_term) append_number(numbers, base.cut);
  postings.append(numbers, term.own, places);
  if (!term.related.empty()) postings.append(numbers, term.related, places);
  if (!term.containing.empty()) postings.append(numbers, term.containing, places);
  return numbers;
}

void write_terms(Vocabulary& vocabulary, std::size_t documents, FileWriter& files, Roots& roots) {
  // Where a word is that every fourth article has says little.
  const std::size_t most_placed = documents / 4;
  TableWriter table{files, 't'};
  PostingWriter postings{files};
  for (Term& term : vocabulary.terms) {
    BaseForm base;
    if (term.base != no_term) base = base_form(term.form, vocabulary.terms[term.base].form);
    const std::string note = base.added.empty() ? std::string{} : '=' + base.added;
    table.add(term.folded, term.form, note, numbers_of(term, base, most_placed, postings));
    term.file = table.file();
  }
  roots.terms = with_lists(std::move(table).finish(), 'T', files);
  roots.others = std::move(postings).finish();
}

TableRoot write_records(const site::SiteModel& model, std::span<const site::ArticleIndex> articles,
                        std::span<const Facts> facts, FileWriter& files) {
  TableRoot root;
  std::vector<std::string> records;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    std::string hashes;
    for (std::size_t chunk = 0; chunk < facts[i].chunks.size(); ++chunk)
      hashes += files.add('x', i * most_chunks + chunk, write_chunk(facts[i], chunk));
    std::ranges::move(write_record(model, model[articles[i]], facts[i], std::move(hashes)),
                      std::back_inserter(records));
    if ((i + 1) % records_per_file != 0 && i + 1 < articles.size()) continue;
    root.hashes += files.add('r', i / records_per_file, records);
    records.clear();
  }
  return with_lists(std::move(root), 'R', files);
}

bool is_digit(char character) {
  return character >= '0' && character <= '9';
}

/// Words that every sixth article has, but hardly any title, with blanks between them: "how", "the", "och".
std::string common_words(const Vocabulary& vocabulary, std::size_t documents) {
  constexpr Level of_title = 6;
  std::vector<std::string_view> words;
  for (const Term& term : vocabulary.terms) {
    if (!term.is_word || is_digit(term.form.front()) || term.own.size() * 6 <= documents) continue;
    const auto titles =
        std::ranges::count_if(term.own, [](const Posting& posting) { return posting.level >= of_title; });
    if (static_cast<std::size_t>(titles) * 30 < term.own.size()) words.push_back(term.folded);
  }
  return fmt::format("{}", fmt::join(words, " "));
}

void append_root(std::vector<std::string>& directory, const TableRoot& root) {
  directory.push_back(fmt::format("{}", root.depth));
  directory.push_back(root.hashes);
  directory.push_back(fmt::format("{}", fmt::join(root.keys, " ")));
}

}  // namespace

std::vector<IndexFile> build_index(const site::SiteModel& model, locale::LocaleId locale, unsigned workers) {
  const locale::Locale& row = model.locales()[locale];
  const std::vector<site::ArticleIndex> articles = searched_articles(model, locale);
  if (articles.empty()) return {};
  const std::vector<config::SynonymGroups>& groups = model.config().search_synonyms;
  const config::SynonymGroups none;
  const Synonyms synonyms{groups.empty() ? none : groups[static_cast<std::size_t>(locale)], row.tag};
  const std::vector<Facts> facts = parallel_map(
      articles.size(), workers, [&](std::size_t i) { return facts_of(model, model[articles[i]], synonyms); });
  const std::size_t part_count = (articles.size() + articles_per_part - 1) / articles_per_part;
  const std::vector<PartTerms> parts = parallel_map(part_count, workers, [&](std::size_t i) {
    const std::size_t begin = i * articles_per_part;
    const std::size_t count = std::min(articles_per_part, articles.size() - begin);
    return count_terms(std::span{facts}.subspan(begin, count), static_cast<std::uint32_t>(begin));
  });
  Vocabulary vocabulary = merge(parts, row.tag);
  relate_forms(vocabulary, row.tag);
  find_containing(vocabulary);

  FileWriter files{fmt::format("{}/{}", render::search_index_folder, row.folder)};
  std::vector<std::string> directory{std::string{version}, row.tag, fmt::format("{}", articles.size()),
                                     common_words(vocabulary, articles.size())};
  Roots roots;
  write_terms(vocabulary, articles.size(), files, roots);
  roots.prefixes = write_prefixes(vocabulary, articles.size(), files);
  roots.spellings = write_spellings(vocabulary, files);
  roots.records = write_records(model, articles, facts, files);
  for (const TableRoot* const root : {&roots.terms, &roots.others, &roots.prefixes, &roots.spellings.forward,
                                      &roots.spellings.backward, &roots.records})
    append_root(directory, *root);
  std::vector<IndexFile> all{{render::search_index_path(row), put_call(row.folder, directory)}};
  std::ranges::move(std::move(files).take(), std::back_inserter(all));
  return all;
}

}  // namespace guidepost::search
