#include "build/alert_words.hpp"

#include <fmt/format.h>

#include <array>

namespace guidepost::build {

markdown::AlertWords alert_words(const render::Theme& theme, std::string_view tag) {
  using Kind = markdown::AlertKind;
  struct Named {
    Kind kind;
    std::string_view key;
  };
  constexpr std::array<Named, 5> kinds{{{Kind::note, "alert.note"},
                                        {Kind::tip, "alert.tip"},
                                        {Kind::important, "alert.important"},
                                        {Kind::warning, "alert.warning"},
                                        {Kind::caution, "alert.caution"}}};
  markdown::AlertWords words;
  for (const Named& named : kinds) words.add(named.kind, render::find_string(theme, tag, named.key));
  for (const Named& named : kinds) {
    words.add(named.kind, render::find_string(theme, tag, fmt::format("{}.keywords", named.key)));
  }
  return words;
}

}  // namespace guidepost::build
