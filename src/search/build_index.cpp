#include "search/build_index.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/parallel.hpp"
#include "base/utf8.hpp"
#include "locale/search_text.hpp"
#include "render/page_paths.hpp"
#include "search/digits.hpp"
#include "search/facts.hpp"
#include "search/function_words.hpp"
#include "search/postings.hpp"
#include "search/prefixes.hpp"
#include "search/put_call.hpp"
#include "search/record.hpp"
#include "search/relations.hpp"
#include "search/spelling.hpp"
#include "search/variants.hpp"
#include "search/vocabulary.hpp"

namespace guidepost::search {
namespace {

constexpr std::string_view version = "1";
static_assert(articles_per_part % records_per_file == 0, "a file has the records of one part");

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
  if (!term.containing.empty()) postings.append(numbers, term.containing, places, Grading::title_or_not);
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

std::vector<std::string_view> views_of(const std::vector<std::string>& strings) {
  return {strings.begin(), strings.end()};
}

/// What is made of some articles while their texts are at hand.
struct Part {
  PartTerms terms;
  std::string record_hashes;
  std::vector<IndexFile> files;
};

Part index_part(const site::SiteModel& model, const translation::Assessment& known,
                std::span<const site::ArticleIndex> articles, std::size_t first, const Synonyms& synonyms,
                const std::string& folder) {
  std::vector<Facts> facts;
  for (const site::ArticleIndex article : articles) facts.push_back(facts_of(model, model[article], synonyms));
  Part part{.terms = count_terms(facts, static_cast<std::uint32_t>(first))};
  FileWriter files{folder};
  std::vector<std::string> records;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    std::string hashes;
    for (std::size_t chunk = 0; chunk < facts[i].chunks.size(); ++chunk)
      hashes += files.add('x', (first + i) * most_chunks + chunk,
                          [strings = write_chunk(facts[i], chunk)] { return strings.all(); });
    std::ranges::move(write_record(model, model[articles[i]], facts[i], std::move(hashes),
                                   translation::reader_notice(model, known, articles[i])),
                      std::back_inserter(records));
    if ((i + 1) % records_per_file != 0 && i + 1 < articles.size()) continue;
    part.record_hashes += files.add('r', (first + i) / records_per_file, views_of(records));
    records.clear();
  }
  part.files = std::move(files).take();
  return part;
}

bool is_digit(char character) {
  return character >= '0' && character <= '9';
}

/// Two lines of folded words with blanks between them: the language's function words, and words that every sixth
/// article has but hardly any title.
std::string common_words(const Vocabulary& vocabulary, std::string_view tag, std::size_t documents) {
  constexpr Level of_title = 6;
  std::vector<std::string_view> words;
  for (const Term& term : vocabulary.terms) {
    if (!term.is_word || is_digit(term.form.front()) || term.own.size() * 6 <= documents) continue;
    const auto titles =
        std::ranges::count_if(term.own, [](const Posting& posting) { return posting.level >= of_title; });
    if (static_cast<std::size_t>(titles) * 30 < term.own.size()) words.push_back(term.folded);
  }
  const std::string functions = locale::search_fold(locale::search_form(function_words(tag)));
  return fmt::format("{}\n{}", functions, fmt::join(words, " "));
}

void append_root(std::vector<std::string>& directory, const TableRoot& root) {
  directory.push_back(fmt::format("{}", root.depth));
  directory.push_back(root.hashes);
  directory.push_back(fmt::format("{}", fmt::join(root.keys, " ")));
}

const config::SynonymGroups& synonyms_of(const site::SiteModel& model, locale::LocaleId locale) {
  static const config::SynonymGroups none;
  const std::vector<config::SynonymGroups>& groups = model.config().search_synonyms;
  return groups.empty() ? none : groups[static_cast<std::size_t>(locale)];
}

/// The index of one locale, step by step.
class LocaleIndex {
 public:
  LocaleIndex(const site::SiteModel& model, const translation::Assessment& known, locale::LocaleId locale)
      : model_{&model},
        known_{&known},
        row_{&model.locales()[locale]},
        folder_{fmt::format("{}/{}", render::search_index_folder, row_->folder)},
        articles_{searched_articles(model, locale)},
        synonyms_{synonyms_of(model, locale), row_->tag},
        parts_((articles_.size() + articles_per_part - 1) / articles_per_part) {}

  [[nodiscard]] std::size_t article_count() const { return articles_.size(); }
  [[nodiscard]] std::size_t part_count() const { return parts_.size(); }

  // First the parts, in any order and at once.
  void read(std::size_t part) {
    const std::size_t begin = part * articles_per_part;
    const std::size_t count = std::min(articles_per_part, articles_.size() - begin);
    parts_[part] = index_part(*model_, *known_, std::span{articles_}.subspan(begin, count), begin, synonyms_, folder_);
  }

  // Then their terms are put together.
  void merge_parts() {
    std::vector<PartTerms> terms;
    for (Part& part : parts_) terms.push_back(std::move(part.terms));
    vocabulary_ = merge(std::move(terms), row_->tag);
  }

  // Then steps that may be taken at once.
  static constexpr std::size_t middle_steps = 4;
  void take_middle_step(std::size_t step) {
    if (step == 0) relate_forms(vocabulary_, row_->tag);
    if (step == 1) find_containing(vocabulary_);
    if (step == 2) roots_.spellings = write_spellings(vocabulary_, spelling_files_);
    if (step == 3) write_variants();
  }

  // Then the tables of terms.
  void write_tables() {
    write_terms(vocabulary_, articles_.size(), files_, roots_);
    roots_.prefixes = write_prefixes(vocabulary_, files_);
    for (const Part& part : parts_) roots_.records.hashes += part.record_hashes;
    roots_.records = with_lists(std::move(roots_.records), 'R', files_);
    common_ = common_words(vocabulary_, row_->tag, articles_.size());
    vocabulary_ = {};  // large, while other locales still write theirs
  }

  void append_files(std::vector<IndexFile>& all) && {
    std::vector<std::string> directory{std::string{version}, row_->tag, fmt::format("{}", articles_.size()),
                                       std::move(common_)};
    for (const TableRoot* const root : {&roots_.terms, &roots_.others, &roots_.prefixes, &roots_.spellings.forward,
                                        &roots_.spellings.backward, &roots_.records})
      append_root(directory, *root);
    directory.push_back(std::move(variants_));
    all.push_back(
        {render::search_index_path(*row_), [call = put_call(row_->folder, views_of(directory))] { return call; }});
    std::ranges::move(std::move(files_).take(), std::back_inserter(all));
    std::ranges::move(std::move(spelling_files_).take(), std::back_inserter(all));
    std::ranges::move(std::move(variant_files_).take(), std::back_inserter(all));
    for (Part& part : parts_) std::ranges::move(part.files, std::back_inserter(all));
  }

 private:
  void write_variants() {
    const std::string pairs = variant_pairs(vocabulary_, row_->tag);
    if (!pairs.empty()) variants_ = variant_files_.add('v', 0, std::array{std::string_view{pairs}});
  }

  const site::SiteModel* model_;
  const translation::Assessment* known_;
  const locale::Locale* row_;
  std::string folder_;
  std::vector<site::ArticleIndex> articles_;
  Synonyms synonyms_;
  std::vector<Part> parts_;
  Vocabulary vocabulary_;
  Roots roots_;
  std::string common_;    // words that say little
  std::string variants_;  // the hash of their file
  FileWriter files_{folder_};
  FileWriter spelling_files_{folder_};
  FileWriter variant_files_{folder_};
};

}  // namespace

std::vector<IndexFile> build_index(const site::SiteModel& model, const translation::Assessment& known,
                                   std::span<const locale::LocaleId> locales, unsigned workers) {
  std::vector<LocaleIndex> indexes;
  for (const locale::LocaleId locale : locales) {
    LocaleIndex index{model, known, locale};
    if (index.article_count() > 0) indexes.push_back(std::move(index));
  }
  // The longest pieces of work first: threads are done at the same time.
  std::ranges::stable_sort(indexes, std::ranges::greater{}, &LocaleIndex::article_count);
  std::vector<std::pair<LocaleIndex*, std::size_t>> parts;
  for (LocaleIndex& index : indexes) {
    for (std::size_t part = 0; part < index.part_count(); ++part) parts.emplace_back(&index, part);
  }
  parallel_for(parts.size(), workers, [&](std::size_t i) { parts[i].first->read(parts[i].second); });
  parallel_for(indexes.size(), workers, [&](std::size_t i) { indexes[i].merge_parts(); });
  constexpr std::size_t steps = LocaleIndex::middle_steps;
  parallel_for(indexes.size() * steps, workers, [&](std::size_t i) { indexes[i / steps].take_middle_step(i % steps); });
  parallel_for(indexes.size(), workers, [&](std::size_t i) { indexes[i].write_tables(); });
  std::vector<IndexFile> all;
  for (LocaleIndex& index : indexes) std::move(index).append_files(all);
  return all;
}

}  // namespace guidepost::search
