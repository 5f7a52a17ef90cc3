// `[!INCLUDE [title](file.md)]`: another file's text in this place, as blocks or among text. The title is for writers.
// https://dotnet.github.io/docfx/docs/markdown.html#include-markdown-files
#include <fmt/format.h>

#include <array>

#include "base/text.hpp"
#include "diagnostics/include_messages.hpp"
#include "diagnostics/link_messages.hpp"
#include "markdown/constructs.hpp"
#include "markdown/included_files.hpp"
#include "markdown/marker_links.hpp"
#include "markdown/pieces.hpp"

namespace guidepost::markdown {
namespace {

constexpr std::array<std::string_view, 1> names{"include"};

/// "a.md(5,1) -> b.md(3,1) -> a.md".
std::string chain_of(const IncludedFiles& files, const std::vector<SourceSpan>& markers, std::string_view last) {
  std::string chain;
  for (const SourceSpan marker : markers) chain += files.describe(marker) + " -> ";
  return chain.append(last);
}

/// Whether the page can take the file in; reports why not. What is wrong is reported where it is the same for every
/// page that includes the file, so that it is reported once.
bool may_include(Rendering& page, SourceSpan where, const IncludedText& found) {
  InclusionChain& inclusions = page.inclusions();
  const IncludedFiles& files = *page.piece().origin.files;
  if (const std::vector<SourceSpan> circle = inclusions.circle(where, found.file); !circle.empty()) {
    page.report(include_circular(circle.front(), chain_of(files, circle, files.path(circle.front().file))));
    return false;
  }
  if (inclusions.is_deep()) {
    page.report(includes_too_deep(where, InclusionChain::max_depth));
    return false;
  }
  if (!inclusions.spend(found.text.size())) {
    if (page.is_first("includes too large")) page.report(includes_too_large(inclusions.first(where)));
    return false;
  }
  return true;
}

/// Attributes for text of another language than that round it: a locale gets what it lacks from its fallbacks.
std::string foreign_attributes(Rendering& page, const IncludedText& found, SourceSpan where, std::string_view href) {
  const std::string_view language = page.piece().origin.files->language();
  const std::string_view round = page.inclusions().language(language);
  if (found.language == round) return {};
  if (round == language) page.report(include_not_translated(where, href));
  return fmt::format(" lang=\"{}\" dir=\"{}\"", text::html_escaped(found.language), found.direction);
}

MarkerBody render(Rendering& page, const Marker& marker, const Place& place) {
  const SourceSpan where = page.at_text(marker.where());
  const MarkerLink link = link_in(marker);
  if (link.href.empty()) {
    page.report(include_without_path(where));
    return MarkerBody::none;
  }
  const IncludedFiles* const files = page.piece().origin.files;
  const auto found = files == nullptr ? std::nullopt : files->find_text(where.file, link.href);
  if (!found) {
    page.report(
        include_not_found(where, link.href, files == nullptr ? link.href : chain_of(*files, {where}, link.href)));
    return MarkerBody::none;
  }
  if (!found->right_spelling.empty()) page.report(link_case_mismatch(where, link.href, found->right_spelling));
  if (!may_include(page, where, *found)) return MarkerBody::none;

  page.article().inclusions.push_back({found->file, where});
  const Origin& outer = page.piece().origin;
  const Origin origin{.file = found->file,
                      .map = found->map,
                      .has_bilingual_source = found->has_bilingual_source,
                      .alert_words = outer.alert_words,
                      .no_loc = outer.no_loc,
                      .files = files};
  const std::string attributes = foreign_attributes(page, *found, where, link.href);
  page.inclusions().enter(where, found->language);
  render_piece(page, found->text, origin, place.is_block ? Wrapping::blocks : Wrapping::phrase, attributes);
  page.inclusions().leave();
  return MarkerBody::none;
}

}  // namespace

extern const Construct include{.form = MarkerForm::bracket, .names = names, .render = &render};

}  // namespace guidepost::markdown
