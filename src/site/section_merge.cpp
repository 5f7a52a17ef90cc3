#include "site/section_merge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/text.hpp"
#include "base/url_path.hpp"

namespace guidepost::site {
namespace {

bool is_locale_name(std::string_view part) {
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return part.size() == 5 && part[2] == '-' && is_letter(part[0]) && is_letter(part[1]) && is_letter(part[3]) &&
         is_letter(part[4]);
}

/// The URL without the part of its path that names a language: "https://docs.example.com/sv-se/a" is the same page as
/// ".../en-us/a".
std::string without_locale(std::string_view url) {
  std::string result;
  for (const std::string_view part : text::split(url, '/')) {
    if (is_locale_name(part)) continue;
    result += part;
    result += '/';
  }
  return result;
}

/// Compares two trees and builds the merged one.
class Merger {
 public:
  Merger(const Section& own, std::uint32_t index, const Section& source, const ListedTargets& listed)
      : own_{own},
        source_{source},
        listed_{listed},
        counterpart_(source.nodes.size(), no_node),
        is_listed_(source.nodes.size(), false),
        is_added_(source.nodes.size(), false),
        first_in_(own.nodes.size()),
        before_(own.nodes.size()),
        after_(own.nodes.size()),
        below_(source.nodes.size()) {
    find_targets(index);
    find_included();
    find_headings();
    find_added();
  }

  Section merge() {
    Nodes left;
    place(source_.roots, {.added = &first_}, left);
    merged_.folder = own_.folder;
    copy_added(first_, no_node);
    copy_own(own_.roots, no_node);
    return std::move(merged_);
  }

 private:
  using Nodes = std::vector<std::uint32_t>;

  /// Where added entries go until an entry comes that both trees have.
  struct Context {
    Nodes* added = nullptr;  ///< nullptr: before the first entry that both have
    bool is_added = false;   ///< the parent is added itself: its entries stay below it
  };

  void find_targets(std::uint32_t index) {
    for (std::size_t i = 0; i < source_.nodes.size(); ++i) {
      const ListedTargets::Where* const where = listed_.find(source_.nodes[i]);
      if (where == nullptr) continue;
      is_listed_[i] = true;
      if (where->section != index) continue;
      counterpart_[i] = where->node;
      taken_.insert(where->node);
    }
  }

  /// Headings above the same included table of contents are the same.
  void find_included() {
    std::map<std::string_view, std::uint32_t> tocs;
    for (std::uint32_t i = 0; i < own_.nodes.size(); ++i) {
      if (!own_.nodes[i].toc_folder.empty()) tocs.emplace(own_.nodes[i].toc_folder, i);
    }
    for (std::size_t i = 0; i < source_.nodes.size(); ++i) {
      if (!listed_.target_of(source_.nodes[i]).empty()) continue;
      const auto same = tocs.find(source_.nodes[i].toc_folder);
      if (same != tocs.end() && taken_.insert(same->second).second) counterpart_[i] = same->second;
    }
  }

  /// Another heading is that of most of its entries. In reverse pre-order a heading comes after the headings below it.
  void find_headings() {
    for (std::size_t i = source_.nodes.size(); i-- > 0;) {
      const NavigationNode& node = source_.nodes[i];
      if (is_listed_[i] || counterpart_[i] != no_node || !listed_.target_of(node).empty()) continue;
      std::map<std::uint32_t, std::size_t> votes;
      for (const std::uint32_t child : node.children) {
        if (counterpart_[child] == no_node) continue;
        const std::uint32_t parent = own_.nodes[counterpart_[child]].parent;
        if (parent != no_node && !taken_.contains(parent)) ++votes[parent];
      }
      std::size_t most = 0;
      for (const auto& [parent, count] : votes) {
        if (count > most) counterpart_[i] = parent;
        most = std::max(most, count);
      }
      if (counterpart_[i] != no_node) taken_.insert(counterpart_[i]);
    }
  }

  /// An entry is added when the locale does not list its target. A heading is added with the entries below it that are,
  /// unless the locale has as many of its entries somewhere else.
  void find_added() {
    for (std::size_t i = source_.nodes.size(); i-- > 0;) {
      if (is_listed_[i] || counterpart_[i] != no_node) continue;
      const NavigationNode& node = source_.nodes[i];
      if (!listed_.target_of(node).empty()) {
        is_added_[i] = true;
        continue;
      }
      std::size_t added = 0;
      std::size_t shared = 0;
      for (const std::uint32_t child : node.children) {
        if (is_added_[child]) ++added;
        if (counterpart_[child] != no_node) ++shared;
      }
      is_added_[i] = added > shared;
    }
  }

  /// Distributes the added entries among `siblings` and below. Those that stand before every entry that both trees have
  /// are left in `waiting` when the context has no list for them. Returns the last entry that both trees have.
  std::uint32_t place(const Nodes& siblings, Context context, Nodes& waiting) {
    std::uint32_t anchor = no_node;
    Nodes early;
    const auto list = [&]() -> Nodes& {
      if (!context.is_added && anchor != no_node) return after_[anchor];
      return context.added != nullptr ? *context.added : early;
    };
    for (const std::uint32_t node : siblings) {
      const Nodes& children = source_.nodes[node].children;
      const std::uint32_t own = counterpart_[node];
      Nodes left;
      if (is_added_[node]) {
        list().push_back(node);
        place(children, {.added = &below_[node], .is_added = true}, left);
      } else if (own != no_node) {
        place(children, {.added = &first_in_[own]}, left);
        std::swap(before_[own], early);
        anchor = own;
      } else {
        const std::uint32_t last = place(children, {}, left);
        list().insert(list().end(), left.begin(), left.end());
        if (last != no_node) anchor = last;
      }
    }
    waiting.insert(waiting.end(), early.begin(), early.end());
    return anchor;
  }

  void copy_own(const Nodes& siblings, std::uint32_t parent) {
    for (const std::uint32_t node : siblings) {
      copy_added(before_[node], parent);
      const std::uint32_t at = copy(own_.nodes[node], parent);
      copy_added(first_in_[node], at);
      copy_own(own_.nodes[node].children, at);
      copy_added(after_[node], parent);
    }
  }

  void copy_added(const Nodes& siblings, std::uint32_t parent) {
    for (const std::uint32_t node : siblings) copy_added(below_[node], copy(source_.nodes[node], parent));
  }

  std::uint32_t copy(const NavigationNode& node, std::uint32_t parent) {
    const auto at = static_cast<std::uint32_t>(merged_.nodes.size());
    NavigationNode& added = merged_.nodes.emplace_back(node);
    added.parent = parent;
    added.children.clear();
    (parent == no_node ? merged_.roots : merged_.nodes[parent].children).push_back(at);
    return at;
  }

  const Section& own_;
  const Section& source_;
  const ListedTargets& listed_;
  Nodes counterpart_;              // by source node: the own node that stands for it
  std::vector<bool> is_listed_;    // by source node: the locale leads to its target, here or in another section
  std::vector<bool> is_added_;     // by source node
  std::set<std::uint32_t> taken_;  // own nodes that are a counterpart
  Nodes first_;                    // added source nodes at the top, before every own one
  std::vector<Nodes> first_in_;    // by own node: added below it, before its own children
  std::vector<Nodes> before_;      // by own node
  std::vector<Nodes> after_;       // by own node
  std::vector<Nodes> below_;       // by added source node
  Section merged_;
};

}  // namespace

void ListedTargets::add(const Section& section, std::uint32_t index) {
  for (std::uint32_t node = 0; node < section.nodes.size(); ++node) {
    std::string target = target_of(section.nodes[node]);
    if (!target.empty()) first_.emplace(std::move(target), Where{index, node});
  }
}

const ListedTargets::Where* ListedTargets::find(const NavigationNode& node) const {
  const auto found = first_.find(target_of(node));
  return found == first_.end() ? nullptr : &found->second;
}

std::string ListedTargets::target_of(const NavigationNode& node) const {
  if (!node.article.empty()) return fmt::format("article {}{}", node.article, node.fragment);
  if (!node.url.empty()) return fmt::format("url {}", without_locale(node.url));
  if (node.asset == no_file) return {};
  const std::string_view path = model_.sources()[node.asset].path;
  return fmt::format("file {}", path.substr(path.find('/') + 1));
}

Section merge_sections(const Section& own, std::uint32_t index, const Section& source, const ListedTargets& listed) {
  return Merger{own, index, source, listed}.merge();
}

void adopt_entries(Section& section, const SiteModel& model, locale::LocaleId locale) {
  for (NavigationNode& node : section.nodes) {
    const auto own = node.article.empty() ? std::nullopt : model.find(locale, node.article);
    node.origin = own ? EntryOrigin::adopted : EntryOrigin::untranslated;
    if (own && node.fragment.empty()) node.name = model[*own].title.value;
  }
}

}  // namespace guidepost::site
