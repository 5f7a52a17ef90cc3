#include "site/trail.hpp"

#include "base/url_path.hpp"

namespace guidepost::site {
namespace {

class Trail {
 public:
  Trail(const SiteModel& model, locale::LocaleId locale, const Article& article)
      : model_{model}, locale_{locale}, article_{article} {}

  std::vector<TrailStep> collect() && {
    const Place place = model_.navigation(locale_).place_of(article_.id.path());
    if (place.section == nullptr) return {};
    const Section& section = *place.section;
    // An article that no table of contents lists stands where its folder stands.
    const std::string_view folder = parent_path(article_.id.path());
    const bool is_unlisted = place.node == no_node && is_below(folder, section.folder);
    add_folders(is_unlisted ? folder : std::string_view{section.folder});
    std::vector<const NavigationNode*> ancestors;
    for (std::uint32_t node = place.node; node != no_node; node = section.nodes[node].parent) {
      if (node != place.node) ancestors.push_back(&section.nodes[node]);
    }
    for (auto node = ancestors.rbegin(); node != ancestors.rend(); ++node) add((*node)->article, (*node)->name);
    return std::move(steps_);
  }

 private:
  static bool is_below(std::string_view folder, std::string_view outer) {
    return outer.empty() || (folder.starts_with(outer) && folder.substr(outer.size()).starts_with('/'));
  }

  /// The folder and those above it, each as breadcrumb/toc.yml calls it, else as its section is called. The locale's
  /// own folder is the start page.
  void add_folders(std::string_view folder) {
    if (folder.empty()) return;
    add_folders(parent_path(folder));
    const Navigation& navigation = model_.navigation(locale_);
    if (const auto crumb = navigation.crumbs.find(folder); crumb != navigation.crumbs.end()) {
      add(crumb->second.article, crumb->second.name);
    } else if (const Section* const section = navigation.section_in(folder)) {
      add(section->index_article, section->name);
    }
  }

  void add(std::string_view article, std::string_view name) {
    if (name == last_name_ || (!article.empty() && (article == article_.id.path() || article == last_article_))) return;
    last_name_ = name;
    last_article_ = article;
    steps_.push_back({.name = name, .page = article.empty() ? nullptr : model_.page(locale_, article)});
  }

  const SiteModel& model_;
  locale::LocaleId locale_;
  const Article& article_;
  std::string_view last_name_;
  std::string_view last_article_;
  std::vector<TrailStep> steps_;
};

}  // namespace

std::vector<TrailStep> trail_to(const SiteModel& model, locale::LocaleId locale, const Article& article) {
  return Trail{model, locale, article}.collect();
}

}  // namespace guidepost::site
