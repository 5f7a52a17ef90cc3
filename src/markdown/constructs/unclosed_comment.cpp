// `<!--` that is never closed. HTML would swallow the rest of the article; here only the four characters go.
#include <array>

#include "diagnostics/markdown_messages.hpp"
#include "markdown/constructs.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::array<std::string_view, 1> names{""};

MarkerBody render(Rendering& page, const Marker& marker, const Place&) {
  page.report(unclosed_block(page.at_text(marker.where()), UnclosedBlock::comment, marker.source));
  return MarkerBody::none;
}

}  // namespace

extern const Construct unclosed_comment{.form = MarkerForm::comment, .names = names, .render = &render};

}  // namespace guidepost::markdown
