#include "site/folder_section.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "base/url_path.hpp"
#include "locale/collation.hpp"

namespace guidepost::site {
namespace {

/// Which articles sections are responsible for: those in and below their folders, and those that they list.
class Covered {
 public:
  explicit Covered(std::span<const Section> sections) {
    for (const Section& section : sections) {
      folders_.insert(section.folder);
      for (const NavigationNode& node : section.nodes) {
        if (!node.article.empty()) articles_.insert(node.article);
      }
    }
  }

  [[nodiscard]] bool has(std::string_view article) const {
    if (folders_.contains({})) return true;
    for (std::string_view folder = parent_path(article); !folder.empty(); folder = parent_path(folder)) {
      if (folders_.contains(folder)) return true;
    }
    return articles_.contains(article);
  }

 private:
  std::set<std::string_view> folders_;
  std::set<std::string_view> articles_;
};

}  // namespace

Section folder_section(const SiteModel& model, locale::LocaleId locale, std::span<const Section> sections) {
  const Covered covered{sections};
  Section section;
  std::map<std::string, std::uint32_t, std::less<>> folders;  // folder -> node
  const auto folder_node = [&](auto&& self, std::string_view folder) -> std::uint32_t {
    if (folder.empty()) return no_node;
    if (const auto found = folders.find(folder); found != folders.end()) return found->second;
    const std::uint32_t parent = self(self, parent_path(folder));
    NavigationNode node{.name = std::string{file_name(folder)}, .parent = parent};
    const std::string index = fmt::format("{}/index", folder);
    if (model.page(locale, index) != nullptr) {
      node.article = index;
      node.name.clear();
    }
    const auto at = static_cast<std::uint32_t>(section.nodes.size());
    section.nodes.push_back(std::move(node));
    (parent == no_node ? section.roots : section.nodes[parent].children).push_back(at);
    folders.emplace(folder, at);
    return at;
  };

  std::vector<const Article*> articles;
  for (const Page& page : model.pages()) {
    if (page.locale != locale) continue;
    const Article& article = model[page.article];
    if (!covered.has(article.id.path())) articles.push_back(&article);
  }
  std::vector<std::string_view> titles;
  for (const Article* const article : articles) titles.push_back(article->title.value);
  // Folders in path order ('/' before every other byte: a folder's children follow it), articles of a folder by title.
  std::vector<std::size_t> order = locale::collation_order(titles, model.locales()[locale].tag);
  std::ranges::stable_sort(order, {}, [&](std::size_t i) {
    std::string folder{parent_path(articles[i]->id.path())};
    std::ranges::replace(folder, '/', '\1');
    return folder;
  });
  for (const std::size_t i : order) {
    const std::string& id = articles[i]->id.path();
    const std::string_view folder = parent_path(id);
    const std::uint32_t parent = folder_node(folder_node, folder);
    if (!folder.empty() && file_name(id) == "index") continue;
    const auto at = static_cast<std::uint32_t>(section.nodes.size());
    section.nodes.push_back({.name = articles[i]->title.value, .article = id, .parent = parent});
    (parent == no_node ? section.roots : section.nodes[parent].children).push_back(at);
  }
  return section;
}

}  // namespace guidepost::site
