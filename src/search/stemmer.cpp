#include "search/stemmer.hpp"

#include <libstemmer.h>

#include <vector>

namespace guidepost::search {

struct Stemmer::Library {
  explicit Library(const std::string& language) : stemmer{sb_stemmer_new(language.c_str(), "UTF_8")} {}
  ~Library() {
    if (stemmer != nullptr) sb_stemmer_delete(stemmer);
  }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;

  sb_stemmer* stemmer;
  std::vector<sb_symbol> word;
};

Stemmer::Stemmer(std::string_view tag)
    // Snowball takes the codes of ISO 639; Norwegian Bokmål is its "no".
    : library_{std::make_unique<Library>([&] {
        const std::string language{tag.substr(0, tag.find('-'))};
        return language == "nb" || language == "nn" ? std::string{"no"} : language;
      }())} {}

Stemmer::~Stemmer() = default;

std::string_view Stemmer::stem(std::string_view word) {
  if (library_->stemmer == nullptr) return word;
  library_->word.assign(word.begin(), word.end());
  const sb_symbol* const stem =
      sb_stemmer_stem(library_->stemmer, library_->word.data(), static_cast<int>(library_->word.size()));
  if (stem == nullptr) return word;
  const auto size = static_cast<std::size_t>(sb_stemmer_length(library_->stemmer));
  return {reinterpret_cast<const char*>(stem), size};
}

}  // namespace guidepost::search
