// Strings with numbers in order of their first appearance.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace guidepost::search {

/// Strings by number, one behind the other in one buffer. What views them stays valid when the list is moved.
class TermList {
 public:
  /// REQUIRES: fewer than 2^32 terms and bytes.
  void push_back(std::string_view term) {
    begins_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    bytes_.insert(bytes_.end(), term.begin(), term.end());
  }
  void shrink_to_fit() {
    bytes_.shrink_to_fit();
    begins_.shrink_to_fit();
  }

  [[nodiscard]] std::size_t size() const { return begins_.size(); }
  [[nodiscard]] std::string_view operator[](std::uint32_t id) const {
    const std::size_t end = id + 1 < begins_.size() ? begins_[id + 1] : bytes_.size();
    return {bytes_.data() + begins_[id], end - begins_[id]};
  }

 private:
  std::vector<char> bytes_;  // no string: the bytes of a short one move with it
  std::vector<std::uint32_t> begins_;
};

/// Open addressing over a list: an index meets some words millions of times. What two terms are compared by stands
/// in the slot itself, as long as they have no more than sixteen bytes.
class TermTable {
 public:
  /// The number of `term`, a new one if it has none. REQUIRES: fewer than 2^32 terms and bytes.
  std::uint32_t add(std::string_view term);
  /// The same of a term in lower case; `word` is of ASCII letters and digits.
  std::uint32_t add_in_lower_case(std::string_view word);
  /// The number of `term`, or `none`.
  [[nodiscard]] std::uint32_t find(std::string_view term) const;
  static constexpr std::uint32_t none = 0xffffffffU;

  [[nodiscard]] std::size_t size() const { return terms_.size(); }
  [[nodiscard]] std::string_view operator[](std::uint32_t id) const { return terms_[id]; }
  /// The terms without what finds them, which is much more.
  [[nodiscard]] TermList take() && {
    terms_.shrink_to_fit();
    return std::move(terms_);
  }

 private:
  /// Terms of at most `longest_in_key` bytes are equal when their keys are. Only then `last` is their last bytes, which
  /// overlap the first ones as their length tells; else it is a hash.
  struct Key {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::uint32_t size = 0;
  };
  static constexpr std::size_t longest_in_key = 16;
  struct Slot {
    Key key;
    std::uint32_t id = none;
  };
  [[nodiscard]] static Key key_of(std::string_view term);
  [[nodiscard]] static std::size_t hash_of(const Key& key);
  [[nodiscard]] std::size_t slot_of(std::string_view term, const Key& key) const;
  /// Where a term is or belongs.
  [[nodiscard]] Slot& open_slot(std::string_view term, const Key& key);
  std::uint32_t append(Slot& slot, std::string_view term, const Key& key);
  void grow();

  TermList terms_;
  std::vector<Slot> slots_;
};

}  // namespace guidepost::search
