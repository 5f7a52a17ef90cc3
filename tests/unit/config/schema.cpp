// The schema for editors and the reference for writers have the keys that the program has.
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "base/text.hpp"
#include "loaded_site.hpp"

namespace guidepost::config {
namespace {

using Keys = std::set<std::string>;

std::string document(std::string_view path) {
  std::ifstream file{fmt::format("{}/docs/{}", GUIDEPOST_SOURCE_DIR, path)};
  REQUIRE(file);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

/// The keys that the help for an unknown key lists.
Keys accepted_keys(std::string_view yml) {
  const LoadedSite site{{"en"}, yml};
  REQUIRE(site.loaded.problems.size() == 1);
  const std::string& help = site.loaded.problems.items()[0].help;
  const std::size_t colon = help.find(": ");
  REQUIRE(colon != help.npos);
  Keys keys;
  for (const std::string_view key : text::split(std::string_view{help}.substr(colon + 1), ','))
    keys.emplace(text::trim(key));
  return keys;
}

Keys keys_of(const nlohmann::json& object) {
  Keys keys;
  for (const auto& item : object.items()) keys.insert(item.key());
  return keys;
}

}  // namespace

TEST_CASE("the schema has the keys that guidepost.yml has") {
  const auto schema = nlohmann::json::parse(document("formats/guidepost.schema.json"));
  CHECK(keys_of(schema["properties"]) == accepted_keys("pets: x\n"));
  CHECK(keys_of(schema["definitions"]["locale"]["properties"]) == accepted_keys("locales: {en: {pets: x}}\n"));
  CHECK(keys_of(schema["properties"]["delivery"]["properties"]) == accepted_keys("delivery: {pets: x}\n"));
  CHECK(keys_of(schema["definitions"]["override"]["properties"]) ==
        accepted_keys("overrides: [{pets: x, rules: {}}]\n"));
  CHECK(keys_of(schema["definitions"]["goal"]["anyOf"][1]["properties"]) ==
        accepted_keys("coverage: {en: {pets: x}}\n"));
  CHECK(keys_of(schema["definitions"]["exemption"]["properties"]) ==
        accepted_keys("exemptions: [{pets: x, code: loc-missing, owner: a, reason: b, until: 2027-01-01}]\n"));
}

TEST_CASE("the schema has the severities that rules have, and all of them are accepted") {
  const auto schema = nlohmann::json::parse(document("formats/guidepost.schema.json"));
  for (const auto& severity : schema["definitions"]["severity"]["enum"]) {
    const std::string value = severity.dump();
    INFO(value);
    CHECK(LoadedSite{{"en"}, fmt::format("rules: {{loc-missing: {}}}\n", value)}.problems().empty());
  }
}

TEST_CASE("docs/configuration.md has a section for every key") {
  const std::string reference = document("configuration.md");
  for (const std::string& key : accepted_keys("pets: x\n")) {
    INFO(key);
    CHECK(reference.find(fmt::format("\n### {}\n", key)) != reference.npos);
  }
}

}  // namespace guidepost::config
