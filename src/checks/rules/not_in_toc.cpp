// site-not-in-toc: an article that readers cannot reach through any table of contents of its locale.
#include <algorithm>

#include "checks/rules.hpp"
#include "diagnostics/site_messages.hpp"

namespace guidepost::checks {
namespace {

bool has_toc(const site::SiteModel& model, locale::LocaleId locale) {
  return std::ranges::any_of(model.ledger(), [&](const content::FoundFile& file) {
    return file.role == content::Role::toc && file.locale == locale;
  });
}

void check(const CheckInput& input, Diagnostics& out) {
  const site::SiteModel& model = input.model;
  std::vector<char> checked;
  for (const locale::LocaleId locale : model.locales().ids()) checked.push_back(has_toc(model, locale) ? 1 : 0);
  for (const site::Article& article : model.articles()) {
    if (checked[static_cast<std::size_t>(article.locale)] == 0) continue;
    if (model.navigation(article.locale).places.contains(article.id)) continue;
    out.add(guidepost::not_in_toc({article.file, article.title.where.range}, article.id.path()));
  }
}

}  // namespace

extern const Rule not_in_toc{.name = "not-in-toc", .check = &check};

}  // namespace guidepost::checks
