#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "locale/locale.hpp"
#include "locale/tag.hpp"

namespace guidepost::locale {
namespace {

constexpr LocaleId en{0};
constexpr LocaleId de{1};
constexpr LocaleId at{2};
constexpr LocaleId sv{3};

Locale row(std::string tag, std::vector<LocaleId> fallback = {}) {
  return {.tag = tag, .folder = tag, .native_name = native_name(tag), .fallback = std::move(fallback)};
}

std::vector<std::string> unique_names(std::vector<Locale> rows) {
  std::vector<std::string> names;
  for (const Locale& unique : make_unique_names(std::move(rows))) names.push_back(unique.native_name);
  return names;
}

using Ids = std::vector<LocaleId>;
using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a table finds its rows by folder and by tag") {
  const LocaleTable table{{{.tag = "en-US", .folder = "en-us", .native_name = "English"},
                           {.tag = "zh-Hans", .folder = "zh", .native_name = "x"}},
                          LocaleId{0}};

  CHECK(table.size() == 2);
  CHECK(table.ids() == Ids{LocaleId{0}, LocaleId{1}});
  CHECK(table.source() == LocaleId{0});
  CHECK(table[LocaleId{1}].tag == "zh-Hans");
  CHECK(table.find_folder("zh") == LocaleId{1});
  CHECK(table.find_folder("zh-Hans") == std::nullopt);
  CHECK(table.find_folder("EN-US") == std::nullopt);
  CHECK(table.find_tag("zh-hans") == LocaleId{1});
  CHECK(table.find_tag("zh") == std::nullopt);
  CHECK(LocaleTable{}.size() == 0);
  CHECK(LocaleTable{}.ids().empty());
}

TEST_CASE("fallbacks are the own list, then theirs, then the source") {
  const LocaleTable table{{row("en"), row("de", {sv}), row("de-AT", {de}), row("sv")}, en};
  CHECK(table.fallbacks(en).empty());
  CHECK(table.fallbacks(de) == Ids{sv, en});
  CHECK(table.fallbacks(at) == Ids{de, sv, en});
  CHECK(table.fallbacks(sv) == Ids{en});
}

TEST_CASE("without a source locale all others follow in table order") {
  const LocaleTable table{{row("en"), row("de"), row("de-AT", {de}), row("sv")}, std::nullopt};
  CHECK(table.fallbacks(en) == Ids{de, at, sv});
  CHECK(table.fallbacks(at) == Ids{de, en, sv});
  CHECK(table.fallbacks(sv) == Ids{en, de, at});
}

TEST_CASE("cycles and repetitions vanish from fallbacks") {
  const LocaleTable table{{row("en", {en, de}), row("de", {at, at, de}), row("de-AT", {de, sv, en}), row("sv", {en})},
                          en};
  CHECK(table.fallbacks(en) == Ids{de, at, sv});
  CHECK(table.fallbacks(de) == Ids{at, sv, en});
  CHECK(table.fallbacks(at) == Ids{de, sv, en});
  CHECK(table.fallbacks(sv) == Ids{en, de, at});
}

TEST_CASE("the own list is tried before what its members fall back to") {
  const LocaleTable table{{row("en"), row("de", {at, sv}), row("de-AT", {en}), row("sv")}, std::nullopt};
  CHECK(table.fallbacks(de) == Ids{at, sv, en});
}

TEST_CASE("names that are unique stay short") {
  CHECK(unique_names({row("en-US"), row("sv-SE"), row("zh-Hans"), row("zh-CN")}) ==
        Names{"English", "Svenska", "简体中文", "中文"});
}

TEST_CASE("equal names show the region") {
  CHECK(unique_names({row("zh-CN"), row("zh-TW"), row("sv")}) == Names{"中文（中国）", "中文（台灣）", "Svenska"});
  CHECK(unique_names({row("en"), row("en-GB"), row("de"), row("de-AT")}) ==
        Names{"English", "English (United Kingdom)", "Deutsch", "Deutsch (Österreich)"});
  CHECK(unique_names({row("pt-PT"), row("pt-BR")}) == Names{"Português (Portugal)", "Português (Brasil)"});
  CHECK(unique_names({row("es-ES"), row("es-419")}) == Names{"Español (España)", "Español (Latinoamérica)"});
  CHECK(unique_names({row("zh-Hans-CN"), row("zh-Hans-SG")}) == Names{"简体中文（中国）", "简体中文（新加坡）"});
  CHECK(unique_names({row("ca"), row("ca-valencia")}) == Names{"Català", "Català (valencià)"});
}

TEST_CASE("one tag in two folders shows the folder") {
  const Locale one{.tag = "sv", .folder = "sv", .native_name = "Svenska"};
  const Locale two{.tag = "sv", .folder = "sv-draft", .native_name = "Svenska"};
  CHECK(unique_names({one, two}) == Names{"Svenska (sv)", "Svenska (sv-draft)"});

  const LocaleTable table{{one, two}, std::nullopt};
  CHECK(table[LocaleId{1}].native_name == "Svenska (sv-draft)");
}

}  // namespace guidepost::locale
