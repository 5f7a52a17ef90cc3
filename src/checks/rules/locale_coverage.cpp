// loc-missing, loc-orphan: every locale against the source, or against the union of all articles.
#include <fmt/format.h>

#include "base/url_path.hpp"
#include "checks/rules.hpp"
#include "diagnostics/site_messages.hpp"

namespace guidepost::checks {
namespace {

/// Where the translation would stand: the reference's path with the other locale's folder.
std::string expected_path(const site::SiteModel& model, const site::Article& reference, locale::LocaleId locale) {
  const std::string& path = model.sources()[reference.file].path;
  const std::string& folder = model.locales()[reference.locale].folder;
  return fmt::format("{}{}", model.locales()[locale].folder, std::string_view{path}.substr(folder.size()));
}

void report_row(const site::SiteModel& model, const site::CoverageRow& row, Diagnostics& out) {
  const auto reference = model.reference(row.id.path());
  const auto source = model.locales().source();
  for (const locale::LocaleId locale : model.locales().ids()) {
    const site::Presence presence = row.locales[static_cast<std::size_t>(locale)];
    const locale::Locale& target = model.locales()[locale];
    Diagnostic found;
    if (presence == site::Presence::missing && row.expected) {
      const site::Article& article = model[*reference];
      found = loc_missing(article.title.where, row.id.path(), target.tag, expected_path(model, article, locale));
    } else if (presence == site::Presence::redirected && row.expected) {
      found = loc_missing_but_redirected(model[*reference].title.where, row.id.path(), target.tag);
    } else if (presence == site::Presence::orphan) {
      const site::Article& article = model[*model.find(locale, row.id.path())];
      found = loc_orphan(article.title.where, row.id.path(), model.locales()[*source].tag);
    } else {
      continue;
    }
    // The finding is about the locale that lacks or has the article, not about the file that it points at.
    found.locale = target.tag;
    found.article = row.id.path();
    out.add(std::move(found));
  }
}

void check(const CheckInput& input, Diagnostics& out) {
  for (const site::CoverageRow& row : input.model.coverage()) report_row(input.model, row, out);
}

}  // namespace

extern const Rule locale_coverage{.name = "locale-coverage", .check = &check};

}  // namespace guidepost::checks
