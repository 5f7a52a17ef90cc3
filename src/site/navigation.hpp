// A locale's navigation: sections made from tables of contents, or from the folder tree where there are none.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/byte_range.hpp"
#include "site/article_id.hpp"

namespace guidepost::site {

inline constexpr std::uint32_t no_node = std::numeric_limits<std::uint32_t>::max();

/// Whose entry it is.
enum class EntryOrigin : std::uint8_t {
  own,           ///< of a table of contents of this locale, or of its folder tree
  adopted,       ///< of the source's, which this locale's lacks; the article has a translation, whose title it takes
  untranslated,  ///< of the source's, in the source's language
};

/// One entry of the tree. Exactly one of: an article of this site, a download, a URL, or a mere heading of its
/// children.
struct NavigationNode {
  std::string name;
  std::string article;     ///< article id when the entry leads to a page of this locale (its own or a fallback)
  std::string fragment;    ///< "#bookmark" of that article, may be empty
  FileId asset = no_file;  ///< a download
  std::string url;         ///< external or site-absolute, as written
  std::string synonyms;    ///< displayName
  std::string toc_folder;  ///< of the table of contents that stands below it, if one does: "a/b/"
  SourceSpan where;        ///< of the href in the TOC
  bool expanded = false;
  EntryOrigin origin = EntryOrigin::own;
  std::uint32_t parent = no_node;
  std::vector<std::uint32_t> children;
};

/// One tree with its own root: what one top-level TOC describes.
struct Section {
  std::string folder;                 ///< of the TOC, below the locale folder; "" for its root
  std::string name;                   ///< title of the section: its index article's title, or the folder's name
  std::string index_article;          ///< the article that introduces the section, or ""
  std::vector<NavigationNode> nodes;  ///< in pre-order
  std::vector<std::uint32_t> roots;
  std::vector<std::uint32_t> reading_order;  ///< nodes with articles, each article once, in pre-order
};

/// What stands for a folder in the way from the start page down to an article. Of breadcrumb/toc.yml.
struct Crumb {
  std::string name;
  std::string article;  ///< the page that it leads to, or ""
};

/// Where an article stands: a node, or just the section of its folder when no TOC lists it.
struct Place {
  const Section* section = nullptr;
  std::uint32_t node = no_node;
};

/// The navigation of one locale. Immutable after building.
struct Navigation {
  std::vector<Section> sections;  ///< sorted by folder

  std::unordered_map<std::string, std::uint32_t, ArticleIdHash, ArticleIdEqual> section_of_folder;
  std::unordered_map<std::string, Crumb, ArticleIdHash, ArticleIdEqual> crumbs;  ///< by folder

  struct NodeRef {
    std::uint32_t section;
    std::uint32_t node;
    std::uint32_t order;  ///< index into reading_order
  };
  std::unordered_map<std::string, NodeRef, ArticleIdHash, ArticleIdEqual> places;  ///< first listing of each article

  [[nodiscard]] Place place_of(std::string_view article) const;
  /// The section whose table of contents stands in `folder`, or nullptr.
  [[nodiscard]] const Section* section_in(std::string_view folder) const;
  /// The article before (-1) or after (+1) in the section's reading order, or nullptr.
  [[nodiscard]] const NavigationNode* neighbour(std::string_view article, int step) const;
};

}  // namespace guidepost::site
