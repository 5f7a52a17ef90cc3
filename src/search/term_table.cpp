#include "search/term_table.hpp"

#include "base/content_hash.hpp"

namespace guidepost::search {
namespace {

constexpr std::size_t first_slots = 1024;

std::uint32_t short_hash(std::string_view term) {
  return static_cast<std::uint32_t>(hash_of(term));
}

}  // namespace

std::size_t TermTable::slot_of(std::string_view term, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].id != none && (slots_[at].hash != hash || (*this)[slots_[at].id] != term)) at = (at + 1) & mask;
  return at;
}

void TermTable::grow() {
  const std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.empty() ? first_slots : old.size() * 2, {});
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.id == none) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].id != none) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

std::uint32_t TermTable::add(std::string_view term) {
  if (begins_.size() * 2 >= slots_.size()) grow();
  const std::uint32_t hash = short_hash(term);
  const std::size_t at = slot_of(term, hash);
  if (slots_[at].id != none) return slots_[at].id;
  const auto id = static_cast<std::uint32_t>(begins_.size());
  slots_[at] = {id, hash};
  begins_.push_back(static_cast<std::uint32_t>(bytes_.size()));
  bytes_ += term;
  return id;
}

std::uint32_t TermTable::find(std::string_view term) const {
  return slots_.empty() ? none : slots_[slot_of(term, short_hash(term))].id;
}

}  // namespace guidepost::search
