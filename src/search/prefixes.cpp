#include "search/prefixes.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "search/digits.hpp"
#include "search/posting_union.hpp"

namespace guidepost::search {
namespace {

constexpr std::size_t longest = 32;  // characters

class Prefixes {
 public:
  Prefixes(const Vocabulary& vocabulary, FileWriter& files)
      : terms_{vocabulary.terms}, files_{files}, table_{files, 'p'}, articles_{vocabulary.documents} {}

  /// The beginnings of the terms [begin, end), which have their first `bytes` in common: of `depth` characters.
  void add(std::size_t begin, std::size_t end, std::size_t bytes, std::size_t depth) {
    if (depth == longest || terms_[end - 1].file - terms_[begin].file < most_files) return;
    if (depth > 0) write(begin, end, bytes);
    for (std::size_t i = begin; i < end;) {
      const std::string_view folded = terms_[i].folded;
      if (folded.size() == bytes) {
        ++i;
        continue;
      }
      const std::size_t size = bytes + utf8::decode(folded.substr(bytes)).size;
      std::size_t next = i + 1;
      while (next < end && terms_[next].folded.starts_with(folded.substr(0, size))) ++next;
      add(i, next, size, depth + 1);
      i = next;
    }
  }

  TableRoot finish() && { return with_lists(std::move(table_).finish(), 'P', files_); }

 private:
  void write(std::size_t begin, std::size_t end, std::size_t bytes) {
    for (std::size_t i = begin; i < end; ++i) articles_.add(terms_[i].own);
    std::vector<Posting> postings = articles_.take();
    std::string numbers;
    append_number(numbers, postings.size());
    const std::vector<Posting> kept = take_best(postings, most_in_prefix_list);
    append_postings(numbers, kept, Placing::untold, Grading::full);
    const std::string_view prefix = terms_[begin].folded.substr(0, bytes);
    table_.add(prefix, prefix, {}, numbers);
  }

  const std::vector<Term>& terms_;
  FileWriter& files_;
  TableWriter table_;
  PostingUnion articles_;
};

}  // namespace

TableRoot write_prefixes(const Vocabulary& vocabulary, FileWriter& files) {
  Prefixes prefixes{vocabulary, files};
  if (!vocabulary.terms.empty()) prefixes.add(0, vocabulary.terms.size(), 0, 0);
  return std::move(prefixes).finish();
}

}  // namespace guidepost::search
