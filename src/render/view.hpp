// What a template is filled with: names and their values.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace guidepost::render {

/// The values of one template, or of one item of a list. Names are those that names.hpp declares for it, as literals:
/// only views of them are kept. A name that is not set is empty, false or a list without items.
class View {
 public:
  using List = std::vector<View>;
  using Value = std::variant<bool, std::string, List>;

  View& text(std::string_view name, std::string value) { return set(name, std::move(value)); }
  /// REQUIRES: well-formed and escaped.
  View& html(std::string_view name, std::string value) { return set(name, std::move(value)); }
  View& flag(std::string_view name, bool value) { return set(name, value); }
  View& list(std::string_view name, List items) { return set(name, std::move(items)); }
  /// A list of this one item: a group of names that are there together or not at all.
  View& one(std::string_view name, View item) {
    List items;
    items.push_back(std::move(item));
    return list(name, std::move(items));
  }

  /// Adds the values of another view.
  View& merge(View other) {
    for (auto& entry : other.values_) values_.push_back(std::move(entry));
    return *this;
  }

  [[nodiscard]] const Value* find(std::string_view name) const {
    for (const auto& [known, value] : values_) {
      if (known == name) return &value;
    }
    return nullptr;
  }
  [[nodiscard]] const std::vector<std::pair<std::string_view, Value>>& values() const { return values_; }

 private:
  View& set(std::string_view name, Value value) {
    values_.emplace_back(name, std::move(value));
    return *this;
  }

  std::vector<std::pair<std::string_view, Value>> values_;
};

}  // namespace guidepost::render
