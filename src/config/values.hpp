// Typed values of guidepost.yml; what has another type is reported.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_range.hpp"
#include "diagnostics/diagnostic.hpp"
#include "yaml/value.hpp"

namespace guidepost::config {

/// The text at `key`, trimmed. Nothing when the value is null, which means that the key is not used, or no text.
[[nodiscard]] std::optional<Located<std::string>> read_text(const yaml::Value& value, std::string_view key,
                                                            Diagnostics& problems);

/// A list of texts, or one text alone.
[[nodiscard]] std::vector<Located<std::string>> read_texts(const yaml::Value& value, std::string_view key,
                                                           Diagnostics& problems);

/// `on` or `off`. Nothing when the value is null, or neither, which is reported.
[[nodiscard]] std::optional<bool> read_switch(const yaml::Value& value, std::string_view key, Diagnostics& problems);

/// Globs as `exclude:` has them: a list or one text. One that can match nothing is reported.
[[nodiscard]] std::vector<std::string> read_globs(const yaml::Value& value, std::string_view key,
                                                  Diagnostics& problems);

/// The value at `key` of the map called `place`, which must have it: reported and nullptr when it is absent or null.
[[nodiscard]] const yaml::Value* required(const yaml::Value& map, std::string_view place, std::string_view key,
                                          Diagnostics& problems);

/// Reports every key of `map` that is not in `known`. `place` names the map in the message, "" at the top.
void report_unknown_keys(const yaml::Value& map, std::string_view place, std::span<const std::string_view> known,
                         Diagnostics& problems);

}  // namespace guidepost::config
