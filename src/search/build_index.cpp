#include "search/build_index.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/parallel.hpp"
#include "base/utf8.hpp"
#include "search/digits.hpp"
#include "search/facts.hpp"
#include "search/put_call.hpp"
#include "search/record.hpp"
#include "search/relations.hpp"
#include "search/vocabulary.hpp"

namespace guidepost::search {
namespace {

constexpr std::string_view version = "1";
constexpr std::size_t articles_per_part = 64;

void append_postings(std::string& out, const std::vector<Posting>& postings) {
  append_number(out, postings.size());
  std::uint32_t next = 0;
  for (const Posting& posting : postings) {
    append_number(out, std::uint64_t{posting.document - next} * highest_level + (posting.level - 1U));
    next = posting.document + 1;
  }
}

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

void add_term(const Vocabulary& vocabulary, const Term& term, TableWriter& table) {
  constexpr unsigned has_base = 1;
  constexpr unsigned has_related = 2;
  constexpr unsigned has_containing = 4;
  std::string numbers;
  std::string note;
  append_number(numbers, (term.base != no_term ? has_base : 0) | (term.related.empty() ? 0 : has_related) |
                             (term.containing.empty() ? 0 : has_containing));
  if (term.base != no_term) {
    const BaseForm base = base_form(term.form, vocabulary.terms[term.base].form);
    append_number(numbers, base.cut);
    if (!base.added.empty()) note = '=' + base.added;
  }
  append_postings(numbers, term.own);
  if (!term.related.empty()) append_postings(numbers, term.related);
  if (!term.containing.empty()) append_postings(numbers, term.containing);
  table.add(term.folded, term.form, note, numbers);
}

TableRoot write_terms(const Vocabulary& vocabulary, FileWriter& files) {
  TableWriter table{files, 't'};
  for (const Term& term : vocabulary.terms) add_term(vocabulary, term, table);
  return with_lists(std::move(table).finish(), 'T', files);
}

TableRoot write_records(const site::SiteModel& model, std::span<const site::ArticleIndex> articles,
                        std::span<const Facts> facts, FileWriter& files) {
  TableRoot root;
  for (std::size_t i = 0; i < articles.size(); ++i)
    root.hashes += files.add('r', i, record_of(model, model[articles[i]], facts[i]));
  return with_lists(std::move(root), 'R', files);
}

void append_root(std::vector<std::string>& directory, const TableRoot& root) {
  directory.push_back(fmt::format("{}", root.depth));
  directory.push_back(root.hashes);
  directory.push_back(fmt::format("{}", fmt::join(root.keys, " ")));
}

}  // namespace

std::string directory_path(const locale::Locale& locale) {
  return fmt::format("{}/{}.js", index_folder, locale.folder);
}

std::vector<IndexFile> build_index(const site::SiteModel& model, locale::LocaleId locale, unsigned workers) {
  const locale::Locale& row = model.locales()[locale];
  const std::vector<site::ArticleIndex> articles = searched_articles(model, locale);
  if (articles.empty()) return {};
  const std::vector<Facts> facts =
      parallel_map(articles.size(), workers, [&](std::size_t i) { return facts_of(model, model[articles[i]]); });
  const std::size_t part_count = (articles.size() + articles_per_part - 1) / articles_per_part;
  const std::vector<PartTerms> parts = parallel_map(part_count, workers, [&](std::size_t i) {
    const std::size_t begin = i * articles_per_part;
    const std::size_t count = std::min(articles_per_part, articles.size() - begin);
    return count_terms(std::span{facts}.subspan(begin, count), static_cast<std::uint32_t>(begin));
  });
  Vocabulary vocabulary = merge(parts);
  relate_forms(vocabulary, row.tag);
  find_containing(vocabulary);

  FileWriter files{fmt::format("{}/{}", index_folder, row.folder)};
  std::vector<std::string> directory{std::string{version}, row.tag, fmt::format("{}", articles.size())};
  append_root(directory, write_terms(vocabulary, files));
  append_root(directory, write_records(model, articles, facts, files));
  std::vector<IndexFile> all{{directory_path(row), put_call(row.folder, directory)}};
  std::ranges::move(std::move(files).take(), std::back_inserter(all));
  return all;
}

}  // namespace guidepost::search
