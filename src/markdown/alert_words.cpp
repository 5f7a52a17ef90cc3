#include "markdown/alert_words.hpp"

#include "base/text.hpp"
#include "locale/text.hpp"

namespace guidepost::markdown {
namespace {

std::string key_of(std::string_view word) {
  for (bool shortened = true; shortened;) {
    shortened = false;
    word = text::trim(word);
    for (const std::string_view mark : {"!", ":", "！", "："}) {
      if (!word.ends_with(mark)) continue;
      word.remove_suffix(mark.size());
      shortened = true;
    }
  }
  return locale::fold_case(locale::to_nfc(word));
}

}  // namespace

void AlertWords::add(AlertKind kind, std::string_view words) {
  for (const std::string_view word : text::split(words, ',')) {
    if (std::string key = key_of(word); !key.empty()) kinds_.emplace(std::move(key), kind);
  }
}

std::optional<AlertKind> AlertWords::find(std::string_view word) const {
  const auto found = kinds_.find(key_of(word));
  return found == kinds_.end() ? std::nullopt : std::optional{found->second};
}

}  // namespace guidepost::markdown
