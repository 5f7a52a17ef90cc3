#include "markdown/constructs.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace guidepost::markdown {

extern const Construct alert;
extern const Construct code;
extern const Construct code_bracket;
extern const Construct column;
extern const Construct div;
extern const Construct image;
extern const Construct include;
extern const Construct moniker;
extern const Construct no_localization;
extern const Construct row;
extern const Construct stray_end;
extern const Construct unclosed_comment;
extern const Construct unknown;
extern const Construct video;
extern const Construct video_quote;
extern const Construct zone;

namespace {

constexpr std::array all{&image,    &alert,  &code, &code_bracket, &div,     &video_quote,     &video,
                         &row,      &column, &zone, &moniker,      &include, &no_localization, &unclosed_comment,
                         &stray_end};

bool is_named(const Construct& construct, std::string_view name) {
  return std::ranges::any_of(construct.names, [&](std::string_view known) {
    return known.ends_with('-') ? text::starts_with_ignoring_ascii_case(name, known)
                                : text::equal_ignoring_ascii_case(name, known);
  });
}

}  // namespace

const Construct* find_construct(MarkerForm form, std::string_view name) {
  const auto found = std::ranges::find_if(
      all, [&](const Construct* construct) { return construct->form == form && is_named(*construct, name); });
  return found == all.end() ? nullptr : *found;
}

bool is_container(const Marker& marker) {
  if (marker.form != MarkerForm::colons) return false;
  const Construct* construct = find_construct(marker.form, marker.name);
  return construct != nullptr && construct != &image && (construct == &stray_end || !construct->end.empty());
}

InQuote in_quote(const Marker& marker) {
  if (marker.form != MarkerForm::bracket || !marker.in_quote) return InQuote::content;
  const Construct* construct = find_construct(marker.form, marker.name);
  if (construct != nullptr) return construct->in_quote;
  return marker.body.empty() ? InQuote::divides : InQuote::content;
}

MarkerBody render_marker(Rendering& page, const Marker& marker, const Place& place) {
  const Construct* construct = find_construct(marker.form, marker.name);
  if (construct == nullptr) construct = in_quote(marker) == InQuote::divides ? &alert : &unknown;
  return construct->render(page, marker, place);
}

}  // namespace guidepost::markdown
