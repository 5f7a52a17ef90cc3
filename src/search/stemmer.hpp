// Stems of words, by Snowball. Computed when an index is made: who asks needs no stemmer.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace guidepost::search {

/// Threads: each needs its own.
class Stemmer {
 public:
  /// Of the language of a BCP 47 tag. For one that Snowball does not know, words are their own stems.
  explicit Stemmer(std::string_view tag);
  ~Stemmer();
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;

  /// The stem of a word in search form; valid until the next call.
  [[nodiscard]] std::string_view stem(std::string_view word);

 private:
  struct Library;
  std::unique_ptr<Library> library_;
};

}  // namespace guidepost::search
