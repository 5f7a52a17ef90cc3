#include "render/navigation_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <span>
#include <tuple>

#include "base/url_path.hpp"
#include "render/page_frame.hpp"
#include "render/page_paths.hpp"

namespace guidepost::render {
namespace {

/// More entries than these on one level are cut to those round the page's own: a folder of 300 articles without a table
/// of contents must not stand in each of them.
constexpr std::size_t longest_level = 60;

struct EntryState {
  bool is_current = false;
  bool is_open = false;
  std::string children;
};

/// Renders the entries of one section as they look from one page, or from any page at the same depth.
class EntryRenderer {
 public:
  EntryRenderer(const SiteContext& context, locale::LocaleId locale, const site::Section& section, std::string from)
      : context_{context}, locale_{locale}, section_{section}, from_{std::move(from)} {}

  std::string render(TemplateId id, const site::NavigationNode& node, EntryState state) const {
    View view;
    view.text("name", node.name)
        .flag("is_current", state.is_current)
        .flag("is_open", state.is_open)
        .flag("has_children", !node.children.empty())
        .html("children", std::move(state.children));
    add_link(node, view);
    const auto source = context_.model().locales().source();
    if (node.origin == site::EntryOrigin::untranslated && source) {
      view.flag("is_untranslated", true)
          .html("name_language", language_attributes(context_.locale(*source), context_.locale(locale_)));
    }
    return context_.render(id, view, locale_);
  }

 private:
  void add_link(const site::NavigationNode& node, View& view) const {
    if (!node.url.empty()) {
      if (const auto href = safe_href(node.url)) view.flag("is_link", true).text("href", *href);
      return;
    }
    if (node.asset != no_file) {
      view.flag("is_link", true).text("href", context_.file_href(from_, context_.path_of(node.asset)));
      return;
    }
    const std::string_view article = first_article(section_, node);
    const site::Page* const page = article.empty() ? nullptr : context_.model().page(locale_, article);
    if (page == nullptr) return;
    std::string href = context_.href(from_, page->path);
    view.flag("is_link", true);
    if (node.article.empty()) {  // a heading, in the language of the table of contents
      view.text("href", std::move(href));
      return;
    }
    view.text("href", href + percent_encode_href(node.fragment));
    // Where the name is in the source's language, so is the page.
    if (node.origin != site::EntryOrigin::untranslated) view.text("hreflang", context_.other_language(*page, locale_));
  }

  const SiteContext& context_;
  locale::LocaleId locale_;
  const site::Section& section_;
  std::string from_;
};

std::size_t depth_of(std::string_view path) {
  return static_cast<std::size_t>(std::ranges::count(path, '/'));
}

/// The path of a page that stands for all whose files are as deep as `path` below the same locale folder: it shares no
/// other folder with any page.
std::string stand_in(std::string_view path) {
  std::string result{path.substr(0, path.find('/'))};
  for (std::size_t i = depth_of(path); i > 1; --i) result += "/\1";
  return result + "/index.html";
}

/// The part of a level that is shown: all, or the neighbourhood of `centre`.
std::span<const std::uint32_t> window(std::span<const std::uint32_t> level, std::uint32_t centre) {
  if (level.size() <= longest_level) return level;
  const auto found = std::ranges::find(level, centre);
  const auto at = found == level.end() ? std::size_t{0} : static_cast<std::size_t>(found - level.begin());
  const std::size_t first = std::min(at - std::min(at, longest_level / 2), level.size() - longest_level);
  return level.subspan(first, longest_level);
}

}  // namespace

std::string_view first_article(const site::Section& section, const site::NavigationNode& node) {
  if (!node.article.empty()) return node.article;
  for (const std::uint32_t child : node.children) {
    const std::string_view found = first_article(section, section.nodes[child]);
    if (!found.empty()) return found;
  }
  return {};
}

/// The closed entries of a section by node, seen from pages of one depth.
struct NavigationView::Cache {
  struct Slot {
    std::once_flag once;
    std::vector<std::string> entries;
    std::string more;  ///< the entry that ends a level that was cut
  };
  using Key = std::tuple<locale::LocaleId, const site::Section*, std::size_t>;

  std::mutex mutex;
  std::map<Key, Slot> slots;  // a map does not move its slots

  Slot& slot(const Key& key) {
    const std::lock_guard guard{mutex};
    return slots[key];
  }
};

namespace {

/// The entries of one section, closed but for those that the table of contents expands.
class ClosedEntries {
 public:
  ClosedEntries(const EntryRenderer& renderer, const site::Section& section)
      : renderer_{renderer}, section_{section}, entries_(section.nodes.size()) {}

  std::vector<std::string> render_all() {
    // In pre-order children come after their parents, which may show them.
    for (std::size_t i = section_.nodes.size(); i-- > 0;) entries_[i] = render(section_.nodes[i]);
    return std::move(entries_);
  }

 private:
  std::string render(const site::NavigationNode& node) const {
    EntryState state{.is_open = node.expanded && !node.children.empty() && node.children.size() <= longest_level};
    if (state.is_open) {
      for (const std::uint32_t child : node.children) state.children += entries_[child];
    }
    return renderer_.render(TemplateId::navigation_entry, node, std::move(state));
  }

  const EntryRenderer& renderer_;
  const site::Section& section_;
  std::vector<std::string> entries_;
};

std::string render_more(const SiteContext& context, locale::LocaleId locale, std::string_view from) {
  View view;
  view.text("name", fmt::format("{} …", context.strings(locale)["nav.contents"]))
      .text("href", context.href(from, contents_path(context.locale(locale))))
      .flag("is_link", true);
  return context.render(TemplateId::navigation_entry, view, locale);
}

}  // namespace

NavigationView::NavigationView(const SiteContext& context) : context_{context}, cache_{std::make_unique<Cache>()} {}
NavigationView::~NavigationView() = default;

std::string NavigationView::branch(locale::LocaleId locale, const site::Place& place, std::string_view path) const {
  if (place.section == nullptr) return {};
  const site::Section& section = *place.section;
  const std::string from = stand_in(page_file(context_.model().config().urls, path));
  const EntryRenderer renderer{context_, locale, section, from};
  Cache::Slot& slot = cache_->slot({locale, &section, depth_of(from)});
  std::call_once(slot.once, [&] {
    slot.entries = ClosedEntries{renderer, section}.render_all();
    slot.more = render_more(context_, locale, from);
  });

  std::string opened;  // the entry of `at` with everything below it
  const auto level = [&](std::span<const std::uint32_t> nodes, std::uint32_t at) {
    const std::span<const std::uint32_t> shown = window(nodes, at);
    const auto entry = [&](std::uint32_t node) -> const std::string& {
      return node == at ? opened : slot.entries[node];
    };
    const std::string_view more = shown.size() < nodes.size() ? std::string_view{slot.more} : std::string_view{};
    // Half of a page's bytes are these: they are copied once.
    std::size_t size = more.size();
    for (const std::uint32_t node : shown) size += entry(node).size();
    std::string html;
    html.reserve(size);
    for (const std::uint32_t node : shown) html += entry(node);
    html += more;
    return html;
  };
  std::uint32_t child = site::no_node;
  for (std::uint32_t node = place.node; node != site::no_node; node = section.nodes[node].parent) {
    const site::NavigationNode& entry = section.nodes[node];
    opened = renderer.render(TemplateId::navigation_entry, entry,
                             {.is_current = node == place.node,
                              .is_open = !entry.children.empty(),
                              .children = level(entry.children, child)});
    child = node;
  }
  return level(section.roots, child);
}

std::string NavigationView::tree(locale::LocaleId locale, const site::Section& section, std::string_view path) const {
  const EntryRenderer renderer{context_, locale, section, std::string{path}};
  std::vector<std::string> entries(section.nodes.size());
  const auto join = [&](const std::vector<std::uint32_t>& nodes) {
    std::string html;
    for (const std::uint32_t node : nodes) html += entries[node];
    return html;
  };
  for (std::size_t i = section.nodes.size(); i-- > 0;) {
    const site::NavigationNode& node = section.nodes[i];
    entries[i] = renderer.render(TemplateId::contents_entry, node,
                                 {.is_open = !node.children.empty(), .children = join(node.children)});
  }
  return join(section.roots);
}

}  // namespace guidepost::render
