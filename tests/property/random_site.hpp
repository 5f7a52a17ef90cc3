// Random sites of the dialect: what the laws are tried on. The same seed gives the same site on every machine.
#pragma once

#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "base/file_system.hpp"

namespace guidepost::test {

/// Numbers that the standard defines exactly (its distributions differ between libraries).
class Random {
 public:
  explicit Random(unsigned seed) : engine_{seed} {}

  /// In [0, count).
  std::size_t below(std::size_t count) { return engine_() % count; }
  bool one_in(std::size_t count) { return below(count) == 0; }
  template <typename T>
  const T& pick(const std::vector<T>& choices) {
    return choices[below(choices.size())];
  }

 private:
  std::mt19937 engine_;
};

/// Path below the site folder -> bytes.
using SiteFiles = std::map<std::string, std::string>;

/// A site in four locales with everything that the dialect has: links of all spellings (some broken), bookmarks,
/// images, alerts, tables, code, front matter of several kinds, bilingual spans in one locale, TOCs in some folders,
/// FAQ documents. Its Markdown is well-formed: no page of it may show markup. A few translations are missing, and a few
/// are orphans.
SiteFiles random_site(unsigned seed);

/// The same site with random bytes deleted, doubled, swapped or overwritten: nothing is well-formed any more.
SiteFiles broken_site(unsigned seed);

/// The files in memory, below the folder "guides".
MemoryFileSystem in_memory(const SiteFiles& files);

}  // namespace guidepost::test
