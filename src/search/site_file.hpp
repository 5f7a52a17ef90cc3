// What search-tests.yml and search-synonyms.yml have in common: YAML that names locales.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostic.hpp"
#include "locale/locale.hpp"
#include "yaml/value.hpp"

namespace guidepost::search {

/// The root of a file. Nothing when it has none; what is no YAML is reported.
[[nodiscard]] std::optional<yaml::Value> read_root(std::string_view text, FileId file, Diagnostics& problems);

/// The trimmed text of a value. Nothing when it has none, which is reported of `subject`.
[[nodiscard]] std::optional<Located<std::string>> read_word(const yaml::Value& value, std::string_view subject,
                                                            Diagnostics& problems);

/// The locale of a folder's name or a tag. Nothing when the site has none of them, which is reported.
[[nodiscard]] std::optional<locale::LocaleId> read_locale(const Located<std::string>& name,
                                                          const locale::LocaleTable& locales, Diagnostics& problems);

}  // namespace guidepost::search
