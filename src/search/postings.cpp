#include "search/postings.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "search/digits.hpp"

namespace guidepost::search {
namespace {

bool by_document(const Posting& a, const Posting& b) {
  return a.document < b.document;
}

/// Damaged numbers read as 0, and nothing is read behind them.
std::uint64_t number(std::string_view& numbers) {
  const auto value = take_number(numbers);
  if (!value) numbers = {};
  return value.value_or(0);
}

}  // namespace

void append_postings(std::string& out, std::span<const Posting> postings, Placing placing) {
  std::uint32_t next = 0;
  for (const Posting& posting : postings) {
    const std::uint64_t value = std::uint64_t{posting.document - next} * highest_level + (posting.level - 1U);
    next = posting.document + 1;
    if (placing == Placing::untold) {
      append_number(out, value);
      continue;
    }
    const bool is_elsewhere = posting.places != in_first_chunk;
    append_number(out, value * 2 + (is_elsewhere ? 1 : 0));
    if (is_elsewhere) append_number(out, posting.places);
  }
}

std::vector<Posting> take_postings(std::string_view& numbers, std::size_t count, Placing placing) {
  std::vector<Posting> postings;
  std::uint32_t next = 0;
  for (; count > 0 && !numbers.empty(); --count) {
    std::uint64_t value = number(numbers);
    Places places = anywhere;
    if (placing == Placing::told) {
      places = value % 2 == 0 ? in_first_chunk : static_cast<Places>(number(numbers));
      value /= 2;
    }
    const auto document = next + static_cast<std::uint32_t>(value / highest_level);
    const auto level = static_cast<Level>(1 + value % highest_level);
    postings.push_back({document, level, places});
    next = document + 1;
  }
  return postings;
}

std::vector<Posting> take_best(std::vector<Posting>& postings, std::size_t count) {
  if (postings.size() <= count) return std::exchange(postings, {});
  std::ranges::stable_sort(postings, std::ranges::greater{}, &Posting::level);
  std::vector<Posting> best{postings.begin(), postings.begin() + static_cast<std::ptrdiff_t>(count)};
  postings.erase(postings.begin(), postings.begin() + static_cast<std::ptrdiff_t>(count));
  std::ranges::sort(best, by_document);
  std::ranges::sort(postings, by_document);
  return best;
}

void PostingWriter::append(std::string& out, std::span<const Posting> postings, std::size_t most_placed) {
  const Placing placing = postings.size() <= most_placed ? Placing::told : Placing::untold;
  append_number(out, postings.size() * 2 + (placing == Placing::untold ? 1 : 0));
  if (postings.size() <= most_kept) {
    append_postings(out, postings, placing);
    return;
  }
  std::vector<Posting> others{postings.begin(), postings.end()};
  const std::vector<Posting> kept = take_best(others, most_kept);
  std::size_t number_of_file = root_.hashes.size() / hash_digits;
  append_number(out, number_of_file);
  append_postings(out, kept, placing);
  for (std::size_t begin = 0; begin < others.size(); begin += postings_per_file) {
    const std::size_t end = std::min(begin + postings_per_file, others.size());
    std::string numbers;
    append_postings(numbers, std::span{others}.subspan(begin, end - begin), placing);
    root_.hashes += files_.add('o', number_of_file++, std::array{std::move(numbers)});
  }
}

PostingList take_prefix_list(std::string_view& numbers) {
  PostingList list;
  list.total = number(numbers);
  list.kept = take_postings(numbers, std::min(list.total, most_in_prefix_list), Placing::untold);
  return list;
}

PostingList take_list(std::string_view& numbers) {
  PostingList list;
  const std::uint64_t coded = number(numbers);
  list.total = coded / 2;
  list.placing = coded % 2 == 0 ? Placing::told : Placing::untold;
  if (list.total > most_kept) list.first_file = number(numbers);
  list.kept = take_postings(numbers, std::min(list.total, most_kept), list.placing);
  return list;
}

}  // namespace guidepost::search
