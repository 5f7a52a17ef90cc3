#include "config/values.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "diagnostics/config_messages.hpp"

namespace guidepost::config {

std::optional<Located<std::string>> read_text(const yaml::Value& value, std::string_view key, Diagnostics& problems) {
  if (value.is_scalar()) return Located<std::string>{std::string{text::trim(value.text)}, value.where};
  if (!value.is_null()) problems.add(config_wrong_type(value.where, key, "a text"));
  return std::nullopt;
}

std::vector<Located<std::string>> read_texts(const yaml::Value& value, std::string_view key, Diagnostics& problems) {
  if (value.is_null()) return {};
  if (value.is_scalar()) return {{std::string{text::trim(value.text)}, value.where}};
  if (!value.is_sequence()) {
    problems.add(config_wrong_type(value.where, key, "a list of texts"));
    return {};
  }
  std::vector<Located<std::string>> texts;
  for (const yaml::Value& item : value.items) {
    if (item.is_scalar()) {
      texts.push_back({std::string{text::trim(item.text)}, item.where});
    } else {
      problems.add(config_wrong_type(item.where, key, "a list of texts"));
    }
  }
  return texts;
}

void report_unknown_keys(const yaml::Value& map, std::string_view place, std::span<const std::string_view> known,
                         Diagnostics& problems) {
  for (const yaml::Entry& entry : map.entries) {
    if (std::ranges::find(known, entry.key.value) == known.end())
      problems.add(config_unknown_key(entry.key.where, entry.key.value, place, known));
  }
}

}  // namespace guidepost::config
