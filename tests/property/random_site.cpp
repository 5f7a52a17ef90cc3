#include "property/random_site.hpp"

#include <fmt/format.h>

#include <array>

namespace guidepost::test {
namespace {

const std::vector<std::string> folders{"", "orders/", "billing/deep/", "Größe/", "文章/"};
const std::vector<std::string> names{"index", "returns", "invoices", "A b",  "v1.2",
                                     "café",  "发票",    "404-help", "terms"};
const std::vector<std::string> words{"order",     "the",      "refund",       "**bold**", "*soft*",  "`code`",
                                     "Árvíztűrő", "発注",     "größer",       "a_b_c",    "2020.",   "1)",
                                     "<br>",      "&amp;",    "\\*star",      "e\u0301t", "price |", "#5",
                                     "+1",        "~~gone~~", "x@example.com"};
const std::vector<std::string> alerts{"> [!NOTE]\n> ", ">[!Tip]\n>", "> [!warning]\n> ", ">  [!IMPORTANT]  \n> "};
const std::array<std::string_view, 4> locales{"en", "de", "hu", "zh"};

/// One locale's text, written article by article.
class Writer {
 public:
  Writer(Random& random, const std::vector<std::string>& articles, std::string_view locale)
      : random_{random}, articles_{articles}, locale_{locale} {}

  std::string article(const std::string& id) {
    id_ = id;
    segment_ = 100;
    std::string text = front_matter();
    const bool has_anchor = !random_.one_in(3);
    text += fmt::format("# {}{}\n", has_anchor ? "<a name=\"top\"></a>" : "", unit(sentence(4, false)));
    const std::size_t blocks = random_.below(9);
    for (std::size_t i = 0; i < blocks; ++i) text += "\n" + block();
    if (random_.one_in(4)) text.pop_back();
    if (random_.one_in(4)) text = with_crlf(text);
    return random_.one_in(6) ? "\xEF\xBB\xBF" + text : text;
  }

  std::string faq() {
    id_ = "faq";
    std::string text = "### YamlMime:FAQ\nmetadata:\n  title: Questions\ntitle: Questions\nsections:\n";
    for (int i = 0; i < 2; ++i) {
      text += fmt::format("- name: Section {}\n  questions:\n  - question: Why {}?\n    answer: |\n      {} {}\n", i, i,
                          words[random_.below(3)], link());
    }
    return text;
  }

 private:
  std::string front_matter() {
    if (random_.one_in(8)) return "";
    std::string text = fmt::format("---\ntitle: \"{} {}\"\n", locale_, id_);
    if (random_.one_in(2)) text += "ms.date: 04/20/2021\n";
    if (random_.one_in(3)) text += "ms.openlocfilehash: 951ab79af1e624c78c9efc5b2706bb985fda402c\n";
    if (random_.one_in(5)) text += "ms.custom: [a, b]\nnested:\n  key: value\n";
    return text + "---\n";
  }

  std::string block() {
    switch (random_.below(9)) {
      case 0:
        return fmt::format("## {}{}\n", random_.one_in(2) ? "<a name=\"part\"></a>" : "", unit(sentence(3, false)));
      case 1:
        return random_.pick(alerts) + unit(sentence(5, true)) + "\n";
      case 2:
        return fmt::format("1. {}\n2. {}\n   > [!NOTE]\n   > {}\n", unit(sentence(3, true)), unit(link()),
                           unit(link()));
      case 3:
        return fmt::format("| A | B |\n|---|---|\n| {} | `a \\| b` {} |\n", unit(link()), unit(link()));
      case 4:
        return "```yaml\n[not a link](gone.md)\n# no heading\n> [!NOTE]\n:::row:::\n```\n";
      case 5:
        return fmt::format("- [x] {}\n- [ ] {}\n", unit(link()), unit(sentence(2, true)));
      case 6:
        return fmt::format("{}  \n{}\n", unit(link()), unit(sentence(4, true)));
      case 7:
        return fmt::format(":::image type=\"content\" source=\"media/{}.png\" alt-text=\"alt\":::\n",
                           random_.one_in(3) ? "gone" : "a");
      default:
        return unit(sentence(9, true)) + " " + unit(sentence(4, true)) + "\n";
    }
  }

  std::string sentence(std::size_t length, bool with_links) {
    std::string text = "Word";
    for (std::size_t i = 0; i < length; ++i) {
      text += ' ';
      text += with_links && random_.one_in(4) ? link() : random_.pick(words);
    }
    return text;
  }

  /// Some href, as writers spell them.
  std::string link() {
    const std::string label = random_.one_in(12) ? "" : random_.one_in(6) ? "[two] words" : random_.pick(names);
    const std::string target = random_.pick(articles_);
    std::string up;
    for (const char c : id_) up += c == '/' ? "../" : "";
    switch (random_.below(10)) {
      case 0:
        return fmt::format("[{}](https://example.com/{})", label, random_.below(9));
      case 1:
        return fmt::format("[{}](#part)", label);
      case 2:
        return fmt::format("[{}](gone-{}.md)", label, random_.below(9));
      case 3:
        return fmt::format("![{}](media/{}.png)", label, random_.one_in(4) ? "gone" : "a");
      case 4:
        return fmt::format("[{}](<{}{}.md#part>)", label, up, target);
      case 5:
        return fmt::format("[{}](<{}{}.md?view=1>  \"a title\")", label, up, target);
      case 6:
        return fmt::format("[![{}](media/a.png)](<{}{}.md>)", label, up, target);
      case 7:
        return "<https://example.com/auto>";
      default:
        return fmt::format("[{}](<{}{}.md>)", label, up, target);
    }
  }

  /// In zh every unit carries its source sentence, as the bilingual articles do.
  std::string unit(const std::string& text) {
    if (locale_ != "zh") return text;
    const std::string id = fmt::format("0a1b2-{}", segment_++);
    return fmt::format(
        "<span data-ttu-id=\"{0}\">{1}</span><span class=\"sxs-lookup\"><span data-stu-id=\"{0}\">{1} "
        "(source)</span></span>",
        id, text);
  }

  static std::string with_crlf(const std::string& text) {
    std::string crlf;
    for (const char c : text) crlf += c == '\n' ? std::string{"\r\n"} : std::string{c};
    return crlf;
  }

  Random& random_;
  const std::vector<std::string>& articles_;
  std::string_view locale_;
  std::string id_;
  int segment_ = 100;
};

std::string toc(Random& random, const std::vector<std::string>& articles) {
  std::string text;
  for (const std::string& id : articles) {
    if (random.one_in(5)) continue;
    text += fmt::format("- name: \"{}\"\n  href: \"{}.md\"\n", id, id);
  }
  if (random.one_in(2)) text += "- name: Gone\n  href: gone.md\n";
  return text.empty() ? "[]\n" : text;
}

}  // namespace

SiteFiles random_site(unsigned seed) {
  Random random{seed};
  std::vector<std::string> articles;
  for (const std::string& folder : folders) {
    for (const std::string& name : names) {
      if (random.one_in(3)) articles.push_back(folder + name);
    }
  }
  if (articles.empty()) articles.emplace_back("index");

  SiteFiles files;
  const bool has_source = !random.one_in(4);
  files["guidepost.yml"] = fmt::format(
      "title: Random guides\nsource_locale: {}\nbase_url: https://guides.example.com/\nsearch: on\n"
      "locales: {{en: {{}}, de: {{}}, hu: {{fallback: [de]}}, zh: {{tag: zh-Hans}}}}\n",
      has_source ? "en" : "none");
  for (const std::string_view locale : locales) {
    Writer writer{random, articles, locale};
    for (const std::string& id : articles) {
      if (locale != "en" && random.one_in(6)) continue;
      files[fmt::format("{}/{}.md", locale, id)] = writer.article(id);
    }
    if (random.one_in(3)) files[fmt::format("{}/only-{}.md", locale, locale)] = writer.article("only");
    if (random.one_in(2)) files[fmt::format("{}/faq.yml", locale)] = writer.faq();
    if (random.one_in(2)) files[fmt::format("{}/TOC.yml", locale)] = toc(random, articles);
  }
  for (const std::string& folder : folders) files[fmt::format("en/{}media/a.png", folder)] = "not a picture";
  return files;
}

SiteFiles broken_site(unsigned seed) {
  SiteFiles files = random_site(seed);
  Random random{seed + 1};
  const std::vector<std::string> pieces{"<span data-ttu-id=\"0a1b2-1\">",
                                        "</span>",
                                        "---\n",
                                        "> [!",
                                        ":::",
                                        "](",
                                        "[",
                                        "|",
                                        "\n",
                                        "\r",
                                        "\t",
                                        "<script>",
                                        "```",
                                        "\xFF",
                                        std::string(1, '\0'),
                                        "\"",
                                        ": ",
                                        "&a ",
                                        "<<<<<<< HEAD\n",
                                        "%",
                                        "文",
                                        "\u0301"};
  for (auto& [path, text] : files) {
    if (path == "guidepost.yml") continue;
    for (std::size_t count = random.below(6); count > 0 && !text.empty(); --count) {
      const std::size_t at = random.below(text.size());
      switch (random.below(4)) {
        case 0:
          text.erase(at, random.below(12) + 1);
          break;
        case 1:
          text.insert(at, random.pick(pieces));
          break;
        case 2:
          std::swap(text[at], text[random.below(text.size())]);
          break;
        default:
          text.insert(at, text.substr(random.below(text.size()), random.below(40)));
          break;
      }
    }
  }
  return files;
}

MemoryFileSystem in_memory(const SiteFiles& files) {
  MemoryFileSystem memory;
  for (const auto& [path, text] : files) memory.add("guides/" + path, text);
  return memory;
}

}  // namespace guidepost::test
