// What is found untranslated, and what is left alone: own sentences, so that it runs without any corpus.
#include "translation/untranslated.hpp"

#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::translation {
namespace {

/// A bilingual segment.
std::string segment(const std::string& target, const std::string& source) {
  return "<span data-ttu-id=\"2a5f0-101\">" + target +
         "</span><span class=\"sxs-lookup\"><span data-stu-id=\"2a5f0-101\">" + source + "</span></span>";
}

/// "untranslated: ..." and "de: ..." for each text of `folder`/a.md that is in another language.
std::string found_in(const test::SiteRun& run, std::string_view folder) {
  const site::SiteModel& model = *run.outcome().model;
  const ArticleLanguage language =
      TextLanguages{model}.of(model[*model.find(*model.locales().find_folder(folder), "a")]);
  std::string found;
  for (const ForeignText& text : language.untranslated) found += "untranslated: " + std::string{text.text} + "\n";
  for (const ForeignText& text : language.wrong) found += text.language + ": " + std::string{text.text} + "\n";
  return found;
}

TEST_CASE("a segment is untranslated when its target has the words of its source") {
  struct Case {
    std::string name, target, source;
    bool is_untranslated;
  };
  const auto c = GENERATE(values<Case>({
      {"the same", "The invoice is sent to the customer.", "The invoice is sent to the customer.", true},
      {"a word lost", "The invoice is to the customer.", "The invoice is sent to the customer.", true},
      {"other marks", "The invoice **is** sent to the customer", "The invoice is sent to the customer.", true},
      {"translated", "A számlát elküldjük az ügyfélnek.", "The invoice is sent to the customer.", false},
      {"half translated", "A számla is sent az ügyfélnek.", "The invoice is sent to the customer.", false},
      {"a label", "Invoice date", "Invoice date", false},
      {"a product", "Microsoft 365 Business Standard", "Microsoft 365 Business Standard", false},
      {"a value", "customerDomain", "customerDomain", false},
      {"code", "`the invoice is sent to the customer`", "`the invoice is sent to the customer`", false},
      {"an address", "https://example.com/the-invoice/is/sent", "https://example.com/the-invoice/is/sent", false},
  }));
  INFO(c.name);
  const auto run = test::SiteFixture{}.file("hu/a.md", "# Cikk\n\n" + segment(c.target, c.source) + "\n").check();
  CHECK(found_in(run, "hu") == (c.is_untranslated ? "untranslated: " + c.target + "\n" : ""));
}

TEST_CASE("a block is untranslated when the source article has it, or by its language") {
  struct Case {
    std::string name, text;
    bool is_untranslated;
  };
  const auto c = GENERATE(values<Case>({
      {"the source's, short", "Send the new invoice.", true},
      {"not the source's, long", "You can also send the invoice to another customer when you want.", true},
      {"a heading of the source's", "## How to send an invoice", true},
      {"translated", "A számlát bármikor elküldheti egy másik ügyfélnek is.", false},
      {"without accents, short", "Most nem lehet elmenteni ezt.", false},
      {"a product", "Microsoft Azure Database for MySQL and for PostgreSQL", false},
      {"a button in bold", "Kattintson a **Send the invoice to the customer now** gombra.", false},
      {"code", "```\nYou can also send the invoice to another customer when you want.\n```", false},
      {"names of plans in a cell", "| a |\n|---|\n| quarantine data reader role |", false},
  }));
  INFO(c.name);
  const std::string source =
      "# Invoices\n\nSend the new invoice.\n\n## How to send an invoice\n\nThe customer wants to pay another invoice, "
      "so you can send it when you also want that.\n\n| a |\n|---|\n| quarantine data reader role |\n";
  const auto run = test::SiteFixture{}.file("en/a.md", source).file("hu/a.md", "# Cikk\n\n" + c.text + "\n").check();
  std::string words = c.text.substr(c.text.starts_with("## ") ? 3 : 0);
  CHECK(found_in(run, "hu") == (c.is_untranslated ? "untranslated: " + words + "\n" : ""));
}

TEST_CASE("text in a third language is wrong, not untranslated") {
  const std::string german =
      "Sie können die Rechnung jederzeit an einen anderen Kunden schicken, wenn Sie das möchten.";
  const std::string traditional = "您可以隨時將發票寄給其他客戶，這樣他們就能夠為這些產品付款，並且會收到通知。";
  const std::string simplified = "您可以随时将发票寄给其他客户，这样他们就能够为这些产品付款，并且会收到通知。";
  const auto run = test::SiteFixture{}
                       .file("en/a.md", "# Invoices\n")
                       .file("hu/a.md", "# Cikk\n\n" + german + "\n")
                       .file("zh-CN/a.md", "# 文章\n\n" + traditional + "\n\n" + simplified + "\n")
                       .check();
  CHECK(found_in(run, "en").empty());
  CHECK(found_in(run, "hu") == "de: " + german + "\n");
  CHECK(found_in(run, "zh-CN") == "zh-Hant: " + traditional + "\n");
}

TEST_CASE("without a source locale text in another language is wrong when there is enough of it") {
  const std::string english = "You can also send the invoice to another customer when you want to do that today.";
  const auto run = test::SiteFixture{}
                       .file("hu/a.md", "# Cikk\n\n" + english + "\n\nSend the new invoice to them.\n")
                       .file("zh-CN/a.md", "# 文章\n\n" + english + "\n\n使用 Microsoft Azure Database for MySQL。\n")
                       .check();
  CHECK(found_in(run, "hu") == "en: " + english + "\n");
  CHECK(found_in(run, "zh-CN") == "en: " + english + "\n");
}

TEST_CASE("the share is of words, code is none of them") {
  const auto run =
      test::SiteFixture{}
          .file("en/a.md", "# Invoices\n\nSend the new invoice.\n")
          .file("hu/a.md", "# Számlák\n\nSend the new invoice.\n\nMa még nem.\n\n```\nfour words of code\n```\n")
          .check();
  const site::SiteModel& model = *run.outcome().model;
  const ArticleLanguage language = TextLanguages{model}.of(model[*model.find(*model.locales().find_folder("hu"), "a")]);
  CHECK(language.words == 8);
  CHECK(language.untranslated_words == 4);
  CHECK(language.untranslated_share() == 0.5);
  CHECK(ArticleLanguage{}.untranslated_share() == 0.0);
}

}  // namespace
}  // namespace guidepost::translation
