#include "yaml/value.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace guidepost::yaml {

const Value* Value::find(std::string_view key) const {
  const auto entry = std::ranges::find_if(entries, [key](const Entry& e) { return e.key.value == key; });
  return entry == entries.end() ? nullptr : &entry->value;
}

std::string_view Value::string_at(std::string_view key) const {
  const Value* value = find(key);
  return value != nullptr && value->is_scalar() ? std::string_view{value->text} : std::string_view{};
}

std::optional<bool> Value::as_bool() const {
  if (!is_scalar()) return std::nullopt;
  constexpr std::array<std::string_view, 3> truths{"true", "yes", "on"};
  constexpr std::array<std::string_view, 3> lies{"false", "no", "off"};
  const auto is_text = [this](std::string_view word) { return text::equal_ignoring_ascii_case(text, word); };
  if (std::ranges::any_of(truths, is_text)) return true;
  if (std::ranges::any_of(lies, is_text)) return false;
  return std::nullopt;
}

}  // namespace guidepost::yaml
