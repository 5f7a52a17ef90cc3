#include "search/table_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/content_hash.hpp"
#include "base/utf8.hpp"
#include "search/digits.hpp"
#include "search/put_call.hpp"

namespace guidepost::search {
namespace {

/// Bytes of a file; about two thirds of them when compressed.
constexpr std::size_t full = 2000;
/// An entry that would make a file larger than this begins another one.
constexpr std::size_t largest = 2600;
constexpr std::size_t most_shared = 60;

/// Digits that gzip brings close to what they tell, and that no file system takes for one another.
constexpr std::string_view digits_of_hash = "0123456789abcdefghijklmnopqrstuv";

/// Of what a file tells: it need not be made for that.
std::string short_hash(std::span<const std::string_view> strings) {
  PieceHasher hasher;
  for (const std::string_view text : strings) {
    hasher.add(text);
    hasher.add("\t");
  }
  std::string digits;
  for (std::uint64_t rest = hasher.hash().low; digits.size() < hash_digits; rest /= digits_of_hash.size()) {
    digits += digits_of_hash[rest % digits_of_hash.size()];
  }
  return digits;
}

/// What two keys have in common at their beginning, in units of UTF-16 and in bytes.
struct Shared {
  std::size_t units = 0;
  std::size_t bytes = 0;
};

Shared shared_beginning(std::string_view a, std::string_view b) {
  Shared shared;
  const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80U; };
  const std::size_t shorter = std::min({a.size(), b.size(), most_shared - 1});
  while (shared.bytes < shorter && a[shared.bytes] == b[shared.bytes] && is_ascii(a[shared.bytes])) ++shared.bytes;
  shared.units = shared.bytes;
  while (shared.units + 1 < most_shared && shared.bytes < a.size() && shared.bytes < b.size()) {
    const utf8::Decoded next = utf8::decode(a.substr(shared.bytes));
    if (b.substr(shared.bytes, next.size) != a.substr(shared.bytes, next.size)) break;
    shared.bytes += next.size;
    shared.units += next.code_point > 0xFFFF ? 2 : 1;
  }
  return shared;
}

/// The shortest beginning of `key` that is greater than `before`.
std::string separator(std::string_view before, std::string_view key) {
  const std::size_t bytes = shared_beginning(before, key).bytes;
  return std::string{key.substr(0, bytes + utf8::decode(key.substr(bytes)).size)};
}

}  // namespace

std::string file_name_of(char kind, std::size_t number, std::string_view hash) {
  return fmt::format("{}{}.{}", kind, number, hash);
}

std::string FileWriter::path_of(char kind, std::size_t number, std::string_view hash) const {
  return fmt::format("{}/{}.js", folder_, file_name_of(kind, number, hash));
}

std::string FileWriter::add(char kind, std::size_t number, std::span<const std::string_view> arguments) {
  std::string bytes = put_call(fmt::format("{}{}", kind, number), arguments);
  std::string hash = short_hash(arguments);
  files_.push_back({path_of(kind, number, hash), [bytes = std::move(bytes)] { return bytes; }});
  return hash;
}

std::string FileWriter::add(char kind, std::size_t number, std::function<std::vector<std::string_view>()> arguments) {
  std::string hash = short_hash(arguments());
  auto make = [name = fmt::format("{}{}", kind, number), arguments = std::move(arguments)] {
    return put_call(name, arguments());
  };
  files_.push_back({path_of(kind, number, hash), std::move(make)});
  return hash;
}

void TableWriter::add(std::string_view folded, std::string_view written, std::string_view note,
                      std::string_view numbers) {
  const std::size_t size = keys_.size() + numbers_.size();
  if ((size >= full || size + numbers.size() > largest) && folded != last_folded_) cut();
  if (keys_.empty()) {
    first_ = folded;
    last_written_.clear();
  } else {
    keys_ += ' ';
  }
  const Shared shared = shared_beginning(last_written_, written);
  append_number(keys_, shared.units);
  keys_ += written.substr(shared.bytes);
  keys_ += note;
  numbers_ += numbers;
  last_written_ = written;
  last_folded_ = folded;
}

void TableWriter::cut() {
  if (keys_.empty()) return;
  root_.keys.push_back(count_ == 0 ? std::string{} : separator(before_, first_));
  root_.hashes += files_.add(kind_, count_, std::array<std::string_view, 2>{keys_, numbers_});
  keys_.clear();
  numbers_.clear();
  before_ = last_folded_;
  ++count_;
}

TableRoot TableWriter::finish() && {
  cut();
  return std::move(root_);
}

TableRoot with_lists(TableRoot root, char kind, FileWriter& files) {
  const std::size_t count = root.hashes.size() / hash_digits;
  if (count <= most_named) return root;
  TableRoot lists{.depth = 1};
  const std::size_t most = files_per_list(kind);
  for (std::size_t begin = 0; begin < count; begin += most) {
    const std::size_t end = std::min(begin + most, count);
    const std::string hashes = root.hashes.substr(begin * hash_digits, (end - begin) * hash_digits);
    std::string keys;
    if (!root.keys.empty()) {
      keys = fmt::format("{}", fmt::join(root.keys.begin() + static_cast<std::ptrdiff_t>(begin),
                                         root.keys.begin() + static_cast<std::ptrdiff_t>(end), " "));
      lists.keys.push_back(root.keys[begin]);
    }
    lists.hashes += files.add(kind, begin / most, std::array<std::string_view, 2>{hashes, keys});
  }
  return lists;
}

}  // namespace guidepost::search
