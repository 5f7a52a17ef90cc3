#include "locale/alphabet.hpp"

#include <catch2/catch.hpp>

namespace guidepost::locale {
namespace {

TEST_CASE("an alphabet holds the letters of a language's own words, in both cases") {
  const Alphabet swedish{"sv-SE"};
  CHECK(swedish.is_latin());
  CHECK(swedish.has_accents());
  CHECK((swedish.contains(U'å') && swedish.contains(U'Ö')));
  CHECK_FALSE((swedish.contains(U'ß') || swedish.contains(U'ő') || swedish.contains(U'中')));

  const Alphabet simplified{"zh-CN"};
  CHECK_FALSE(simplified.is_latin());
  CHECK(simplified.contains(U'这'));
  CHECK_FALSE(simplified.contains(U'這'));
  CHECK(Alphabet{"zh-TW"}.contains(U'這'));

  CHECK_FALSE(Alphabet{"en"}.has_accents());
  CHECK_FALSE(Alphabet{"en"}.contains(U'\U0001F600'));
}

}  // namespace
}  // namespace guidepost::locale
