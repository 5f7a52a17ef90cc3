// title-missing, h1-missing, multiple-h1s.
#include <algorithm>

#include "checks/rules.hpp"
#include "diagnostics/content_messages.hpp"

namespace guidepost::checks {
namespace {

void check(const CheckInput& /*input*/, const site::Article& article, Diagnostics& out) {
  const auto* const title = article.meta.find("title");
  const bool is_other_type = title != nullptr && !title->value.is_scalar() && !title->value.is_null();
  if (is_other_type) out.add(unexpected_type(title->value.where, "title", "a text"));
  // A heading is a title too; only a file's name is none.
  if (!is_other_type && article.meta.string("title").empty() && article.content.headings.empty()) {
    out.add(title_missing({article.file, {}}, article.title.value));
  }
  if (article.kind != site::DocumentKind::markdown) return;  // a YAML document's title is its heading
  const auto& headings = article.content.headings;
  const auto first = std::ranges::find(headings, 1, &markdown::Heading::level);
  if (first == headings.end()) {
    out.add(h1_missing({article.file, article.title.where.range}));
    return;
  }
  // One in an included file is reported there.
  const auto second = std::ranges::find_if(std::next(first), headings.end(), [&](const markdown::Heading& heading) {
    return heading.level == 1 && heading.where.file == article.file;
  });
  if (second != headings.end()) {
    out.add(multiple_h1s(second->where, first->where));
  }
}

}  // namespace

extern const Rule article_titles{.name = "article-titles", .check_article = &check};

}  // namespace guidepost::checks
