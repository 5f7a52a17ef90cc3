#include "search/term_table.hpp"

#include <cstring>

#include "base/content_hash.hpp"
#include "base/text.hpp"

namespace guidepost::search {
namespace {

constexpr std::size_t first_slots = 1024;

template <typename Number>
Number read(const char* bytes) {
  Number number;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

}  // namespace

std::size_t TermTable::hash_of(const Key& key) {
  std::uint64_t hash = (key.first ^ key.size) * 0x9e3779b97f4a7c15U;
  hash = (hash ^ (hash >> 32U) ^ key.last) * 0xff51afd7ed558ccdU;
  return hash >> 32U;
}

TermTable::Key TermTable::key_of(std::string_view term) {
  const auto size = static_cast<std::uint32_t>(term.size());
  const char* const begin = term.data();
  const char* const end = begin + size;
  if (size > longest_in_key) return {read<std::uint64_t>(begin), guidepost::hash_of(term), size};
  if (size >= 8) return {read<std::uint64_t>(begin), read<std::uint64_t>(end - 8), size};
  if (size >= 4) return {read<std::uint32_t>(begin), read<std::uint32_t>(end - 4), size};
  if (size >= 2) return {read<std::uint16_t>(begin), read<std::uint16_t>(end - 2), size};
  return {size == 0 ? 0U : read<std::uint8_t>(begin), 0, size};
}

std::size_t TermTable::slot_of(std::string_view term, const Key& key) const {
  const std::size_t mask = slots_.size() - 1;
  const Slot* const slots = slots_.data();
  std::size_t at = hash_of(key) & mask;
  for (; slots[at].id != none; at = (at + 1) & mask) {
    const Key& other = slots[at].key;
    const bool is_equal = ((other.first ^ key.first) | (other.last ^ key.last) | (other.size ^ key.size)) == 0;
    if (is_equal && (key.size <= longest_in_key || (*this)[slots[at].id] == term)) break;
  }
  return at;
}

void TermTable::grow() {
  const std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.empty() ? first_slots : old.size() * 2, {});
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.id == none) continue;
    std::size_t at = hash_of(slot.key) & mask;
    while (slots_[at].id != none) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

TermTable::Slot& TermTable::open_slot(std::string_view term, const Key& key) {
  if (size() * 2 >= slots_.size()) grow();
  return slots_[slot_of(term, key)];
}

std::uint32_t TermTable::append(Slot& slot, std::string_view term, const Key& key) {
  slot = {key, static_cast<std::uint32_t>(size())};
  terms_.push_back(term);
  return slot.id;
}

std::uint32_t TermTable::add(std::string_view term) {
  const Key key = key_of(term);
  Slot& slot = open_slot(term, key);
  return slot.id != none ? slot.id : append(slot, term, key);
}

std::uint32_t TermTable::add_in_lower_case(std::string_view word) {
  if (word.size() > longest_in_key) return add(text::lower_ascii(word));
  // The bit that tells small letters from capitals; digits have it too.
  constexpr std::uint64_t lower = 0x2020202020202020U;
  const unsigned unused = word.size() >= 8 ? 0 : word.size() >= 4 ? 32 : word.size() >= 2 ? 48 : 56;
  Key key = key_of(word);
  key.first |= lower >> unused;
  if (word.size() > 1) key.last |= lower >> unused;
  Slot& slot = open_slot(word, key);
  return slot.id != none ? slot.id : append(slot, text::lower_ascii(word), key);
}

std::uint32_t TermTable::find(std::string_view term) const {
  return slots_.empty() ? none : slots_[slot_of(term, key_of(term))].id;
}

}  // namespace guidepost::search
