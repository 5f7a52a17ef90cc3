#include "render/names.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "render/view.hpp"

namespace guidepost::render {
namespace {

void check_members(std::span<const Name> names, std::vector<std::string_view> outer) {
  for (const Name& name : names) outer.push_back(name.name);
  for (const Name& name : names) {
    for (const Name& member : name.members) {
      INFO(name.name << '.' << member.name);
      CHECK(std::ranges::find(outer, member.name) == outer.end());
    }
    check_members(name.members, outer);
  }
}

TEST_CASE("no list item has a name of what is outside its list") {
  for (const TemplateSpec& spec : all_templates()) {
    INFO(spec.name);
    std::vector<std::string_view> page;
    for (const Name& name : spec.frame) page.push_back(name.name);
    check_members(spec.names, page);
    for (const Name& name : spec.names) page.push_back(name.name);
    CHECK(std::set<std::string_view>(page.begin(), page.end()).size() == page.size());
    check_members(spec.frame, page);
  }
}

void collect(std::span<const Name> names, std::set<std::string>& out) {
  for (const Name& name : names) {
    out.insert(std::string{name.name});
    collect(name.members, out);
  }
}

TEST_CASE("no two names have the same key") {
  std::set<std::string> names;
  for (const TemplateSpec& spec : all_templates()) {
    collect(spec.frame, names);
    collect(spec.names, names);
  }
  for (auto name = names.begin(); name != names.end(); ++name) {
    INFO(*name);
    const auto is_same = [&](const std::string& other) { return NameKey::of(other) == NameKey::of(*name); };
    CHECK(std::find_if(std::next(name), names.end(), is_same) == names.end());
  }
}

TEST_CASE("docs/theming.md explains every template and every name") {
  std::ifstream file{GUIDEPOST_SOURCE_DIR "/docs/theming.md"};
  std::ostringstream text;
  text << file.rdbuf();

  std::set<std::string> words;
  for (const TemplateSpec& spec : all_templates()) {
    words.insert(std::string{spec.name});
    collect(spec.frame, words);
    collect(spec.names, words);
  }
  for (const std::string& word : words) {
    INFO(word);
    CHECK(text.str().find('`' + word + '`') != std::string::npos);
  }
}

}  // namespace
}  // namespace guidepost::render
