#include "search/postings.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "search/digits.hpp"

namespace guidepost::search {
namespace {

/// Damaged numbers read as 0, and nothing is read behind them.
std::uint64_t number(std::string_view& numbers) {
  const auto value = take_number(numbers);
  if (!value) numbers = {};
  return value.value_or(0);
}

/// The places of nearly all postings; others are told behind the number `usual_places.size()`.
constexpr std::array<Places, 7> usual_places{in_first_chunk, 4, in_title | in_first_chunk, 6, 8, 16, 12};

std::uint64_t grade_count(Grading grading) {
  return grading == Grading::full ? highest_level : 2;
}

std::uint64_t grade_of(Level level, Grading grading) {
  if (grading == Grading::full) return level - 1U;
  return level >= part_of_title ? 1 : 0;
}

Level level_of(std::uint64_t grade, Grading grading) {
  if (grading == Grading::full) return static_cast<Level>(1 + grade % highest_level);
  return grade % 2 == 1 ? part_of_title : part_of_text;
}

}  // namespace

void append_postings(std::string& out, std::span<const Posting> postings, Placing placing, Grading grading) {
  std::array<char, 3 * most_digits> digits;
  std::uint32_t next = 0;
  for (const Posting& posting : postings) {
    const std::uint64_t gap = posting.document - next;
    const std::uint64_t grade = grade_of(posting.level, grading);
    next = posting.document + 1;
    char* end = digits.data();
    if (placing == Placing::untold) {
      end = write_number(end, gap * grade_count(grading) + grade);
    } else {
      const auto kind =
          static_cast<std::size_t>(std::ranges::find(usual_places, posting.places) - usual_places.begin());
      end = write_number(end, gap);
      end = write_number(end, kind * highest_level + grade);
      if (kind == usual_places.size()) end = write_number(end, posting.places);
    }
    out += std::string_view{digits.data(), end};
  }
}

std::vector<Posting> take_postings(std::string_view& numbers, std::size_t count, Placing placing, Grading grading) {
  std::vector<Posting> postings;
  std::uint32_t next = 0;
  for (; count > 0 && !numbers.empty(); --count) {
    std::uint64_t gap = number(numbers);
    std::uint64_t grade = 0;
    Places places = anywhere;
    if (placing == Placing::told) {
      grade = number(numbers);
      const std::uint64_t kind = grade / highest_level;
      places = kind < usual_places.size() ? usual_places[kind] : static_cast<Places>(number(numbers));
    } else {
      grade = gap % grade_count(grading);
      gap /= grade_count(grading);
    }
    const auto document = next + static_cast<std::uint32_t>(gap);
    postings.push_back({document, level_of(grade, grading), places});
    next = document + 1;
  }
  return postings;
}

std::vector<Posting> take_best(std::vector<Posting>& postings, std::size_t count) {
  if (postings.size() <= count) return std::exchange(postings, {});
  std::array<std::size_t, highest_level + 1> counts{};
  for (const Posting& posting : postings) ++counts[posting.level];
  // All above `lowest` are taken, and the first ones of it.
  Level lowest = highest_level;
  std::size_t room = count;
  for (; counts[lowest] <= room; --lowest) room -= counts[lowest];
  std::vector<Posting> best;
  best.reserve(count);
  auto left = postings.begin();
  for (const Posting& posting : postings) {
    const bool is_first = posting.level == lowest && room > 0;
    if (is_first) --room;
    if (is_first || posting.level > lowest) {
      best.push_back(posting);
    } else {
      *left++ = posting;
    }
  }
  postings.erase(left, postings.end());
  return best;
}

void PostingWriter::append(std::string& out, std::span<const Posting> postings, std::size_t most_placed,
                           Grading grading) {
  const Placing placing = postings.size() <= most_placed ? Placing::told : Placing::untold;
  append_number(out, postings.size() * 2 + (placing == Placing::untold ? 1 : 0));
  if (postings.size() <= most_kept) {
    append_postings(out, postings, placing, grading);
    return;
  }
  std::vector<Posting> others{postings.begin(), postings.end()};
  const std::vector<Posting> kept = take_best(others, most_kept);
  std::size_t number_of_file = root_.hashes.size() / hash_digits;
  append_number(out, number_of_file);
  append_postings(out, kept, placing, grading);
  for (std::size_t begin = 0; begin < others.size(); begin += postings_per_file) {
    const std::size_t end = std::min(begin + postings_per_file, others.size());
    std::string numbers;
    append_postings(numbers, std::span{others}.subspan(begin, end - begin), placing, grading);
    root_.hashes += files_.add('o', number_of_file++, std::array<std::string_view, 1>{numbers});
  }
}

PostingList take_prefix_list(std::string_view& numbers) {
  PostingList list;
  list.total = number(numbers);
  list.kept = take_postings(numbers, std::min(list.total, most_in_prefix_list), Placing::untold, Grading::full);
  return list;
}

PostingList take_list(std::string_view& numbers, Grading grading) {
  PostingList list{.grading = grading};
  const std::uint64_t coded = number(numbers);
  list.total = coded / 2;
  list.placing = coded % 2 == 0 ? Placing::told : Placing::untold;
  if (list.total > most_kept) list.first_file = number(numbers);
  list.kept = take_postings(numbers, std::min(list.total, most_kept), list.placing, grading);
  return list;
}

}  // namespace guidepost::search
