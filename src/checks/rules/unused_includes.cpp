// site-include-unused: a file below includes/ that no page takes in.
#include <set>

#include "base/url_path.hpp"
#include "checks/rules.hpp"
#include "diagnostics/include_messages.hpp"

namespace guidepost::checks {
namespace {

void check(const CheckInput& input, Diagnostics& out) {
  const site::SiteModel& model = input.model;
  std::set<FileId> used;
  for (const site::Article& article : model.articles()) {
    for (const markdown::Inclusion& inclusion : article.content.inclusions) used.insert(inclusion.file);
  }
  for (std::size_t i = 0; i < model.ledger().size(); ++i) {
    const content::FoundFile& file = model.ledger()[i];
    if (file.role != content::Role::include || extension(file.path) != "md" || used.contains(model.file_id(i)))
      continue;
    out.add(include_unused({model.file_id(i), {}}, file.path));
  }
}

}  // namespace

extern const Rule unused_includes{.name = "unused-includes", .check = &check};

}  // namespace guidepost::checks
