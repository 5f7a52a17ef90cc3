#include "translation/glossary.hpp"

#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "support/site_fixture.hpp"

namespace guidepost::translation {
namespace {

locale::LocaleTable table() {
  return locale::LocaleTable{{{.tag = "en-US", .folder = "en-us", .native_name = "English"},
                              {.tag = "hu-HU", .folder = "hu-hu", .native_name = "Magyar"},
                              {.tag = "zh-CN", .folder = "zh-cn", .native_name = "中文"}},
                             locale::LocaleId{0}};
}

/// "invoice: hu-hu számla, bizonylat; zh-cn 发票" a line, then messages.
std::string described(std::string_view text) {
  const locale::LocaleTable locales = table();
  Glossary glossary;
  Diagnostics problems;
  glossary.add(text, FileId{0}, locales, problems);
  std::string all;
  for (const GlossaryTerm& term : glossary.terms()) {
    all += term.source + ":";
    for (const locale::LocaleId id : locales.ids()) {
      const auto& translations = term.by_locale[static_cast<std::size_t>(id)];
      if (!translations.empty()) all += fmt::format(" {} {}", locales[id].folder, fmt::join(translations, ", "));
    }
    all += '\n';
  }
  for (const Diagnostic& problem : problems.items()) all += problem.message + '\n';
  return all;
}

TEST_CASE("a glossary is read from CSV and from TBX") {
  struct Case {
    std::string_view name, text, expected;
  };
  const auto c = GENERATE(values<Case>({
      {"CSV", "term,hu,zh-cn\ninvoice,számla,发票\n", "invoice: hu-hu számla zh-cn 发票\n"},
      {"several translations", "term,hu\nTrial,próbaidőszak| próbaverzió\n",
       "trial: hu-hu próbaidőszak, próbaverzió\n"},
      {"the source's column and notes", "note,en,hu-HU\nx,invoice,számla", "invoice: hu-hu számla\n"},
      {"quotes", "term,hu\r\n\"pay, later\",\"\"\"most\"\"\"\r\n", "pay, later: hu-hu \"most\"\n"},
      {"semicolons, a byte order mark", "\xEF\xBB\xBFterm;hu\na, b;c\n", "a, b: hu-hu c\n"},
      {"short and empty rows", "hu,term\nszámla\n\n,invoice\n", "invoice:\n"},
      {"an open quote", "term,hu\ninvoice,\"számla\n", "invoice: hu-hu számla\n"},
      {"TBX, version 3",
       "<?xml version=\"1.0\"?><tbx><conceptEntry id=\"1\"><langSec "
       "xml:lang=\"en\"><termSec><term>invoice</term></termSec>"
       "</langSec><langSec xml:lang='hu'><termSec><term>számla</term></termSec></langSec></conceptEntry></tbx>",
       "invoice: hu-hu számla\n"},
      {"TBX, version 2, synonyms",
       "<!DOCTYPE martif SYSTEM \"TBXcoreStructV02.dtd\"><martif><termEntry><langSet xml:lang=\"hu\"><tig><term>a "
       "&amp; b</term>"
       "</tig></langSet><langSet "
       "xml:lang=\"en-US\"><tig><term>A</term></tig><tig><term>B</term></tig></langSet></termEntry>",
       "a: hu-hu a & b\nb: hu-hu a & b\n"},
      {"no column of terms", "hu,zh\na,b\n", "the glossary has no terms in the source language\n"},
      {"nothing", "", "the glossary has no terms in the source language\n"},
      {"other XML", "<a><term>x</term></a>", "the glossary has no terms in the source language\n"},
      {"an open tag", "<termEntry><langSet xml:lang=", "the glossary has no terms in the source language\n"},
  }));
  INFO(c.name);
  CHECK(described(c.text) == c.expected);
}

TEST_CASE("terms are found as whole words") {
  Glossary glossary;
  Diagnostics problems;
  glossary.add("term,hu\npay,fizet\npay later,később fizet\n发票,számla\n", FileId{0}, table(), problems);
  const auto found = [&](std::string_view text) {
    std::string all;
    for (const GlossaryTerm* const term : glossary.terms_in(text)) all += term->source + ";";
    return all;
  };
  CHECK(found("you pay later, or pay now") == "pay;pay later;");
  CHECK(found("payment, prepay, pay-as-you-go") == "pay;");
  CHECK(found("请查看发票以付款") == "发票;");
  CHECK(found("").empty());
}

TEST_CASE("a translation may have other endings and another order of words") {
  CHECK(has_translation("fizesse ki a számlát", "számla"));
  CHECK(has_translation("fizetni később lehet", "később fizet"));
  CHECK(has_translation("查看发票", "发票"));
  CHECK_FALSE(has_translation("fizesse ki a díjat", "számla"));
}

TEST_CASE("a term that is translated otherwise is reported where a glossary is configured") {
  const std::string text =
      "# Cikk\n\n<span data-ttu-id=\"2a5f0-101\">Fizesse ki a díjat.</span><span class=\"sxs-lookup\"><span "
      "data-stu-id=\"2a5f0-101\">Pay the invoice.</span></span>\n\n<span data-ttu-id=\"2a5f0-102\">Fizesse ki a "
      "számlát.</span><span class=\"sxs-lookup\"><span data-stu-id=\"2a5f0-102\">Pay the Invoice.</span></span>\n";
  test::SiteFixture site;
  site.file("hu/a.md", text).file("terms.csv", "term,hu\ninvoice,számla\n");
  CHECK(site.check().diagnostics_text().empty());
  site.file("guidepost.yml", "glossary: terms.csv\n");
  site.check().expect_diagnostics(
      "hu/a.md:3:31: suggestion[loc-glossary-term]: 'invoice' is not translated as 'számla' here\n"
      "    <span data-ttu-id=\"2a5f0-101\">Fizesse ki a díjat.</span><span class=\"sxs-lookup\"><span "
      "data-stu-id=\"2a5f0-101\">Pay the i…\n"
      "                                  ^~~~~~~~~~~~~~~~~~~\n"
      "    help: use 'számla', or add the translation that stands here to the glossary\n"
      "    note: terms.csv:2:1: the term in the glossary\n");
  site.file("guidepost.yml", "glossary: [gone.csv]\n");
  site.check().expect_diagnostics(
      "guidepost.yml:1:12: error[site-config-invalid-value]: glossary 'gone.csv' cannot be read\n"
      "    glossary: [gone.csv]\n"
      "               ^~~~~~~~\n"
      "    help: write the path of a CSV or TBX file, relative to the site folder\n");
}

}  // namespace
}  // namespace guidepost::translation
