#include "search/table_reader.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "locale/search_text.hpp"
#include "search/digits.hpp"
#include "search/prefixes.hpp"
#include "search/put_call.hpp"
#include "search/table_writer.hpp"
#include "search/variants.hpp"

namespace guidepost::search {
namespace {

std::vector<std::string> split_keys(std::string_view keys) {
  const std::vector<std::string_view> parts = text::split(keys, ' ');
  return {parts.begin(), parts.end()};
}

/// The last of the keys that is not greater than `key`; the first one is "".
std::size_t last_not_greater(const std::vector<std::string>& keys, std::string_view key) {
  const auto after = std::ranges::upper_bound(keys, key, [](std::string_view a, std::string_view b) { return a < b; });
  return after == keys.begin() ? 0 : static_cast<std::size_t>(after - keys.begin()) - 1;
}

/// The bytes of the first `units` units of UTF-16.
std::size_t bytes_of_units(std::string_view text, std::size_t units) {
  std::size_t bytes = 0;
  while (units > 0 && bytes < text.size()) {
    const utf8::Decoded next = utf8::decode(text.substr(bytes));
    units -= std::min<std::size_t>(units, next.code_point > 0xFFFF ? 2 : 1);
    bytes += next.size;
  }
  return bytes;
}

std::size_t count_units(std::string_view text) {
  std::size_t units = 0;
  while (!text.empty()) {
    const utf8::Decoded next = utf8::decode(text);
    units += next.code_point > 0xFFFF ? 2 : 1;
    text.remove_prefix(next.size);
  }
  return units;
}

/// Damaged numbers read as 0, so that nothing is read behind them.
std::uint64_t number(std::string_view& numbers) {
  const auto value = take_number(numbers);
  if (!value) numbers = {};
  return value.value_or(0);
}

/// Calls `each` with every key of a file, what stands behind it, and the numbers, of which it takes its own.
template <typename Each>
void for_each_key(const std::vector<std::string>& strings, Each each) {
  if (strings.size() < 2) return;
  std::string_view numbers = strings[1];
  std::string last;
  for (std::string_view key : text::split(strings[0], ' ')) {
    const std::size_t units = number(key);
    const std::size_t equals = std::min(key.find('='), key.size());
    last.resize(bytes_of_units(last, units));
    last += key.substr(0, equals);
    each(last, key.substr(std::min(equals + 1, key.size())), numbers);
  }
}

Leaf read_leaf(const std::vector<std::string>& strings) {
  Leaf leaf;
  for_each_key(strings, [&](const std::string& form, std::string_view note, std::string_view& numbers) {
    Entry& entry = leaf.emplace_back();
    entry.form = form;
    entry.folded = locale::search_fold(form);
    const std::uint64_t flags = number(numbers);
    if ((flags & 1U) != 0) {
      const std::size_t cut = number(numbers);
      const std::size_t units = count_units(form);
      entry.base = form.substr(0, bytes_of_units(form, units - std::min(cut, units)));
      entry.base += note;
    }
    entry.own = take_list(numbers, Grading::full);
    if ((flags & 2U) != 0) entry.related = take_list(numbers, Grading::full);
    if ((flags & 4U) != 0) entry.containing = take_list(numbers, Grading::title_or_not);
  });
  return leaf;
}

constexpr std::string_view last_character = "\xF4\x8F\xBF\xBF";

}  // namespace

FileList::FileList(char kind, char list_kind, std::span<const std::string> root, const LoadFile& load)
    : kind_{kind},
      list_kind_{list_kind},
      files_per_list_{files_per_list(list_kind)},
      has_lists_{root[0] != "0"},
      root_{root[1], split_keys(root[2])},
      load_{load} {}

const FileList::List& FileList::list(std::size_t number) {
  if (const auto found = lists_.find(number); found != lists_.end()) return found->second;
  const std::string hash = root_.hashes.substr(number * hash_digits, hash_digits);
  const auto strings = read_put_call(load_(file_name_of(list_kind_, number, hash)).value_or(""));
  List list;
  if (strings && strings->size() == 3) list = {(*strings)[1], split_keys((*strings)[2])};
  return lists_.emplace(number, std::move(list)).first->second;
}

std::optional<std::size_t> FileList::file_of(std::string_view key, Allowance& allowance) {
  const std::size_t found = last_not_greater(root_.keys, key);
  if (!has_lists_) return found;
  if (!allowance.covers_list({list_kind_, found})) return std::nullopt;
  return found * files_per_list_ + last_not_greater(list(found).keys, key);
}

bool FileList::covers(Allowance& allowance, std::size_t number) const {
  if (has_lists_ && !allowance.covers_list({list_kind_, number / files_per_list_})) return false;
  return allowance.covers_file({kind_, number});
}

std::optional<std::size_t> FileList::covered_file_of(std::string_view key, Allowance& allowance) {
  const auto file = file_of(key, allowance);
  return file && covers(allowance, *file) ? file : std::nullopt;
}

std::vector<std::string> FileList::strings(std::size_t number) {
  const std::string& hashes = has_lists_ ? list(number / files_per_list_).hashes : root_.hashes;
  const std::size_t at = (has_lists_ ? number % files_per_list_ : number) * hash_digits;
  if (at + hash_digits > hashes.size()) return {};
  auto strings =
      read_put_call(load_(file_name_of(kind_, number, std::string_view{hashes}.substr(at, hash_digits))).value_or(""));
  if (!strings) return {};
  strings->erase(strings->begin());
  return *std::move(strings);
}

Tables::Tables(std::span<const std::string> directory, LoadFile load)
    : load_{std::move(load)},
      terms_{'t', 'T', directory.subspan(DirectoryPlaces::terms, 3), load_},
      others_{'o', 'O', directory.subspan(DirectoryPlaces::others, 3), load_},
      prefixes_{'p', 'P', directory.subspan(DirectoryPlaces::prefixes, 3), load_},
      forward_{'f', 'F', directory.subspan(DirectoryPlaces::forward, 3), load_},
      backward_{'b', 'B', directory.subspan(DirectoryPlaces::backward, 3), load_},
      records_{'r', 'R', directory.subspan(DirectoryPlaces::records, 3), load_},
      variants_hash_{directory[DirectoryPlaces::variants]} {}

const Leaf& Tables::leaf(std::size_t number) {
  if (const auto found = leaves_.find(number); found != leaves_.end()) return found->second;
  return leaves_.emplace(number, read_leaf(terms_.strings(number))).first->second;
}

bool Tables::may_read(std::string_view folded, Allowance& allowance) {
  return terms_.covered_file_of(folded, allowance).has_value();
}

std::vector<const Entry*> Tables::equal(std::string_view folded, Allowance& allowance) {
  std::vector<const Entry*> found;
  const auto file = terms_.covered_file_of(folded, allowance);
  if (!file) return found;
  for (const Entry& entry : leaf(*file)) {
    if (entry.folded == folded) found.push_back(&entry);
  }
  return found;
}

const Entry* Tables::exact(std::string_view form, Allowance& allowance) {
  const auto equal_ones = equal(locale::search_fold(form), allowance);
  const auto found = std::ranges::find(equal_ones, form, &Entry::form);
  return found == equal_ones.end() ? nullptr : *found;
}

bool Tables::has_prefix_list(std::string_view folded, Allowance& allowance) {
  const auto first = terms_.file_of(folded, allowance);
  const auto last = terms_.file_of(std::string{folded} + std::string{last_character}, allowance);
  return !first || !last || *last - *first >= most_files;
}

PostingList Tables::prefix_list(std::string_view folded, Allowance& allowance) {
  PostingList list;
  const auto file = prefixes_.covered_file_of(folded, allowance);
  if (!file) return list;
  for_each_key(prefixes_.strings(*file), [&](std::string_view key, std::string_view, std::string_view& numbers) {
    PostingList here = take_prefix_list(numbers);
    if (key == folded) list = std::move(here);
  });
  return list;
}

std::vector<const Entry*> Tables::beginning(std::string_view folded, Allowance& allowance) {
  std::vector<const Entry*> found;
  const auto first = terms_.file_of(folded, allowance);
  const auto last = terms_.file_of(std::string{folded} + std::string{last_character}, allowance);
  if (!first || !last) return found;
  for (std::size_t file = *first; file <= *last && terms_.covers(allowance, file); ++file) {
    for (const Entry& entry : leaf(file)) {
      if (entry.folded.starts_with(folded) && entry.folded != folded) found.push_back(&entry);
    }
  }
  return found;
}

std::vector<Posting> Tables::others(const PostingList& list, Allowance& allowance) {
  std::vector<Posting> postings;
  for (std::size_t i = 0; i < list.file_count() && others_.covers(allowance, list.first_file + i); ++i) {
    const std::vector<std::string> strings = others_.strings(list.first_file + i);
    if (strings.empty()) continue;
    std::string_view numbers = strings.front();
    std::ranges::move(take_postings(numbers, postings_per_file, list.placing, list.grading),
                      std::back_inserter(postings));
  }
  return postings;
}

std::vector<Spelling> Tables::spellings(FileList& files, std::string_view beginning, Allowance& allowance) {
  constexpr std::size_t most_spelling_files = 3;
  std::vector<Spelling> found;
  const auto first = files.file_of(beginning, allowance);
  const auto last = files.file_of(std::string{beginning} + std::string{last_character}, allowance);
  if (!first || !last) return found;
  const std::size_t end = std::min(*last + 1, *first + most_spelling_files);
  for (std::size_t file = *first; file < end && files.covers(allowance, file); ++file) {
    for_each_key(files.strings(file), [&](std::string_view word, std::string_view, std::string_view& numbers) {
      const auto frequency = static_cast<unsigned>(number(numbers));
      if (word.starts_with(beginning)) found.push_back({std::string{word}, frequency});
    });
  }
  return found;
}

std::string Tables::in_usual_characters(std::string_view text) {
  if (variants_hash_.empty()) return std::string{text};
  const auto strings = read_put_call(load_(file_name_of('v', 0, variants_hash_)).value_or(""));
  return strings && strings->size() == 2 ? replace_variants(text, strings->back()) : std::string{text};
}

Record Tables::record(std::size_t document) {
  const std::size_t file = document / records_per_file;
  auto found = record_files_.find(file);
  if (found == record_files_.end()) found = record_files_.emplace(file, records_.strings(file)).first;
  return read_record(found->second, document % records_per_file);
}

ChunkText Tables::chunk(std::size_t document, std::size_t number, std::string_view hash) {
  auto strings = read_put_call(load_(file_name_of('x', document * most_chunks + number, hash)).value_or(""));
  if (!strings) return {};
  strings->erase(strings->begin());
  return read_chunk(*std::move(strings));
}

}  // namespace guidepost::search
