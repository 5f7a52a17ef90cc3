// What a template is filled with: names and their values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace guidepost::render {

/// A name as templates use it, by its hash: a page looks up hundreds of names among dozens of values. No two names that
/// names.hpp declares have the same one.
class NameKey {
 public:
  /// The name as a literal, so that the compiler computes its hash.
  consteval NameKey(const char* name) : hash_{hash_of(name)} {}
  /// A name that a template holds.
  static constexpr NameKey of(std::string_view name) { return NameKey{hash_of(name)}; }

  /// One bit of 64, for sets of names: what has not the bit is not in the set.
  [[nodiscard]] constexpr std::uint64_t bit() const { return std::uint64_t{1} << (hash_ >> 58U); }
  friend constexpr bool operator==(NameKey, NameKey) = default;

 private:
  constexpr explicit NameKey(std::uint64_t hash) : hash_{hash} {}

  static constexpr std::uint64_t hash_of(std::string_view name) {
    std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return hash;
  }

  std::uint64_t hash_;
};

/// The values of one template, or of one item of a list. Names are those that names.hpp declares for it, as literals.
/// A name that is not set is empty, false or a list without items.
class View {
 public:
  using List = std::vector<View>;
  using Value = std::variant<bool, std::string, List>;

  View& text(NameKey name, std::string value) { return set(name, std::move(value)); }
  /// REQUIRES: well-formed and escaped.
  View& html(NameKey name, std::string value) { return set(name, std::move(value)); }
  View& flag(NameKey name, bool value) { return set(name, value); }
  View& list(NameKey name, List items) { return set(name, std::move(items)); }
  /// A list of this one item: a group of names that are there together or not at all.
  View& one(NameKey name, View item) {
    List items;
    items.push_back(std::move(item));
    return list(name, std::move(items));
  }

  /// Adds the values of another view.
  View& merge(View other) {
    names_ |= other.names_;
    for (auto& entry : other.values_) values_.push_back(std::move(entry));
    return *this;
  }

  [[nodiscard]] const Value* find(NameKey name) const {
    if ((names_ & name.bit()) == 0) return nullptr;
    for (const auto& [known, value] : values_) {
      if (known == name) return &value;
    }
    return nullptr;
  }
  [[nodiscard]] const std::vector<std::pair<NameKey, Value>>& values() const { return values_; }

 private:
  template <typename T>
  View& set(NameKey name, T value) {
    constexpr std::size_t usual_item = 8;
    if (values_.empty()) values_.reserve(usual_item);
    names_ |= name.bit();
    values_.emplace_back(name, std::move(value));
    return *this;
  }

  std::vector<std::pair<NameKey, Value>> values_;
  std::uint64_t names_ = 0;  ///< a set that holds all of them
};

}  // namespace guidepost::render
