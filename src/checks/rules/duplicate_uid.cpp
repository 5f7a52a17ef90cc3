// duplicate-uid: two articles of a locale have one uid, so that a cross-reference to it means either.
#include "checks/rules.hpp"
#include "diagnostics/site_messages.hpp"

namespace guidepost::checks {
namespace {

SourceSpan place_of_uid(const site::Article& article) {
  const yaml::Entry* const entry = article.meta.find("uid");
  return entry == nullptr ? SourceSpan{article.file, {}} : entry->value.where;
}

void check(const CheckInput& input, Diagnostics& out) {
  const site::SiteModel& model = input.model;
  for (const site::Article& article : model.articles()) {
    const std::string_view uid = article.meta.string("uid");
    if (uid.empty()) continue;
    const auto first = model.find_uid(article.locale, uid);
    if (!first || &model[*first] == &article) continue;
    out.add(guidepost::duplicate_uid(place_of_uid(article), uid, place_of_uid(model[*first])));
  }
}

}  // namespace

extern const Rule duplicate_uid{.name = "duplicate-uid", .check = &check};

}  // namespace guidepost::checks
