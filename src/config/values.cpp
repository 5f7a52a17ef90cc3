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

std::optional<bool> read_switch(const yaml::Value& value, std::string_view key, Diagnostics& problems) {
  if (value.is_null()) return std::nullopt;
  const auto is_on = value.is_scalar() ? value.as_bool() : std::nullopt;
  if (!is_on) problems.add(config_wrong_type(value.where, key, "'on' or 'off'"));
  return is_on;
}

std::vector<std::string> read_globs(const yaml::Value& value, std::string_view key, Diagnostics& problems) {
  std::vector<std::string> globs;
  for (Located<std::string>& glob : read_texts(value, key, problems)) {
    std::string better = glob.value;
    std::ranges::replace(better, '\\', '/');
    better.erase(0, better.starts_with("./") ? 2 : 0);
    better.erase(0, std::min(better.find_first_not_of('/'), better.size()));
    const bool climbs = better == ".." || better.starts_with("../");
    if (better != glob.value || better.empty() || climbs)
      problems.add(config_glob(glob.where, glob.value, climbs ? std::string_view{} : better));
    globs.push_back(std::move(glob.value));
  }
  return globs;
}

const yaml::Value* required(const yaml::Value& map, std::string_view place, std::string_view key,
                            Diagnostics& problems) {
  const yaml::Value* const value = map.find(key);
  if (value != nullptr && !value->is_null()) return value;
  problems.add(config_missing_key(map.where, place, key));
  return nullptr;
}

void report_unknown_keys(const yaml::Value& map, std::string_view place, std::span<const std::string_view> known,
                         Diagnostics& problems) {
  for (const yaml::Entry& entry : map.entries) {
    if (std::ranges::find(known, entry.key.value) == known.end())
      problems.add(config_unknown_key(entry.key.where, entry.key.value, place, known));
  }
}

}  // namespace guidepost::config
