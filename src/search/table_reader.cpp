#include "search/table_reader.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "locale/search_text.hpp"
#include "search/digits.hpp"
#include "search/put_call.hpp"
#include "search/table_writer.hpp"

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

std::vector<Posting> take_postings(std::string_view& numbers) {
  std::vector<Posting> postings;
  std::uint32_t next = 0;
  for (std::uint64_t left = number(numbers); left > 0 && !numbers.empty(); --left) {
    const std::uint64_t value = number(numbers);
    const auto document = next + static_cast<std::uint32_t>(value / highest_level);
    postings.push_back({document, static_cast<Level>(1 + value % highest_level)});
    next = document + 1;
  }
  return postings;
}

Leaf read_leaf(const std::vector<std::string>& strings) {
  Leaf leaf;
  if (strings.size() < 2) return leaf;
  std::string_view numbers = strings[1];
  std::string_view last;
  for (std::string_view key : text::split(strings[0], ' ')) {
    const std::size_t units = number(key);
    const std::size_t equals = key.find('=');
    Entry entry;
    entry.form = last.substr(0, bytes_of_units(last, units));
    entry.form += key.substr(0, equals);
    entry.folded = locale::search_fold(entry.form);
    const std::uint64_t flags = number(numbers);
    if ((flags & 1U) != 0) {
      const std::size_t cut = number(numbers);
      entry.base = entry.form.substr(0, bytes_of_units(entry.form, count_units(entry.form) - cut));
      if (equals != key.npos) entry.base += key.substr(equals + 1);
    }
    entry.own = take_postings(numbers);
    if ((flags & 2U) != 0) entry.related = take_postings(numbers);
    if ((flags & 4U) != 0) entry.containing = take_postings(numbers);
    leaf.push_back(std::move(entry));
    last = leaf.back().form;
  }
  return leaf;
}

}  // namespace

FileList::FileList(char kind, char list_kind, std::span<const std::string> root, const LoadFile& load)
    : kind_{kind},
      list_kind_{list_kind},
      has_lists_{root[0] != "0"},
      root_{root[1], split_keys(root[2])},
      load_{load} {}

std::size_t FileList::size() {
  if (!has_lists_) return root_.hashes.size() / hash_digits;
  const std::size_t lists = root_.hashes.size() / hash_digits;
  return (lists - 1) * files_per_list + list(lists - 1).hashes.size() / hash_digits;
}

const FileList::List& FileList::list(std::size_t number) {
  if (const auto found = lists_.find(number); found != lists_.end()) return found->second;
  const std::string hash = root_.hashes.substr(number * hash_digits, hash_digits);
  const auto strings = read_put_call(load_(file_name_of(list_kind_, number, hash)).value_or(""));
  List list;
  if (strings && strings->size() == 3) list = {(*strings)[1], split_keys((*strings)[2])};
  return lists_.emplace(number, std::move(list)).first->second;
}

std::size_t FileList::file_of(std::string_view key) {
  const std::size_t found = last_not_greater(root_.keys, key);
  return has_lists_ ? found * files_per_list + last_not_greater(list(found).keys, key) : found;
}

std::vector<std::string> FileList::strings(std::size_t number) {
  const std::string& hashes = has_lists_ ? list(number / files_per_list).hashes : root_.hashes;
  const std::size_t at = (has_lists_ ? number % files_per_list : number) * hash_digits;
  if (at + hash_digits > hashes.size()) return {};
  auto strings =
      read_put_call(load_(file_name_of(kind_, number, std::string_view{hashes}.substr(at, hash_digits))).value_or(""));
  if (!strings) return {};
  strings->erase(strings->begin());
  return *std::move(strings);
}

const Leaf& TermReader::leaf(std::size_t number) {
  if (const auto found = leaves_.find(number); found != leaves_.end()) return found->second;
  return leaves_.emplace(number, read_leaf(files_.strings(number))).first->second;
}

std::vector<const Entry*> TermReader::equal(std::string_view folded) {
  std::vector<const Entry*> found;
  for (const Entry& entry : leaf(files_.file_of(folded))) {
    if (entry.folded == folded) found.push_back(&entry);
  }
  return found;
}

std::vector<const Entry*> TermReader::beginning(std::string_view folded, std::size_t most_files) {
  std::vector<const Entry*> found;
  const std::size_t first = files_.file_of(folded);
  for (std::size_t file = first; file < files_.size() && file - first < most_files; ++file) {
    for (const Entry& entry : leaf(file)) {
      if (entry.folded.starts_with(folded)) {
        if (entry.folded != folded) found.push_back(&entry);
      } else if (entry.folded > folded) {
        return found;
      }
    }
  }
  return found;
}

const Entry* TermReader::exact(std::string_view form) {
  const auto equal_ones = equal(locale::search_fold(form));
  const auto found = std::ranges::find(equal_ones, form, &Entry::form);
  return found == equal_ones.end() ? nullptr : *found;
}

}  // namespace guidepost::search
