#include "translation/words.hpp"

#include <catch2/catch.hpp>

namespace guidepost::translation {
namespace {

TEST_CASE("common words are what is left of Markdown without names, numbers, code and markup") {
  struct Case {
    std::string_view name, markdown, common;
  };
  const auto c = GENERATE(values<Case>({
      {"a sentence", "Buy the new offer, then add users.", "the new offer then add users "},
      {"names and numbers", "Microsoft Azure has 3 plans (E5, F1 and P2)", "has plans and "},
      {"identifiers", "the customerDomain of a.b and snake_case or x@y.example", "the of and or "},
      {"code", "run `the program` or ``a ` b`` now", "run or now "},
      {"a link's target", "see [the page](the/page.md) now", "see the page now "},
      {"an address", "open https://example.com/the/page now", "open now "},
      {"HTML and entities", "a <a href=\"the page\"></a>line&nbsp;end", "line end "},
      {"a button in bold", "choose **save the order** and wait", "choose and wait "},
      {"a paragraph in bold", "**who may buy the offer?**", "who may buy the offer "},
      {"hyphens and apostrophes", "the customer's co-sell isn’t it", "the customer's co-sell isn’t it "},
      {"accents", "az Árak és az árlisták", "az és az árlisták "},
      {"Chinese beside names", "使用Azure购买产品", "使用 购买产品 "},
      {"a no-loc term", "the blue house here", "the here "},
      {"broken markup", "a ](b `c <d &e **further", "further "},
  }));
  INFO(c.name << ": " << c.markdown);
  CHECK(words_of_markdown(c.markdown, markdown::NoLocTerms{{"blue house"}}).common == c.common);
}

TEST_CASE("labels, values and names of products are no running text") {
  struct Case {
    std::string_view text;
    bool is_prose;
  };
  const auto c = GENERATE(values<Case>({
      {"Set up a new partner", true},
      {"The invoice is sent to the customer.", true},
      {"High-propensity prospects for remote work: seat size above 25 seats", true},
      {"您可以在商店中购买该产品", true},
      {"Next steps", false},
      {"all network partners", false},
      {"Microsoft 365 Business Standard", false},
      {"Dynamics 365 for Finance and Operations, Business edition", false},
      {"Azure Database for MySQL and MySQL Database on Azure", false},
      {"taxZipCode", false},
      {"One Microsoft Way, Redmond, WA 98052", false},
      {"", false},
  }));
  INFO(c.text);
  CHECK(words_of_markdown(c.text, {}).is_prose() == c.is_prose);
}

TEST_CASE("the first word of a sentence counts where its language is known to have it") {
  Vocabulary vocabulary;
  vocabulary.add(words_of_markdown("you create invoices", {}));
  CommonWords sentence = words_of_markdown("Create a payment profile", {});
  CHECK_FALSE(sentence.is_prose());
  add_opening(sentence, vocabulary);
  CHECK(sentence.is_prose());

  CommonWords product = words_of_markdown("Contoso a payment profile", {});
  add_opening(product, vocabulary);
  CHECK_FALSE(product.is_prose());
}

TEST_CASE("shared words are counted as often as both have them") {
  const auto shared = [](std::string_view a, std::string_view b) {
    return shared_words(words_of_markdown(a, {}), words_of_markdown(b, {}));
  };
  CHECK(shared("the new offer", "the new offer for users") == 1.0);
  CHECK(shared("the the the the", "the offer") == 0.25);
  CHECK(shared("az új ajánlat", "the new offer") == 0.0);
  CHECK(shared("Azure", "Azure") == 0.0);
}

TEST_CASE("a text of nothing but beginnings of markup takes linear time") {
  std::string text;
  for (int i = 0; i < 200'000; ++i) text += "](`<a **&";
  CHECK(words_of_markdown(text, {}).all < 2'000'000);
}

}  // namespace
}  // namespace guidepost::translation
